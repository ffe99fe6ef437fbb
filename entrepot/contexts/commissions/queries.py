"""What may be asked about commissions."""

from datetime import date, datetime

from entrepot.kernel.context import Ask
from entrepot.kernel.message import Answer, Query
from entrepot.kernel.units import Currency, Cursor, Id, Limit


class ListRates(Query):
    """A vendor's rates."""

    vendor_id: Id | None = None
    user_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class RateAnswer(Answer):
    vendor_id: str
    rate_id: str
    rate_basis_points: int
    sku: str | None
    category_id: str | None
    valid_from: date | None
    valid_to: date | None


class ListVendorGoods(Query):
    """What is sold for a vendor."""

    vendor_id: Id | None = None
    user_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class VendorGoodsAnswer(Answer):
    sku: str
    vendor_id: str
    category_id: str | None


class ListAccounts(Query):
    """What vendors are owed, by vendor and currency."""

    vendor_id: Id | None = None
    user_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class AccountAnswer(Answer):
    """accrued - clawed_back - paid = balance; below zero it is a debt, carried forward."""

    vendor_id: str
    currency: str
    accrued: int
    clawed_back: int
    paid: int
    balance: int


class GetPayoutAccount(Query):
    """Where a vendor is paid."""

    vendor_id: Id | None = None
    user_id: Id | None = None


class PayoutAccountAnswer(Answer):
    """`account` is the provider's name for it; empty while none was named."""

    vendor_id: str
    account: str


class ListStatement(Query):
    """A vendor's entries, latest first: of a currency, since a day, before a day."""

    vendor_id: Id | None = None
    user_id: Id | None = None
    currency: Currency | None = None
    since: date | None = None
    before: date | None = None
    limit: Limit = 50
    after: Cursor | None = None


class EntryAnswer(Answer):
    """`amount` is what the entry adds to the balance, in minor units of `currency`."""

    vendor_id: str
    currency: str
    entry: int
    type: str
    amount: int
    order_id: str
    reference: str
    sku: str
    quantity: int
    gross_amount: int
    commission_amount: int
    rate_id: str
    rate_basis_points: int
    reason: str
    booked_at: datetime


class ListPayouts(Query):
    """Latest first."""

    vendor_id: Id | None = None
    user_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class PayoutAnswer(Answer):
    """accrued - clawed_back - paid_before = amount."""

    payout_id: str
    vendor_id: str
    currency: str
    amount: int
    accrued: int
    clawed_back: int
    paid_before: int
    status: str
    provider_reference: str
    reason: str
    made_at: datetime


READ = "commissions:read"
LIST_STATEMENT = Ask(ListStatement, EntryAnswer, READ, many=True, own="user_id")

ASKS = (
    Ask(ListRates, RateAnswer, READ, many=True, own="user_id"),
    Ask(ListVendorGoods, VendorGoodsAnswer, READ, many=True, own="user_id"),
    Ask(ListAccounts, AccountAnswer, READ, many=True, own="user_id"),
    Ask(GetPayoutAccount, PayoutAccountAnswer, READ, own="user_id"),
    LIST_STATEMENT,
    Ask(ListPayouts, PayoutAnswer, READ, many=True, own="user_id"),
)
