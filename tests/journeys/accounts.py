"""What must be true of an order's money, wherever it is told."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from entrepot.contexts.commissions.queries import ListAccounts, ListStatement
from entrepot.contexts.commissions.state import SALE, Sale
from entrepot.contexts.documents.published import ReceiptIssued
from entrepot.contexts.documents.queries import ListReceipts
from entrepot.contexts.orders.published import OrderDispatched, OrderPlaced
from entrepot.contexts.orders.queries import GetOrder, ListOwedRefunds
from entrepot.contexts.payments.queries import GetPayment, ListImbalances
from entrepot.contexts.payments.state import PAYMENT, Payment
from entrepot.contexts.returns.events import CancellationLearnt
from entrepot.contexts.returns.published import (
    ClaimGranted,
    OtherRefundLearnt,
    ReturnReceived,
)
from entrepot.contexts.returns.queries import ListReturns
from entrepot.contexts.returns.state import RETURNABLE, Returnable
from entrepot.engines.pricing.taxing import summed, taxes_by_rate
from entrepot.kernel.message import Query
from entrepot.kernel.units import by_sku, share

from .money import Story
from .shop import BUSINESS, Shop


class Told:
    """What the log says of one order."""

    def __init__(self, events: Iterable[Any]) -> None:
        self.events = list(events)

    def of(self, *types: type) -> list[Any]:
        return [event for event in self.events if isinstance(event, types)]

    @property
    def placed(self) -> OrderPlaced:
        (placed,) = self.of(OrderPlaced)
        found: OrderPlaced = placed
        return found


async def told_of(shop: Shop) -> dict[str, Told]:
    by_order: defaultdict[str, list[Any]] = defaultdict(list)
    for recorded in await shop.told():
        if order_id := getattr(recorded.event, "order_id", None):
            by_order[order_id].append(recorded.event)
    return {order_id: Told(events) for order_id, events in by_order.items()}


def of_order(placed: OrderPlaced) -> Iterable[str]:
    """Lines, tax and freight are the total; the tax is told by rate."""
    if placed.subtotal + placed.tax_amount + placed.shipping_cost != placed.total_amount:
        yield "goods, tax and freight are not the total"
    if sum(line.total_price for line in placed.lines) != placed.subtotal:
        yield "the lines are not the subtotal"
    for x in placed.lines:
        held = x.tax_amount if x.tax_included else 0
        if x.quantity * x.unit_price - x.discount_amount - held != x.total_price:
            yield f"line {x.line} is not what its price says"
    on_lines = sum(line.tax_amount for line in placed.lines)
    if on_lines + (placed.shipping_tax_amount or 0) != placed.tax_amount:
        yield "nobody bears some of the tax"
    taxes = taxes_by_rate(placed.tax_amount, placed.adjustments)
    if placed.tax_amount and not taxes:
        yield f"tax of {placed.tax_amount} without a rate"
    for tax in taxes:
        if abs(share(tax.net_amount, tax.rate, 1_000_000) - tax.tax_amount) > len(placed.lines) + 1:
            yield f"{tax} is at another rate"


def of_receipts(told: Told) -> Iterable[str]:
    """All parts together are what was sent, and where all was sent the order."""
    placed = told.placed
    issued = told.of(ReceiptIssued)
    (whole,) = [x.content for x in issued if x.stage == "ordered"] or [None]
    parts = [x.content for x in issued if x.stage == "dispatched"]
    taxes = taxes_by_rate(placed.tax_amount, placed.adjustments)
    for each in [*parts, *([whole] if whole else [])]:
        if each.subtotal is None or each.tax_amount is None or each.shipping_cost is None:
            yield f"a receipt tells no sums: {each}"
            return
        if each.subtotal + each.tax_amount + each.shipping_cost != each.total_amount:
            yield f"a receipt's sums are not its total: {each}"
        if sum(line.total_price or 0 for line in each.lines) != each.subtotal:
            yield "a receipt's lines are not its subtotal"
        if sum(tax.tax_amount for tax in each.taxes) != each.tax_amount:
            yield f"a receipt tells taxes {each.taxes} of {each.tax_amount}"
    sent = told.of(OrderDispatched)
    if sum(x.total_amount - x.credit_amount for x in parts) != sum(x.amount for x in sent):
        yield "the receipts of parts are not what was charged"
    left = by_sku([line for x in sent for line in x.lines])
    if left != by_sku(placed.lines):
        return
    for name in ("subtotal", "tax_amount", "shipping_cost", "total_amount", "credit_amount"):
        if sum(getattr(x, name) for x in parts) != getattr(placed, name):
            yield f"{name} of the parts is not the order's"
    if (found := summed([tax for x in parts for tax in x.taxes])) != taxes:
        yield f"taxes of the parts are {found} of {taxes}"


def worth(order: Returnable, quantities: Mapping[str, int]) -> int:
    """What so many of its goods cost."""
    return sum(share(x.cost, quantities.get(x.sku, 0), x.quantity) for x in order.sold)


def given_for(x: ReturnReceived | ClaimGranted) -> int:
    """In money and other goods; those of a claim are sent again also where money went before."""
    if isinstance(x, ClaimGranted) and x.credit_amount:
        return x.credit_amount
    return sum(line.amount for line in x.lines) + x.freight_amount


async def of_money(shop: Shop, story: Story, told: dict[str, Told]) -> list[str]:
    """What was taken and not given back is what the goods cost that the buyer has, with freight
    and what the terms keep; but for what was given back by hand, which is not taken again, and of
    which goods that come back later may be paid."""
    problems, net, sent, back, by_hand, kept = [], 0, 0, 0, 0, 0
    for order_id in story.orders:
        order: Returnable = await shop.state(RETURNABLE(order_id))
        payment: Payment = await shop.state(PAYMENT(order_id))
        if payment.refunded > payment.captured:
            problems.append(f"{order_id}: more given back than taken")
        if payment.refunding or payment.void == "requested":
            problems.append(f"{order_id}: not all that is owed was sent")
        net += payment.captured - payment.refunded
        known = told[order_id]
        sent += sum(x.amount + x.credit_amount for x in known.of(OrderDispatched))
        came = known.of(ReturnReceived, ClaimGranted)
        given = sum(line.amount for x in came for line in x.lines)
        back += sum(given_for(x) for x in came)
        back += sum(x.amount for x in known.of(CancellationLearnt))
        kept += sum(getattr(x, "fee_amount", 0) for x in came)
        by_hand += sum(x.amount for x in known.of(OtherRefundLearnt))
        due = worth(order, by_sku([line for x in came for line in x.lines]))
        if given != due and not (given < due and by_hand):
            problems.append(f"{given} is given for goods that had cost {due}")
    left = sent - back + kept
    if not max(0, left - by_hand) <= net <= left:
        problems.append(f"{net} is left of {sent} - {back} + {kept} - {by_hand}")
    return problems


async def of_vendor(shop: Shop, story: Story) -> list[str]:
    """Of goods that came back as a whole the vendor keeps nothing.

    What was refunded by hand for none in particular is clawed back once, from all.
    """
    problems = []
    orders = [await shop.state(RETURNABLE(order_id)) for order_id in story.orders]
    by_hand = any(order.other_refunds for order in orders)
    for order_id in story.orders:
        order: Returnable = await shop.state(RETURNABLE(order_id))
        sale: Sale = await shop.state(SALE(order_id))
        for sku, sold in sale.goods.items():
            if sold.gross_back > sold.gross:
                problems.append(f"{sku}: more clawed back than was earned")
            gone = order.shipped.get(sku, 0)
            is_back = gone and order.received(sku) == gone and not by_hand
            if is_back and sold.gross_back != sold.gross:
                problems.append(f"{sku}: {sold.gross_back} of {sold.gross} clawed back")
    return problems


async def asked(shop: Shop, query: Query) -> Any:
    """As the REST, the GraphQL and the MCP door answer it."""
    answer = await shop.house.questions.ask(query, BUSINESS)
    return msgspec.json.decode(msgspec.json.encode(answer))


async def of_doors(shop: Shop, story: Story, told: Mapping[str, Told]) -> list[str]:
    """Who asks for the order, its payment, its receipts or its returns hears the same sums."""
    problems, refunded = [], 0
    for order_id in story.orders:
        placed, sent = told[order_id].placed, told[order_id].of(OrderDispatched)
        order = await asked(shop, GetOrder(order_id=order_id))
        charged = sum(x.amount for x in sent)
        sums = (placed.total_amount, placed.tax_amount, placed.credit_amount, charged)
        names = ("totalAmount", "taxAmount", "creditAmount", "dispatchedAmount")
        if tuple([order[name] for name in names]) != sums:
            problems.append(f"{order_id} is told otherwise than {sums}")
        receipts = (await asked(shop, ListReceipts(order_id=order_id, stage="dispatched")))["items"]
        if sum(x["totalAmount"] for x in receipts) != charged + sum(x.credit_amount for x in sent):
            problems.append(f"{order_id}: receipts are listed with other sums")
        state: Payment = await shop.state(PAYMENT(order_id))
        if state.by_hand and sum(x["amount"] for x in order["refunds"]) != (
            state.refunded + state.voided
        ):
            problems.append(f"{order_id}: {order['refunds']} were sent by transfer")
        if state.status:
            paid = await asked(shop, GetPayment(payment_id=order_id))
            if (paid["capturedAmount"], paid["refundedAmount"]) != (charged, state.refunded):
                problems.append(f"{order_id}: {paid} for goods of {charged}")
            refunded += paid["refundedAmount"]
        refunded -= sum(x.amount for x in told[order_id].of(OtherRefundLearnt, CancellationLearnt))
        returns = (await asked(shop, ListReturns(order_id=order_id)))["items"]
        refunded -= sum(x["amount"] for x in returns)
    return [*problems, f"{refunded} more was given back than is told"] if refunded else problems


async def of_books(shop: Shop) -> list[str]:
    """The ledgers of payments balance, and a vendor's entries are his account."""
    problems = [f"{x}" for x in (await asked(shop, ListImbalances()))["items"]]
    problems += [f"still to be sent: {x}" for x in (await asked(shop, ListOwedRefunds()))["items"]]
    for account in (await asked(shop, ListAccounts()))["items"]:
        entries: Counter[str] = Counter()
        after, more = None, True
        while more:
            page = await asked(
                shop, ListStatement(currency=account["currency"], limit=500, after=after)
            )
            for entry in page["items"]:
                entries[entry["type"]] += entry["amount"]
            after = page.get("next")
            more = bool(after)
        if sum(entries.values()) != account["balance"]:
            problems.append(f"{account} of {entries}")
    return problems


async def problems_of(shop: Shop, story: Story, told: dict[str, Told]) -> list[str]:
    problems: list[str] = []
    for order_id in story.orders:
        problems += [f"{order_id}: {why}" for why in of_order(told[order_id].placed)]
        problems += [f"{order_id}: {why}" for why in of_receipts(told[order_id])]
    problems += await of_money(shop, story, told)
    problems += await of_vendor(shop, story)
    problems += await of_doors(shop, story, told)
    return [f"{why}\n" + "\n".join(story.told) for why in problems]
