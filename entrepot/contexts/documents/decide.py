"""The rules of documents: each stage has one receipt, written from what was filed before."""

from collections.abc import Iterable

from msgspec.structs import replace

from entrepot.engines.pricing.taxing import TaxSum, summed
from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused
from entrepot.kernel.units import share

from .commands import (
    FileOrder,
    GenerateShipmentReceipt,
    IssueDeliveryReceipt,
    IssueDispatchReceipt,
    IssueOrderReceipt,
    KeepLetterhead,
    Refusal,
)
from .events import LetterheadKept, OrderFiled
from .published import Letterhead, ReceiptContent, ReceiptIssued, ReceiptLine
from .state import DELIVERY_FOLDER, FOLDER, LETTERHEAD

MAIN = LETTERHEAD()


def of_letterhead(_: KeepLetterhead, __: Given) -> Iterable[str]:
    yield MAIN


def keep_letterhead(command: KeepLetterhead, given: Given) -> Decision:
    if LETTERHEAD.of(given).letterhead == command.letterhead:
        return []
    return [(MAIN, LetterheadKept(letterhead=command.letterhead))]


def _letterhead(given: Given) -> Letterhead:
    """That of the business; its id until it has one."""
    return LETTERHEAD.of(given).letterhead or Letterhead(name=given.tenant)


def file_order(command: FileOrder, given: Given) -> Decision:
    """An order is filed once: what was ordered does not change."""
    order_id = command.order_id
    if FOLDER.of(given, order_id).content is not None:
        return []
    filed = OrderFiled(order_id=order_id, user_id=command.user_id, content=command.content)
    return [(FOLDER(order_id), filed)]


def letterhead_of(_: IssueOrderReceipt | IssueDeliveryReceipt) -> Iterable[str]:
    yield MAIN


def issue_order_receipt(command: IssueOrderReceipt, given: Given) -> Decision:
    order_id = command.order_id
    folder = FOLDER.of(given, order_id)
    if folder.content is None:
        return Refused(Refusal.UNKNOWN_ORDER)
    if folder.is_issued:
        return []
    issued = ReceiptIssued(
        receipt_id=f"{order_id}.ordered",
        order_id=order_id,
        user_id=folder.user_id,
        stage="ordered",
        content=replace(folder.content, letterhead=_letterhead(given)),
    )
    return [(FOLDER(order_id), issued)]


def letterhead_and_folder_of(command: IssueDispatchReceipt) -> Iterable[str]:
    yield MAIN
    yield FOLDER(command.order_id)


def issue_dispatch_receipt(command: IssueDispatchReceipt, given: Given) -> Decision:
    order_id, shipment_id = command.order_id, command.shipment_id
    folder = FOLDER.of(given, order_id)
    if folder.content is None:
        return Refused(Refusal.UNKNOWN_ORDER)
    if DELIVERY_FOLDER.of(given, shipment_id).content is not None:
        return []
    issued = ReceiptIssued(
        receipt_id=f"{order_id}.{shipment_id}.dispatched",
        order_id=order_id,
        shipment_id=shipment_id,
        user_id=folder.user_id,
        stage="dispatched",
        content=_dispatched(command, folder.content, _letterhead(given)),
    )
    return [(DELIVERY_FOLDER(shipment_id), issued)]


def _dispatched(
    command: IssueDispatchReceipt, ordered: ReceiptContent, letterhead: Letterhead
) -> ReceiptContent:
    """The order's own words, with the goods of one shipment and what they cost."""
    lines = shipped_lines(command.goods, ordered.lines)
    prices = [line.total_price for line in lines if line.total_price is not None]
    subtotal = sum(prices) if len(prices) == len(lines) else None
    if subtotal is not None and subtotal > command.amount:
        subtotal = None
    return replace(
        ordered,
        letterhead=letterhead,
        lines=lines,
        subtotal=subtotal,
        tax_amount=None,
        taxes=_taxes_of(lines),
        shipping_cost=None,
        tax_and_shipping=None if subtotal is None else command.amount - subtotal,
        total_amount=command.amount,
        carrier_name=command.carrier_name,
        tracking_number=command.tracking_number,
        estimated_delivery=command.estimated_delivery,
        dispatched_at=command.dispatched_at,
        complete=command.complete,
    )


def _taxes_of(lines: Iterable[ReceiptLine]) -> tuple[TaxSum, ...]:
    """Of the goods alone; none where the rate of one that bears tax is not known."""
    taxes = []
    for line in lines:
        if line.tax_rate is not None and line.total_price is not None:
            net, tax = line.total_price, line.tax_amount
            taxes.append(TaxSum(rate=line.tax_rate, net_amount=net, tax_amount=tax))
        elif line.tax_amount or line.total_price is None:
            return ()
    return summed(taxes)


def shipped_lines(
    goods: Iterable[tuple[str, int]], ordered: Iterable[ReceiptLine]
) -> tuple[ReceiptLine, ...]:
    """One line per SKU. It has a price where the order has just one for the SKU."""
    quantities: dict[str, int] = {}
    for sku, quantity in goods:
        quantities[sku] = quantities.get(sku, 0) + quantity
    known: dict[str, list[ReceiptLine]] = {}
    for line in ordered:
        known.setdefault(line.sku, []).append(line)
    return tuple(
        _shipped_line(sku, quantity, known.get(sku, ())) for sku, quantity in quantities.items()
    )


def _shipped_line(
    sku: str, quantity: int, ordered: list[ReceiptLine] | tuple[ReceiptLine, ...]
) -> ReceiptLine:
    name = ordered[0].name if ordered else sku
    if len({(line.unit_price, line.tax_included) for line in ordered}) != 1:
        return ReceiptLine(sku=sku, name=name, quantity=quantity)
    whole = sum(line.quantity for line in ordered)
    paid = share(sum(line.total_price or 0 for line in ordered), quantity, whole)
    off = share(sum(line.discount_amount for line in ordered), quantity, whole)
    tax = share(sum(line.tax_amount for line in ordered), quantity, whole)
    price = ordered[0].unit_price
    if price is not None and ordered[0].tax_included:
        # The tax takes what rounding leaves, so that the line adds up on paper.
        tax = max(0, quantity * price - off - paid)
    return ReceiptLine(
        sku=sku,
        name=name,
        quantity=quantity,
        unit_price=price,
        total_price=paid,
        discount_amount=off,
        tax_amount=tax,
        tax_included=ordered[0].tax_included,
        tax_rate=ordered[0].tax_rate if len({line.tax_rate for line in ordered}) == 1 else None,
    )


def issue_delivery_receipt(command: IssueDeliveryReceipt, given: Given) -> Decision:
    shipment_id = command.shipment_id
    folder = DELIVERY_FOLDER.of(given, shipment_id)
    if folder.content is None or folder.order_id is None:
        return Refused(Refusal.UNKNOWN_SHIPMENT)
    if folder.is_delivered:
        return []
    issued = ReceiptIssued(
        receipt_id=f"{folder.order_id}.{shipment_id}.delivered",
        order_id=folder.order_id,
        shipment_id=shipment_id,
        user_id=folder.user_id,
        stage="delivered",
        content=replace(
            folder.content,
            letterhead=_letterhead(given),
            delivered_at=command.delivered_at,
            complete=command.complete,
        ),
    )
    return [(DELIVERY_FOLDER(shipment_id), issued)]


def generate_shipment_receipt(command: GenerateShipmentReceipt, given: Given) -> Decision:
    """Receipts are issued as the goods go; asking says which there are, and changes none."""
    folder = DELIVERY_FOLDER.of(given, command.shipment_id)
    if folder.content is None:
        return Refused(Refusal.UNKNOWN_SHIPMENT, "nothing of an order left in it yet")
    if command.stage in ("delivered", "Delivered") and not folder.is_delivered:
        return Refused(Refusal.NOT_DELIVERED)
    return []


of_folder = FOLDER.by("order_id")
of_delivery_folder = DELIVERY_FOLDER.by("shipment_id")

RULES = (
    Rule(KeepLetterhead, keep_letterhead, writes=of_letterhead),
    Rule(FileOrder, file_order, writes=of_folder),
    Rule(IssueOrderReceipt, issue_order_receipt, reads=letterhead_of, writes=of_folder),
    Rule(
        IssueDispatchReceipt,
        issue_dispatch_receipt,
        reads=letterhead_and_folder_of,
        writes=of_delivery_folder,
    ),
    Rule(
        IssueDeliveryReceipt,
        issue_delivery_receipt,
        reads=letterhead_of,
        writes=of_delivery_folder,
    ),
    Rule(
        GenerateShipmentReceipt,
        generate_shipment_receipt,
        writes=of_delivery_folder,
        scope="documents:write",
    ),
)
