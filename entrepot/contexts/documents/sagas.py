"""What is filed, and when receipts are written, as orders and identity speak."""

from collections.abc import Iterable

from entrepot.contexts.identity.published import BusinessChanged, BusinessRegistered
from entrepot.contexts.orders.published import (
    OrderConfirmed,
    OrderDelivered,
    OrderDispatched,
    OrderPlaced,
)
from entrepot.engines.pricing.taxing import UNTAXED, summed, taxes_of_lines
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga

from .commands import (
    FileOrder,
    IssueDeliveryReceipt,
    IssueDispatchReceipt,
    IssueOrderReceipt,
    KeepLetterhead,
)
from .published import Letterhead, ReceiptContent, ReceiptLine


def a_receipt_at_every_stage(recorded: Recorded) -> Iterable[Reaction]:
    event = recorded.event
    match event:
        case OrderPlaced():
            yield FileOrder(
                order_id=event.order_id, user_id=event.user_id, content=_content(event, recorded)
            )
        case OrderConfirmed():
            yield IssueOrderReceipt(order_id=event.order_id)
        case OrderDispatched():
            yield IssueDispatchReceipt(
                order_id=event.order_id,
                shipment_id=event.shipment_id,
                carrier_name=event.carrier_name,
                tracking_number=event.tracking_number,
                estimated_delivery=event.estimated_delivery,
                goods=tuple((line.sku, line.quantity) for line in event.lines),
                amount=event.amount,
                credit_amount=event.credit_amount,
                dispatched_at=recorded.at,
                complete=event.complete,
            )
        case OrderDelivered():
            yield IssueDeliveryReceipt(
                order_id=event.order_id,
                shipment_id=event.shipment_id,
                delivered_at=recorded.at,
                complete=event.complete,
            )


def _content(order: OrderPlaced, recorded: Recorded) -> ReceiptContent:
    taxes = taxes_of_lines(order.adjustments)
    # Part of the taxes only would be a wrong bill.
    known = sum(each.tax_amount for each in taxes.values()) == order.tax_amount
    return ReceiptContent(
        language=order.language,
        currency=order.currency,
        order_number=order.order_number,
        ordered_at=recorded.at,
        customer_name=order.customer_name,
        email=order.email or "",
        shipping_address=order.shipping_address,
        billing_address=order.billing_address,
        lines=tuple(
            ReceiptLine(
                sku=line.sku,
                name=line.name,
                quantity=line.quantity,
                unit_price=line.unit_price,
                total_price=line.total_price,
                discount_amount=line.discount_amount,
                tax_amount=line.tax_amount,
                tax_included=line.tax_included,
                tax_rate=taxes[line.line].rate if line.line in taxes else None,
            )
            for line in order.lines
        ),
        subtotal=order.subtotal,
        tax_amount=order.tax_amount,
        taxes=summed(taxes.values()) if known else (),
        shipping_tax=taxes.get(0, UNTAXED) if known else None,
        shipping_cost=order.shipping_cost,
        total_amount=order.total_amount,
        credit_amount=order.credit_amount,
        payment_method=order.payment_method,
    )


def the_letterhead_of_the_day(recorded: Recorded) -> Iterable[Reaction]:
    event = recorded.event
    match event:
        case BusinessRegistered() | BusinessChanged():
            yield KeepLetterhead(
                letterhead=Letterhead(
                    name=event.name,
                    type=event.type,
                    email=event.email,
                    colour=event.colour,
                    contact=event.contact,
                )
            )


SAGAS = (
    Saga(
        "a_receipt_at_every_stage",
        a_receipt_at_every_stage,
        on=(OrderPlaced, OrderConfirmed, OrderDispatched, OrderDelivered),
    ),
    Saga(
        "the_letterhead_of_the_day",
        the_letterhead_of_the_day,
        on=(BusinessRegistered, BusinessChanged),
    ),
)
