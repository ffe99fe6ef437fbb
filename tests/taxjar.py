"""A small TaxJar of our own on loopback: `POST /v2/taxes` as its reference describes it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

import msgspec
from aiohttp import web

KEY = "a-key"
PLACES = (("state", "CA", "0.0625"), ("county", "LOS ANGELES", "0.01"), ("special", "", "0.0225"))
CENT = Decimal("0.01")
Json = dict[str, Any]


def cents(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_EVEN)


class FakeTaxJar:
    """Nexus in California alone; clothing (20010) is free of the state's tax.

    `trouble` is what becomes of the next requests: a status, or `slow`, `garbage`, `half`,
    `no_breakdown`, `endless`, `wrong_sum`, `below`; it stays while it is the last one.
    """

    def __init__(self) -> None:
        self.url = ""
        self.asked: list[Json] = []
        self.trouble: list[str] = []

    async def answer(self, request: web.Request) -> web.StreamResponse:
        body = msgspec.json.decode(await request.read())
        self.asked.append(body)
        trouble = ""
        if self.trouble:
            trouble = self.trouble[0] if len(self.trouble) == 1 else self.trouble.pop(0)
        if request.headers["authorization"] != f"Bearer {KEY}":
            trouble = "401"
        if trouble.isdigit():
            told = {"status": int(trouble), "error": "No", "detail": f"no, says {trouble}"}
            return web.json_response(told, status=int(trouble))
        match trouble:
            case "slow":
                await asyncio.sleep(30)
            case "garbage":
                return web.Response(text="<html>a proxy</html>", content_type="text/html")
            case "endless":
                return web.Response(body=b" " * 2**21)
        tax = msgspec.json.decode(msgspec.json.encode(body), type=dict[str, Any])
        return web.Response(body=self._said(tax, trouble), content_type="application/json")

    def _said(self, body: Json, trouble: str) -> bytes:
        tax: Json = {"has_nexus": body.get("to_state") == "CA", "amount_to_collect": 0, "rate": 0}
        if tax["has_nexus"]:
            tax |= taxed(body)
        match trouble:
            case "half":
                tax["breakdown"]["line_items"].pop()
            case "no_breakdown":
                del tax["breakdown"]
            case "wrong_sum":
                tax["amount_to_collect"] += 7
            case "below":
                tax["breakdown"]["line_items"][0]["tax_collectable"] = Decimal(-1)
        return msgspec.json.Encoder(decimal_format="number").encode({"tax": tax})


def taxed(body: Json) -> Json:
    items = [
        item_of(
            Decimal(str(item["unit_price"])) * item["quantity"]
            - Decimal(str(item.get("discount", 0))),
            exempt="state" if item.get("product_tax_code") == "20010" else "",
            id=item["id"],
        )
        for item in body["line_items"]
    ]
    shipping = item_of(Decimal(str(body["shipping"])))
    whole = sum(item["tax_collectable"] for item in (*items, shipping))
    return {
        "amount_to_collect": whole,
        "freight_taxable": True,
        "tax_source": "destination",
        "jurisdictions": {"country": "US", "state": "CA", "county": "LOS ANGELES"},
        "breakdown": {"tax_collectable": whole, "line_items": items, "shipping": shipping},
    }


def item_of(worth: Decimal, *, exempt: str = "", **more: Any) -> Json:
    rates = {name: Decimal(rate) for name, _, rate in PLACES if name != exempt}
    told: Json = {"taxable_amount": worth, "combined_tax_rate": sum(rates.values()), **more}
    told["tax_collectable"] = cents(worth * sum(rates.values()))
    for name, rate in rates.items():
        told["state_sales_tax_rate" if name == "state" else f"{name}_tax_rate"] = rate
        told["special_district_amount" if name == "special" else f"{name}_amount"] = cents(
            worth * rate
        )
    return told


@asynccontextmanager
async def listening() -> AsyncIterator[FakeTaxJar]:
    fake = FakeTaxJar()
    app = web.Application()
    app.router.add_post("/v2/taxes", fake.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    fake.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield fake
    await runner.cleanup()
