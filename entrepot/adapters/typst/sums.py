"""The sums as a buyer reads them: prices as they were told, with the tax that they hold."""

from __future__ import annotations

from typing import NamedTuple

from entrepot.contexts.documents.published import ReceiptContent, ReceiptLine


class Sums(NamedTuple):
    """What is known of these adds up to the total; `included` is held by them already."""

    goods: int | None = None
    tax: int | None = None
    freight: int | None = None
    tax_and_freight: int | None = None
    freight_part: int | None = None
    included: int = 0


def line_total(line: ReceiptLine) -> int | None:
    return None if line.total_price is None else line.total_price + _held(line)


def sums_of(content: ReceiptContent) -> Sums:
    """Where all prices hold their tax, freight is told with its tax, too, and none comes on top."""
    if content.subtotal is None:
        return Sums()
    hold = bool(content.lines) and all(line.tax_included for line in content.lines)
    held = sum(_held(line) for line in content.lines)
    goods = content.subtotal + held
    if content.tax_amount is None or content.shipping_cost is None:
        return _of_part(content, goods, held, hold=hold)
    on_freight = content.tax_amount - sum(line.tax_amount for line in content.lines)
    included = held + (on_freight if hold else 0)
    return Sums(
        goods=goods,
        tax=None if hold else content.tax_amount - included,
        freight=content.shipping_cost + (on_freight if hold else 0),
        included=included,
    )


def _of_part(content: ReceiptContent, goods: int, held: int, *, hold: bool) -> Sums:
    """Of one shipment; nothing but its total where its goods alone were more."""
    rest = content.total_amount - goods
    if rest < 0:
        return Sums()
    if hold:
        return Sums(goods=goods, freight_part=rest, included=held)
    return Sums(goods=goods, tax_and_freight=rest, included=held)


def _held(line: ReceiptLine) -> int:
    return line.tax_amount if line.tax_included else 0
