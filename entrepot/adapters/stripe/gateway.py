"""What is asked of Stripe, and what it tells by webhook.

A definite no (a declined card, a request that can never be right) is an answer. Everything else
(rate limits, time-outs, 5xx, a key that is in use) is an exception: the house asks again, under
the same idempotency key.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import aiohttp
import msgspec
import stripe

from entrepot.contexts.payments.published import (
    AuthoriseAtGateway,
    CaptureAtGateway,
    Operation,
    RecordCapture,
    RecordDecline,
    RecordFailure,
    RecordVoid,
    RefundAtGateway,
    VoidAtGateway,
)
from entrepot.kernel.effects import Due, Performer, Undecided
from entrepot.kernel.message import Command

from .asking import DEFINITE, patient, reason_of, under
from .objects import (
    NOT_SUPPORTED,
    Charge,
    Charges,
    Event,
    Intent,
    Refund,
    Refunds,
    ours,
    read,
    said_by_intent,
    said_by_refund,
    to_stripe,
)
from .payouts import payer

SIGNATURE = "stripe-signature"
TOLERANCE_S = 300
TIMEOUT_S = 30.0

_INTENT = "payment_intent."
_REFUND = ("refund.", "charge.refund.")


class Gateway:
    """`base_url` is Stripe's address unless given; it must speak Stripe's language."""

    def __init__(self, api_key: str, webhook_secret: str, *, base_url: str | None = None) -> None:
        self.webhook_secret = webhook_secret
        self._http = stripe.AIOHTTPClient(timeout=aiohttp.ClientTimeout(total=TIMEOUT_S))
        self.client = stripe.StripeClient(
            api_key,
            http_client=self._http,
            base_addresses={"api": base_url} if base_url else None,
            max_network_retries=0,  # the house tries again by itself, and remembers over a crash
        )

    def performers(self) -> dict[str, Performer]:
        """What it does, by effect name."""
        performers: dict[str, Performer] = {
            "payments.authorise": self.authorise,
            "payments.capture": self.capture,
            "payments.void": self.void,
            "payments.refund": self.refund,
            "commissions.pay_out": payer(self.client),
        }
        return {name: patient(performer) for name, performer in performers.items()}

    async def close(self) -> None:
        await self._http.close_async()

    async def authorise(self, due: Due) -> Sequence[Command]:
        request: AuthoriseAtGateway = due.effect.request
        payment_id = request.payment_id
        if reason := _hopeless(due, request):
            return [RecordDecline(payment_id=payment_id, reason=reason)]
        try:
            created = await self.client.v1.payment_intents.create_async(
                _new_intent(due.tenant, request), under(due)
            )
        except DEFINITE as error:
            return [RecordDecline(payment_id=payment_id, reason=reason_of(error))]
        said = said_by_intent(read(created, Intent), payment_id)
        if not said:
            raise Undecided(f"{created.id} is {created.status}")
        return said

    async def capture(self, due: Due) -> Sequence[Command]:
        request: CaptureAtGateway = due.effect.request
        intents, name = self.client.v1.payment_intents, request.provider_reference
        try:
            params: Any = {
                "amount_to_capture": to_stripe(request.amount, request.currency),
                "metadata": {
                    "capture_reference": request.reference,
                    "capture_amount": str(request.amount),
                },
            }
            if not request.final and await self._more_can_follow(request):
                params["final_capture"] = False
            captured = await intents.capture_async(name, params, under(due))
        except DEFINITE as error:
            return await self._after_no(request, "capture", reason_of(error))
        return said_by_intent(read(captured, Intent), request.payment_id)

    async def _more_can_follow(self, request: CaptureAtGateway) -> bool:
        """Whether Stripe can keep holding the rest after this part.

        That never changes, so the same request is sent whenever it is sent again.
        """
        found = await self.client.v1.payment_intents.retrieve_async(
            request.provider_reference, {"expand": ["latest_charge"]}
        )
        intent: Intent = read(found, Intent)
        charge = intent.latest_charge
        return isinstance(charge, Charge) and charge.allows_multicapture

    async def void(self, due: Due) -> Sequence[Command]:
        request: VoidAtGateway = due.effect.request
        if not request.provider_reference:
            return await self._void_whatever_is_held(due, request)
        try:
            cancelled = await self.client.v1.payment_intents.cancel_async(
                request.provider_reference, {}, under(due)
            )
        except DEFINITE as error:
            return await self._after_no(request, "void", reason_of(error))
        return said_by_intent(read(cancelled, Intent), request.payment_id)

    async def _void_whatever_is_held(self, due: Due, request: VoidAtGateway) -> Sequence[Command]:
        """After a time-out nobody told us a name: all charges bear the payment's group."""
        found = await self.client.v1.charges.list_async(
            {"transfer_group": _group(due.tenant, request.payment_id), "limit": 100}
        )
        charges: Charges = read(found, Charges)
        said: list[Command] = []
        for charge in charges.data:
            if charge.payment_intent and charge.paid and not (charge.captured or charge.refunded):
                cancelled = await self.client.v1.payment_intents.cancel_async(
                    charge.payment_intent, {}, under(due, charge.payment_intent)
                )
                said += said_by_intent(read(cancelled, Intent), request.payment_id)
        return said or [RecordVoid(payment_id=request.payment_id)]

    async def refund(self, due: Due) -> Sequence[Command]:
        request: RefundAtGateway = due.effect.request
        metadata = {
            "tenant": due.tenant,
            "payment_id": request.payment_id,
            "reference": request.reference,
        }
        try:
            made = await self.client.v1.refunds.create_async(
                {
                    "payment_intent": request.provider_reference,
                    "amount": to_stripe(request.amount, request.currency),
                    "metadata": metadata,
                },
                under(due),
            )
        except DEFINITE as error:
            return [_failed(request.payment_id, "refund", request.reference, reason_of(error))]
        return said_by_refund(read(made, Refund), request.payment_id)

    async def _after_no(
        self, request: CaptureAtGateway | VoidAtGateway, operation: Operation, reason: str
    ) -> Sequence[Command]:
        """A no may come because it was done before, or by hand: what became of the intent?"""
        name, payment_id = request.provider_reference, request.payment_id
        reference = request.reference if isinstance(request, CaptureAtGateway) else name
        no = _failed(payment_id, operation, reference, reason)
        try:
            found = await self.client.v1.payment_intents.retrieve_async(name)
        except stripe.InvalidRequestError:  # there is no such intent
            return [no]
        intent: Intent = read(found, Intent)
        said = said_by_intent(intent, payment_id)
        if operation == "void":
            return said if intent.status in ("canceled", "succeeded") else [no]
        done = any(isinstance(c, RecordCapture) and c.reference == reference for c in said)
        return said if done else [no, *(c for c in said if isinstance(c, RecordVoid))]

    async def webhook(
        self, body: bytes, headers: Mapping[str, str]
    ) -> list[tuple[str, str, Command]]:
        """What an event says; ValueError when its signature is not good."""
        given = {name.lower(): value for name, value in headers.items()}.get(SIGNATURE)
        try:
            stripe.WebhookSignature.verify_header(body, given, self.webhook_secret, TOLERANCE_S)
        except (stripe.SignatureVerificationError, UnicodeDecodeError) as error:
            raise ValueError("the signature is not good") from error
        event = msgspec.json.decode(body, type=Event)
        tenant, said = await self._said_by(event)
        return [
            (tenant, f"{event.id}:{n}" if n else event.id, command)
            for n, command in enumerate(said)
        ]

    async def _said_by(self, event: Event) -> tuple[str, Sequence[Command]]:
        about = event.data.object
        if event.type.startswith(_INTENT):
            intent = msgspec.json.decode(about, type=Intent)
            if whose := ours(intent.metadata):
                return whose[0], said_by_intent(intent, whose[1])
        elif event.type.startswith(_REFUND):
            refund = msgspec.json.decode(about, type=Refund)
            if whose := ours(refund.metadata):
                return whose[0], said_by_refund(refund, whose[1])
        elif event.type == "charge.refunded":
            charge = msgspec.json.decode(about, type=Charge)
            if whose := ours(charge.metadata):
                return whose[0], await self._refunds_of(charge, whose[1])
        return "", []

    async def _refunds_of(self, charge: Charge, payment_id: str) -> Sequence[Command]:
        """The event tells only how much was refunded in all, not by which refunds."""
        found = await self.client.v1.refunds.list_async({"charge": charge.id, "limit": 100})
        refunds: Refunds = read(found, Refunds)
        return [said for refund in refunds.data for said in said_by_refund(refund, payment_id)]


def _hopeless(due: Due, request: AuthoriseAtGateway) -> str:
    """Why Stripe need not even be asked, or nothing."""
    if due.historic:
        return "told_as_past"
    if not request.token:
        return "no_payment_method"
    return "currency_not_supported" if request.currency in NOT_SUPPORTED else ""


def _new_intent(tenant: str, request: AuthoriseAtGateway) -> Any:
    # Tokens of the shop's fields, which know themselves what they take; others are of cards.
    if request.token.startswith("ctoken_"):
        by: Any = {
            "confirmation_token": request.token,
            "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"},
        }
    else:
        by = {"payment_method": request.token, "payment_method_types": ["card"]}
    return {
        **by,
        "amount": to_stripe(request.amount, request.currency),
        "currency": request.currency.lower(),
        "capture_method": "manual",
        "confirm": True,
        "use_stripe_sdk": True,  # what the bank asks the payer is asked by Stripe's script
        "payment_method_options": {"card": {"request_multicapture": "if_available"}},
        "transfer_group": _group(tenant, request.payment_id),
        "metadata": {
            "tenant": tenant,
            "payment_id": request.payment_id,
            "order_id": request.order_id,
        },
    }


def _group(tenant: str, payment_id: str) -> str:
    return f"{tenant}:{payment_id}"


def _failed(payment_id: str, operation: Operation, reference: str, reason: str) -> RecordFailure:
    return RecordFailure(
        payment_id=payment_id, operation=operation, reference=reference, reason=reason
    )
