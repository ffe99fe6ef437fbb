"""What follows from orders, refunds and accounts."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from entrepot.contexts.orders.published import OrderDispatched, OrderPlaced
from entrepot.contexts.returns.published import OtherRefundLearnt, ReturnRefunded
from entrepot.contexts.vendors.published import (
    VendorAdded,
    VendorUserAdmitted,
    VendorUserDismissed,
)
from entrepot.kernel.effects import Effect
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Follower, Reaction, Saga
from entrepot.kernel.timers import Timer

from .commands import AccrueSale, LearnVendor, NoteSale, PayVendor, RefundSale, SpreadRefund
from .events import CommissionAccrued, PaymentCameBack
from .published import PayoutMade, PayVendorOut, RecordPayoutFailure
from .views import members

_PAYOUTS = UUID("6c1f2b0e-3a77-4d0b-9a8e-0f6b8f1d2c44")
PAYOUT_HOUR = 6
PAYOUT_ATTEMPTS = 296
"""For about a day, growing rarer."""


def keep_vendors_accounts(recorded: Recorded) -> Iterable[Reaction]:
    """What leaves is owed, what is refunded is not; what was cancelled never left."""
    match recorded.event:
        case OrderPlaced() as placed:
            yield NoteSale(order_id=placed.order_id, lines=placed.lines, currency=placed.currency)
        case OrderDispatched() as left:
            yield AccrueSale(
                order_id=left.order_id,
                reference=left.shipment_id,
                lines=left.lines,
                amount=left.amount,
            )
        case ReturnRefunded() as refunded if refunded.lines:
            yield RefundSale(
                order_id=refunded.order_id,
                reference=refunded.return_id,
                lines=refunded.lines,
                reason="refunded",
            )
        case OtherRefundLearnt() as refunded:
            yield SpreadRefund(
                order_id=refunded.order_id,
                reference=refunded.reference,
                amount=refunded.amount,
            )


def know_vendors(recorded: Recorded) -> Iterable[Reaction]:
    added: VendorAdded = recorded.event
    yield LearnVendor(vendor_id=added.vendor_id)


def pay_vendors_weekly(recorded: Recorded) -> Iterable[Reaction]:
    """Each account has a timer of its own, while there is something to pay: nobody scans.

    A payout is one of what its account had come to: what is heard of after payday is another.
    """
    match recorded.event:
        case CommissionAccrued() | PaymentCameBack() as owed:
            due = payday(recorded.at)
            account = f"{owed.vendor_id}@{owed.currency}"
            yield Timer(
                f"payout:{account}",
                due,
                PayVendor(
                    payout_id=str(uuid5(_PAYOUTS, f"{account}@{due.date()}@{recorded.version}")),
                    vendor_id=owed.vendor_id,
                    currency=owed.currency,
                ),
            )


def payday(moment: datetime) -> datetime:
    """The first Monday morning after a moment, UTC."""
    day = moment.astimezone(UTC).replace(hour=PAYOUT_HOUR, minute=0, second=0, microsecond=0)
    monday = day - timedelta(days=day.weekday())
    return monday if monday > moment else monday + timedelta(days=7)


def send_payouts(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case PayoutMade() as payout:
            yield Effect(
                name="commissions.pay_out",
                key=payout.payout_id,
                request=PayVendorOut(
                    payout_id=payout.payout_id,
                    vendor_id=payout.vendor_id,
                    amount=payout.amount,
                    currency=payout.currency,
                    account=payout.account,
                ),
                failed=RecordPayoutFailure(payout_id=payout.payout_id),
                attempts_max=PAYOUT_ATTEMPTS,
            )


SAGAS = (
    Saga(
        "keep_vendors_accounts",
        keep_vendors_accounts,
        on=(OrderPlaced, OrderDispatched, ReturnRefunded, OtherRefundLearnt),
    ),
    Saga("pay_vendors_weekly", pay_vendors_weekly, on=(CommissionAccrued, PaymentCameBack)),
    Saga("know_vendors", know_vendors, on=(VendorAdded,), at_once=True, apart=True),
    Saga("send_payouts", send_payouts, on=(PayoutMade,)),
)
FOLLOWERS = (Follower("members", members, on=(VendorUserAdmitted, VendorUserDismissed)),)
EFFECTS = {"commissions.pay_out": PayVendorOut}
