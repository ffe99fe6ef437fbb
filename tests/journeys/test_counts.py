"""Counts of stock that several people and devices work on, in a whole house."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from entrepot.contexts.identity.published import ROLES
from entrepot.contexts.inventory.commands import ChangeStatus
from entrepot.contexts.inventory.published import ReceiptLine, ReceiveStock
from entrepot.contexts.inventory.queries import ListPositions

from ..edges.http_house import token
from .shop import BUSINESS, Shop, new_id
from .test_returns import Counter

pytestmark = pytest.mark.asyncio(loop_scope="module")
COUNTS = "/api/v1/inventory/stock-counts"


async def test_what_one_began_another_completes_and_it_is_told_who_did_what(shop: Shop) -> None:
    beans, rice = await shop.sells(10), await shop.sells(4)
    door = Counter(shop)
    ana, ben = (token(name, *ROLES["warehouse"], tenant=BUSINESS) for name in ("ana", "ben"))
    clerk = token("clerk", *ROLES["store_staff"], tenant=BUSINESS)
    asked = {"warehouseId": "w1", "reason": "yearly count"}
    assert (await door.call("POST", COUNTS, asked, token=clerk)).status == 403
    begun = await door.call("POST", COUNTS, asked, token=ana)
    assert (begun.status, begun.json["status"], begun.json["begunBy"]) == (201, "open", "ana")
    path = f"{COUNTS}/{begun.json['countId']}"

    first = {"lines": [{"sku": beans, "quantity": 7}, {"sku": rice, "quantity": 4}]}
    assert (await door.call("POST", f"{path}/places", first, token=ana)).json["places"] == 2
    second = {"lines": [{"sku": beans, "quantity": 8}]}
    found = await door.call("POST", f"{path}/places", second, token=ben)
    assert (found.json["places"], found.json["countedBy"]) == (2, "ben")
    places = (await door.call("GET", f"{path}/places", token=ben)).json["items"]
    told = {p["sku"]: (p["quantity"], p["book"], p["countedBy"]) for p in places}
    assert told == {beans: (8, 10, "ben"), rice: (4, 4, "ana")}
    assert await shop.counts(beans) == (10, 0)

    done = await door.call("POST", f"{path}/apply", token=ben)
    assert (done.json["status"], done.json["corrected"]) == ("completed", 1)
    assert (done.json["closedBy"], done.json["begunBy"]) == ("ben", "ana")
    assert (await shop.counts(beans), await shop.counts(rice)) == ((8, 0), (4, 0))
    late = await door.call("POST", f"{path}/places", second, token=ana)
    assert (late.status, late.json["reason"]) == (409, "COUNT_CLOSED")
    open_ones = await door.call("GET", f"{COUNTS}?status=open", token=clerk)
    assert open_ones.json["items"] == []


async def test_a_device_that_sends_again_after_a_sale_does_not_bring_back_what_was_sold(
    shop: Shop,
) -> None:
    beans = await shop.sells(10)
    door = Counter(shop)
    ana, ben = (token(name, *ROLES["warehouse"], tenant=BUSINESS) for name in ("ana", "ben"))
    begun = await door.call("POST", COUNTS, {"warehouseId": "w1"}, token=ana)
    path = f"{COUNTS}/{begun.json['countId']}"
    tally = {"lines": [{"sku": beans, "quantity": 7}]}
    await door.call("POST", f"{path}/places", tally, token=ana)
    await shop.sent((beans, 2))

    async def booked() -> int:
        (place,) = (await door.call("GET", f"{path}/places", token=ana)).json["items"]
        return int(place["book"])

    assert (await door.call("POST", f"{path}/places", tally, token=ana)).status == 200
    assert await booked() == 10, "her phone had only lost the answer"
    await door.call("POST", f"{path}/places", tally, token=ben)
    assert await booked() == 8, "somebody else counts what lies there now"
    six = {"lines": [{"sku": beans, "quantity": 6}]}
    await door.call("POST", f"{path}/places", six, token=ana)
    await door.call("POST", f"{path}/apply", token=ana)
    assert await shop.counts(beans) == (6, 0)


async def test_a_bin_alone_is_read_and_only_what_can_be_sold_there(shop: Shop) -> None:
    beans = await shop.sells(10)
    lines = (
        ReceiptLine(sku=beans, quantity=5, bin="A-1"),
        ReceiptLine(sku=beans, quantity=5, bin="A-2"),
    )
    await shop.do(
        ReceiveStock(receipt_id=new_id(), warehouse_id="w1", lines=lines),
        ChangeStatus(
            change_id=new_id(),
            sku=beans,
            warehouse_id="w1",
            quantity=2,
            from_status="available",
            to_status="damaged",
            bin="A-1",
        ),
    )

    async def lies(**asked: str) -> dict[str, int]:
        page = await shop.house.questions.ask(ListPositions(sku=beans, **asked), BUSINESS)
        return {f"{one['bin']} {one['status']}": one["onHand"] for one in page["items"]}

    assert await lies(bin="A-1", status="available") == {"A-1 available": 3}
    assert await lies(bin="A-1") == {"A-1 available": 3, "A-1 damaged": 2}
    assert (await lies(status="available"))["A-2 available"] == 5


async def test_what_was_sold_before_a_tally_was_heard_is_no_difference(shop: Shop) -> None:
    beans = await shop.sells(10)
    door = Counter(shop)
    ana = token("ana", *ROLES["warehouse"], tenant=BUSINESS)
    begun = await door.call("POST", COUNTS, {"warehouseId": "w1"}, token=ana)
    path = f"{COUNTS}/{begun.json['countId']}"
    typed = datetime.now(UTC)
    await shop.sent((beans, 2))

    def nine(moment: datetime) -> dict[str, object]:
        return {"lines": [{"sku": beans, "quantity": 9, "countedAt": moment.isoformat()}]}

    await door.call("POST", f"{path}/places", nine(typed), token=ana)
    (place,) = (await door.call("GET", f"{path}/places", token=ana)).json["items"]
    assert (place["quantity"], place["book"]) == (9, 10)
    assert datetime.fromisoformat(place["countedAt"]) == typed
    for wrong, reason in ((1, "COUNTED_IN_FUTURE"), (-30, "COUNTED_TOO_LONG_AGO")):
        tally = nine(typed + timedelta(days=wrong))
        refused = await door.call("POST", f"{path}/places", tally, token=ana)
        assert (refused.status, refused.json["reason"]) == (409, reason)
        assert beans in refused.json["detail"]
    await door.call("POST", f"{path}/apply", token=ana)
    assert await shop.counts(beans) == (7, 0)
