"""Pays vendors out in this process: every payout is on its way at once."""

from __future__ import annotations

from collections.abc import Sequence

from entrepot.contexts.commissions.published import PayVendorOut, RecordPayout
from entrepot.kernel.effects import Due
from entrepot.kernel.message import Command


async def pay_out(due: Due) -> Sequence[Command]:
    """`commissions.pay_out`; the reference is made of the key, so asking twice is one transfer."""
    request: PayVendorOut = due.effect.request
    reference = f"test_{due.effect.key}"
    return [RecordPayout(payout_id=request.payout_id, provider_reference=reference)]
