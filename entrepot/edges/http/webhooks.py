"""Webhooks of payment gateways: verified, translated into commands, answered quickly.

A provider sends an event again until it is answered with 200. So a refusal of the business is a
200 (hearing it again would change nothing), and whatever broke is not.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Protocol

import msgspec
import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from entrepot.kernel.message import Broken, Command, Envelope, Refused
from entrepot.kernel.ports import Commands

from .bodies import limited, read, too_large
from .openapi import Operation
from .problems import Problem, broken

log = structlog.get_logger("entrepot.webhooks")

PATH = "/api/v1/payments/webhooks/{provider}"
BODY_MAX = 256 * 1024

Clock = Callable[[], datetime]
Receiver = Callable[[bytes, Mapping[str, str]], Awaitable[None]]

OPERATIONS = (
    Operation(
        method="POST",
        path=PATH,
        name="ReceivePaymentWebhook",
        help="What a payment gateway tells",
        tag="payments",
        scope="",
        body=dict[str, Any],
        errors=(400, 404, 408, 413, 500, 503),
        description="The body and its signature are the provider's; see its documentation. An "
        "event that comes again changes nothing.",
    ),
)


class Webhook(Protocol):
    """What a gateway's adapter makes of a webhook."""

    async def __call__(
        self, body: bytes, headers: Mapping[str, str]
    ) -> list[tuple[str, str, Command]]:
        """Tenant, event id and command; ValueError when the signature is not good."""


def now() -> datetime:
    return datetime.now(UTC)


def receiver(webhook: Webhook, commands: Commands, clock: Clock = now) -> Receiver:
    """Takes webhooks of one gateway. Raises Problem unless all it says is dealt with."""

    async def receive(body: bytes, headers: Mapping[str, str]) -> None:
        try:
            told = await webhook(body, headers)
        except msgspec.MsgspecError:
            raise  # signed, yet not what the adapter expects: a bug to be heard of
        except ValueError as error:
            raise Problem(400, "BAD_SIGNATURE", str(error)) from None
        if not told:
            return
        at = clock()
        envelopes = [
            Envelope(id=event_id, tenant=tenant, command=command, at=at, remember=True)
            for tenant, event_id, command in told
        ]
        outcomes = await commands.submit(envelopes)
        for envelope, outcome in zip(envelopes, outcomes, strict=True):
            if isinstance(outcome, Broken):
                raise broken(outcome)
            if isinstance(outcome, Refused):
                log.info("webhook.refused", event_id=envelope.id, reason=str(outcome.reason))

    return receive


def routes(gateways: Mapping[str, Webhook], commands: Commands, clock: Clock = now) -> list[Route]:
    """`gateways` are the webhooks by provider, as the path names them."""
    receivers = {name: receiver(webhook, commands, clock) for name, webhook in gateways.items()}

    async def receive(request: Request) -> Response:
        receive = receivers.get(request.path_params["provider"])
        if receive is None:
            raise Problem(404, "UNKNOWN_PROVIDER", "no gateway of this name is set up")
        length = request.headers.get("content-length", "0")
        if not length.isdigit() or int(length) > BODY_MAX:
            raise too_large(BODY_MAX)
        body = await read(limited(request.receive, BODY_MAX))
        await receive(body, request.headers)
        return Response(status_code=200)

    return [Route(PATH, receive, methods=["POST"])]
