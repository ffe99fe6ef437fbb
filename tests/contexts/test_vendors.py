"""The rules of buying, one sentence each."""

import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st
from msgspec.structs import replace

from entrepot.contexts.vendors.commands import (
    AddVendor,
    AdmitVendorUser,
    AssignWarehouse,
    CancelPurchaseOrder,
    ChangeVendor,
    ClosePurchaseOrder,
    ConfirmPurchaseOrder,
    DismissVendorUser,
    DraftPurchaseOrder,
    LearnOffer,
    LearnWarehouse,
    ReceivePurchaseOrder,
    RecordReceiptDenied,
    Refusal,
    SendPurchaseOrder,
    StopSupply,
    SupplyProduct,
    TellVendorStock,
)
from entrepot.contexts.vendors.context import CONTEXT
from entrepot.contexts.vendors.decide import purchases as decide
from entrepot.contexts.vendors.events import (
    ProductSupplied,
    PurchaseOrderClosed,
    PurchaseOrderConfirmed,
    PurchaseOrderDrafted,
    ReceiptRefused,
    VendorStockTold,
)
from entrepot.contexts.vendors.published import (
    GoodsReceived,
    PurchaseLine,
    PurchaseOrderSent,
    ReceivedLine,
)
from entrepot.contexts.vendors.sagas import put_received_goods_into_stock
from entrepot.contexts.vendors.state import PURCHASE_ORDER, VENDOR, stock_receipt_id
from entrepot.contexts.vendors.views import view
from entrepot.kernel.message import Event, Recorded, Refused
from entrepot.kernel.spec import NOON, Spec

SEND = SendPurchaseOrder(purchase_order_id="po")
CONFIRM = ConfirmPurchaseOrder(purchase_order_id="po")
CLOSE = ClosePurchaseOrder(purchase_order_id="po")
CANCEL = CancelPurchaseOrder(purchase_order_id="po")
GOODS = ("bean", "tea", "cup", "a", "b", "b", *(f"s{n}" for n in range(20)))


def vendor(**more: object) -> Spec:
    command = AddVendor(  # type: ignore[arg-type]
        **{
            "vendor_id": "acme",
            "name": "Acme",
            "email": "sales@example.org",
            "currency": "EUR",
            **more,
        }
    )
    places = [LearnWarehouse(warehouse_id=place) for place in ("w", "yard", "yard")]
    offers = [LearnOffer(sku=sku) for sku in GOODS]
    spec = Spec(CONTEXT).when(command, *places, *offers)
    spec.answers = []
    return spec


def draft(*lines: tuple[str, int, int], **more: object) -> DraftPurchaseOrder:
    wanted = [
        PurchaseLine(sku=sku, quantity=quantity, unit_cost=cost)
        for sku, quantity, cost in lines or [("bean", 10, 500)]
    ]
    return DraftPurchaseOrder(  # type: ignore[arg-type]
        **{
            "purchase_order_id": "po",
            "vendor_id": "acme",
            "warehouse_id": "w",
            "lines": tuple(wanted),
            **more,
        }
    )


def receive(receipt: str, *lines: tuple[str, int]) -> ReceivePurchaseOrder:
    came = tuple([ReceivedLine(sku=sku, quantity=quantity) for sku, quantity in lines])
    return ReceivePurchaseOrder(purchase_order_id="po", receipt_id=receipt, lines=came)


def reasons(spec: Spec) -> list[str]:
    return [a.reason for a in spec.answers if isinstance(a, Refused)]


def test_a_purchase_order_costs_its_goods_and_freight() -> None:
    spec = vendor().when(draft(("bean", 10, 500), ("cup", 3, 150), freight_cost=990))
    (drafted,) = spec.answers
    assert isinstance(drafted, PurchaseOrderDrafted)
    assert (drafted.total_cost, drafted.currency) == (6440, "EUR")


def test_sending_tells_the_vendor_what_is_wanted() -> None:
    spec = vendor().when(draft(), SEND)
    sent = spec.answers[-1]
    assert isinstance(sent, PurchaseOrderSent)
    assert (sent.vendor_email, sent.lines) == ("sales@example.org", (("bean", 10),))


def test_goods_come_in_parts_and_the_last_part_completes_the_order() -> None:
    spec = vendor().when(draft(), SEND, CONFIRM, receive("r1", ("bean", 4)))
    spec.when(receive("r1", ("bean", 4)), receive("r2", ("bean", 6)))
    came = [a for a in spec.answers if isinstance(a, GoodsReceived)]
    assert [c.complete for c in came] == [False, True]
    assert spec.state(PURCHASE_ORDER("po")).status == "received"


def test_more_than_ordered_comes_in_only_as_far_as_tolerated() -> None:
    spec = vendor(tolerance_percent=10).when(draft(), SEND)
    spec.when(receive("r1", ("bean", 12)), receive("r2", ("bean", 11)))
    assert reasons(spec) == [Refusal.MORE_THAN_ORDERED]


def test_what_was_not_ordered_is_not_received() -> None:
    spec = vendor().when(draft(), SEND, receive("r", ("tea", 1)))
    assert reasons(spec) == [Refusal.NOT_ORDERED]


def test_a_vendor_is_added_once_and_changed_only_where_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(decide, "PRODUCTS_MAX", 1)
    supplied = [SupplyProduct(vendor_id="acme", sku=sku, unit_cost=1) for sku in ("a", "b")]
    spec = vendor().when(
        AddVendor(vendor_id="acme", name="Again", currency="EUR"),
        ChangeVendor(vendor_id="x", name="X"),
        SupplyProduct(vendor_id="x", sku="a", unit_cost=1),
        draft(vendor_id="x"),
        *supplied,
    )
    assert reasons(spec) == [
        Refusal.VENDOR_EXISTS,
        Refusal.UNKNOWN_VENDOR,
        Refusal.UNKNOWN_VENDOR,
        Refusal.UNKNOWN_VENDOR,
        Refusal.TOO_MANY_PRODUCTS,
    ]


def test_nothing_is_ordered_of_a_vendor_we_left() -> None:
    left = ChangeVendor(vendor_id="acme", name="Acme", is_active=False)
    assert reasons(vendor().when(left, draft())) == [Refusal.VENDOR_INACTIVE]


def test_a_purchase_order_names_each_sku_once_and_enough_of_it() -> None:
    by_ten = SupplyProduct(vendor_id="acme", sku="bean", unit_cost=1, order_quantity_min=10)
    spec = vendor().when(by_ten, draft(("bean", 10, 1), ("bean", 10, 1)), draft(("bean", 9, 1)))
    assert reasons(spec) == [Refusal.SKU_TWICE, Refusal.BELOW_MINIMUM]


@pytest.mark.parametrize(
    ("steps", "last", "reason"),
    [
        ((), SEND, Refusal.UNKNOWN_PURCHASE_ORDER),
        ((), CONFIRM, Refusal.UNKNOWN_PURCHASE_ORDER),
        ((draft(),), CONFIRM, Refusal.NOT_SENT),
        ((draft(),), receive("r", ("bean", 1)), Refusal.NOT_SENT),
        ((draft(), SEND), SEND, Refusal.ALREADY_SENT),
        ((draft(), SEND), draft(), Refusal.ALREADY_SENT),
        ((draft(), SEND, receive("r", ("bean", 10)), CLOSE), CLOSE, Refusal.CLOSED),
        ((draft(), SEND, receive("r", ("bean", 1))), CANCEL, Refusal.ALREADY_RECEIVED),
        ((draft(), SEND, CLOSE), receive("r", ("bean", 1)), Refusal.CLOSED),
        ((draft(), CANCEL), CONFIRM, Refusal.CLOSED),
    ],
)
def test_each_step_has_its_time(steps, last, reason) -> None:
    assert reasons(vendor().when(*steps, last)) == [reason]


def test_receipts_do_not_go_on_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decide, "RECEIPTS_MAX", 1)
    spec = vendor().when(draft(), SEND, receive("r1", ("bean", 1)), receive("r2", ("bean", 1)))
    assert reasons(spec) == [Refusal.TOO_MANY_RECEIPTS]


@settings(max_examples=150, deadline=None)
@over(
    st.integers(1, 50),
    st.integers(0, 30),
    st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(1, 30)), max_size=20),
)
def test_never_more_is_received_than_ordered_and_tolerated(ordered, tolerance, receipts) -> None:
    spec = vendor(tolerance_percent=tolerance).when(draft(("bean", ordered, 1)), SEND)
    for id, quantity in receipts:
        spec.when(receive(id, ("bean", quantity)))
    (line,) = spec.state(PURCHASE_ORDER("po")).lines
    assert line.received * 100 <= ordered * (100 + tolerance)


@settings(max_examples=150, deadline=None)
@over(
    st.integers(0, 30),
    st.lists(
        st.lists(st.tuples(st.sampled_from(["bean", "cup"]), st.integers(1, 20)), min_size=1),
        max_size=12,
    ),
)
def test_every_sku_of_every_receipt_is_counted(tolerance, receipts) -> None:
    """Lines of one SKU in one receipt count together, and a refused receipt counts for nothing."""
    spec = vendor(tolerance_percent=tolerance)
    spec.when(draft(("bean", 20, 1), ("cup", 10, 1)), SEND)
    for n, lines in enumerate(receipts):
        spec.when(receive(str(n), *lines))
    came = [a for a in spec.answers if isinstance(a, GoodsReceived)]
    for line in spec.state(PURCHASE_ORDER("po")).lines:
        told = sum(x.quantity for c in came for x in c.lines if x.sku == line.sku)
        assert line.received == told
        assert line.received * 100 <= line.quantity * (100 + tolerance)


COSTS = st.one_of(st.just(0), st.integers(0, 10**9))
LINES = st.lists(st.tuples(st.integers(1, 10**5), COSTS), min_size=1, max_size=20)


@settings(max_examples=200, deadline=None)
@over(LINES, COSTS, COSTS)
def test_what_the_lines_cost_landed_is_the_total_to_the_cent(lines, freight, duty) -> None:
    numbered = [(f"s{n}", quantity, cost) for n, (quantity, cost) in enumerate(lines)]
    (drafted,) = vendor().when(draft(*numbered, freight_cost=freight, duty_cost=duty)).answers
    goods = [quantity * cost for quantity, cost in lines]
    assert drafted.total_cost == sum(goods) + freight + duty
    assert sum(drafted.landed_costs) == drafted.total_cost
    assert all(landed >= cost for landed, cost in zip(drafted.landed_costs, goods, strict=True))


def test_freight_of_goods_that_cost_nothing_is_shared_by_quantity() -> None:
    (drafted,) = vendor().when(draft(("a", 1, 0), ("b", 3, 0), freight_cost=100)).answers
    assert drafted.landed_costs == (25, 75)


def test_a_total_that_no_column_can_hold_is_refused() -> None:
    spec = vendor().when(draft(("bean", 10**9, 10**15)))
    assert reasons(spec) == [Refusal.TOTAL_TOO_LARGE]


def test_what_a_vendor_stops_supplying_has_no_least_quantity_any_more() -> None:
    by_ten = SupplyProduct(vendor_id="acme", sku="bean", unit_cost=1, order_quantity_min=10)
    stop = StopSupply(vendor_id="acme", sku="bean")
    spec = vendor().when(by_ten, stop, stop, StopSupply(vendor_id="x", sku="bean"))
    assert reasons(spec) == [Refusal.NOT_SUPPLIED, Refusal.UNKNOWN_VENDOR]
    assert (spec.state(VENDOR("acme")).skus, spec.state(VENDOR("acme")).minimums) == ((), {})


def test_a_purchase_order_can_be_sent_to_another_address() -> None:
    other = SendPurchaseOrder(purchase_order_id="po", email="night@example.org")
    assert vendor(email=None).when(draft(), other).answers[-1].vendor_email == "night@example.org"


def recorded(event: Event) -> Recorded:
    nobody = ("", "", "", "", False, b"")
    return Recorded(event, "", "t", PURCHASE_ORDER("po"), 5, NOON, *nobody)


def test_confirming_the_rest_does_not_hide_that_some_has_come() -> None:
    spec = vendor().when(draft(), SEND, receive("r", ("bean", 1)), CONFIRM)
    confirmed = spec.answers[-1]
    assert confirmed == PurchaseOrderConfirmed(purchase_order_id="po", partly_received=True)
    ((_, _, change),) = view(recorded(confirmed))
    assert change.set["status"] == "partially_received"


def test_receipts_of_the_same_name_of_two_purchase_orders_both_become_stock() -> None:
    """Inventory answers a document it has seen with nothing at all: goods would be lost."""
    line = ReceivedLine(sku="bean", quantity=5, lot="L1")
    ids = []
    for order in ("po-1", "po-2", "po-1"):
        came = GoodsReceived(
            purchase_order_id=order,
            vendor_id="acme",
            receipt_id="1",
            warehouse_id="w",
            lines=(line,),
        )
        (receipt,) = put_received_goods_into_stock(recorded(came))
        assert (receipt.warehouse_id, receipt.lines[0].quantity) == ("w", 5)
        assert receipt.lines[0].lot == "L1"
        ids.append(receipt.receipt_id)
    assert ids[0] == ids[2] != ids[1]


def test_what_a_vendor_supplies_told_twice_appends_nothing() -> None:
    beans = SupplyProduct(vendor_id="acme", sku="bean", unit_cost=5, order_quantity_min=2)
    spec = vendor().when(beans, beans)
    assert len(spec.answers) == 1
    dearer = SupplyProduct(vendor_id="acme", sku="bean", unit_cost=6, order_quantity_min=2)
    assert len(vendor().when(beans, dearer).answers) == 2


def test_a_received_purchase_order_can_be_closed() -> None:
    spec = vendor().when(draft(), SEND, receive("r", ("bean", 10)), CLOSE)
    assert isinstance(spec.answers[-1], PurchaseOrderClosed)


def test_beyond_the_order_what_is_tolerated_is_taken_and_more_is_refused() -> None:
    spec = vendor(tolerance_percent=10).when(draft(), SEND, receive("r", ("bean", 10)))
    spec.when(receive("s", ("bean", 1)))
    assert isinstance(spec.answers[-1], GoodsReceived)
    spec.when(receive("t", ("bean", 1)))
    assert reasons(spec)[-1] == Refusal.MORE_THAN_ORDERED


def test_a_receipt_that_did_not_become_stock_counts_as_not_received() -> None:
    denied = RecordReceiptDenied(
        purchase_order_id="po",
        stock_receipt_id=stock_receipt_id("po", "r"),
        lines=(ReceivedLine(sku="bean", quantity=10),),
        reason="TOO_MANY_POSITIONS",
    )
    spec = vendor().when(draft(), SEND, receive("r", ("bean", 10)), denied, denied)
    assert [x.reason for x in spec.answers if isinstance(x, ReceiptRefused)] == [
        "TOO_MANY_POSITIONS"
    ]
    order = spec.state(PURCHASE_ORDER("po"))
    assert (order.status, order.receipts, order.lines[0].received) == ("confirmed", (), 0)
    spec.when(receive("r", ("bean", 10)))
    assert spec.state(PURCHASE_ORDER("po")).status == "received"


def test_a_vendors_user_confirms_the_vendors_orders_and_no_others() -> None:
    admitted = AdmitVendorUser(vendor_id="acme", user_id="olga")
    mine = ConfirmPurchaseOrder(purchase_order_id="po", user_id="olga")
    others = ConfirmPurchaseOrder(purchase_order_id="po", user_id="otto")
    spec = vendor().when(admitted, draft(), mine, SEND, others, mine)
    assert reasons(spec) == [Refusal.UNKNOWN_PURCHASE_ORDER, Refusal.UNKNOWN_PURCHASE_ORDER]
    assert isinstance(spec.answers[-1], PurchaseOrderConfirmed)


def test_goods_are_bought_for_and_kept_in_a_warehouse_that_there_is() -> None:
    nowhere = AssignWarehouse(vendor_id="acme", warehouse_id="moon")
    spec = vendor().when(draft(warehouse_id="moon"), nowhere)
    spec.then(*[Refusal.UNKNOWN_WAREHOUSE] * 2)
    yard = AssignWarehouse(vendor_id="acme", warehouse_id="yard")
    spec.when(yard, AssignWarehouse(vendor_id="acme"))
    assert [answer.warehouse_id for answer in spec.answers] == ["yard", None]


def test_what_the_catalog_does_not_have_is_neither_supplied_nor_bought() -> None:
    supplied = SupplyProduct(vendor_id="acme", sku="baen", unit_cost=1)
    bought = draft(("bean", 1, 1), ("baen", 1, 1), ("baen", 1, 1))
    spec = vendor().when(supplied, bought)
    spec.then(*[Refused(Refusal.UNKNOWN_PRODUCT, "baen")] * 2)
    spec.when(LearnOffer(sku="baen"), supplied)
    assert isinstance(spec.answers[-1], ProductSupplied)


def test_a_vendor_tells_the_stock_of_its_own_goods_at_its_own_place_only() -> None:
    def told(user_id: str, sku: str = "bean", **more: str) -> TellVendorStock:
        return TellVendorStock(
            update_id=f"{user_id}-{sku}", user_id=user_id, sku=sku, quantity=7, **more
        )

    spec = vendor().when(
        AdmitVendorUser(vendor_id="acme", user_id="olga"),
        SupplyProduct(vendor_id="acme", sku="bean", unit_cost=1),
        told("olga"),
        AssignWarehouse(vendor_id="acme", warehouse_id="yard"),
        told("otto"),
        told("olga", vendor_id="other"),
        told("olga", "lamp"),
        told("olga"),
        told("olga"),
    )
    assert reasons(spec) == [
        Refusal.NO_WAREHOUSE,
        Refusal.NOT_A_VENDOR_USER,
        Refusal.NOT_A_VENDOR_USER,
        Refusal.NOT_SUPPLIED,
    ]
    assert [x.warehouse_id for x in spec.answers if isinstance(x, VendorStockTold)] == ["yard"]


def test_two_updates_under_one_id_are_not_taken_for_one_told_twice() -> None:
    update = TellVendorStock(update_id="u", vendor_id="acme", sku="bean", quantity=7)
    spec = vendor().when(
        AddVendor(vendor_id="other", name="Other", currency="EUR"),
        *(SupplyProduct(vendor_id=who, sku="bean", unit_cost=1) for who in ("acme", "other")),
        *(AssignWarehouse(vendor_id=who, warehouse_id="yard") for who in ("acme", "other")),
        *(update, update, replace(update, quantity=8), replace(update, vendor_id="other")),
    )
    assert [x.quantity for x in spec.answers if isinstance(x, VendorStockTold)] == [7]
    assert reasons(spec) == [Refusal.UPDATE_EXISTS] * 2


def test_only_who_acts_for_a_vendor_can_be_dismissed() -> None:
    stranger = DismissVendorUser(vendor_id="acme", user_id="otto")
    vendor().when(stranger).then(Refusal.NOT_A_VENDOR_USER)
