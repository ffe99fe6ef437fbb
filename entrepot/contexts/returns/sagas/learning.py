"""What returns learn: of orders and their money, of goods, stores and warehouses."""

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from entrepot.contexts.catalog.published import OfferChanged
from entrepot.contexts.identity.published import StoreChanged, StoreOpened
from entrepot.contexts.inventory.published import (
    WarehouseChanged,
    WarehouseOpened,
)
from entrepot.contexts.orders.published import (
    OrderCancelled,
    OrderDelivered,
    OrderDenied,
    OrderDispatched,
    OrderPlaced,
)
from entrepot.contexts.payments.published import (
    CaptureFailed,
    PaymentCaptured,
    PaymentChallenged,
    PaymentDeclined,
    PaymentRefunded,
    RefundDenied,
    RefundFailed,
    RefundOwed,
)
from entrepot.contexts.pricing.published import TaxClassSet, TaxesSet, TaxProviderSet
from entrepot.engines.pricing.taxing import taxes_of_lines
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga
from entrepot.kernel.units import share

from ..commands import (
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
    RecordOwedChallenge,
    RecordOwedFailure,
    RecordOwedPaid,
    RecordRefund,
    RecordRefundFailure,
)
from ..published import (
    Sale,
    SoldLine,
    WantedBack,
)


def know_what_was_shipped(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case OrderPlaced() as placed:
            return [
                LearnOrder(
                    order_id=placed.order_id,
                    user_id=placed.user_id,
                    currency=placed.currency,
                    lines=_sold(placed),
                    sale=_sale(placed),
                )
            ]
        case OrderDispatched() as left:
            return [
                LearnDispatch(
                    order_id=left.order_id,
                    shipment_id=left.shipment_id,
                    payment_id=left.payment_id,
                    lines=tuple([WantedBack(sku=x.sku, quantity=x.quantity) for x in left.lines]),
                    amount=left.amount,
                )
            ]
        case OrderCancelled(order_id=order_id) | OrderDenied(order_id=order_id):
            return [LearnCancellation(order_id=order_id)]
        case OrderDelivered(order_id=order_id):
            return [LearnDelivery(order_id=order_id, delivered_at=recorded.at)]
    return _money(recorded.event)


def _money(event: Any) -> Iterable[Reaction]:
    """An order's own payment bears its id; any other one was asked for by a return."""
    if event.payment_id != event.order_id and (owed := _owed(event)):
        return owed
    match event:
        case PaymentCaptured(order_id=order_id, reference=reference, amount=amount):
            return [LearnCapture(order_id=order_id, reference=reference, amount=amount)]
        case CaptureFailed(order_id=order_id, reference=reference):
            return [LearnCapture(order_id=order_id, reference=reference, amount=0)]
        case RefundOwed(reference=reference) if reference:
            return [
                LearnRefundOwed(
                    order_id=event.order_id,
                    payment_id=event.payment_id,
                    reference=reference,
                    amount=event.amount,
                )
            ]
        case PaymentRefunded() as refunded:
            return [
                RecordRefund(
                    order_id=refunded.order_id,
                    payment_id=refunded.payment_id,
                    reference=refunded.reference,
                    amount=refunded.amount,
                    by_transfer=refunded.by_transfer,
                )
            ]
        case (RefundFailed() | RefundDenied()) as failed:
            return [
                RecordRefundFailure(
                    order_id=failed.order_id,
                    payment_id=failed.payment_id,
                    reference=failed.reference,
                    amount=failed.amount,
                    reason=failed.reason,
                )
            ]
    return []


def _owed(event: Any) -> list[Reaction]:
    about = {"order_id": event.order_id, "payment_id": event.payment_id}
    match event:
        case PaymentCaptured(amount=amount):
            return [RecordOwedPaid(**about, amount=amount)]
        case PaymentChallenged(challenge_token=token):
            return [RecordOwedChallenge(**about, challenge_token=token)]
        case CaptureFailed(reason=reason) | PaymentDeclined(reason=reason):
            return [RecordOwedFailure(**about, reason=reason)]
    return []


def _sold(placed: OrderPlaced) -> tuple[SoldLine, ...]:
    """What each SKU cost; tax that neither a line nor the freight bears is spread by worth, to
    the last unit."""
    borne = sum(line.tax_amount for line in placed.lines)
    taxes = taxes_of_lines(placed.adjustments)
    rates = {line.sku: taxes[line.line].rate for line in placed.lines if line.line in taxes}
    loose = max(0, _goods_tax(placed) - borne)
    sold: dict[str, tuple[int, int, int]] = {}
    worth = given = 0
    for line in placed.lines:
        worth += line.total_price
        tax = share(loose, worth, placed.subtotal) - given
        given += tax
        quantity, cost, taxed = sold.get(line.sku, (0, 0, 0))
        tax += line.tax_amount
        sold[line.sku] = (quantity + line.quantity, cost + line.total_price + tax, taxed + tax)
    return tuple(
        [
            SoldLine(sku=sku, quantity=n, cost=c, tax_amount=t, tax_rate=rates.get(sku))
            for sku, (n, c, t) in sold.items()
        ]
    )


def _goods_tax(placed: OrderPlaced) -> int:
    return placed.tax_amount - (placed.shipping_tax_amount or 0)


def _sale(placed: OrderPlaced) -> Sale:
    listed = sum(x.quantity * x.unit_price - x.discount_amount for x in placed.lines)
    return Sale(
        store_id=placed.store_id,
        order_number=placed.order_number,
        email=placed.email,
        customer_name=placed.customer_name,
        language=placed.language,
        shipping_address=placed.shipping_address,
        listed=listed,
        paid=placed.subtotal + _goods_tax(placed),
        tax_amount=_goods_tax(placed),
        freight=placed.total_amount - placed.subtotal - _goods_tax(placed),
    )


def know_what_can_be_had(recorded: Recorded) -> Iterable[Reaction]:
    offer: OfferChanged = recorded.event
    yield LearnOffer(
        sku=offer.sku,
        product_id=offer.product_id,
        name=offer.name,
        unit_price=offer.unit_price,
        currency=offer.currency,
        weight_g=offer.weight_g,
        is_active=offer.is_active,
    )


def know_taxes(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case TaxesSet(rates=rates, prices_include_tax=included):
            yield LearnTaxes(rates=rates, prices_include_tax=included)
        case TaxProviderSet(provider=provider):
            yield LearnTaxProvider(countries=provider.countries)
        case TaxClassSet(sku=sku, tax_class=tax_class):
            yield LearnTaxClass(sku=sku, tax_class=tax_class)


def know_warehouses(recorded: Recorded) -> Iterable[Reaction]:
    opened: WarehouseOpened = recorded.event
    yield LearnWarehouse(warehouse_id=opened.warehouse_id)


def know_stores(recorded: Recorded) -> Iterable[Reaction]:
    opened: StoreOpened = recorded.event
    yield LearnStore(store_id=opened.store_id)


def know_where_parcels_go(recorded: Recorded) -> Iterable[Reaction]:
    """To a warehouse by its name, where its address says nobody's; to none that is closed."""
    match recorded.event:
        case WarehouseOpened() | WarehouseChanged() as warehouse:
            address = warehouse.location
            if isinstance(warehouse, WarehouseChanged) and not warehouse.is_active:
                address = None
            elif address is not None and not address.recipient:
                address = replace(address, recipient=warehouse.name)
            yield LearnDepot(
                warehouse_id=warehouse.warehouse_id, address=address, priority=warehouse.priority
            )
        case StoreOpened() | StoreChanged() as store:
            yield LearnDepotsOfStore(store_id=store.store_id, warehouse_ids=store.warehouse_ids)


SAGAS = (
    Saga(
        "know_what_was_shipped",
        know_what_was_shipped,
        on=(
            *(OrderPlaced, OrderDispatched, OrderDelivered, OrderCancelled, OrderDenied),
            *(PaymentCaptured, PaymentChallenged, PaymentDeclined, PaymentRefunded),
            *(CaptureFailed, RefundOwed, RefundFailed, RefundDenied),
        ),
    ),
    Saga("know_what_can_be_had", know_what_can_be_had, on=(OfferChanged,)),
    Saga("know_taxes", know_taxes, on=(TaxesSet, TaxProviderSet, TaxClassSet), apart=True),
    Saga("know_warehouses", know_warehouses, on=(WarehouseOpened,), at_once=True, apart=True),
    Saga("know_stores", know_stores, on=(StoreOpened,), at_once=True, apart=True),
    Saga(
        "know_where_parcels_go",
        know_where_parcels_go,
        on=(WarehouseOpened, WarehouseChanged, StoreOpened, StoreChanged),
        at_once=True,
        apart=True,
    ),
)
