"""Shops that can be put to the test by `benchmarks.oversell`, and how to speak to each."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import socket
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal, Protocol
from uuid import uuid4

import aiohttp
import msgspec

from entrepot.adapters.tokens import Keys
from entrepot.contexts.identity.published import ROLES

Answer = Literal["sold", "refused", "unknown"]
ROOT = Path(__file__).parents[1]
HOLDS = 20


class Target(Protocol):
    """What a shop must offer. `keeps_keys`: a request may be sent again under its key."""

    keeps_keys: bool

    async def reset_stock(self, sku: str, quantity: int) -> str:
        """Puts so many on sale, and answers by which name they are bought."""

    async def buy(
        self, session: aiohttp.ClientSession, sku: str, quantity: int, key: str
    ) -> Answer:
        """One purchase; `unknown` when nobody can say what became of it."""

    async def disturb(
        self, session: aiohttp.ClientSession, sku: str, chance: random.Random
    ) -> None:
        """Whatever else goes on meanwhile: holds that expire while they are confirmed."""

    async def sold(self, sku: str) -> int:
        """How many the shop itself says it has promised to buyers, when all is settled."""

    async def levels(self, sku: str) -> tuple[int, int] | None:
        """On hand and reserved; None where a shop does not say."""


class Server:
    """A server of ours in a temporary folder, which may be killed and comes back."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="entrepot-oversell-")
        self.data_dir = Path(self._folder.name)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: asyncio.subprocess.Process

    async def __aenter__(self) -> Server:
        await self._start()
        return self

    async def __aexit__(self, *_: object) -> None:
        self._process.terminate()
        try:
            async with asyncio.timeout(20):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()
        self._folder.cleanup()

    async def kill_and_restart(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        await self._process.wait()
        await self._start()

    async def _start(self) -> None:
        settings = {
            "ENTREPOT_DATA_DIR": str(self.data_dir),
            "ENTREPOT_PORT": str(self.port),
            "ENTREPOT_PUBLIC_URL": self.url,
            "ENTREPOT_BUSINESS": "main",
            "ENTREPOT_LOG_LEVEL": "error",
        }
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "benchmarks.oversell_server",
            cwd=ROOT,
            env=os.environ | settings,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        async with asyncio.timeout(60), aiohttp.ClientSession() as session:
            while True:
                try:
                    async with session.get(f"{self.url}/health/ready") as answer:
                        if answer.status == 200:
                            return
                except aiohttp.ClientError:
                    pass
                if self._process.returncode is not None:
                    raise RuntimeError("the server ended before it was ready")
                await asyncio.sleep(0.05)

    def token(self) -> str:
        """An administrator's, by the server's own key."""
        keys = Keys.open(self.data_dir / "keys", self.url, "entrepot")
        scope = " ".join(sorted(ROLES["admin"]))
        claims = {"sub": "oversell", "tenant": "main", "role": "admin", "scope": scope}
        return keys.issue({**claims, "sid": "oversell", "use": "access"}, 3600)


class Ours:
    """A sale is a reservation that is made and kept; goods lie in two lots with expiry dates."""

    keeps_keys = True

    def __init__(self, url: str, server: Server | None, token: str) -> None:
        self.url = url.rstrip("/")
        self.headers = {"authorization": f"Bearer {server.token() if server else token}"}
        self.warehouse = f"w-{uuid4().hex[:12]}"
        self._is_open = False

    async def reset_stock(self, sku: str, quantity: int) -> str:
        async with aiohttp.ClientSession() as session:
            if not self._is_open:
                opened = {"warehouseId": self.warehouse, "name": "Oversell"}
                await self._do(session, "/api/v1/warehouses", opened)
                self._is_open = True
            today = datetime.now(UTC).date()
            lots = [("A", quantity // 2, 30), ("B", quantity - quantity // 2, 90)]
            lines = [
                {
                    "sku": sku,
                    "quantity": n,
                    "lot": lot,
                    "expiresOn": (today + timedelta(days=days)).isoformat(),
                }
                for lot, n, days in lots
                if n
            ]
            receipt = {"warehouseId": self.warehouse, "lines": lines}
            await self._do(session, "/api/v1/inventory/receipts", receipt)
        return sku

    async def _do(self, session: aiohttp.ClientSession, path: str, body: Any) -> None:
        async with session.post(self.url + path, json=body, headers=self.headers) as answer:
            if answer.status >= 300:
                raise RuntimeError(f"{path}: {answer.status} {await answer.text()}")

    async def _ask(
        self, session: aiohttp.ClientSession, path: str, body: Any, key: str
    ) -> tuple[Answer, Any]:
        headers = self.headers | {"idempotency-key": key}
        async with session.post(self.url + path, json=body, headers=headers) as answer:
            text = await answer.read()
            if answer.status in (200, 201):
                return "sold", msgspec.json.decode(text) if text else None
            return ("refused" if answer.status in (404, 409) else "unknown"), None

    async def buy(
        self, session: aiohttp.ClientSession, sku: str, quantity: int, key: str
    ) -> Answer:
        body = {
            "reservationId": f"r-{key}",
            "lines": [{"sku": sku, "quantity": quantity}],
            "warehouseIds": [self.warehouse],
        }
        answer, _ = await self._ask(session, "/api/v1/inventory/reservations", body, key)
        if answer != "sold":
            return answer
        path = f"/api/v1/inventory/reservations/r-{key}/confirm"
        return (await self._ask(session, path, {}, f"{key}-confirm"))[0]

    async def disturb(
        self, session: aiohttp.ClientSession, sku: str, chance: random.Random
    ) -> None:
        """Holds of one second that are confirmed as they expire; the kept ones are given back."""

        async def hold(n: int) -> None:
            name = f"h-{sku}-{n}"
            body = {
                "reservationId": name,
                "lines": [{"sku": sku, "quantity": 1}],
                "warehouseIds": [self.warehouse],
                "holdS": 1,
            }
            await self._insist(session, "/api/v1/inventory/reservations", body, name)
            await asyncio.sleep(0.9 + 0.2 * chance.random())
            confirm = f"/api/v1/inventory/reservations/{name}/confirm"
            await self._insist(session, confirm, {}, f"{name}-confirm")

        await asyncio.gather(*[hold(n) for n in range(HOLDS)])

    async def _insist(
        self, session: aiohttp.ClientSession, path: str, body: Any, key: str
    ) -> Answer:
        while True:
            try:
                answer, _ = await self._ask(session, path, body, key)
            except (aiohttp.ClientError, OSError):
                answer = "unknown"
            if answer != "unknown":
                return answer
            await asyncio.sleep(0.1)

    async def sold(self, sku: str) -> int:
        """Reserved, less what the holds that were kept hold, once all others have expired."""
        async with aiohttp.ClientSession() as session:
            async with asyncio.timeout(60):
                while "held" in (  # noqa: ASYNC110 - a shop is asked, it does not ring
                    states := [await self._hold(session, sku, n) for n in range(HOLDS)]
                ):
                    await asyncio.sleep(0.2)
            levels = await self.levels(sku)
            return levels[1] - states.count("confirmed")

    async def _hold(self, session: aiohttp.ClientSession, sku: str, n: int) -> str:
        where = f"{self.url}/api/v1/inventory/reservations/h-{sku}-{n}"
        async with session.get(where, headers=self.headers) as answer:
            found = await answer.json(content_type=None)
            return str(found.get("status", "")) if answer.status == 200 else ""

    async def levels(self, sku: str) -> tuple[int, int]:
        async with aiohttp.ClientSession() as session:
            where = f"{self.url}/api/v1/inventory/stock"
            async with session.get(where, params={"sku": sku}, headers=self.headers) as answer:
                items = (await answer.json(content_type=None))["items"]
        on_hand = sum(item["quantityOnHand"] for item in items)
        return on_hand, sum(item["quantityReserved"] for item in items)


ERROR = "... on ErrorResult { errorCode message }"
STEPS = (
    f"""mutation {{ setCustomerForOrder(input: {{firstName: "A", lastName: "B",
        emailAddress: "%s@example.com"}}) {{ __typename ... on Order {{ id }} {ERROR} }} }}""",
    f"""mutation {{ setOrderShippingAddress(input: {{fullName: "A B", streetLine1: "Street 1",
        city: "Town", postalCode: "1000AA", countryCode: "NL"}})
        {{ __typename ... on Order {{ id }} {ERROR} }} }}""",
)
ADD = f"""mutation($v: ID!, $q: Int!) {{ addItemToOrder(productVariantId: $v, quantity: $q)
    {{ __typename ... on Order {{ id }} {ERROR} }} }}"""
SHIP = f"""mutation($i: [ID!]!) {{ setOrderShippingMethod(shippingMethodId: $i)
    {{ __typename ... on Order {{ id }} {ERROR} }} }}"""
ARRANGE = """mutation { transitionOrderToState(state: "ArrangingPayment") { __typename
    ... on OrderStateTransitionError { errorCode message } } }"""
PAY = f"""mutation {{ addPaymentToOrder(input: {{method: "%s", metadata: {{}}}})
    {{ __typename ... on Order {{ id state }} {ERROR} }} }}"""


class Vendure:
    """Vendure's Shop API. Its stock is set by its own administration: name a variant a round that
    has `--stock` left. A request has no key, so connections are not cut."""

    keeps_keys = False

    def __init__(self, url: str, *, scarce: list[str], method: str = "dummy") -> None:
        self.url, self.scarce, self.method = f"{url.rstrip('/')}/shop-api", list(scarce), method
        self._sold: dict[str, int] = {}

    async def reset_stock(self, sku: str, quantity: int) -> str:
        if not self.scarce:
            raise SystemExit("name a scarce variant for each round: --variant ID")
        variant = self.scarce.pop(0)
        self._sold[variant] = 0
        return variant

    async def buy(
        self, session: aiohttp.ClientSession, sku: str, quantity: int, key: str
    ) -> Answer:
        buyer = _Buyer(session, self.url)
        try:
            await buyer.ask(ADD, v=sku, q=quantity)
            await buyer.ask(STEPS[0] % key)
            await buyer.ask(STEPS[1])
            methods = await buyer.ask("query { eligibleShippingMethods { id } }")
            await buyer.ask(SHIP, i=[methods["eligibleShippingMethods"][0]["id"]])
            await buyer.ask(ARRANGE)
            await buyer.ask(PAY % self.method)
        except PermissionError:
            return "refused"
        self._sold[sku] += 1
        return "sold"

    async def disturb(
        self, session: aiohttp.ClientSession, sku: str, chance: random.Random
    ) -> None:
        """It has no holds."""

    async def sold(self, sku: str) -> int:
        """Payments it settled: the Shop API tells no other count."""
        return self._sold[sku]

    async def levels(self, sku: str) -> tuple[int, int] | None:
        return None


class _Buyer:
    """One session of the Shop API."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self.session, self.url = session, url
        self.headers: dict[str, str] = {}

    async def ask(self, query: str, **variables: Any) -> Any:
        """PermissionError when the shop says no."""
        body = {"query": query, "variables": variables}
        async with self.session.post(self.url, json=body, headers=self.headers) as answer:
            if token := answer.headers.get("vendure-auth-token"):
                self.headers["authorization"] = f"Bearer {token}"
            said = await answer.json(content_type=None)
        if said.get("errors"):
            raise PermissionError(said["errors"][0]["message"])
        for result in said["data"].values():
            if isinstance(result, dict) and "errorCode" in result:
                raise PermissionError(result["errorCode"])
        return said["data"]
