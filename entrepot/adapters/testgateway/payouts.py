"""Pays vendors out in this process: every payout is on its way at once, if there is an account."""

from __future__ import annotations

from collections.abc import Sequence

from entrepot.contexts.commissions.published import (
    PayVendorOut,
    RecordPayout,
    RecordPayoutFailure,
)
from entrepot.kernel.effects import Due
from entrepot.kernel.message import Command


async def pay_out(due: Due) -> Sequence[Command]:
    """`commissions.pay_out`; the reference is made of the key, so asking twice is one transfer."""
    request: PayVendorOut = due.effect.request
    if due.historic:  # it was paid when it happened, and not by us
        return [RecordPayout(payout_id=request.payout_id)]
    if not request.account:
        return [RecordPayoutFailure(payout_id=request.payout_id, reason="no_payout_account")]
    reference = f"test_{due.effect.key}"
    return [RecordPayout(payout_id=request.payout_id, provider_reference=reference)]
