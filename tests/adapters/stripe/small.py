"""A small Stripe of our own on loopback, and what it is asked."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from aiohttp import web

from entrepot.contexts.payments.published import (
    AuthoriseAtGateway,
    CaptureAtGateway,
    RecordAuthorisation,
    RecordCapture,
    RecordFailure,
    RecordVoid,
    RefundAtGateway,
    VoidAtGateway,
)
from entrepot.kernel.effects import Due, Effect
from entrepot.kernel.spec import NOON

SECRET = "whsec_test"


Json = dict[str, Any]


class No(Exception):
    """An error as Stripe answers it."""

    def __init__(self, status: int, **error: Any) -> None:
        super().__init__(error)
        self.status, self.error = status, error


def unflat(form: Any) -> Json:
    """`metadata[a]=b` as `{"metadata": {"a": "b"}}`."""
    found: Json = {}
    for key, value in form.items():
        *path, last = re.findall(r"[^\[\]]+", key)
        place = found
        for part in path:
            place = place.setdefault(part, {})
        place[last] = value
    return found


class FakeStripe:
    """PaymentIntents, refunds and charges, with idempotency keys as Stripe keeps them."""

    def __init__(self) -> None:
        self.intents: dict[str, Json] = {}
        self.refunds: list[Json] = []
        self.transfers: list[Json] = []
        self.answers: dict[str, tuple[Json, int, Json]] = {}
        self.asked: list[tuple[str, str]] = []
        self.trouble: list[str] = []
        self.url = ""

    async def answer(self, request: web.Request) -> web.Response:
        form = unflat(await request.post() if request.method == "POST" else request.query)
        key = request.headers.get("Idempotency-Key", "")
        self.asked.append((f"{request.method} {request.path}", key))
        trouble = self.trouble.pop(0) if self.trouble else ""
        if trouble.isdigit():  # stopped before anything was done or kept
            return web.json_response({"error": {"type": "api_error"}}, status=int(trouble))
        before = self.answers.get(key)
        if before is not None and before[0] != form:
            return web.json_response({"error": {"type": "idempotency_error"}}, status=400)
        if before is None:
            try:
                status, said = 200, self.act(request.method, request.path[4:].split("/"), form)
            except No as no:
                status, said = no.status, {"error": no.error}
            before = (form, status, said)
            if key:
                self.answers[key] = json.loads(json.dumps(before))
        if trouble == "lost":
            return web.json_response({"error": {"type": "api_error"}}, status=502)
        return web.json_response(before[2], status=before[1])

    def act(self, method: str, path: Sequence[str], form: Json) -> Json:
        match method, *path:
            case "POST", "payment_intents":
                return self.create(form)
            case "GET", "payment_intents", name:
                return self.expanded(self.intent(name), form)
            case "POST", "payment_intents", name, "capture":
                return self.capture(self.intent(name), form)
            case "POST", "payment_intents", name, "cancel":
                return self.cancel(self.intent(name))
            case "POST", "transfers":
                return self.transfer(form)
            case "POST", "refunds":
                return self.refund(form)
            case "GET", "refunds":
                return {"object": "list", "data": self.refunds}
            case "GET", "charges":
                charges = [self.charge(i) for i in self.intents.values() if i["latest_charge"]]
                group = form["transfer_group"]
                found = [c for c in charges if c["transfer_group"] == group]
                return {"object": "list", "data": found}
        raise No(404, type="invalid_request_error")

    def intent(self, name: str) -> Json:
        if name not in self.intents:
            raise No(404, type="invalid_request_error", code="resource_missing")
        return self.intents[name]

    def create(self, form: Json) -> Json:
        assert form["capture_method"] == "manual"
        assert form["confirm"] == form["use_stripe_sdk"] == "true"
        intent: Json = {
            "id": f"pi_{len(self.intents) + 1}",
            "object": "payment_intent",
            "amount": int(form["amount"]),
            "currency": form["currency"],
            "metadata": form["metadata"],
            "transfer_group": form["transfer_group"],
            "latest_charge": f"ch_{len(self.intents) + 1}",
            "status": "requires_capture",
            "amount_capturable": int(form["amount"]),
            "amount_received": 0,
            "last_payment_error": None,
        }
        token = form.get("payment_method") or form["confirmation_token"]
        if "confirmation_token" in form:  # without `never` Stripe wants a `return_url`
            no_redirects = {"enabled": "true", "allow_redirects": "never"}
            assert form["automatic_payment_methods"] == no_redirects
        self.intents[intent["id"]] = intent
        intent["multicapture"] = "available" if "multi" in token else "unavailable"
        match token:
            case "pm_decline":
                error = {"code": "card_declined", "decline_code": "do_not_honor"}
                intent |= {"status": "requires_payment_method", "amount_capturable": 0}
                intent["last_payment_error"] = error
                raise No(402, type="card_error", **error)
            case "pm_offline":
                raise No(402, type="card_error", code="authentication_required")
            case "pm_act" | "ctoken_act":
                intent |= {"status": "requires_action", "amount_capturable": 0}
                intent |= {"latest_charge": None, "client_secret": f"{intent['id']}_secret_1"}
            case "pm_unknown":
                raise No(400, type="invalid_request_error", code="resource_missing")
            case "pm_slow":
                intent |= {"status": "processing", "amount_capturable": 0}
        return intent

    def capture(self, intent: Json, form: Json) -> Json:
        amount = int(form["amount_to_capture"])
        if intent["status"] != "requires_capture" or amount > intent["amount_capturable"]:
            raise No(400, type="invalid_request_error", code="payment_intent_unexpected_state")
        goes_on = form.get("final_capture") == "false"
        if goes_on and intent["multicapture"] != "available":
            raise No(400, type="invalid_request_error", code="parameter_invalid")
        intent["metadata"] |= form.get("metadata", {})
        intent["amount_received"] += amount
        intent["amount_capturable"] -= amount
        if not goes_on or not intent["amount_capturable"]:
            intent |= {"status": "succeeded", "amount_capturable": 0}
        return intent

    def asked_payer(self, intent: Json, *, confirmed: bool) -> Json:
        """What Stripe's script in the browser tells it."""
        assert intent["status"] == "requires_action"
        intent["latest_charge"] = f"ch_{intent['id']}"
        if confirmed:
            return intent | {"status": "requires_capture", "amount_capturable": intent["amount"]}
        error = {"code": "payment_intent_authentication_failure"}
        return intent | {"status": "requires_payment_method", "last_payment_error": error}

    def cancel(self, intent: Json) -> Json:
        if intent["status"] in ("succeeded", "canceled"):
            raise No(400, type="invalid_request_error", code="payment_intent_unexpected_state")
        intent |= {"status": "canceled", "amount_capturable": 0}
        return intent

    def refund(self, form: Json) -> Json:
        intent = self.intent(form["payment_intent"])
        taken = sum(r["amount"] for r in self.refunds if r["payment_intent"] == intent["id"])
        if taken + int(form["amount"]) > intent["amount_received"]:
            raise No(400, type="invalid_request_error", code="amount_too_large")
        refund = {
            "id": f"re_{len(self.refunds) + 1}",
            "object": "refund",
            "amount": int(form["amount"]),
            "currency": intent["currency"],
            "payment_intent": intent["id"],
            "metadata": form.get("metadata", {}),
            "status": "pending" if "late" in form["metadata"]["reference"] else "succeeded",
        }
        self.refunds.append(refund)
        return refund

    def transfer(self, form: Json) -> Json:
        if form["destination"] != "acct_1":
            raise No(400, type="invalid_request_error", code="account_invalid")
        if int(form["amount"]) > 100_000:
            raise No(400, type="invalid_request_error", code="balance_insufficient")
        transfer = {"id": f"tr_{len(self.transfers) + 1}", "object": "transfer", **form}
        self.transfers.append(transfer)
        return transfer

    def charge(self, intent: Json) -> Json:
        return {
            "id": intent["latest_charge"],
            "object": "charge",
            "paid": intent["last_payment_error"] is None,
            "captured": intent["status"] == "succeeded",
            "refunded": intent["status"] == "canceled",
            "payment_intent": intent["id"],
            "transfer_group": intent["transfer_group"],
            "metadata": intent["metadata"],
            "payment_method_details": {
                "card": {"multicapture": {"status": intent["multicapture"]}}
            },
        }

    def expanded(self, intent: Json, form: Json) -> Json:
        if form.get("expand"):
            return {**intent, "latest_charge": self.charge(intent)}
        return intent


def due(name: str, request: Any, key: str, *, historic: bool = False) -> Due:
    effect = Effect(
        name=f"payments.{name}",
        key=key,
        request=request,
        failed=RecordFailure(payment_id="p1", operation="authorise"),
    )
    return Due(
        id=1,
        tenant="t",
        effect=effect,
        attempts=1,
        at=NOON,
        correlation_id="",
        causation_id="",
        historic=historic,
    )


def to_authorise(token: str = "pm_ok", *, currency: str = "EUR", historic: bool = False) -> Due:
    request = AuthoriseAtGateway(
        payment_id="p1", order_id="o1", amount=100, currency=currency, token=token
    )
    return due("authorise", request, "p1:authorise", historic=historic)


def to_capture(reference: str, amount: int, *, final: bool = False) -> Due:
    request = CaptureAtGateway(
        payment_id="p1",
        provider_reference="pi_1",
        reference=reference,
        amount=amount,
        currency="EUR",
        final=final,
    )
    return due("capture", request, f"p1:capture:{reference}")


def to_void(provider_reference: str = "pi_1") -> Due:
    request = VoidAtGateway(payment_id="p1", provider_reference=provider_reference, amount=100)
    return due("void", request, f"p1:void:{provider_reference}")


def to_refund(reference: str, amount: int) -> Due:
    request = RefundAtGateway(
        payment_id="p1",
        provider_reference="pi_1",
        reference=reference,
        amount=amount,
        currency="EUR",
    )
    return due("refund", request, f"p1:refund:{reference}")


AUTHORISED = RecordAuthorisation(payment_id="p1", provider_reference="pi_1", amount=100)


def captured(amount: int, reference: str = "c1") -> RecordCapture:
    return RecordCapture(
        payment_id="p1", provider_reference="pi_1", reference=reference, amount=amount
    )


def voided(amount: int) -> RecordVoid:
    return RecordVoid(payment_id="p1", provider_reference="pi_1", amount=amount)


def no(operation: Any, reference: str, reason: str) -> RecordFailure:
    return RecordFailure(payment_id="p1", operation=operation, reference=reference, reason=reason)
