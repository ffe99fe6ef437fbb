"""Vendors are paid by transfers to their connected accounts.

A no is the last word on this payout: the money is owed again, and goes with the next one. What is
trouble is raised, and asked again under the same key, so there is never a second transfer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import stripe

from entrepot.contexts.commissions.published import (
    PayVendorOut,
    RecordPayout,
    RecordPayoutFailure,
)
from entrepot.kernel.effects import Due, Performer
from entrepot.kernel.message import Command

from .asking import DEFINITE, reason_of, under
from .objects import NOT_SUPPORTED, to_stripe


def payer(client: stripe.StripeClient) -> Performer:
    """`commissions.pay_out`."""

    async def pay_out(due: Due) -> Sequence[Command]:
        request: PayVendorOut = due.effect.request
        if due.historic:  # it was paid when it happened, and not by us
            return [RecordPayout(payout_id=request.payout_id)]
        if reason := _hopeless(request):
            return [RecordPayoutFailure(payout_id=request.payout_id, reason=reason)]
        try:
            transfer = await client.v1.transfers.create_async(
                _new_transfer(due.tenant, request), under(due, ":payout")
            )
        except DEFINITE as error:
            return [RecordPayoutFailure(payout_id=request.payout_id, reason=reason_of(error))]
        return [RecordPayout(payout_id=request.payout_id, provider_reference=transfer.id)]

    return pay_out


def _hopeless(request: PayVendorOut) -> str:
    """Why Stripe need not even be asked, or nothing."""
    if not request.account:
        return "no_payout_account"
    return "currency_not_supported" if request.currency in NOT_SUPPORTED else ""


def _new_transfer(tenant: str, request: PayVendorOut) -> Any:
    return {
        "amount": to_stripe(request.amount, request.currency),
        "currency": request.currency.lower(),
        "destination": request.account,
        "metadata": {
            "tenant": tenant,
            "payout_id": request.payout_id,
            "vendor_id": request.vendor_id,
        },
    }
