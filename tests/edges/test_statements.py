"""A vendor's statement as a file over HTTP: whose it is, and what stands in it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from starlette.requests import Request

from entrepot.contexts.commissions.queries import ListStatement
from entrepot.edges.http.auth import Caller
from entrepot.edges.http.problems import Problem
from entrepot.edges.http.signpost import Signpost
from entrepot.edges.http.statements import ANY, OWN, routes
from entrepot.kernel.message import Query


def entry(n: int, **more: Any) -> dict[str, Any]:
    return {
        "vendorId": "acme",
        "currency": "EUR",
        "type": "CommissionAccrued",
        "orderId": f"o{n}",
        "reference": f"s{n}",
        "sku": "lamp",
        "quantity": 2,
        "grossAmount": 5000,
        "commissionAmount": 750,
        "amount": 4250,
        "bookedAt": datetime(2026, 1, 5, 6, 0, 1, tzinfo=UTC),
        **more,
    }


PAGES: dict[str | None, dict[str, Any]] = {
    None: {"items": [entry(2)], "next": "1"},
    "1": {
        "items": [
            entry(1, type="PaidOut", orderId="", sku="", reference="=1+1", amount=-4205),
            entry(0, currency="JPY", amount=4250),
        ],
        "next": None,
    },
}


class Answers:
    """Two pages of entries."""

    def __init__(self) -> None:
        self.asked: list[ListStatement] = []

    async def ask(self, query: Query, tenant: str) -> Any:
        assert isinstance(query, ListStatement)
        assert tenant == "house"
        self.asked.append(query)
        return PAGES[query.after]


async def get(answers: Answers, path: str, *scopes: str, query: str = "") -> list[str]:
    caller = Caller("u1", "house", frozenset(scopes), "", "")
    scope: dict[str, Any] = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": query.encode(),
        "headers": [],
    }
    found = Signpost(routes(answers, lambda _: caller)).find(scope)
    assert found is not None
    way, scope["path_params"] = found
    answer = await way.endpoint(Request(scope))
    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="statement.csv"'
    return "".join([str(part) async for part in answer.body_iterator]).splitlines()


async def test_the_file_has_every_entry_of_every_page_in_the_columns_of_the_web() -> None:
    lines = await get(Answers(), OWN, "commissions:read:own")
    assert lines == [
        "bookedAt,entry,orderId,reference,sku,quantity,gross,commission,amount,currency",
        "2026-01-05T06:00:01Z,CommissionAccrued,o2,s2,lamp,2,50.00,7.50,42.50,EUR",
        "2026-01-05T06:00:01Z,PaidOut,,'=1+1,,2,50.00,7.50,-42.05,EUR",
        "2026-01-05T06:00:01Z,CommissionAccrued,o0,s0,lamp,2,5000,750,4250,JPY",
    ]


async def test_a_vendor_gets_its_own_entries_and_the_back_office_those_it_names() -> None:
    answers = Answers()
    await get(answers, OWN, "commissions:read:own", query="since=2026-01-01&currency=EUR")
    await get(answers, ANY.replace("{vendorId}", "acme"), "commissions:read")
    own, named = answers.asked[0], answers.asked[2]
    assert (own.user_id, own.since, own.currency) == ("u1", date(2026, 1, 1), "EUR")
    assert (named.user_id, named.vendor_id) == (None, "acme")


async def test_who_holds_another_vendors_name_holds_nothing() -> None:
    answers = Answers()
    await get(answers, ANY.replace("{vendorId}", "other"), "commissions:read:own")
    assert (answers.asked[0].user_id, answers.asked[0].vendor_id) == ("u1", "other")
    with pytest.raises(Problem) as no:
        await get(answers, OWN, "orders:read")
    assert no.value.status == 403


@pytest.mark.parametrize("query", ["since=yesterday", "userId=u2", "currency=x"])
async def test_what_is_malformed_is_named(query: str) -> None:
    with pytest.raises(Problem) as no:
        await get(Answers(), OWN, "commissions:read:own", query=query)
    assert no.value.status == 422
