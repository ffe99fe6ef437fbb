"""Two lamps leave; one comes back and is refunded, one was only asked back; one refund by hand."""

from datetime import UTC, datetime

from entrepot.contexts.returns.commands import (
    AuthoriseReturn,
    Claimed,
    CloseReturn,
    GrantClaim,
    Inspected,
    LearnCancellation,
    LearnCapture,
    LearnDelivery,
    LearnDepot,
    LearnDepotsOfStore,
    LearnDispatch,
    LearnOffer,
    LearnOrder,
    LearnRefundOwed,
    LearnStore,
    LearnTaxClass,
    LearnTaxes,
    LearnTaxProvider,
    LearnWarehouse,
    MakeClaim,
    MakeClaimAsGuest,
    PayOwed,
    PayOwedAsGuest,
    ReceiveReturn,
    RecordOwedChallenge,
    RecordOwedFailure,
    RecordOwedPaid,
    RecordRefund,
    RecordRefundFailure,
    RequestReturn,
    RequestReturnAsGuest,
    RetryRefund,
    SetReturnPolicy,
    SettleOwed,
    SettleRefund,
)
from entrepot.contexts.returns.decide.exchanging import replacement_id
from entrepot.contexts.returns.decide.owing import payment_id
from entrepot.contexts.returns.published import Sale, SoldLine, Terms, WantedBack
from entrepot.engines.pricing.rules import TaxRate
from entrepot.kernel.units import Address

LAMP = (WantedBack(sku="LAMP", quantity=1),)

SALE = Sale(
    store_id="web",
    order_number="A-2",
    email="bob@example.org",
    shipping_address=Address(street="Main Street 1", city="Utrecht", country="NL"),
    listed=6000,
    paid=6000,
)

OTHER = replacement_id("o-3", "r-5")


def inspected(sku: str) -> tuple[Inspected, ...]:
    return (Inspected(sku=sku, quantity=1, disposition="restock", warehouse_id="north"),)


# A lamp is swapped for a dearer chair that comes back, too: two payments give its price back.
SWAPPED = [
    LearnOrder(
        order_id="o-3",
        currency="EUR",
        lines=(SoldLine(sku="LAMP", quantity=1, cost=2000),),
        sale=SALE,
    ),
    LearnDispatch(order_id="o-3", shipment_id="s-4", payment_id="o-3", lines=LAMP),
    LearnCapture(order_id="o-3", reference="s-4", amount=2000),
    RequestReturn(
        return_id="r-5",
        order_id="o-3",
        lines=LAMP,
        exchange=(WantedBack(sku="CHAIR", quantity=1),),
    ),
    AuthoriseReturn(return_id="r-5", order_id="o-3", send="received"),
    ReceiveReturn(return_id="r-5", order_id="o-3", lines=inspected("LAMP")),
    LearnOrder(
        order_id=OTHER,
        currency="EUR",
        lines=(SoldLine(sku="CHAIR", quantity=1, cost=2500),),
        sale=SALE,
    ),
    LearnDispatch(
        order_id=OTHER,
        shipment_id="s-5",
        payment_id=OTHER,
        lines=(WantedBack(sku="CHAIR", quantity=1),),
    ),
    LearnCapture(order_id=OTHER, reference="s-5", amount=500),
    RequestReturn(return_id="r-6", order_id=OTHER, lines=(WantedBack(sku="CHAIR", quantity=1),)),
    AuthoriseReturn(return_id="r-6", order_id=OTHER),
    ReceiveReturn(return_id="r-6", order_id=OTHER, lines=inspected("CHAIR")),
    RecordRefund(order_id=OTHER, reference="r-6", amount=500),
    RecordRefundFailure(order_id="o-3", reference="r-6", amount=2000, reason="gateway_unavailable"),
    RetryRefund(return_id="r-6", order_id=OTHER),
    RecordRefund(order_id="o-3", reference="r-6", amount=2000),
]

# Of two that were swapped at once one comes with the first parcel, the other with a second.
SHORT = [
    LearnOrder(
        order_id="o-4",
        currency="EUR",
        lines=(SoldLine(sku="LAMP", quantity=2, cost=4000),),
        sale=SALE,
    ),
    LearnDispatch(
        order_id="o-4",
        shipment_id="s-6",
        payment_id="o-4",
        lines=(WantedBack(sku="LAMP", quantity=2),),
        amount=4000,
    ),
    RequestReturn(
        return_id="r-7",
        order_id="o-4",
        lines=(WantedBack(sku="LAMP", quantity=2),),
        exchange=(WantedBack(sku="CHAIR", quantity=1),),
    ),
    AuthoriseReturn(return_id="r-7", order_id="o-4"),
    ReceiveReturn(return_id="r-7", order_id="o-4", lines=inspected("LAMP")),
    RequestReturn(return_id="r-8", order_id="o-4", lines=LAMP),
    AuthoriseReturn(return_id="r-8", order_id="o-4"),
    ReceiveReturn(return_id="r-8", order_id="o-4", lines=inspected("LAMP")),
]

PAID = [payment_id("o-5", "r-9", number) for number in (1, 2, 3)]

# Of two that were swapped at once the second never comes: it is paid, by the second card.
OWED = [
    LearnOrder(
        order_id="o-5",
        currency="EUR",
        lines=(SoldLine(sku="LAMP", quantity=2, cost=4000),),
        sale=SALE,
    ),
    LearnDispatch(
        order_id="o-5",
        shipment_id="s-7",
        payment_id="o-5",
        lines=(WantedBack(sku="LAMP", quantity=2),),
        amount=4000,
    ),
    RequestReturn(
        return_id="r-9",
        order_id="o-5",
        lines=(WantedBack(sku="LAMP", quantity=2),),
        exchange=(WantedBack(sku="CHAIR", quantity=1),),
    ),
    AuthoriseReturn(return_id="r-9", order_id="o-5"),
    ReceiveReturn(return_id="r-9", order_id="o-5", lines=inspected("LAMP")),
    PayOwedAsGuest(
        return_id="r-9", order_number="A-2", email="bob@example.org", payment_token="tok_no"
    ),
    PayOwed(return_id="r-9", order_id="o-5", payment_token="tok_no"),
    RecordOwedChallenge(order_id="o-5", payment_id=PAID[0], challenge_token="pi_1_word"),
    RecordOwedFailure(order_id="o-5", payment_id=PAID[0], reason="insufficient_funds"),
    PayOwed(return_id="r-9", order_id="o-5", payment_token="tok_ok"),
    RecordOwedFailure(order_id="o-5", payment_id=PAID[1], reason="expired"),
    SettleOwed(return_id="r-9", order_id="o-5", note="in cash"),
    RecordOwedPaid(order_id="o-5", payment_id=PAID[2], amount=500),
    RecordOwedPaid(order_id="o-5", payment_id=PAID[1], amount=500),
    RecordRefund(order_id="o-5", payment_id=PAID[2], reference="by-hand", amount=100),
]

COMMANDS = [
    LearnWarehouse(warehouse_id="north"),
    LearnWarehouse(warehouse_id="north"),
    LearnStore(store_id="web"),
    LearnStore(store_id="web"),
    LearnDepot(
        warehouse_id="north",
        address=Address(recipient="North", street="Dock 1", city="Porto", country="PT"),
    ),
    LearnDepotsOfStore(store_id="web", warehouse_ids=("north",)),
    SetReturnPolicy(store_id="web", terms=Terms(window_days=60, exchange_sent="at_once")),
    LearnTaxes(rates=(TaxRate(country="PT", rate=230_000, name="IVA"),), prices_include_tax=True),
    LearnTaxProvider(countries=("US",)),
    LearnTaxClass(sku="CHAIR", tax_class="standard"),
    LearnOffer(
        sku="CHAIR",
        product_id="p-chair",
        name="Chair",
        unit_price=2500,
        currency="EUR",
        is_active=True,
    ),
    LearnOrder(
        order_id="o-1",
        user_id="ada",
        currency="EUR",
        lines=(SoldLine(sku="LAMP", quantity=2, cost=4001),),
    ),
    LearnDispatch(
        order_id="o-1",
        shipment_id="s-1",
        payment_id="o-1",
        lines=(WantedBack(sku="LAMP", quantity=2),),
    ),
    LearnCapture(order_id="o-1", reference="s-1", amount=4001),
    LearnDelivery(order_id="o-1", delivered_at=datetime(2026, 1, 1, tzinfo=UTC)),
    RequestReturn(return_id="r-1", order_id="o-1", user_id="ada", lines=LAMP, reason="too dark"),
    AuthoriseReturn(return_id="r-1", order_id="o-1"),
    ReceiveReturn(
        return_id="r-1",
        order_id="o-1",
        lines=(Inspected(sku="LAMP", quantity=1, disposition="restock", warehouse_id="north"),),
    ),
    RecordRefund(order_id="o-1", reference="r-1", amount=2001),
    RequestReturn(return_id="r-2", order_id="o-1", lines=LAMP),
    CloseReturn(return_id="r-2", order_id="o-1", reason="kept"),
    RecordRefund(order_id="o-1", reference="by-hand", amount=100),
    LearnRefundOwed(order_id="o-1", reference="by-transfer", amount=70),
    RecordRefund(order_id="o-1", reference="by-transfer", amount=70, by_transfer=True),
    LearnOrder(
        order_id="o-2",
        currency="EUR",
        lines=(SoldLine(sku="LAMP", quantity=3, cost=6000),),
        sale=SALE,
    ),
    LearnDispatch(
        order_id="o-2",
        shipment_id="s-2",
        payment_id="o-2",
        lines=(WantedBack(sku="LAMP", quantity=3),),
    ),
    LearnCapture(order_id="o-2", reference="s-2", amount=6000),
    RequestReturn(
        return_id="r-3",
        order_id="o-2",
        lines=LAMP,
        exchange=(WantedBack(sku="CHAIR", quantity=1),),
    ),
    AuthoriseReturn(return_id="r-3", order_id="o-2"),
    LearnCancellation(order_id=replacement_id("o-2", "r-3")),
    LearnDispatch(
        order_id=replacement_id("o-2", "r-3"),
        shipment_id="s-3",
        payment_id=replacement_id("o-2", "r-3"),
        lines=(WantedBack(sku="CHAIR", quantity=1),),
    ),
    MakeClaim(
        return_id="c-1",
        order_id="o-2",
        lines=(Claimed(sku="LAMP", quantity=1, problem="damaged"),),
        note="the glass is broken",
    ),
    GrantClaim(return_id="c-1", order_id="o-2"),
    RecordRefundFailure(order_id="o-2", reference="c-1", amount=2000, reason="gateway_unavailable"),
    RetryRefund(return_id="c-1", order_id="o-2"),
    RecordRefundFailure(order_id="o-2", reference="c-1", amount=2000, reason="reference_taken"),
    SettleRefund(return_id="c-1", order_id="o-2", note="in cash"),
    RequestReturnAsGuest(return_id="r-4", order_number="A-2", email="bob@example.org", lines=LAMP),
    MakeClaimAsGuest(
        return_id="c-2",
        order_number="A-2",
        email="bob@example.org",
        lines=(Claimed(sku="LAMP", quantity=1, problem="missing"),),
    ),
    *SWAPPED,
    *SHORT,
    *OWED,
]
