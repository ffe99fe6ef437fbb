"""What is for sale, pictures of it, and asking for both."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

import aiohttp
import numpy as np
from PIL import Image as Picture
from PIL import ImageDraw

from entrepot.contexts.catalog.commands import (
    AddProduct,
)
from entrepot.contexts.identity.published import ROLES
from entrepot.contexts.search.published import SearchProducts
from entrepot.kernel.message import Accepted, Command, Envelope

from .shop import BUSINESS, Shop, new_id


def product(id_: str, name: str, price: int, category: str | None, **attributes: Any) -> AddProduct:
    return AddProduct(
        product_id=id_,
        sku=id_.upper(),
        name=name,
        category=category,
        unit_price=price,
        currency="EUR",
        attributes=attributes,
    )


async def search(shop: Shop, tenant: str = BUSINESS, **asked: Any) -> dict[str, Any]:
    answer: dict[str, Any] = await shop.house.questions.ask(SearchProducts(**asked), tenant)
    return answer


def ids(answer: dict[str, Any]) -> list[str]:
    return [item["productId"] for item in answer["items"]]


async def finds(shop: Shop, expected: set[str], **asked: Any) -> dict[str, Any]:
    """The answer, as soon as it has these products and no others."""

    async def there() -> dict[str, Any] | None:
        answer = await search(shop, **asked)
        return answer if set(ids(answer)) == expected else None

    found: dict[str, Any] = await shop.until(there, f"{asked} to find {expected}")
    return found


async def do_as(shop: Shop, tenant: str, command: Command) -> None:
    asked = Envelope(id=new_id(), tenant=tenant, command=command, at=datetime.now(UTC))
    (outcome,) = await shop.house.commands.submit([asked])
    assert isinstance(outcome, Accepted), outcome


def counts(answer: dict[str, Any], facet: str) -> dict[str, int]:
    (found,) = [f for f in answer["facets"] if f["name"] == facet]
    return {value["value"]: value["count"] for value in found["values"]}


# Pictures


def drawn(seed: int) -> Picture.Image:
    """Some shapes on white, always the same ones for a seed."""
    chance = np.random.default_rng(seed)
    image = Picture.new("RGB", (400, 300), "white")
    canvas = ImageDraw.Draw(image)
    for _ in range(9):
        x, y = chance.integers(20, 300), chance.integers(20, 200)
        w, h = chance.integers(20, 90, 2)
        colour = tuple(int(c) for c in chance.integers(0, 220, 3))
        shape = canvas.ellipse if chance.random() < 0.5 else canvas.rectangle
        shape((int(x), int(y), int(x + w), int(y + h)), fill=colour)
    return image


def png(image: Picture.Image, kind: str = "PNG") -> bytes:
    target = io.BytesIO()
    image.save(target, kind)
    return target.getvalue()


class Client:
    def __init__(self, shop: Shop, session: aiohttp.ClientSession) -> None:
        claims = {
            "sub": "tester",
            "tenant": BUSINESS,
            "role": "admin",
            "scope": " ".join(sorted(ROLES["admin"])),
            "sid": "pictures",
            "use": "access",
        }
        self.shop, self.session = shop, session
        self.headers = {"authorization": f"Bearer {shop.house.keys.issue(claims, 600)}"}

    async def post(self, path: str, data: Any, *, guest: bool = False) -> tuple[int, Any]:
        url = self.shop.house.public_url + path
        headers = {} if guest else self.headers
        async with self.session.post(url, data=data, headers=headers) as answer:
            return answer.status, await answer.json()


async def likest(client: Client, image: bytes, expected: str) -> list[dict[str, Any]]:
    async def there() -> list[dict[str, Any]] | None:
        status, answer = await client.post("/api/v1/search/image", image, guest=True)
        assert status == 200, answer
        items: list[dict[str, Any]] = answer["items"]
        return items if items and items[0]["productId"] == expected else None

    found: list[dict[str, Any]] = await client.shop.until(there, f"{expected} to come first")
    return found
