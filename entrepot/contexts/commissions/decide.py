"""The rules of what vendors are owed."""

from collections.abc import Iterable
from typing import Any

from msgspec.structs import asdict

from entrepot.contexts.orders.published import OrderLine
from entrepot.contexts.returns.published import ReturnedLine
from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused
from entrepot.kernel.units import share

from .commands import (
    AccrueSale,
    AgreeRate,
    EndRate,
    LearnVendor,
    NamePayoutAccount,
    NoteSale,
    PayVendor,
    RefundSale,
    Refusal,
    SellForVendor,
    SpreadRefund,
    StopSelling,
)
from .events import (
    CommissionAccrued,
    CommissionClawedBack,
    PaidOut,
    PaymentCameBack,
    PayoutAccountNamed,
    PayoutFailed,
    PayoutSettled,
    RateAgreed,
    RateEnded,
    SaleNoted,
    SaleRefunded,
    SaleShipped,
    SoldLine,
    VendorLearnt,
)
from .published import PayoutMade, RecordPayout, RecordPayoutFailure, SellingStopped, SoldForVendor
from .state import ACCOUNT, GOODS, PAYOUT, SALE, TERMS, Sale, Sold, evolve_sale

RATES_MAX = 500
Booking = AccrueSale | RefundSale | SpreadRefund


def learn_vendor(command: LearnVendor, given: Given) -> Decision:
    if TERMS.of(given, command.vendor_id).is_known:
        return []
    return [(TERMS(command.vendor_id), VendorLearnt(vendor_id=command.vendor_id))]


def agree_rate(command: AgreeRate, given: Given) -> Decision:
    terms = TERMS.of(given, command.vendor_id)
    if not terms.is_known:
        return Refused(Refusal.UNKNOWN_VENDOR)
    if command.sku and command.category_id:
        return Refused(Refusal.SKU_AND_CATEGORY)
    if command.valid_from and command.valid_to and command.valid_to < command.valid_from:
        return Refused(Refusal.NEVER_VALID)
    if command.rate_id not in terms.rates and len(terms.rates) >= RATES_MAX:
        return Refused(Refusal.TOO_MANY_RATES)
    agreed = RateAgreed(**asdict(command))
    if terms.rates.get(command.rate_id) == agreed:
        return []
    return [(TERMS(command.vendor_id), agreed)]


def end_rate(command: EndRate, given: Given) -> Decision:
    if command.rate_id not in TERMS.of(given, command.vendor_id).rates:
        return Refused(Refusal.UNKNOWN_RATE)
    ended = RateEnded(vendor_id=command.vendor_id, rate_id=command.rate_id)
    return [(TERMS(command.vendor_id), ended)]


def name_payout_account(command: NamePayoutAccount, given: Given) -> Decision:
    terms = TERMS.of(given, command.vendor_id)
    if not terms.is_known:
        return Refused(Refusal.UNKNOWN_VENDOR)
    if terms.account == command.account:
        return []
    named = PayoutAccountNamed(vendor_id=command.vendor_id, account=command.account)
    return [(TERMS(command.vendor_id), named)]


def sell_for_vendor(command: SellForVendor, given: Given) -> Decision:
    goods = GOODS.of(given, command.sku)
    if (goods.vendor_id, goods.category_id) == (command.vendor_id, command.category_id):
        return []
    if not TERMS.of(given, command.vendor_id).is_known:
        return Refused(Refusal.UNKNOWN_VENDOR)
    sold = SoldForVendor(
        sku=command.sku, vendor_id=command.vendor_id, category_id=command.category_id
    )
    return [(GOODS(command.sku), sold)]


def stop_selling(command: StopSelling, given: Given) -> Decision:
    goods = GOODS.of(given, command.sku)
    if not goods.vendor_id:
        return Refused(Refusal.NOT_SOLD_FOR_VENDOR)
    return [(GOODS(command.sku), SellingStopped(sku=command.sku, vendor_id=goods.vendor_id))]


def note_sale(command: NoteSale, given: Given) -> Decision:
    """An order without a vendor's goods leaves no trace here."""
    if SALE.of(given, command.order_id).currency:
        return []
    lines: dict[str, SoldLine] = {}
    for line in command.lines:
        if GOODS.of(given, line.sku).vendor_id:
            lines[line.sku] = _sold(line, lines.get(line.sku), given)
    if not lines:
        return []
    noted = SaleNoted(
        order_id=command.order_id, lines=tuple(lines.values()), currency=command.currency
    )
    return [(SALE(command.order_id), noted)]


def _sold(line: OrderLine, before: SoldLine | None, given: Given) -> SoldLine:
    """Lines of one SKU count together, for what leaves is told by SKU."""
    goods = GOODS.of(given, line.sku)
    terms = TERMS.of(given, goods.vendor_id)
    rate = terms.rate(line.sku, goods.category_id, given.at.date())
    return SoldLine(
        sku=line.sku,
        vendor_id=goods.vendor_id,
        quantity=line.quantity + (before.quantity if before else 0),
        total_price=line.total_price + (before.total_price if before else 0),
        tax_amount=line.tax_amount + (before.tax_amount if before else 0),
        rate_id=rate.rate_id if rate else "",
        rate_basis_points=rate.rate_basis_points if rate else 0,
    )


def accrue_sale(command: AccrueSale, given: Given) -> Decision:
    sale = SALE.of(given, command.order_id)
    if not sale.currency or command.reference in sale.references:
        return []
    shipped = SaleShipped(
        order_id=command.order_id,
        reference=command.reference,
        lines=tuple([line for line in command.lines if line.sku in sale.goods]),
        amount=command.amount,
    )
    return _booked(command, sale, shipped, "dispatched")


def refund_sale(command: RefundSale, given: Given) -> Decision:
    sale = SALE.of(given, command.order_id)
    lines = tuple([line for line in command.lines if line.sku in sale.goods])
    if not sale.currency:
        return Refused(Refusal.UNKNOWN_SALE)
    if not lines or command.reference in sale.references:
        return []
    refunded = SaleRefunded(order_id=command.order_id, reference=command.reference, lines=lines)
    return _booked(command, sale, refunded, command.reason)


def spread_refund(command: SpreadRefund, given: Given) -> Decision:
    """By what each of the goods that left cost of all that was paid for, freight included.

    What a return had paid for was not captured: the goods together bear no more than went back.
    """
    sale = SALE.of(given, command.order_id)
    if not sale.captured or command.reference in sale.references:
        return []
    whole = max(sale.captured, sum(sold.cost for sold in sale.goods.values()))
    lines = tuple(
        [
            ReturnedLine(sku=sku, quantity=sold.shipped, amount=amount)
            for sku, sold in sale.goods.items()
            if sold.shipped and (amount := share(command.amount, sold.cost, whole))
        ]
    )
    if not lines:
        return []
    refunded = SaleRefunded(order_id=command.order_id, reference=command.reference, lines=lines)
    return _booked(command, sale, refunded, command.reason)


def _booked(
    command: Booking, sale: Sale, event: SaleShipped | SaleRefunded, reason: str
) -> Decision:
    """What changes for each vendor: what is owed now, less what was owed before.

    Nothing refunded before it left is ever owed: what leaves later is clawed back with it.
    """
    told: list[tuple[str, Event]] = [(SALE(command.order_id), event)]
    after = evolve_sale(sale, event)
    for sku, now in after.goods.items():
        for booked in _entries(command, sale.currency, sale.goods[sku], now, reason):
            told.append((ACCOUNT(booked.vendor_id, sale.currency), booked))
    return told


def _entries(
    command: Booking, currency: str, was: Sold, now: Sold, reason: str
) -> Iterable[CommissionAccrued | CommissionClawedBack]:
    shared: dict[str, Any] = {
        "vendor_id": now.line.vendor_id,
        "currency": currency,
        "order_id": command.order_id,
        "reference": command.reference,
        "sku": now.line.sku,
        "rate_id": now.line.rate_id,
        "rate_basis_points": now.line.rate_basis_points,
    }
    if (gross := now.gross - was.gross) > 0:
        amount = now.earned(now.gross) - was.earned(was.gross)
        yield CommissionAccrued(
            quantity=now.shipped - was.shipped,
            gross_amount=gross,
            commission_amount=gross - amount,
            amount=amount,
            reason=_explained(now, reason),
            **shared,
        )
    if (gross := now.gross_back - was.gross_back) > 0:
        amount = now.earned(now.gross_back) - was.earned(was.gross_back)
        yield CommissionClawedBack(
            gross_amount=gross,
            commission_amount=gross - amount,
            amount=amount,
            reason=_explained(now, reason),
            **shared,
        )


def _explained(sold: Sold, reason: str) -> str:
    points = sold.line.rate_basis_points
    rate = f"rate {sold.line.rate_id}" if sold.line.rate_id else "no rate agreed"
    return f"{reason}; {points // 100}.{points % 100:02} % of the price before tax ({rate})"[:500]


def pay_vendor(command: PayVendor, given: Given) -> Decision:
    if PAYOUT.of(given, command.payout_id).status:
        payout = PAYOUT.of(given, command.payout_id)
        same = (payout.vendor_id, payout.currency) == (command.vendor_id, command.currency)
        return [] if same else Refused(Refusal.PAYOUT_EXISTS)
    account = ACCOUNT.of(given, command.vendor_id, command.currency)
    if account.balance <= 0:
        return Refused(Refusal.NOTHING_OWED, f"to {command.vendor_id} in {command.currency}")
    made = PayoutMade(
        payout_id=command.payout_id,
        vendor_id=command.vendor_id,
        currency=command.currency,
        amount=account.balance,
        accrued=account.accrued,
        clawed_back=account.clawed_back,
        paid_before=account.paid,
        account=TERMS.of(given, command.vendor_id).account,
    )
    paid = PaidOut(
        payout_id=command.payout_id,
        vendor_id=command.vendor_id,
        currency=command.currency,
        amount=account.balance,
        reason=f"accrued {account.accrued} - clawed back {account.clawed_back}"
        f" - paid before {account.paid}",
    )
    return [
        (PAYOUT(command.payout_id), made),
        (ACCOUNT(command.vendor_id, command.currency), paid),
    ]


def record_payout(command: RecordPayout, given: Given) -> Decision:
    """Money that left after all is paid, whatever was believed: what is too much is a debt."""
    payout = PAYOUT.of(given, command.payout_id)
    if not payout.status:
        return Refused(Refusal.UNKNOWN_PAYOUT)
    if payout.status == "settled":
        return []
    settled = PayoutSettled(
        payout_id=command.payout_id, provider_reference=command.provider_reference
    )
    told: list[tuple[str, Event]] = [(PAYOUT(command.payout_id), settled)]
    if payout.status == "failed":
        paid = PaidOut(
            payout_id=command.payout_id,
            vendor_id=payout.vendor_id,
            currency=payout.currency,
            amount=payout.amount,
            reason="told as failed, but paid",
        )
        told.append((ACCOUNT(payout.vendor_id, payout.currency), paid))
    return told


def record_payout_failure(command: RecordPayoutFailure, given: Given) -> Decision:
    payout = PAYOUT.of(given, command.payout_id)
    if not payout.status:
        return Refused(Refusal.UNKNOWN_PAYOUT)
    if payout.status != "sent":
        return []
    facts: dict[str, Any] = {
        "payout_id": command.payout_id,
        "vendor_id": payout.vendor_id,
        "currency": payout.currency,
        "amount": payout.amount,
        "reason": command.reason,
    }
    return [
        (PAYOUT(command.payout_id), PayoutFailed(**facts)),
        (ACCOUNT(payout.vendor_id, payout.currency), PaymentCameBack(**facts)),
    ]


def goods_read(command: NoteSale) -> Iterable[str]:
    yield from {GOODS(line.sku): None for line in command.lines}


def streams_to_note(command: NoteSale, given: Given) -> Iterable[str]:
    yield SALE(command.order_id)
    vendors = [GOODS.of(given, line.sku).vendor_id for line in command.lines]
    yield from {TERMS(vendor_id): None for vendor_id in vendors if vendor_id}


def streams_to_book(command: Booking, given: Given) -> Iterable[str]:
    yield SALE(command.order_id)
    sale = SALE.of(given, command.order_id)
    vendors = [sold.line.vendor_id for sold in sale.goods.values()]
    yield from {ACCOUNT(vendor_id, sale.currency): None for vendor_id in vendors}


def streams_to_pay(command: PayVendor, given: Given) -> Iterable[str]:
    yield PAYOUT(command.payout_id)
    yield ACCOUNT(command.vendor_id, command.currency)


def streams_to_settle(command: RecordPayout | RecordPayoutFailure, given: Given) -> Iterable[str]:
    yield PAYOUT(command.payout_id)
    payout = PAYOUT.of(given, command.payout_id)
    if payout.status:
        yield ACCOUNT(payout.vendor_id, payout.currency)


WRITE = "commissions:write"
PAY = "commissions:pay"

terms = TERMS.by("vendor_id")
goods = GOODS.by("sku")
sale = SALE.by("order_id")
payout = PAYOUT.by("payout_id")

RULES = (
    Rule(LearnVendor, learn_vendor, writes=terms),
    Rule(AgreeRate, agree_rate, writes=terms, scope=WRITE),
    Rule(EndRate, end_rate, writes=terms, scope=WRITE),
    Rule(SellForVendor, sell_for_vendor, reads=terms, writes=goods, scope=WRITE),
    Rule(StopSelling, stop_selling, writes=goods, scope=WRITE),
    Rule(NoteSale, note_sale, reads=goods_read, writes=streams_to_note),
    Rule(AccrueSale, accrue_sale, reads=sale, writes=streams_to_book),
    Rule(RefundSale, refund_sale, reads=sale, writes=streams_to_book, scope=WRITE),
    Rule(SpreadRefund, spread_refund, reads=sale, writes=streams_to_book),
    Rule(NamePayoutAccount, name_payout_account, writes=terms, scope=PAY),
    Rule(PayVendor, pay_vendor, reads=terms, writes=streams_to_pay, scope=PAY),
    Rule(RecordPayout, record_payout, reads=payout, writes=streams_to_settle, scope=PAY),
    Rule(
        RecordPayoutFailure,
        record_payout_failure,
        reads=payout,
        writes=streams_to_settle,
        scope=PAY,
    ),
)
