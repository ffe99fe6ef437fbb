"""The rules of documents: each stage has one receipt, written from what was filed before."""

from collections.abc import Iterable, Mapping

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
from .events import DispatchFiled, LetterheadKept, OrderFiled
from .published import Letterhead, ReceiptContent, ReceiptIssued, ReceiptLine
from .state import DELIVERY_FOLDER, FOLDER, LETTERHEAD, Folder

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


def letterhead_of_dispatch(_: IssueDispatchReceipt) -> Iterable[str]:
    yield MAIN


def folders_of_dispatch(command: IssueDispatchReceipt, _: Given) -> Iterable[str]:
    yield FOLDER(command.order_id)
    yield DELIVERY_FOLDER(command.shipment_id)


def issue_dispatch_receipt(command: IssueDispatchReceipt, given: Given) -> Decision:
    order_id, shipment_id = command.order_id, command.shipment_id
    folder = FOLDER.of(given, order_id)
    if folder.content is None:
        return Refused(Refusal.UNKNOWN_ORDER)
    if DELIVERY_FOLDER.of(given, shipment_id).content is not None:
        return []
    content, freight = _dispatched(command, folder, folder.content, _letterhead(given))
    issued = ReceiptIssued(
        receipt_id=f"{order_id}.{shipment_id}.dispatched",
        order_id=order_id,
        shipment_id=shipment_id,
        user_id=folder.user_id,
        stage="dispatched",
        content=content,
    )
    filed = DispatchFiled(
        order_id=order_id, shipment_id=shipment_id, goods=command.goods, freight_amount=freight
    )
    return [(DELIVERY_FOLDER(shipment_id), issued), (FOLDER(order_id), filed)]


def _dispatched(
    command: IssueDispatchReceipt, folder: Folder, ordered: ReceiptContent, letterhead: Letterhead
) -> tuple[ReceiptContent, int]:
    """The order's own words, with the goods of one shipment and what they cost; and how much of
    that is freight with its tax."""
    lines = shipped_lines(command.goods, ordered.lines, folder.shipped)
    cost = command.amount + command.credit_amount
    prices = [line.total_price for line in lines if line.total_price is not None]
    subtotal = sum(prices) if len(prices) == len(lines) else None
    if subtotal is not None and subtotal > cost:
        subtotal = None
    part = replace(
        ordered,
        letterhead=letterhead,
        lines=lines,
        subtotal=subtotal,
        tax_amount=None,
        taxes=_taxes_of(lines),
        shipping_cost=None,
        shipping_tax=None,
        tax_and_shipping=None if subtotal is None else cost - subtotal,
        total_amount=cost,
        credit_amount=command.credit_amount,
        carrier_name=command.carrier_name,
        tracking_number=command.tracking_number,
        estimated_delivery=command.estimated_delivery,
        dispatched_at=command.dispatched_at,
        complete=command.complete,
    )
    return _told_apart(part, ordered, folder.freight)


def _told_apart(
    part: ReceiptContent, ordered: ReceiptContent, before: int
) -> tuple[ReceiptContent, int]:
    """Tax and freight, where the rates are known.

    What is neither goods nor their tax is freight; of that, `before` was told of other shipments.
    """
    whole, cost = ordered.shipping_tax, ordered.shipping_cost
    on_goods = sum(line.tax_amount for line in part.lines)
    freight = (part.tax_and_shipping or 0) - on_goods
    if part.tax_and_shipping is None or whole is None or cost is None or freight < 0:
        return part, 0

    def of_freight(amount: int) -> int:
        gross = cost + whole.tax_amount
        return share(amount, before + freight, gross) - share(amount, before, gross)

    tax = of_freight(whole.tax_amount)
    own = TaxSum(rate=whole.rate, net_amount=of_freight(whole.net_amount), tax_amount=tax)
    told = replace(
        part,
        tax_amount=on_goods + tax,
        taxes=summed([*part.taxes, own]) if whole.tax_amount else part.taxes,
        shipping_cost=freight - tax,
        shipping_tax=own,
        tax_and_shipping=None,
    )
    return told, freight


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
    goods: Iterable[tuple[str, int]],
    ordered: Iterable[ReceiptLine],
    before: Mapping[str, int] = {},
) -> tuple[ReceiptLine, ...]:
    """One line per SKU, after so many that left `before`. It has a price where the order has just
    one for the SKU."""
    quantities: dict[str, int] = {}
    for sku, quantity in goods:
        quantities[sku] = quantities.get(sku, 0) + quantity
    known: dict[str, list[ReceiptLine]] = {}
    for line in ordered:
        known.setdefault(line.sku, []).append(line)
    return tuple(
        _shipped_line(sku, quantity, known.get(sku, []), before.get(sku, 0))
        for sku, quantity in quantities.items()
    )


def _shipped_line(sku: str, quantity: int, ordered: list[ReceiptLine], before: int) -> ReceiptLine:
    """Cut from the running sums as the order does, so that all shipments together cost exactly
    what was ordered."""
    name = ordered[0].name if ordered else sku
    if len({(line.unit_price, line.tax_included) for line in ordered}) != 1:
        return ReceiptLine(sku=sku, name=name, quantity=quantity)
    off, tax = [
        after - earlier
        for after, earlier in zip(
            _off_and_tax(ordered, before + quantity), _off_and_tax(ordered, before), strict=True
        )
    ]
    price, held = ordered[0].unit_price or 0, ordered[0].tax_included
    return ReceiptLine(
        sku=sku,
        name=name,
        quantity=quantity,
        unit_price=price,
        total_price=quantity * price - off - (tax if held else 0),
        discount_amount=off,
        tax_amount=tax,
        tax_included=held,
        tax_rate=ordered[0].tax_rate if len({line.tax_rate for line in ordered}) == 1 else None,
    )


def _off_and_tax(ordered: list[ReceiptLine], quantity: int) -> tuple[int, int]:
    """What so many have off their price, and their tax; what both make is rounded once.

    Neither is ever less of more goods, nor do more cost less before their tax.
    """
    whole, price = sum(line.quantity for line in ordered), ordered[0].unit_price or 0
    net = sum(line.total_price or 0 for line in ordered)
    tax = sum(line.tax_amount for line in ordered)
    cost, held = share(net + tax, quantity, whole), ordered[0].tax_included
    less = quantity * price - cost
    if held or net + tax <= whole * price:
        on_them = share(tax, cost, net + tax)
        return less if held else less + on_them, on_them
    off = share(whole * price - net, quantity, whole)
    return off, off - less


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
        reads=letterhead_of_dispatch,
        writes=folders_of_dispatch,
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
