"""What stands for each placeholder of a message, in the recipient's language."""

import re
from collections.abc import Mapping
from datetime import datetime
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from entrepot.contexts.orders.published import NOT_PAID_IN_TIME
from entrepot.engines.pricing.quoting import percent
from entrepot.engines.templating.blocks import Cells, button, table
from entrepot.engines.templating.filling import (
    Filled,
    Values,
    colour_of,
    fill,
    ink_on,
    many_lines,
    one_line,
)
from entrepot.kernel.units import digits_of

from ..published import RESET_LINK, Facts, MailLine, Occasion
from ..state import BrandState, NotificationState, RecipientState, TemplatesState
from ..state.templates import PLACEHOLDERS, TRANSFER, Words
from ..state.words import choose, words_of

NAME_MAX = 60

_TRACKING: Mapping[str, str] = {
    "dhl": "https://www.dhl.com/global-en/home/tracking.html?tracking-id={tracking_number}",
    "dpd": "https://tracking.dpd.de/status/en_US/parcel/{tracking_number}",
    "fedex": "https://www.fedex.com/fedextrack/?trknbr={tracking_number}",
    "gls": "https://gls-group.com/track/{tracking_number}",
    "ups": "https://www.ups.com/track?tracknum={tracking_number}",
    "usps": "https://tools.usps.com/go/TrackConfirmAction?tLabels={tracking_number}",
}
"""Where the carriers show their parcels, by the first word of the carrier's name."""

_SYMBOLS = {"BRL": "R$", "EUR": "€", "GBP": "£", "JPY": "¥", "USD": "$"}

_MADE_UP = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_ADVERTISING = re.compile(r"://|www\.|https?:", re.IGNORECASE)
_CODE = re.compile(r"[A-Za-z0-9_.:-]*|[A-Za-z0-9]+(_[A-Za-z0-9]+)+\b.*")


def compose(
    message: NotificationState,
    templates: TemplatesState,
    brand: BrandState,
    order: RecipientState,
) -> tuple[str, Filled]:
    """The message as its template says it today, and the language it is in."""
    language, template = choose(templates.own, message.occasion, message.language, brand.language)
    words = words_of(language, brand.language)
    values = _values(message, brand, order, words)
    return language, fill(template, values, language=language, colour=colour_of(brand.colour))


def money(amount: int, currency: str, words: Words) -> str:
    """An amount in minor units as people of the language write it."""
    digits = digits_of(currency)
    whole, rest = divmod(amount, 10**digits)
    number = f"{whole:,}".replace(",", words.thousands)
    if digits:
        number += f"{words.decimal}{rest:0{digits}d}"
    if currency not in _SYMBOLS:
        return f"{number}\u00a0{currency}"
    return words.money.format(symbol=_SYMBOLS[currency], number=number)


def date(moment: datetime, words: Words) -> str:
    return words.date.format(day=moment.day, month=words.months[moment.month - 1], year=moment.year)


def presentable(name: str) -> str:
    """A name to greet with; empty where it is an advertisement rather than a name."""
    name = one_line(name)
    return "" if len(name) > NAME_MAX or _ADVERTISING.search(name) else name


def _purchase_number(order_id: str) -> str:
    """What people call a purchase order: the end of its id, where the house made that up."""
    if not _MADE_UP.fullmatch(order_id):
        return one_line(order_id)
    return f"PO-{order_id[-8:].upper()}"


def _values(
    message: NotificationState, brand: BrandState, order: RecipientState, words: Words
) -> Values:
    """All placeholders of the occasion, and those of them that have markup of their own."""
    facts, listed = message.facts, _listed(message, order)
    cells = _cells(listed, words)
    links = {
        "tracking_link": (_tracking_link(facts, brand), words.track),
        "order_link": (_order_link(message, brand, order), words.see_order),
        "reset_link": (RESET_LINK, words.reset),
    }
    told = {
        "business_name": one_line(brand.name),
        "business_email": brand.email,
        "purchase_order_id": _purchase_number(message.subject_id),
        **{name: link for name, (link, _) in links.items()},
        "lines": _as_text(cells, listed.left_out),
        **_of_order(message, order, words),
        **_of_facts(facts, order.currency, words),
        **_of_transfer(facts, order, words),
        "your_order": words.part_of_your_order if facts.is_part else words.your_order,
    }
    colour = colour_of(brand.colour)
    markup = {"lines": table(cells, listed.left_out)}
    for name, (link, label) in links.items():
        if link:
            markup[name] = button(link, label, colour, ink_on(colour))
    return Values({name: told[name] for name in PLACEHOLDERS[message.occasion]}, markup)


def _of_order(message: NotificationState, order: RecipientState, words: Words) -> dict[str, str]:
    name = presentable(message.to_name)
    return {
        "salutation": words.hello_name.format(name=name) if name else words.hello,
        "customer_name": name,
        "order_number": one_line(order.order_number),
        "shipping_cost": _sum(order.shipping_cost, order.currency, words),
        "tax_amount": _sum(order.tax_amount, order.currency, words),
        "tax_included": _sum(order.tax_included, order.currency, words),
        **_taxes(order, words),
        "total": money(order.total_amount, order.currency, words),
    }


def _taxes(order: RecipientState, words: Words) -> dict[str, str]:
    """As the receipt tells them: a line for each rate, or one sum where a rate is not known.

    Where only some prices hold their tax, the rates are those of all of it.
    """

    def told(label: str, amount: int) -> str:
        return f"{label}: {money(amount, order.currency, words)}"

    def by_rate(label: str) -> str:
        lines = []
        for tax in order.taxes:
            rate = percent(tax.rate).replace(".", words.decimal).replace(" ", "\u00a0")
            net = money(tax.net_amount, order.currency, words)
            lines.append(told(label + words.at_rate.format(rate=rate, net=net), tax.tax_amount))
        return "\n".join(lines)

    on_top = told(words.tax, order.tax_amount) if order.tax_amount else ""
    held = told(words.tax_included, order.tax_included) if order.tax_included else ""
    if not order.taxes:
        return {"taxes": on_top, "taxes_included": held}
    if not held:
        return {"taxes": by_rate(words.tax), "taxes_included": ""}
    if not on_top:
        return {"taxes": "", "taxes_included": by_rate(words.tax_included)}
    return {"taxes": on_top, "taxes_included": f"{held}\n{by_rate(words.tax)}"}


def _of_facts(facts: Facts, currency: str, words: Words) -> dict[str, str]:
    return {
        "amount": _sum(facts.amount or 0, facts.currency or currency, words),
        "owed": _sum(facts.owed_amount, facts.currency or currency, words),
        "carrier_name": one_line(facts.carrier_name),
        "tracking_number": one_line(facts.tracking_number),
        "estimated_delivery": _day(facts.estimated_delivery, words),
        "reason": words.not_paid if facts.reason == NOT_PAID_IN_TIME else _told(facts.reason),
        "rma_number": one_line(facts.rma_number),
        "return_address": one_line(facts.return_address),
        "sku": one_line(facts.sku),
        "warehouse_id": one_line(facts.warehouse_id),
        "warehouse_name": one_line(facts.warehouse_name or facts.warehouse_id),
        "warehouse_address": one_line(facts.warehouse_address),
        "available": str(facts.available),
        "reorder_point": str(facts.reorder_point),
        "differences": str(facts.differences),
        "events": str(facts.events),
        "rows": str(facts.rows),
        "username": one_line(facts.username),
        "headline": one_line(facts.headline),
        "message": many_lines(facts.message),
    }


def _of_transfer(facts: Facts, order: RecipientState, words: Words) -> dict[str, str]:
    """All empty where nothing is to be transferred, so that their lines are left out."""
    account = facts.bank_account
    if account is None or not facts.amount:
        return dict.fromkeys(TRANSFER, "")
    iban = account.iban
    return {
        "amount_due": _sum(facts.amount, facts.currency or order.currency, words),
        "pay_by": _day(facts.pay_by, words),
        "payment_reference": one_line(order.order_number),
        "account_holder": one_line(account.holder),
        "iban": " ".join(iban[i : i + 4] for i in range(0, len(iban), 4)),
        "bic": account.bic,
        "bank_name": one_line(account.bank_name),
        "payment_note": one_line(account.note),
    }


def _sum(amount: int, currency: str, words: Words) -> str:
    """Nothing for nothing, so that its line is left out."""
    return money(amount, currency, words) if amount else ""


def _day(moment: datetime | None, words: Words) -> str:
    return "" if moment is None else date(moment, words)


def _told(reason: str) -> str:
    """What people wrote is passed on; codes between machines are not."""
    reason = one_line(reason)
    return "" if _CODE.fullmatch(reason) else reason


def _tracking_link(facts: Facts, brand: BrandState) -> str:
    if not facts.tracking_number:
        return ""
    carrier = re.split(r"[^a-z]", facts.carrier_name.lower(), maxsplit=1)[0]
    pattern = brand.tracking_url or _TRACKING.get(carrier) or _own_page(brand)
    return pattern.replace("{tracking_number}", quote(one_line(facts.tracking_number), safe=""))


def _own_page(brand: BrandState) -> str:
    return f"{brand.shop_url}/track/{{tracking_number}}" if brand.shop_url else ""


def _order_link(message: NotificationState, brand: BrandState, order: RecipientState) -> str:
    """The page of the order: a customer's own, or the one that a guest opens with the address.

    What stands behind the # stays in the browser: no server is told of it, and no log.
    """
    if not brand.shop_url or not message.order_id:
        return ""
    if order.user_id:
        return f"{brand.shop_url}/my/orders/{quote(message.order_id, safe='')}"
    page = f"{brand.shop_url}/order?order={quote(order.order_number, safe='')}"
    theirs = message.to == order.email  # and not a copy that went to somebody else
    return f"{page}#email={quote(order.email, safe='')}" if theirs else page


class _Listed(Struct, frozen=True):
    """The lines a message lists, in which currency, and how many it leaves out."""

    lines: tuple[MailLine, ...]
    currency: str
    left_out: int = 0


def _listed(message: NotificationState, order: RecipientState) -> _Listed:
    """The whole order or only what the occasion is about, under the names it was ordered by."""
    if message.occasion in (Occasion.ORDER_PLACED, Occasion.ORDER_CONFIRMED):
        return _Listed(order.lines, order.currency, order.lines_left_out)
    names = {line.sku: line.name for line in order.lines}
    named = (replace(line, name=names.get(line.sku, "")) for line in message.facts.lines)
    return _Listed(tuple(named), order.currency)


def _cells(listed: _Listed, words: Words) -> list[Cells]:
    return [
        (
            line.quantity,
            one_line(line.name or line.sku),
            _sum(line.total_price or 0, listed.currency, words),
        )
        for line in listed.lines
    ]


def _as_text(cells: list[Cells], left_out: int) -> str:
    told = [
        f"{quantity} × {name}" + (f": {price}" if price else "") for quantity, name, price in cells
    ]
    if left_out:
        told.append(f"… (+{left_out})")
    return "\n".join(told)
