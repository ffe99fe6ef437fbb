"""What deciding about commissions needs. Every stream is one vendor's, one SKU's or one order's."""

from datetime import date
from typing import Any

from msgspec.structs import replace

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State, Value
from entrepot.kernel.units import share

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
from .published import PayoutMade, SellingStopped, SoldForVendor

WHOLE = 10_000
"""Basis points of all of an amount."""


class Terms(State):
    """A vendor's rates, by id, and where it is paid."""

    rates: dict[str, RateAgreed] = {}
    account: str = ""
    is_known: bool = False

    def rate(self, sku: str, category_id: str | None, day: date) -> RateAgreed | None:
        """The one that holds: the narrowest, of those the one that begins latest."""
        held = [
            (rate.sku is not None, rate.category_id is not None, rate.valid_from or date.min, id_)
            for id_, rate in self.rates.items()
            if rate.sku in (None, sku)
            and rate.category_id in (None, category_id)
            and (rate.valid_from or date.min) <= day <= (rate.valid_to or date.max)
        ]
        return self.rates[max(held)[-1]] if held else None


class Goods(State):
    """For whom a SKU is sold."""

    vendor_id: str = ""
    category_id: str | None = None


class Sold(Value):
    """A vendor's goods in an order: how many left, how much of their price was given back."""

    line: SoldLine
    shipped: int = 0
    refunded: int = 0

    @property
    def gross(self) -> int:
        """What the goods that left cost before tax."""
        return self._before_tax(self.cost)

    @property
    def cost(self) -> int:
        """What the goods that left cost with tax."""
        whole = self.line.total_price + self.line.tax_amount
        return share(whole, min(self.shipped, self.line.quantity), self.line.quantity)

    @property
    def gross_back(self) -> int:
        """How much of it was given back; tax is not the vendor's."""
        return min(self._before_tax(self.refunded), self.gross)

    def earned(self, gross: int) -> int:
        """The vendor's part, which grows with `gross`: so differences are never negative."""
        return gross - share(gross, self.line.rate_basis_points, WHOLE)

    def _before_tax(self, amount: int) -> int:
        """Of what was paid for these goods; one way to round it, or some of it stays with somebody
        when all of it is given back."""
        price = self.line.total_price
        return share(amount, price, price + self.line.tax_amount)


class Sale(State):
    """`captured` is what the customer paid for all that left, the vendors' and other goods."""

    currency: str = ""
    goods: dict[str, Sold] = {}
    captured: int = 0
    references: tuple[str, ...] = ()


class Account(State):
    """What a vendor earned in one currency, and what became of it."""

    accrued: int = 0
    clawed_back: int = 0
    paid: int = 0
    balance: int = 0


class Payout(State):
    """`status`: sent, settled, failed."""

    vendor_id: str = ""
    currency: str = ""
    amount: int = 0
    status: str = ""


def evolve_terms(terms: Terms, event: Any) -> Terms:
    match event:
        case RateAgreed():
            return replace(terms, rates={**terms.rates, event.rate_id: event})
        case RateEnded():
            rates = {id_: rate for id_, rate in terms.rates.items() if id_ != event.rate_id}
            return replace(terms, rates=rates)
        case PayoutAccountNamed():
            return replace(terms, account=event.account)
        case VendorLearnt():
            return replace(terms, is_known=True)
    raise TypeError(event)


def evolve_goods(_: Goods, event: Any) -> Goods:
    match event:
        case SoldForVendor():
            return Goods(vendor_id=event.vendor_id, category_id=event.category_id)
        case SellingStopped():
            return Goods()
    raise TypeError(event)


def evolve_sale(sale: Sale, event: Any) -> Sale:
    match event:
        case SaleNoted():
            goods = {line.sku: Sold(line=line) for line in event.lines}
            return Sale(currency=event.currency, goods=goods)
        case SaleShipped():
            goods = dict(sale.goods)
            for left in event.lines:
                sold = goods[left.sku]
                goods[left.sku] = replace(sold, shipped=sold.shipped + left.quantity)
            return replace(
                sale,
                goods=goods,
                captured=sale.captured + event.amount,
                references=(*sale.references, event.reference),
            )
        case SaleRefunded():
            goods = dict(sale.goods)
            for back in event.lines:
                sold = goods[back.sku]
                goods[back.sku] = replace(sold, refunded=sold.refunded + back.amount)
            return replace(sale, goods=goods, references=(*sale.references, event.reference))
    raise TypeError(event)


def evolve_account(account: Account, event: Any) -> Account:
    match event:
        case CommissionAccrued():
            accrued, balance = account.accrued + event.amount, account.balance + event.amount
            return replace(account, accrued=accrued, balance=balance)
        case CommissionClawedBack():
            back, balance = account.clawed_back + event.amount, account.balance - event.amount
            return replace(account, clawed_back=back, balance=balance)
        case PaidOut():
            paid, balance = account.paid + event.amount, account.balance - event.amount
            return replace(account, paid=paid, balance=balance)
        case PaymentCameBack():
            paid, balance = account.paid - event.amount, account.balance + event.amount
            return replace(account, paid=paid, balance=balance)
    raise TypeError(event)


def evolve_payout(payout: Payout, event: Any) -> Payout:
    match event:
        case PayoutMade():
            return Payout(
                vendor_id=event.vendor_id,
                currency=event.currency,
                amount=event.amount,
                status="sent",
            )
        case PayoutSettled():
            return replace(payout, status="settled")
        case PayoutFailed():
            return replace(payout, status="failed")
    raise TypeError(event)


TERMS = Kind("commission_terms", Terms(), evolve_terms)
GOODS = Kind("commission_goods", Goods(), evolve_goods)
SALE = Kind("commission_sale", Sale(), evolve_sale)
ACCOUNT = Kind("commission_account", Account(), evolve_account)
PAYOUT = Kind("commission_payout", Payout(), evolve_payout)
KINDS = (TERMS, GOODS, SALE, ACCOUNT, PAYOUT)
