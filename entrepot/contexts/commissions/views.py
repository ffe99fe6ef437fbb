"""What reads see of commissions."""

from collections.abc import Iterable

from entrepot.contexts.vendors.published import VendorUserAdmitted, VendorUserDismissed
from entrepot.kernel.message import Recorded
from entrepot.kernel.views import Change, Row, Table

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
)
from .published import PayoutMade, SellingStopped, SoldForVendor

RATES = Table("commissions.rates", ("vendor_id", "rate_id"))
GOODS = Table("commissions.goods", ("sku",))
ACCOUNTS = Table("commissions.accounts", ("vendor_id", "currency"))
ENTRIES = Table("commissions.entries", ("vendor_id", "currency", "entry"))
PAYEES = Table("commissions.payees", ("vendor_id",))
PAYOUTS = Table("commissions.payouts", ("payout_id",))
MEMBERS = Table("commissions.members", ("user_id",))
TABLES = (RATES, GOODS, ACCOUNTS, ENTRIES, PAYEES, PAYOUTS, MEMBERS)


def view(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    match event:
        case RateAgreed():
            return [
                RATES.put(
                    vendor_id=event.vendor_id,
                    rate_id=event.rate_id,
                    rate_basis_points=event.rate_basis_points,
                    sku=event.sku,
                    category_id=event.category_id,
                    valid_from=event.valid_from,
                    valid_to=event.valid_to,
                )
            ]
        case RateEnded():
            return [RATES.remove(event.vendor_id, event.rate_id)]
        case PayoutAccountNamed():
            return [PAYEES.put(vendor_id=event.vendor_id, account=event.account)]
        case SoldForVendor():
            return [
                GOODS.put(sku=event.sku, vendor_id=event.vendor_id, category_id=event.category_id)
            ]
        case SellingStopped():
            return [GOODS.remove(event.sku)]
        case PayoutMade():
            return [_payout(event, recorded)]
        case PayoutSettled():
            return [
                PAYOUTS.change(
                    event.payout_id,
                    status="settled",
                    provider_reference=event.provider_reference,
                    reason="",
                )
            ]
        case PayoutFailed():
            return [PAYOUTS.change(event.payout_id, status="failed", reason=event.reason)]
    return _booked(recorded)


def _payout(event: PayoutMade, recorded: Recorded) -> Change:
    return PAYOUTS.put(
        payout_id=event.payout_id,
        vendor_id=event.vendor_id,
        currency=event.currency,
        amount=event.amount,
        accrued=event.accrued,
        clawed_back=event.clawed_back,
        paid_before=event.paid_before,
        status="sent",
        provider_reference="",
        reason="",
        made_at=recorded.at,
    )


def _booked(recorded: Recorded) -> Iterable[Change]:
    """An entry of an account, and the account's sums."""
    event = recorded.event
    match event:
        case CommissionAccrued():
            amounts, amount = {"accrued": event.amount}, event.amount
        case CommissionClawedBack():
            amounts, amount = {"clawed_back": event.amount}, -event.amount
        case PaidOut():
            amounts, amount = {"paid": event.amount}, -event.amount
        case PaymentCameBack():
            amounts, amount = {"paid": -event.amount}, event.amount
        case _:
            return ()
    entry: Row = {"sku": "", "order_id": "", "quantity": 0, "gross_amount": 0}
    entry |= {"commission_amount": 0, "rate_id": "", "rate_basis_points": 0}
    for field in entry:
        entry[field] = getattr(event, field, entry[field])
    entry["reference"] = getattr(event, "reference", "") or getattr(event, "payout_id", "")
    return [
        ENTRIES.put(
            vendor_id=event.vendor_id,
            currency=event.currency,
            entry=recorded.version,
            type=recorded.name.rpartition(".")[2],
            amount=amount,
            reason=event.reason,
            booked_at=recorded.at,
            **entry,
        ),
        ACCOUNTS.count(event.vendor_id, event.currency, **amounts),
    ]


def members(recorded: Recorded) -> Iterable[Change]:
    """Whose accounts a user may see."""
    match recorded.event:
        case VendorUserAdmitted() as event:
            return [MEMBERS.put(user_id=event.user_id, vendor_id=event.vendor_id)]
        case VendorUserDismissed() as event:
            return [MEMBERS.remove(event.user_id)]
    return ()
