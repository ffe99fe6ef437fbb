"""The contract: complete, true, and usable by programs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from entrepot.edges.http.openapi.document import document as document_of
from entrepot.edges.http.settings import DoorSettings
from entrepot.kernel.catalog import Catalog

from .http_house import House


@pytest.fixture
async def document(house: House) -> dict[str, Any]:
    answer = await house.call("GET", "/openapi.json", token=None)
    assert answer.status == 200
    described: dict[str, Any] = answer.json
    return described


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield method.upper(), path, operation


def references(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if isinstance(part.get("$ref"), str):
            yield part["$ref"]
        for each in part.values():
            yield from references(each)
    elif isinstance(part, list):
        for each in part:
            yield from references(each)


async def test_every_route_of_the_catalogue_is_described(
    house: House, document: dict[str, Any]
) -> None:
    described = {(method, path) for method, path, _ in operations(document)}
    assert {(route.method, route.path) for route in house.catalog.routes} <= described


async def test_every_reference_leads_somewhere_and_every_schema_is_used(
    document: dict[str, Any],
) -> None:
    for reference in references(document):
        found: Any = document
        for key in reference.removeprefix("#/").split("/"):
            found = found[key]
        assert found
    used = {r.rpartition("/")[2] for r in references(document) if "/schemas/" in r}
    assert set(document["components"]["schemas"]) == used


async def test_every_operation_has_a_name_of_its_own_and_says_how_it_fails(
    document: dict[str, Any],
) -> None:
    names = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(names) == len(set(names))
    tags = {tag["name"] for tag in document["tags"]}
    for _, path, operation in operations(document):
        assert operation["summary"]
        assert set(operation["tags"]) <= tags
        assert any(code.startswith("2") for code in operation["responses"])
        if path.startswith("/api/"):
            assert any(code.startswith("4") for code in operation["responses"]), path
        declared = {p["name"] for p in operation["parameters"] if p.get("in") == "path"}
        assert declared == set(re.findall(r"{(\w+)}", path))


async def test_components_are_named_by_the_language_of_the_documents(
    document: dict[str, Any],
) -> None:
    for name in document["components"]["schemas"]:
        assert re.fullmatch(r"[a-zA-Z0-9._-]+", name)


async def test_a_body_leaves_out_what_the_path_or_the_door_says(document: dict[str, Any]) -> None:
    def body(path: str, method: str) -> dict[str, Any]:
        schema = document["paths"][path][method]["requestBody"]["content"]["application/json"]
        reference = schema["schema"]["$ref"].rpartition("/")[2]
        found: dict[str, Any] = document["components"]["schemas"][reference]
        return found

    made = body("/api/v1/toys", "post")
    assert made["required"] == ["name"]
    assert {"toyId", "userId"} <= set(made["properties"])
    renamed = body("/api/v1/toys/{toyId}", "put")
    assert set(renamed["properties"]) == {"name"}
    scrapped = document["paths"]["/api/v1/toys/{toyId}"]["delete"]
    assert "requestBody" not in scrapped
    assert "reason" in {p.get("name") for p in scrapped["parameters"]}


async def test_what_is_open_needs_no_token_and_what_is_not_names_its_scopes(
    document: dict[str, Any],
) -> None:
    def security(path: str, method: str) -> Any:
        return document["paths"][path][method]["security"]

    assert security("/api/v1/showcase", "get") == [{}, {"bearer": []}]
    own = [{"bearer": ["toys:write"]}, {"bearer": ["toys:write:own"]}]
    assert security("/api/v1/toys", "post") == own
    assert security("/health/live", "get") == []


async def test_a_page_and_a_batch_are_described_whole(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    assert schemas["toys.ListToysPage"]["required"] == ["items", "next"]
    names = [r.rpartition("/")[2] for r in references(schemas["Item"])]
    assert "toys.MakeToyItem" in names


async def test_the_examples_are_right(house: House, document: dict[str, Any]) -> None:
    tried = 0
    for method, path, operation in operations(document):
        media = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
        if "example" not in media:
            continue
        tried += 1
        target = re.sub(r"{shelf}", "1", path)
        answer = await house.call(method, re.sub(r"{\w+}", "some-id", target), media["example"])
        assert answer.status not in (400, 415, 422), (path, answer.body)
    assert tried >= 3


async def test_the_document_is_cached_by_its_content(house: House) -> None:
    first = await house.call("GET", "/openapi.json")
    again = await house.call(
        "GET", "/openapi.json", headers={"if-none-match": first.headers["etag"]}
    )
    assert (again.status, again.body) == (304, b"")
    packed = await house.call("GET", "/openapi.json", headers={"accept-encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert len(packed.body) < len(first.body) / 3


@pytest.mark.parametrize("path", ["/", "/docs", "/static/live.js", "/static/docs.js"])
async def test_the_pages_stand_on_their_own(house: House, path: str) -> None:
    page = await house.call("GET", path, token=None)
    assert page.status == 200
    assert b"http://" not in page.body.replace(b"http://www.w3.org", b"")
    assert b"https://" not in page.body


@pytest.mark.parametrize("name", ["nothing.js", "..", "%2e%2e%2fapp.py", "live.py", "a%2Fb.js"])
async def test_no_other_file_is_shown(house: House, name: str) -> None:
    assert (await house.call("GET", f"/static/{name}")).status == 404


async def test_a_page_knows_what_it_may_show(house: House) -> None:
    about = await house.call("GET", "/api/v1/about", token=None)
    assert about.json["publicDashboard"] is False


def test_an_empty_house_can_be_described() -> None:
    described = document_of(Catalog([]), DoorSettings(default_tenant="acme"))
    assert msgspec.json.encode(described)
