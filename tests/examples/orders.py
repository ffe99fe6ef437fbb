"""Orders from placed to delivered, one that waits for goods, one unpaid, two cancelled."""

from typing import Any

from entrepot.contexts.orders.commands import (
    CancelIfUnpaid,
    CancelOrder,
    DenyIfUnpriced,
    LearnAddress,
    LearnCustomer,
    LearnOffer,
    LearnPricing,
    LearnStore,
    OrderItem,
    PlaceOrder,
    RecordAllocation,
    RecordAuthorisation,
    RecordConsignmentCancelled,
    RecordDecline,
    RecordDelivery,
    RecordDenial,
    RecordDispatch,
    RecordProcessing,
    RecordQuote,
    RecordQuoteRefused,
    RecordRedemption,
    RecordReservationLost,
    SetOrderStatus,
)
from entrepot.contexts.orders.published import (
    GiveUpOrder,
    OrderLine,
    PricedItem,
    RecordOrder,
    RecordReturn,
    ShippedLine,
)

from .places import BERLIN, LISBON


def place(order_id: str, *items: tuple[str, int]) -> PlaceOrder:
    return PlaceOrder(
        order_id=order_id,
        store_id="web",
        user_id="ada",
        items=tuple(OrderItem(sku=sku, quantity=quantity) for sku, quantity in items),
        email="ada@example.com",
        shipping_address=BERLIN,
        payment_token="tok_visa",
    )


def goods(sku: str, quantity: int) -> ShippedLine:
    return ShippedLine(sku=sku, warehouse_id="north", quantity=quantity, bin="A-1")


def quoted(order_id: str, **more: Any) -> RecordQuote:
    """A chair at 40.00, with its tax, sent by post."""
    chair = OrderLine(
        line=1,
        sku="CHAIR",
        product_id="product-CHAIR",
        name="Chair",
        quantity=1,
        unit_price=4000,
        total_price=4000,
        tax_amount=760,
    )
    return RecordQuote(
        order_id=order_id,
        lines=(chair,),
        subtotal=4000,
        tax_amount=855,
        shipping_cost=500,
        shipping_method="post",
        delivery_days_max=3,
        total_amount=5355,
        **more,
    )


def allocated(
    order_id: str, *lines: ShippedLine, missing: tuple[str, int] | None = None
) -> RecordAllocation:
    return RecordAllocation(
        order_id=order_id, allocated=lines, missing=(missing,) if missing else ()
    )


def dispatched(order_id: str, shipment_id: str, *lines: ShippedLine) -> RecordDispatch:
    return RecordDispatch(
        order_id=order_id,
        shipment_id=shipment_id,
        carrier_name="DHL",
        tracking_number=f"JD-{shipment_id}",
        lines=lines,
    )


def offer(sku: str, price: int) -> LearnOffer:
    return LearnOffer(
        sku=sku,
        product_id=f"product-{sku}",
        is_default=True,
        name=sku.title(),
        unit_price=price,
        currency="EUR",
        weight_g=1200,
        is_active=True,
    )


COMMANDS = [
    LearnStore(
        store_id="web", currency="EUR", language="de", warehouse_ids=("north",), is_active=True
    ),
    *(offer("CHAIR", 4500), offer("LAMP", 2000)),
    LearnCustomer(user_id="ada", email="ada@example.com", name="Ada", is_active=True),
    LearnAddress(user_id="ada", address_id="home", address=BERLIN, type="shipping"),
    # In two parcels, the second when more goods came.
    place("o-1", ("CHAIR", 3), ("LAMP", 1)),
    allocated("o-1", goods("CHAIR", 1), missing=("CHAIR", 2)),
    allocated("o-1", goods("LAMP", 1), missing=("CHAIR", 2)),
    RecordAuthorisation(order_id="o-1", payment_id="o-1"),
    RecordProcessing(order_id="o-1", shipment_id="s-1"),
    dispatched("o-1", "s-1", goods("CHAIR", 1), goods("LAMP", 1)),
    allocated("o-1", goods("CHAIR", 2)),
    RecordDelivery(order_id="o-1", shipment_id="s-1"),
    dispatched("o-1", "s-2", goods("CHAIR", 2)),
    RecordDelivery(order_id="o-1", shipment_id="s-2"),
    # Nothing there at first.
    place("o-2", ("LAMP", 2)),
    allocated("o-2", missing=("LAMP", 2)),
    allocated("o-2", goods("LAMP", 2)),
    RecordDecline(order_id="o-2", payment_id="o-2", reason="insufficient_funds"),
    # Agreed elsewhere, then cancelled while it is being packed.
    RecordOrder(
        order_id="o-3",
        order_number="ERP-77",
        store_id="web",
        items=(
            PricedItem(
                sku="CHAIR", product_id="product-CHAIR", name="Chair", quantity=1, unit_price=4000
            ),
        ),
        email="buyer@example.com",
        currency="EUR",
        tax_amount=760,
        shipping_cost=490,
        shipping_address=LISBON,
    ),
    allocated("o-3", goods("CHAIR", 1)),
    RecordAuthorisation(order_id="o-3", payment_id="o-3"),
    CancelOrder(order_id="o-3", reason="customer"),
    RecordConsignmentCancelled(order_id="o-3", dispatched=False, reason="customer"),
    # A part is on its way, which is heard after the rest was stopped.
    place("o-8", ("LAMP", 2)),
    allocated("o-8", goods("LAMP", 2)),
    RecordAuthorisation(order_id="o-8", payment_id="o-8"),
    CancelOrder(order_id="o-8", reason="too late"),
    RecordConsignmentCancelled(
        order_id="o-8", dispatched=True, shipments=("s-8",), reason="too late"
    ),
    dispatched("o-8", "s-8", goods("LAMP", 1)),
    # Five that end early.
    place("o-10", ("LAMP", 1)),
    GiveUpOrder(order_id="o-10"),
    place("o-11", ("LAMP", 1)),
    allocated("o-11", goods("LAMP", 1)),
    CancelIfUnpaid(order_id="o-11"),
    place("o-4", ("LAMP", 1)),
    RecordDenial(order_id="o-4", reservation_id="o-4", missing=(("LAMP", 1),)),
    place("o-5", ("LAMP", 1)),
    RecordReservationLost(order_id="o-5", reservation_id="o-5", reason="expired"),
    *(place("o-6", ("LAMP", 1)), SetOrderStatus(order_id="o-6", status="Cancelled")),
    # One that stays open.
    place("o-7", ("CHAIR", 1), ("CHAIR", 1)),
    # One that could not be taken over.
    RecordOrder(
        order_id="o-9",
        store_id="nowhere",
        email="eve@example.org",
        items=(
            PricedItem(sku="CHAIR", product_id="chair", name="Chair", quantity=1, unit_price=100),
        ),
        currency="EUR",
        shipping_address=LISBON,
        told=True,
    ),
    RecordReturn(order_id="o-1", return_id="r-1", lines=(("LAMP", 1),)),
    # From now on with rules of pricing: one with a promotion, one that was too late for its
    # budget and is not sold any more, one that ends before it has a price.
    LearnPricing(),
    place("o-13", ("CHAIR", 1)),
    quoted("o-13", redeemable=True),
    RecordRedemption(order_id="o-13"),
    place("o-14", ("CHAIR", 1)),
    quoted("o-14", redeemable=True),
    RecordQuoteRefused(order_id="o-14", reason="BUDGET_SPENT"),
    quoted("o-14", missing=("CHAIR",)),
    place("o-15", ("CHAIR", 1)),
    DenyIfUnpriced(order_id="o-15"),
]
