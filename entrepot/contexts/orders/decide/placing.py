"""Taking an order: everything that can be checked at the counter is checked here."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from msgspec.structs import replace

from entrepot.contexts.payments.published import looks_like_card_number
from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused
from entrepot.kernel.units import Address

from ..commands import OrderItem, PlaceOrder, Refusal
from ..events import OrderSubmitted
from ..published import OrderDenied, OrderLine, OrderPlaced, PricedItem, RecordOrder
from ..state import (
    CUSTOMER,
    OFFER,
    ORDER,
    PRICING,
    PRODUCT_OFFER,
    STORE,
    Customer,
    KnownAddress,
    Offer,
    Store,
)

TOTAL_MAX = 10**13


def place_order(command: PlaceOrder, given: Given) -> Decision:
    waits = PRICING.of(given).has_rules
    order = _ordered(command, given, placed_at=None if waits else given.at)
    if isinstance(order, Refused):
        return order
    if not waits:
        if command.coupons:  # they belong to a rule
            return Refused(Refusal.UNKNOWN_COUPON, command.coupons[0])
        return [(ORDER(command.order_id), order)]
    submitted = OrderSubmitted(
        order_id=command.order_id,
        order=order,
        channel=command.channel,
        shipping_method=command.shipping_method,
        coupons=tuple(dict.fromkeys(command.coupons)),
    )
    return [(ORDER(command.order_id), submitted)]


def _ordered(
    command: PlaceOrder, given: Given, *, placed_at: datetime | None
) -> OrderPlaced | Refused:
    """The order at the catalogue's prices."""
    store = STORE.of(given, command.store_id)
    customer = CUSTOMER.of(given, command.user_id) if command.user_id else None
    if refused := _cannot_serve(command, given, store, customer):
        return refused
    addresses = _addresses(command, customer)
    if isinstance(addresses, Refused):
        return addresses
    shipping, billing = addresses
    items = _priced(command.items, given, store)
    if isinstance(items, Refused):
        return items
    return _placed(
        command,
        store,
        customer,
        _lines(items),
        OrderPlaced(
            order_id=command.order_id,
            order_number=_number(command.order_id),
            store_id=command.store_id,
            lines=(),
            currency=store.currency,
            subtotal=0,
            shipping_tax_amount=0,
            shipping_method="",
            total_amount=0,
            shipping_address=shipping.address,
            shipping_address_id=shipping.address_id or None,
            billing_address=billing.address if billing else None,
            billing_address_id=(billing.address_id or None) if billing else None,
            payment_method=command.payment_method,
            reservation_id=command.reservation_id or command.order_id,
            placed_at=placed_at,
        ),
    )


def record_order(command: RecordOrder, given: Given) -> Decision:
    placed = _taken_over(command, given)
    if isinstance(placed, OrderPlaced):
        return [(ORDER(command.order_id), placed)]
    if command.told and not _exists(command, given):
        denied = OrderDenied(order_id=command.order_id, reason=str(placed.reason))
        return [(ORDER(command.order_id), denied)]
    return placed


def _taken_over(command: RecordOrder, given: Given) -> OrderPlaced | Refused:
    store = STORE.of(given, command.store_id)
    customer = CUSTOMER.of(given, command.user_id) if command.user_id else None
    if refused := _cannot_serve(command, given, store, customer):
        return refused
    if refused := _disagrees(command):
        return refused
    return _placed(
        command,
        store,
        customer,
        _lines(command.items),
        OrderPlaced(
            order_id=command.order_id,
            order_number=command.order_number or _number(command.order_id),
            store_id=command.store_id,
            lines=(),
            currency=command.currency,
            subtotal=0,
            tax_amount=command.tax_amount,
            shipping_tax_amount=command.shipping_tax_amount,
            shipping_cost=command.shipping_cost,
            shipping_method=command.shipping_method,
            delivery_days_max=command.delivery_days_max,
            total_amount=0,
            credit_amount=command.credit_amount,
            adjustments=command.adjustments,
            shipping_address=command.shipping_address,
            billing_address=command.billing_address,
            payment_method=command.payment_method,
            reservation_id=command.reservation_id or command.order_id,
            placed_at=given.at,
        ),
    )


def _disagrees(command: RecordOrder) -> Refused | None:
    prices: dict[str, int] = {}
    for item in command.items:
        if prices.setdefault(item.sku, item.unit_price) != item.unit_price:
            return Refused(Refusal.PRICES_DIFFER, item.sku)
        if _worth(item) < 0:
            return Refused(Refusal.DISCOUNT_TOO_LARGE, item.sku)
    borne = sum([item.tax_amount for item in command.items]) + command.shipping_tax_amount
    if borne > command.tax_amount:
        return Refused(Refusal.TAX_DIFFERS, f"items and freight bear {borne}")
    return None


def _placed(
    command: PlaceOrder | RecordOrder,
    store: Store,
    customer: Customer | None,
    lines: tuple[OrderLine, ...],
    draft: OrderPlaced,
) -> OrderPlaced | Refused:
    """Fill in what both ways of ordering share: who, the lines, the sums."""
    subtotal = sum([line.total_price for line in lines])
    total = subtotal + draft.tax_amount + draft.shipping_cost
    if total > TOTAL_MAX:
        return Refused(Refusal.TOTAL_TOO_LARGE)
    if draft.credit_amount > total:
        return Refused(Refusal.CREDIT_TOO_LARGE, f"the order costs {total}")
    return replace(
        draft,
        user_id=command.user_id,
        email=command.email or (customer.email if customer else None),
        customer_name=command.customer_name or (customer.name if customer else ""),
        language=command.language or store.language,
        lines=lines,
        subtotal=subtotal,
        total_amount=total,
        payment_token=command.payment_token,
        warehouse_ids=store.warehouse_ids,
        backorder=command.backorder,
        ship_complete=command.ship_complete,
    )


def _cannot_serve(
    command: PlaceOrder | RecordOrder, given: Given, store: Store, customer: Customer | None
) -> Refused | None:
    if _exists(command, given):
        return Refused(Refusal.ORDER_EXISTS)
    if not store.currency:
        return Refused(Refusal.UNKNOWN_STORE)
    if not store.is_active:
        return Refused(Refusal.STORE_CLOSED)
    if customer is not None and not customer.email:
        return Refused(Refusal.UNKNOWN_CUSTOMER)
    if customer is not None and not customer.is_active:
        return Refused(Refusal.CUSTOMER_INACTIVE)
    if customer is None and command.email is None:
        return Refused(Refusal.NO_CONTACT)
    if looks_like_card_number(command.payment_token):  # the log must never hold one
        return Refused(Refusal.INVALID_PAYMENT_TOKEN, "send a token, never a card's number")
    return None


def _exists(command: PlaceOrder | RecordOrder, given: Given) -> bool:
    return bool(ORDER.of(given, command.order_id).status)


def _addresses(
    command: PlaceOrder, customer: Customer | None
) -> tuple[KnownAddress, KnownAddress | None] | Refused:
    """Where it goes, and where the bill goes if that was said."""
    shipping = _address(command.shipping_address, command.shipping_address_id, customer, "shipping")
    billing = _address(command.billing_address, command.billing_address_id, customer, "billing")
    if isinstance(shipping, Refused):
        return shipping
    if isinstance(billing, Refused):
        return billing
    return Refused(Refusal.NO_ADDRESS) if shipping is None else (shipping, billing)


def _address(
    given_in_full: Address | None, address_id: str | None, customer: Customer | None, type: str
) -> KnownAddress | Refused | None:
    """One that was given in full has no id."""
    if given_in_full is not None:
        return KnownAddress(address_id="", address=given_in_full)
    found = customer.address(address_id, type) if customer else None
    if found is None and address_id is not None:
        return Refused(Refusal.UNKNOWN_ADDRESS, address_id)
    return found


def _priced(
    items: Sequence[OrderItem], given: Given, store: Store
) -> tuple[PricedItem, ...] | Refused:
    priced = []
    for item in items:
        offer = _offer(item, given)
        if offer is None or not offer.sku:
            return Refused(Refusal.UNKNOWN_PRODUCT, item.sku or item.product_id or "")
        if not offer.is_active:
            return Refused(Refusal.PRODUCT_INACTIVE, offer.sku)
        if offer.currency != store.currency:
            return Refused(Refusal.CURRENCY_DIFFERS, offer.sku)
        priced.append(
            PricedItem(
                sku=offer.sku,
                product_id=offer.product_id,
                name=offer.name,
                quantity=item.quantity,
                unit_price=offer.unit_price,
                weight_g=offer.weight_g,
            )
        )
    return tuple(priced)


def _offer(item: OrderItem, given: Given) -> Offer | None:
    if item.sku is not None:
        return OFFER.of(given, item.sku)
    return PRODUCT_OFFER.of(given, item.product_id) if item.product_id else None


def _lines(items: Sequence[PricedItem]) -> tuple[OrderLine, ...]:
    """One line a SKU, in the order in which they were named first."""
    merged: dict[str, PricedItem] = {}
    for item in items:
        before = merged.get(item.sku)
        merged[item.sku] = item if before is None else _together(before, item)
    return tuple(
        [
            OrderLine(
                line=n,
                sku=item.sku,
                product_id=item.product_id,
                name=item.name,
                quantity=item.quantity,
                unit_price=item.unit_price,
                total_price=_worth(item),
                discount_amount=item.discount_amount,
                tax_amount=item.tax_amount,
                tax_included=item.tax_included,
                weight_g=item.weight_g,
            )
            for n, item in enumerate(merged.values(), 1)
        ]
    )


def _worth(item: PricedItem) -> int:
    """What it adds to the subtotal."""
    included = item.tax_amount if item.tax_included else 0
    return item.quantity * item.unit_price - item.discount_amount - included


def _together(before: PricedItem, item: PricedItem) -> PricedItem:
    return replace(
        before,
        quantity=before.quantity + item.quantity,
        discount_amount=before.discount_amount + item.discount_amount,
        tax_amount=before.tax_amount + item.tax_amount,
    )


def _number(order_id: str) -> str:
    """What people call the order: short, and as unique as its id for one business."""
    return "".join(filter(str.isalnum, order_id))[-12:].upper()


def shop(command: PlaceOrder) -> Iterable[str]:
    yield PRICING()
    yield STORE(command.store_id)
    if command.user_id:
        yield CUSTOMER(command.user_id)
    for item in command.items:
        if item.sku is not None:
            yield OFFER(item.sku)
        elif item.product_id:
            yield PRODUCT_OFFER(item.product_id)


def shop_without_offers(command: RecordOrder) -> Iterable[str]:
    yield STORE(command.store_id)
    if command.user_id:
        yield CUSTOMER(command.user_id)


order = ORDER.by("order_id")

RULES = (
    Rule(PlaceOrder, place_order, reads=shop, writes=order, scope="orders:write", own="user_id"),
    Rule(
        RecordOrder,
        record_order,
        reads=shop_without_offers,
        writes=order,
        scope="orders:import",
    ),
)
