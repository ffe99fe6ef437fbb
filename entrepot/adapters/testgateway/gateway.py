"""The gateway itself: what it holds, takes, gives up and gives back."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence

import structlog

from entrepot.contexts.payments.published import (
    AuthoriseAtGateway,
    CaptureAtGateway,
    Operation,
    RecordAuthorisation,
    RecordCapture,
    RecordChallenge,
    RecordDecline,
    RecordFailure,
    RecordRefund,
    RecordVoid,
    RefundAtGateway,
    VoidAtGateway,
)
from entrepot.kernel.effects import Due, Performer
from entrepot.kernel.message import Command

from .books import Answers, Book, Recent
from .challenges import Challenge, answered, token_of
from .tokens import Behaviour, behaviour, behaviour_of, reference_of
from .webhooks import SIGNATURE, heard, signed, told

log = structlog.get_logger(__name__)

Deliver = Callable[[bytes, dict[str, str]], Awaitable[None]]

DELIVERIES_MAX = 6
KEPT_MAX = 20_000


class Gateway:
    """`deliver` is where webhooks go; without it none are sent. Its books are kept in memory,
    for the newest payments; of others, after a restart too, it takes our word.
    """

    def __init__(
        self,
        secret: bytes | None = None,
        *,
        deliver: Deliver | None = None,
        kept_max: int = KEPT_MAX,
        retry_s: float = 0.5,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.secret = secret or secrets.token_bytes(32)
        self.deliver, self.retry_s, self.clock = deliver, retry_s, clock
        self.books: Recent[tuple[str, str], Book] = Recent(kept_max)
        self._answers: Answers = Recent(kept_max)
        self._failures: Recent[tuple[str, str], int] = Recent(kept_max)
        self._posts: dict[asyncio.Task[None], None] = {}

    def performers(self) -> dict[str, Performer]:
        """What it does, by effect name."""
        return {
            "payments.authorise": self.authorise,
            "payments.capture": self.capture,
            "payments.void": self.void,
            "payments.refund": self.refund,
        }

    async def webhook(
        self, body: bytes, headers: Mapping[str, str]
    ) -> list[tuple[str, str, Command]]:
        """What a webhook says, or the payer on the page of the bank; ValueError when it is neither
        signed by this gateway nor the answer to what it asked."""
        if any(name.lower() == SIGNATURE for name in headers):
            return heard(body, headers, self.secret, int(self.clock()))
        challenge, answer = answered(body, self.secret)
        said = self._met(challenge, confirmed=answer.confirmed)
        confirmed = isinstance(said, RecordAuthorisation)
        event_id = f"{challenge.payment_id}:{'confirmed' if confirmed else 'refused'}"
        return [(challenge.tenant, event_id, said)]

    async def delivered(self) -> None:
        """Waits until all webhooks on their way have come."""
        while self._posts:
            await asyncio.wait(self._posts)

    async def close(self) -> None:
        for post in self._posts:
            post.cancel()
        await asyncio.gather(*self._posts, return_exceptions=True)

    async def authorise(self, due: Due) -> Sequence[Command]:
        request: AuthoriseAtGateway = due.effect.request
        how = behaviour(request.token)
        match how.manner:
            case "timeout":
                await _never(due)
            case "late":
                self._once(due, how, lambda: self._authorised(due.tenant, request, how))
                await _never(due)
            case "slow":
                await asyncio.sleep(how.number / 1000)
        return self._once(due, how, lambda: self._authorised(due.tenant, request, how))

    async def capture(self, due: Due) -> Sequence[Command]:
        request: CaptureAtGateway = due.effect.request
        how = behaviour_of(request.provider_reference)
        return self._once(due, how, lambda: self._captured(due.tenant, request, how))

    async def void(self, due: Due) -> Sequence[Command]:
        request: VoidAtGateway = due.effect.request
        how = behaviour_of(request.provider_reference)
        return self._once(due, how, lambda: self._voided(due.tenant, request))

    async def refund(self, due: Due) -> Sequence[Command]:
        request: RefundAtGateway = due.effect.request
        how = behaviour_of(request.provider_reference)
        key = (due.tenant, due.effect.key)
        if how.manner == "refund_fail" and not self._failures.get(key):
            self._failures.put(key, 1)
            return _failed(request.payment_id, "refund", request.reference, "refund_refused")
        return self._once(due, how, lambda: self._refunded(due.tenant, request))

    def _once(
        self, due: Due, how: Behaviour, act: Callable[[], Sequence[Command]]
    ) -> Sequence[Command]:
        """The answer given under this key before, or what `act` answers now."""
        key = (due.tenant, due.effect.key)
        answer = self._answers.get(key)
        if answer is not None:
            return answer
        if how.manner == "flaky":
            failures = self._failures.get(key) or 0
            if failures < how.number:
                self._failures.put(key, failures + 1)
                raise ConnectionError(f"{how.token} fails, {failures + 1} of {how.number} times")
        answer = self._answers.put(key, act())
        if self.deliver is not None and not due.historic:
            if how.manner == "twice":
                self._post(due, answer, times=2, delay_s=0.0)
            elif how.manner == "late" and due.effect.name == "payments.authorise":
                self._post(due, answer, times=1, delay_s=how.number / 1000)
        return answer

    def _post(self, due: Due, answer: Sequence[Command], *, times: int, delay_s: float) -> None:
        for body in told(due.tenant, due.effect.key, answer):
            for _ in range(times):
                task = asyncio.create_task(self._send(body, delay_s))
                self._posts[task] = None
                task.add_done_callback(self._posts.pop)

    async def _send(self, body: bytes, delay_s: float) -> None:
        """Like any provider: again, more and more rarely, until it is taken."""
        await asyncio.sleep(delay_s)
        for attempt in range(DELIVERIES_MAX):
            try:
                if self.deliver is not None:
                    await self.deliver(body, signed(body, self.secret, int(self.clock())))
                return
            except Exception as error:
                log.warning("webhook.not_delivered", attempt=attempt + 1, error=repr(error))
                await asyncio.sleep(self.retry_s * 2**attempt)

    def _book(self, tenant: str, payment_id: str, provider_reference: str) -> Book:
        """Its own book, or a new one of a payment it forgot."""
        key = (tenant, payment_id)
        return self.books.get(key) or self.books.put(key, Book(provider_reference, on_word=True))

    def _authorised(
        self, tenant: str, request: AuthoriseAtGateway, how: Behaviour
    ) -> Sequence[Command]:
        if how.manner == "decline":
            return [RecordDecline(payment_id=request.payment_id, reason="card_declined")]
        if how.manner == "insufficient_funds":
            return [RecordDecline(payment_id=request.payment_id, reason="insufficient_funds")]
        reference = reference_of(how, request.payment_id)
        if how.manner == "challenge":
            asked = Challenge(tenant, request.payment_id, request.amount)
            return [
                RecordChallenge(
                    payment_id=request.payment_id,
                    provider_reference=reference,
                    challenge_token=token_of(asked, self.secret),
                )
            ]
        key = (tenant, request.payment_id)
        if self.books.get(key) is None:  # what was given up on somebody's word is not held anew
            self.books.put(key, Book(reference, request.amount))
        return [
            RecordAuthorisation(
                payment_id=request.payment_id,
                provider_reference=reference,
                amount=request.amount,
            )
        ]

    def _met(self, challenge: Challenge, *, confirmed: bool) -> Command:
        """What the payer said first stands, as does what was withdrawn before."""
        payment_id = challenge.payment_id
        reference = reference_of(Behaviour("challenge"), payment_id)
        key = (challenge.tenant, payment_id)
        book = self.books.get(key) or self.books.put(
            key, Book(reference, challenge.amount if confirmed else 0)
        )
        if not book.authorised:
            return RecordDecline(payment_id=payment_id, reason="authentication_failed")
        return RecordAuthorisation(
            payment_id=payment_id, provider_reference=reference, amount=challenge.amount
        )

    def _captured(
        self, tenant: str, request: CaptureAtGateway, how: Behaviour
    ) -> Sequence[Command]:
        payment_id, reference = request.payment_id, request.reference
        if how.manner == "capture_fail":
            return _failed(payment_id, "capture", reference, "capture_refused")
        book = self._book(tenant, payment_id, request.provider_reference)
        if not book.capture(request.amount):
            return _failed(payment_id, "capture", reference, "amount_too_large")
        return [
            RecordCapture(
                payment_id=payment_id,
                provider_reference=book.provider_reference,
                reference=reference,
                amount=request.amount,
            )
        ]

    def _voided(self, tenant: str, request: VoidAtGateway) -> Sequence[Command]:
        payment_id, reference = request.payment_id, request.provider_reference
        book = self.books.get((tenant, payment_id))
        if book is None and not reference:  # nothing was ever held for it
            return [RecordVoid(payment_id=payment_id)]
        book = self._book(tenant, payment_id, reference)
        if reference and reference != book.provider_reference:
            return [RecordVoid(payment_id=payment_id, provider_reference=reference)]
        amount = book.void(request.amount)
        reference = book.provider_reference
        return [RecordVoid(payment_id=payment_id, provider_reference=reference, amount=amount)]

    def _refunded(self, tenant: str, request: RefundAtGateway) -> Sequence[Command]:
        payment_id, reference = request.payment_id, request.reference
        book = self._book(tenant, payment_id, request.provider_reference)
        if not book.refund(request.amount):
            return _failed(payment_id, "refund", reference, "amount_too_large")
        return [RecordRefund(payment_id=payment_id, reference=reference, amount=request.amount)]


def _failed(
    payment_id: str, operation: Operation, reference: str, reason: str
) -> Sequence[Command]:
    return [
        RecordFailure(
            payment_id=payment_id, operation=operation, reference=reference, reason=reason
        )
    ]


async def _never(due: Due) -> None:
    """Longer than anybody waits."""
    await asyncio.sleep(due.effect.timeout_s * 2)
    raise TimeoutError("the gateway did not answer")
