"""How a cart comes to be an order: price, stock, redemption, order, each answered in an event."""

from collections.abc import Iterable
from datetime import timedelta

from entrepot.contexts.catalog.published import OfferChanged
from entrepot.contexts.identity.published import (
    StoreChanged,
    StoreOpened,
    UserChanged,
    UserRegistered,
)
from entrepot.contexts.inventory.published import (
    ReleaseReservation,
    ReservationDenied,
    ReservationMade,
    ReservationReleased,
    ReserveStock,
    StockLine,
)
from entrepot.contexts.orders.published import (
    GiveUpOrder,
    OrderCancelled,
    OrderConfirmed,
    OrderDenied,
    OrderReserved,
    PricedItem,
    RecordOrder,
)
from entrepot.contexts.payments.published import PaymentChallenged
from entrepot.contexts.pricing.published import (
    PricesQuoted,
    QuotePrices,
    QuoteRedeemed,
    QuoteRefused,
    RedeemQuote,
    WantedLine,
)
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga
from entrepot.kernel.timers import Cancel, Timer

from .commands import (
    CloseIfAbandoned,
    ForgetWishes,
    LearnBankAccount,
    LearnCustomer,
    LearnOffer,
    LearnStore,
    RecordChallenge,
    RecordHold,
    RecordHoldLost,
    RecordOrdered,
    RecordOrderLost,
    RecordQuote,
    RecordQuoteRefused,
    RecordRedemption,
    RecordShortage,
)
from .events import (
    CartOpened,
    CartStillUsed,
    CheckoutBegun,
    CheckoutStopped,
    CheckoutSubmitted,
    OrderWanted,
    QuoteWanted,
    WishAdded,
)
from .published import CheckoutCompleted

ANSWER_S = 3600
"""By then an order has answered; one of which nothing is heard is asked to come to an end."""
ABANDONED_AFTER, WISHES_KEPT = timedelta(days=30), timedelta(days=365)


def price_what_changed(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case QuoteWanted() as wish:
            return [
                QuotePrices(
                    quote_id=wish.cart_id,
                    reference=wish.reference,
                    store_id=wish.store_id,
                    channel=wish.channel,
                    currency=wish.currency,
                    user_id=wish.user_id,
                    lines=tuple([WantedLine(sku=sku, quantity=n) for sku, n in wish.lines]),
                    coupons=wish.coupons,
                    destination=wish.destination,
                    shipping_method=wish.shipping_method,
                    kept=False,
                )
            ]
    return []


def hear_of_prices(recorded: Recorded) -> Iterable[Reaction]:
    """A cart asks by its revision; others ask by other words."""
    if not recorded.event.reference.isdecimal():
        return []
    match recorded.event:
        case PricesQuoted() as quoted:
            return [
                RecordQuote(
                    cart_id=quoted.quote_id,
                    reference=quoted.reference,
                    currency=quoted.currency,
                    lines=quoted.lines,
                    missing=quoted.missing,
                    subtotal=quoted.subtotal,
                    discount_amount=quoted.discount_amount,
                    tax_amount=quoted.tax_amount,
                    shipping_cost=quoted.shipping_cost,
                    total_amount=quoted.total_amount,
                    adjustments=quoted.adjustments,
                    coupons=quoted.coupons,
                    refused_coupons=quoted.refused_coupons,
                    shipping_method=quoted.shipping_method,
                    shipping_methods=quoted.shipping_methods,
                    expires_at=quoted.expires_at,
                )
            ]
        case QuoteRedeemed(quote_id=cart_id, order_id=order_id):
            return [RecordRedemption(cart_id=cart_id, order_id=order_id)]
        case QuoteRefused(quote_id=cart_id, order_id=order_id, reason=reason):
            return [RecordQuoteRefused(cart_id=cart_id, order_id=order_id, reason=reason)]
    return []


def check_out(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case CheckoutBegun() as begun:
            return [
                ReserveStock(
                    reservation_id=begun.reservation_id,
                    lines=tuple([StockLine(sku=sku, quantity=n) for sku, n in begun.lines]),
                    warehouse_ids=begun.warehouse_ids,
                    hold_s=begun.hold_s,
                    told=True,
                )
            ]
        case CheckoutStopped(reservation_id=reservation_id, reason=reason):
            return [ReleaseReservation(reservation_id=reservation_id, reason=reason)]
        case CheckoutSubmitted() as submitted:
            return _redeem(submitted, recorded)
        case OrderWanted() as wanted:
            return [_order(wanted)]
        case CheckoutCompleted(order_id=order_id):
            return [Cancel(key=f"carts.answer:{order_id}")]
    return []


def _redeem(submitted: CheckoutSubmitted, recorded: Recorded) -> list[Reaction]:
    due = recorded.at + timedelta(seconds=ANSWER_S)
    return [
        RedeemQuote(
            quote_id=submitted.cart_id,
            reference=submitted.reference,
            order_id=submitted.order_id,
            total_amount=submitted.total_amount,
        ),
        Timer(
            key=f"carts.answer:{submitted.order_id}",
            due=due,
            command=GiveUpOrder(order_id=submitted.order_id),
        ),
    ]


def _order(wanted: OrderWanted) -> RecordOrder:
    return RecordOrder(
        order_id=wanted.order_id,
        store_id=wanted.store_id,
        user_id=wanted.user_id,
        items=tuple(
            [
                PricedItem(
                    sku=line.sku,
                    product_id=line.product_id,
                    name=line.name,
                    quantity=line.quantity,
                    unit_price=line.unit_price,
                    discount_amount=line.discount_amount,
                    tax_amount=line.tax_amount,
                    tax_included=line.tax_included,
                    weight_g=line.weight_g,
                )
                for line in wanted.lines
            ]
        ),
        email=wanted.email,
        customer_name=wanted.customer_name,
        language=wanted.language,
        currency=wanted.currency,
        tax_amount=wanted.tax_amount,
        shipping_tax_amount=wanted.tax_amount - sum(line.tax_amount for line in wanted.lines),
        shipping_cost=wanted.shipping_cost,
        shipping_method=wanted.shipping_method,
        delivery_days_max=wanted.delivery_days_max,
        adjustments=wanted.adjustments,
        shipping_address=wanted.shipping_address,
        billing_address=wanted.billing_address,
        payment_method="card" if wanted.payment_method == "card" else "external",
        payment_token=wanted.payment_token,
        reservation_id=wanted.reservation_id,
        backorder=False,
        told=True,
    )


def hear_of_stock(recorded: Recorded) -> Iterable[Reaction]:
    """A hold's id is its cart's with a number behind; an order's stock is the order's matter."""
    match recorded.event:
        case ReservationMade(order_id=None, reservation_id=id_, expires_at=expires_at):
            if cart_id := id_.rpartition(".h")[0]:
                return [RecordHold(cart_id=cart_id, reservation_id=id_, expires_at=expires_at)]
        case ReservationDenied(order_id=None, reservation_id=id_, missing=missing):
            if cart_id := id_.rpartition(".h")[0]:
                short = tuple([(line.sku, line.quantity) for line in missing])
                return [RecordShortage(cart_id=cart_id, reservation_id=id_, missing=short)]
        case ReservationReleased(order_id=None, reservation_id=id_, reason=reason):
            if cart_id := id_.rpartition(".h")[0]:
                return [RecordHoldLost(cart_id=cart_id, reservation_id=id_, reason=reason)]
    return []


def hear_of_orders(recorded: Recorded) -> Iterable[Reaction]:
    """Who pays by transfer has bought once the goods are promised; a card must be good first."""
    match recorded.event:
        case (
            OrderConfirmed(order_id=order_id)
            | OrderReserved(order_id=order_id, payment_method="external")
        ):
            if cart_id := order_id.rpartition(".o")[0]:
                return [RecordOrdered(cart_id=cart_id, order_id=order_id)]
        case (OrderCancelled() | OrderDenied()) as lost:
            order_id, reason = lost.order_id, lost.reason
            if cart_id := order_id.rpartition(".o")[0]:
                return [RecordOrderLost(cart_id=cart_id, order_id=order_id, reason=reason)]
    return []


def hear_of_payments(recorded: Recorded) -> Iterable[Reaction]:
    """An order's own payment bears its id."""
    challenged: PaymentChallenged = recorded.event
    order_id, cart_id = challenged.order_id, challenged.order_id.rpartition(".o")[0]
    if not cart_id or challenged.payment_id != order_id:
        return []
    token = challenged.challenge_token
    return [RecordChallenge(cart_id=cart_id, order_id=order_id, challenge_token=token)]


def close_what_nobody_uses(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case CartOpened(cart_id=cart_id) | CartStillUsed(cart_id=cart_id):
            due = recorded.at + ABANDONED_AFTER
            look = CloseIfAbandoned(cart_id=cart_id)
            return [Timer(key=f"carts.unused:{cart_id}", due=due, command=look)]
        case WishAdded(user_id=None, wishlist_id=str(list_id)):
            due = recorded.at + WISHES_KEPT
            forget = ForgetWishes(wishlist_id=list_id)
            return [Timer(key=f"carts.wishes:{list_id}", due=due, command=forget)]
        case CheckoutCompleted(cart_id=cart_id):
            return [Cancel(key=f"carts.unused:{cart_id}")]
    return []


def know_stores_and_customers(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case (StoreOpened() | StoreChanged()) as store:
            return [
                LearnStore(
                    store_id=store.store_id,
                    currency=store.currency,
                    language=store.language,
                    warehouse_ids=store.warehouse_ids,
                    is_active=store.is_active,
                )
            ]
        case (UserRegistered() | UserChanged()) as user:
            name = f"{user.first_name} {user.last_name}".strip()
            return [LearnCustomer(user_id=user.user_id, email=user.email, name=name)]
    return []


def know_where_to_pay(recorded: Recorded) -> Iterable[Reaction]:
    store: StoreOpened | StoreChanged = recorded.event
    yield LearnBankAccount(store_id=store.store_id, has_account=store.bank_account is not None)


def know_offers(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case OfferChanged(sku=sku):
            return [LearnOffer(sku=sku)]
    return []


SAGAS = (
    Saga("price_what_changed", price_what_changed, on=(QuoteWanted,), at_once=True),
    Saga(
        "hear_of_prices",
        hear_of_prices,
        on=(PricesQuoted, QuoteRedeemed, QuoteRefused),
        at_once=True,
    ),
    Saga(
        "check_out",
        check_out,
        on=(CheckoutBegun, CheckoutStopped, CheckoutSubmitted, OrderWanted, CheckoutCompleted),
        at_once=True,
    ),
    Saga(
        "hear_of_stock",
        hear_of_stock,
        on=(ReservationMade, ReservationDenied, ReservationReleased),
        at_once=True,
    ),
    Saga(
        "hear_of_orders",
        hear_of_orders,
        on=(OrderReserved, OrderConfirmed, OrderCancelled, OrderDenied),
        at_once=True,
    ),
    Saga("hear_of_payments", hear_of_payments, on=(PaymentChallenged,), at_once=True),
    Saga(
        "close_what_nobody_uses",
        close_what_nobody_uses,
        on=(CartOpened, CartStillUsed, CheckoutCompleted, WishAdded),
        at_once=True,
    ),
    Saga(
        "know_stores_and_customers",
        know_stores_and_customers,
        on=(StoreOpened, StoreChanged, UserRegistered, UserChanged),
    ),
    # Apart, so that it also hears of those that were opened before anybody asked.
    Saga("know_where_to_pay", know_where_to_pay, on=(StoreOpened, StoreChanged), apart=True),
    Saga("know_offers", know_offers, on=(OfferChanged,), apart=True),
)
