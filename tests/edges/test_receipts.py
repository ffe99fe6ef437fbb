"""The PDF of a receipt over HTTP: whose it is, and where it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from entrepot.contexts.documents.queries import GetReceipt
from entrepot.edges.http.auth import Caller
from entrepot.edges.http.problems import Problem
from entrepot.edges.http.receipts import routes
from entrepot.edges.http.signpost import Signpost
from entrepot.kernel.message import Query

ROW = {"receiptId": "o1.s1.dispatched", "content": {}}


class Answers:
    """One receipt, of the customer u1."""

    def __init__(self) -> None:
        self.asked: list[tuple[Query, str]] = []

    async def ask(self, query: Query, tenant: str) -> Any:
        self.asked.append((query, tenant))
        assert isinstance(query, GetReceipt)
        if query.receipt_id == ROW["receiptId"] and query.user_id in (None, "u1"):
            return ROW
        return None


async def render(row: Mapping[str, Any]) -> bytes:
    assert row is ROW
    return b"%PDF-1.7"


async def get(
    path: str, *scopes: str, subject: str = "u1", headers: Mapping[str, str] | None = None
) -> Response:
    caller = Caller(subject, "acme", frozenset(scopes), "", "")
    scope: dict[str, Any] = {
        "type": "http",
        "method": "GET",
        "path": path,
        "headers": [(k.encode(), v.encode()) for k, v in (headers or {}).items()],
    }
    found = Signpost([*routes(render, Answers(), lambda _: caller), JSON]).find(scope)
    assert found is not None
    way, scope["path_params"] = found
    answer: Response = await way.endpoint(Request(scope))
    return answer


async def as_json(_: Request) -> Response:
    return Response("{}", media_type="application/json")


JSON = Route("/api/v1/receipts/{receiptId}", as_json)
PDF = "/api/v1/receipts/o1.s1.dispatched/pdf"


async def test_the_pdf_is_beside_the_receipt() -> None:
    answer = await get(PDF, "documents:read")
    assert (answer.status_code, answer.body) == (200, b"%PDF-1.7")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"] == 'inline; filename="o1.s1.dispatched.pdf"'
    other = await get("/api/v1/receipts/o1.s1.dispatched", "documents:read")
    assert other.headers["content-type"] == "application/json"


async def test_a_customer_sees_his_own_receipt_and_no_others() -> None:
    assert (await get(PDF, "documents:read:own", subject="u1")).status_code == 200
    with pytest.raises(Problem) as no:
        await get(PDF, "documents:read:own", subject="u2")
    assert no.value.status == 404


@pytest.mark.parametrize(("subject", "status"), [("", 401), ("u1", 403)])
async def test_who_may_not_read_documents_gets_none(subject: str, status: int) -> None:
    with pytest.raises(Problem) as no:
        await get(PDF, "orders:read", subject=subject)
    assert no.value.status == status


async def test_a_receipt_that_the_caller_has_is_not_sent_again() -> None:
    first = await get(PDF, "documents:read")
    again = await get(
        PDF, "documents:read", headers={"if-none-match": f'W/{first.headers["etag"]}, "x"'}
    )
    assert (again.status_code, again.body) == (304, b"")


async def test_an_id_that_cannot_be_is_malformed() -> None:
    with pytest.raises(Problem) as no:
        await get("/api/v1/receipts/a b/pdf", "documents:read")
    assert no.value.status == 422
