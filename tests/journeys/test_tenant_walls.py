"""One business asks for what is another's, at every path that takes an id.

It is answered exactly as for an id that nobody has, and the other's log stays as it was.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import pytest_asyncio

from entrepot.adapters.postgres import embedded
from entrepot.app import door
from entrepot.app.doors import openapi
from entrepot.contexts.identity.published import ROLES
from tests.compliance.house import log, run_examples, settle
from tests.compliance.test_every_question import Known, learn
from tests.edges.http_house import Reply, _exchange, _scope
from tests.house.source import NAMES

from .shop import Shop, dying, fresh_database, settings

pytestmark = pytest.mark.asyncio(loop_scope="module")

THEIRS, OURS = "t", "ours"
"""The examples of identity open the business `t`, and no other."""
NEW = re.compile(r'"(version|position)":"?[0-9-]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}')
"""What is another one at every asking: a place in our own log, an id just made."""

METHODS = {"get", "post", "put", "patch", "delete"}
EVERYBODYS = {"language", "occasion", "effectiveFrom", "provider"}
ASKS_FOR_MORE = {
    "/api/v1/guest-orders/{orderNumber}",
    "/api/v1/guest-orders/{orderNumber}/parcels",
    "/api/v1/guest-orders/{orderNumber}/returns",
    "/api/v1/products/{productId}/own-review",
    "/api/v1/products/{productId}/own-votes",
    "/media/{name}",
}
"""An e-mail address, to be that customer, a picture: an id alone finds nothing there."""
NEVER_SAID = "x1y2"
TRIES = 2
"""So many of their ids for each path: of some kinds the first is at its end already."""


class Walls:
    """A house where another business has all there is, and we ask as its administrator would."""

    def __init__(self, shop: Shop, known: Known) -> None:
        self.shop, self.known = shop, known
        self.door = door(shop.house)
        claims = {
            "sub": "mallory",
            "role": "admin",
            "scope": " ".join(sorted({"admin"}.union(*ROLES.values()))),
            "sid": "walls",
            "use": "access",
        }
        keys = shop.house.keys
        self.tokens = {t: keys.issue(claims | {"tenant": t}, 600) for t in (OURS, THEIRS)}

    def theirs(self, names: list[str], n: int) -> dict[str, Any]:
        """The nth of their ids for each of these parameters."""
        found = {name: list(filter(None, self.known.get(snake(name), []))) for name in names}
        return {name: ids[n % len(ids)] if ids else NEVER_SAID for name, ids in found.items()}

    async def call(self, method: str, path: str, body: Any, tenant: str) -> Reply:
        payload = b"" if body is None else msgspec.json.encode(body)
        headers = {"host": "here", "authorization": f"Bearer {self.tokens[tenant]}"}
        if payload:
            headers |= {"content-type": "application/json", "content-length": str(len(payload))}
        return await _exchange(self.door, _scope("http", method, path, headers), [payload])

    async def answered(
        self, method: str, path: str, body: Any, ids: dict[str, Any], tenant: str = OURS
    ) -> Any:
        """Status and body, in which the ids asked for have no name."""
        asked = msgspec.json.decode(nameless(msgspec.json.encode(body), ids, named=True))
        reply = await self.call(method, path.format_map(ids), asked, tenant)
        told = NEW.sub("", reply.body.decode("utf-8", "replace"))
        return reply.status, nameless(told.encode(), ids).decode()


def nameless(text: bytes, ids: dict[str, Any], *, named: bool = False) -> bytes:
    for name, value in ids.items():
        if named:
            text = text.replace(f"<{name}>".encode(), str(value).encode())
        elif len(str(value)) > 1:  # a letter is everywhere
            text = text.replace(str(value).encode(), f"<{name}>".encode())
    return text


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def walls(postgres: embedded.Embedded) -> AsyncIterator[Walls]:
    async with fresh_database(postgres) as address, dying(address) as shop:
        store = shop.house.store
        for name in NAMES:
            await run_examples(store, name, tenant=THEIRS, batch=1000)
        await settle(store)
        known: Known = {}
        for event in await log(store):
            if event.tenant == THEIRS:
                learn(known, event.event)
                known.setdefault("stream", []).append(event.stream)
        pairs = zip(known["sku"], known["warehouse_id"] * len(known["sku"]), strict=False)
        known["inventory_item_id"] = [f"{sku}@{warehouse}" for sku, warehouse in pairs]
        known["business_id"] = [THEIRS]
        yield Walls(shop, known)
        assert (await shop.house.verify()).found == 0


def operations() -> Iterator[tuple[str, str, Any]]:
    """Method, path and example body of whatever takes something in its path."""
    document = msgspec.json.decode(openapi(settings(Path("unused"))))
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if set(re.findall(r"{(\w+)}", path)) - EVERYBODYS and method in METHODS:
                content = operation.get("requestBody", {}).get("content", {})
                yield method.upper(), path, content.get("application/json", {}).get("example")


def snake(name: str) -> str:
    return re.sub(r"([A-Z])", lambda found: "_" + found[1].lower(), name)


def strange(name: str, value: Any, salt: int) -> Any:
    """As well-formed as the id, and nobody's; words that are the same for everybody stay."""
    if name in EVERYBODYS:
        return value
    text = str(value)
    return f"{text[:-3]}{salt:03d}" if len(text) > 3 else f"{text}{salt:03d}"


@pytest.mark.parametrize(("method", "path", "body"), list(operations()))
async def test_anothers_id_is_an_id_that_nobody_has(
    walls: Walls, method: str, path: str, body: Any
) -> None:
    names = re.findall(r"{(\w+)}", path)
    store = walls.shop.house.store
    before = await store.end()
    for n in range(TRIES):
        theirs = walls.theirs(names, n)
        nobodys = [
            {name: strange(name, value, salt) for name, value in theirs.items()}
            for salt in (981, 982)
        ]
        # A name that may be given once is given to nobody's first: what comes then is refused.
        answers = [await walls.answered(method, path, body, ids) for ids in nobodys]
        told = await walls.answered(method, path, body, theirs)
        assert told[0] < 500
        assert told in answers, theirs
    assert {event.tenant for event in (await store.tail(before, 1000)).events} <= {OURS}


async def test_they_find_what_we_do_not(walls: Walls) -> None:
    """Else it would be no wonder that we find nothing."""
    silent = set()
    for method, path, _ in operations():
        if method == "GET" and path not in ASKS_FOR_MORE:
            names = re.findall(r"{(\w+)}", path)
            for n in range(200):
                ids = walls.theirs(names, n)
                status, _ = await walls.answered(method, path, None, ids, THEIRS)
                if status == 200:
                    break
            else:
                silent.add(path)
    assert " ".join(silent) == ""


async def test_asked_by_no_name_a_business_is_ones_own(walls: Walls) -> None:
    told = await walls.call("GET", "/api/v1/business", None, THEIRS)
    assert (told.status, told.json["businessId"]) == (200, THEIRS)
    for asked in ("", f"?businessId={THEIRS}"):
        told = await walls.call("GET", f"/api/v1/business{asked}", None, OURS)
        assert told.status == 404, asked
