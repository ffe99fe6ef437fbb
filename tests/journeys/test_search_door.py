"""What search takes and answers over HTTP: pictures, and the names of facets."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio
from PIL import Image as Picture

from entrepot.adapters.postgres import embedded
from entrepot.app import door, listen
from entrepot.edges.http.pictures import BYTES_MAX
from tests.journeys.searching import Client, drawn, likest, png, product

from .shop import Shop, free_port, fresh_database, running

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shop(postgres: embedded.Embedded) -> AsyncIterator[Shop]:
    async with (
        fresh_database(postgres) as address,
        running(database_url=address, port=free_port()) as opened,
    ):
        await opened.do(product("sofa", "Corduroy sofa", 89900, None))
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def client(shop: Shop) -> AsyncIterator[Client]:
    listening = asyncio.create_task(listen(shop.house, door(shop.house)))
    async with aiohttp.ClientSession() as session:

        async def up() -> bool:
            try:
                async with session.get(shop.house.public_url + "/api/v1/search") as answer:
                    return answer.status == 200
            except aiohttp.ClientConnectorError:
                return False

        await shop.until(up, "the door to open")
        client = Client(shop, session)
        for seed in range(8):
            await shop.do(product(f"print-{seed}", f"Print number {seed}", 900, None))
            path = f"/api/v1/products/print-{seed}/images"
            status, kept = await client.post(path, png(drawn(seed)))
            assert status == 201, kept
        yield client
    listening.cancel()
    await asyncio.gather(listening, return_exceptions=True)


async def test_of_two_who_name_a_facet_at_once_the_second_hears_of_the_first(
    shop: Shop, client: Client
) -> None:
    path = shop.house.public_url + "/api/v1/search/labels"

    async def names(version: int, label: str) -> int:
        named = {"facet": "material", "language": "pt", "label": label, "values": {}}
        headers = {**client.headers, "if-match": f'"{version}"'}
        async with client.session.put(path, json=named, headers=headers) as answer:
            return answer.status

    async def version() -> int:
        async with client.session.get(path, params={"language": "pt"}) as answer:
            kept = (await answer.json())["items"]
        return next((one["version"] for one in kept if one["facet"] == "material"), 0)

    assert await version() == 0
    assert [await names(0, "Material"), await names(0, "Matéria")] == [200, 412]
    assert await version() == 1
    assert [await names(1, ""), await names(1, "Matéria")] == [200, 412]
    assert await version() == 2, "what was named once is still known to have been"


async def test_a_picture_finds_itself_first(client: Client) -> None:
    first, second, *_ = await likest(client, png(drawn(3)), "print-3")
    assert first["score"] == pytest.approx(1, abs=0.001)
    assert second["score"] < first["score"]


@pytest.mark.parametrize("seed", [0, 5])
async def test_a_picture_is_found_scaled_cut_recoloured_and_as_jpeg(
    client: Client, seed: int
) -> None:
    image = drawn(seed)
    red, green, blue = image.split()
    for other in (
        png(image.resize((180, 135))),
        png(image.resize((900, 675))),
        png(image.crop((10, 10, 385, 285))),
        png(Picture.merge("RGB", (green, blue, red))),
        png(image, "JPEG"),
    ):
        await likest(client, other, f"print-{seed}")


async def test_a_kept_picture_is_shown_to_everyone(client: Client) -> None:
    data = png(drawn(1))
    found = await likest(client, data, "print-1")
    async with client.session.get(client.shop.house.public_url + found[0]["image"]) as answer:
        assert (answer.status, answer.content_type) == (200, "image/png")
        assert await answer.read() == data


@pytest.mark.parametrize("path", ["/api/v1/search/image", "/api/v1/products/sofa/images"])
async def test_rubbish_is_no_picture(client: Client, path: str) -> None:
    for rubbish in (b"GIF89a", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, b"<svg/>", png(drawn(0))[:200]):
        status, problem = await client.post(path, rubbish)
        assert status in (400, 422), problem
    status, _ = await client.post(path, b"")
    assert status in (400, 422)


@pytest.mark.parametrize("path", ["/api/v1/search/image", "/api/v1/products/sofa/images"])
async def test_too_much_is_refused_before_it_is_read(client: Client, path: str) -> None:
    status, _ = await client.post(path, b"\0" * (BYTES_MAX - 1))
    assert status in (400, 422), "as large as a picture may be, but none"

    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b"\0" * 65536

    for body in (b"\0" * (BYTES_MAX + (1 << 17)), endless()):
        try:
            status, _ = await client.post(path, body)
        except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError):
            continue  # the door did not listen to the rest
        assert status == 413


async def test_a_guest_adds_no_picture_and_nobody_one_to_nothing(client: Client) -> None:
    data = png(drawn(0))
    assert (await client.post("/api/v1/products/sofa/images", data, guest=True))[0] == 401
    assert (await client.post("/api/v1/products/nothing/images", data))[0] == 404


async def test_a_form_brings_a_picture_too(client: Client) -> None:
    await likest(client, png(drawn(2)), "print-2")
    form = aiohttp.FormData()
    form.add_field("file", png(drawn(2)), filename="x.png", content_type="image/png")
    status, answer = await client.post("/api/v1/search/image", form)
    assert (status, answer["items"][0]["productId"]) == (200, "print-2")
