"""Payments: money held, taken, given up and given back, each exactly once."""

import asyncio
import random
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.adapters.testgateway import Book, Gateway
from entrepot.contexts.payments.commands import ConfirmExternalPayment
from entrepot.contexts.payments.context import CONTEXT
from entrepot.contexts.payments.events import (
    AuthorisationCameLate,
    AuthorisationCameTwice,
    CaptureDeferred,
    CaptureRequested,
    PaymentRequested,
    RefundDeferred,
    RefundRequested,
    SecondAuthorisationVoided,
    VoidDeferred,
    VoidRequested,
)
from entrepot.contexts.payments.published import (
    AUTHORISATION_LOST,
    GATEWAY_UNAVAILABLE,
    CaptureFailed,
    CapturePayment,
    PaymentAuthorised,
    PaymentCaptured,
    PaymentDeclined,
    PaymentRefunded,
    PaymentVoided,
    RecordAuthorisation,
    RecordCapture,
    RecordDecline,
    RecordFailure,
    RecordRefund,
    RecordVoid,
    RefundFailed,
    RefundPayment,
    RequestPayment,
    VoidFailed,
    VoidPayment,
    looks_like_card_number,
)
from entrepot.contexts.payments.sagas import ask_the_gateway
from entrepot.contexts.payments.state import PAYMENT, Payment, evolve
from entrepot.contexts.payments.views import view
from entrepot.kernel.effects import Due, Effect
from entrepot.kernel.message import Command, Event, Recorded
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.views import Rows

P, ORDER, PI = "p1", "o1", "pi_1"
STREAM = PAYMENT(P)
EUR: dict[str, Any] = {"payment_id": P, "order_id": ORDER, "currency": "EUR"}


def request(amount: int = 100, **more: Any) -> RequestPayment:
    return RequestPayment(**{**EUR, "amount": amount, **more})


def capture(amount: int, reference: str = "c1") -> CapturePayment:
    return CapturePayment(payment_id=P, reference=reference, amount=amount)


def refund(amount: int, reference: str = "r1") -> RefundPayment:
    return RefundPayment(payment_id=P, reference=reference, amount=amount)


def void() -> VoidPayment:
    return VoidPayment(payment_id=P, reason="cancelled")


def authorised(amount: int = 100, reference: str = PI) -> RecordAuthorisation:
    return RecordAuthorisation(payment_id=P, provider_reference=reference, amount=amount)


def captured(amount: int, reference: str = "c1") -> RecordCapture:
    return RecordCapture(payment_id=P, provider_reference=PI, reference=reference, amount=amount)


def voided(amount: int, reference: str = PI) -> RecordVoid:
    return RecordVoid(payment_id=P, provider_reference=reference, amount=amount)


def refunded(amount: int, reference: str = "r1") -> RecordRefund:
    return RecordRefund(payment_id=P, reference=reference, amount=amount)


def failed(operation: Any, reference: str = "", reason: str = GATEWAY_UNAVAILABLE) -> RecordFailure:
    return RecordFailure(payment_id=P, operation=operation, reference=reference, reason=reason)


REQUESTED = PaymentRequested(**EUR, amount=100)
AUTHORISED = PaymentAuthorised(**EUR, amount=100, provider_reference=PI)
TO_CAPTURE = CaptureRequested(
    payment_id=P, provider_reference=PI, reference="c1", amount=60, currency="EUR"
)
CAPTURED = PaymentCaptured(**EUR, reference="c1", amount=60)
TO_VOID = VoidRequested(
    payment_id=P, provider_reference=PI, amount=100, currency="EUR", reason="cancelled"
)
DECLINED = PaymentDeclined(**EUR, amount=100, reason="card_declined")


def holding() -> Spec:
    """A card payment of 1.00 EUR that is authorised."""
    return Spec(CONTEXT).given((STREAM, REQUESTED), (STREAM, AUTHORISED))


def taken() -> Spec:
    """0.60 of it captured."""
    return holding().given((STREAM, TO_CAPTURE), (STREAM, CAPTURED))


def state(spec: Spec) -> Payment:
    payment: Payment = spec.state(STREAM)
    return payment


def recorded(event: Any, version: int = 1) -> Recorded:
    return Recorded(
        *(event, f"payments.{type(event).__name__}", "t", STREAM, version, NOON),
        *("command", "because", "of", "", False, b""),
    )


def effects(event: Event) -> list[Effect]:
    return [r for r in ask_the_gateway(recorded(event)) if isinstance(r, Effect)]


# Requesting


def test_a_card_payment_is_two_events_and_one_effect() -> None:
    spec = Spec(CONTEXT).when(request(token="tok_ok"))
    asked = PaymentRequested(**EUR, amount=100, token="tok_ok")
    spec.then(asked)
    (effect,) = effects(asked)
    assert (effect.name, effect.key) == ("payments.authorise", "p1:authorise")
    assert effect.request.token == "tok_ok"
    spec.when(authorised()).then(AUTHORISED)
    assert effects(AUTHORISED) == []


def test_asking_for_the_same_payment_twice_makes_one() -> None:
    Spec(CONTEXT).when(request()).then(REQUESTED).when(request()).then()


def test_another_payment_cannot_take_its_id() -> None:
    Spec(CONTEXT).given((STREAM, REQUESTED)).when(request(99)).then("PAYMENT_ID_TAKEN")


def test_an_unknown_method_is_refused() -> None:
    Spec(CONTEXT).when(request(method="barter")).then("INVALID_METHOD")


@pytest.mark.parametrize(
    "token",
    [
        "4242424242424242",
        "4242 4242 4242 4242",
        "378282246310005",
        "6011-1111-1111-1117",
        "4242424242424242|12/29|123",
        " 4222222222222 ",
        "6304000000000000000",
    ],
)
def test_what_looks_like_a_card_number_is_refused_and_not_kept(token: str) -> None:
    spec = Spec(CONTEXT).when(request(token=token)).then("CARD_NUMBER_NOT_ALLOWED")
    assert state(spec) == Payment()


@pytest.mark.parametrize(
    "token",
    [
        "",
        "tok_ok",
        "tok_slow_4242424242424242",
        "4242424242424241",
        "pm_1NrZ4242424242424242abcd",
        "123456789012",
        "42424242424242424242",
    ],
)
def test_a_token_is_not_taken_for_a_card_number(token: str) -> None:
    assert not looks_like_card_number(token)


def test_on_account_is_authorised_at_once_without_a_gateway() -> None:
    asked = PaymentRequested(**EUR, amount=100, method="on_account")
    Spec(CONTEXT).when(request(method="on_account", token="secret")).then(
        asked, PaymentAuthorised(**EUR, amount=100)
    )
    assert effects(asked) == []


def test_nothing_to_pay_is_authorised_at_once() -> None:
    asked = PaymentRequested(**EUR, amount=0)
    Spec(CONTEXT).when(request(0)).then(asked, PaymentAuthorised(**EUR, amount=0))
    assert effects(asked) == []


def test_an_external_payment_waits_for_somebody_to_confirm_it() -> None:
    spec = Spec(CONTEXT).when(request(method="external"))
    spec.then(PaymentRequested(**EUR, amount=100, method="external"))
    spec.when(ConfirmExternalPayment(payment_id=P, provider_reference="transfer 7"))
    spec.then(PaymentAuthorised(**EUR, amount=100, provider_reference="transfer 7"))
    spec.when(ConfirmExternalPayment(payment_id=P)).then()


def test_only_an_external_payment_can_be_confirmed() -> None:
    Spec(CONTEXT).given((STREAM, REQUESTED)).when(ConfirmExternalPayment(payment_id=P)).then(
        "NOT_EXTERNAL"
    )


def test_a_voided_external_payment_cannot_be_confirmed() -> None:
    spec = Spec(CONTEXT).when(request(method="external"), void())
    spec.answers.clear()
    spec.when(ConfirmExternalPayment(payment_id=P)).then("PAYMENT_VOIDED")


@pytest.mark.parametrize(
    "command",
    [
        capture(1),
        refund(1),
        void(),
        ConfirmExternalPayment(payment_id=P),
        authorised(),
        RecordDecline(payment_id=P),
        captured(1),
        voided(1),
        refunded(1),
        failed("authorise"),
    ],
)
def test_a_payment_nobody_requested_is_not_found(command: Command) -> None:
    Spec(CONTEXT).when(command).then("PAYMENT_NOT_FOUND")


# Capturing


def test_captures_are_partial_and_each_has_its_reference() -> None:
    spec = holding().when(capture(60)).then(TO_CAPTURE).when(captured(60)).then(CAPTURED)
    spec.when(capture(40, "c2")).then(
        CaptureRequested(
            payment_id=P,
            provider_reference=PI,
            reference="c2",
            amount=40,
            currency="EUR",
            final=True,
        )
    )
    spec.when(captured(40, "c2")).then(PaymentCaptured(**EUR, reference="c2", amount=40))
    assert state(spec).held == 0


def test_a_capture_asked_twice_under_one_reference_is_one() -> None:
    spec = holding().when(capture(60), capture(60)).then(TO_CAPTURE)
    spec.when(captured(60), captured(60), capture(60)).then(CAPTURED)


def test_a_reference_cannot_stand_for_another_amount() -> None:
    taken().when(capture(59)).then("REFERENCE_TAKEN")


def test_captures_on_their_way_count_against_what_is_authorised() -> None:
    holding().when(capture(60), capture(41, "c2")).then(TO_CAPTURE, "CAPTURE_EXCEEDS_AUTHORISED")


def test_a_capture_waits_for_the_authorisation() -> None:
    spec = Spec(CONTEXT).given((STREAM, REQUESTED)).when(capture(60))
    spec.then(CaptureDeferred(payment_id=P, reference="c1", amount=60, currency="EUR"))
    spec.when(authorised()).then(AUTHORISED, TO_CAPTURE)


def test_a_capture_that_waited_fails_when_the_payment_is_declined() -> None:
    spec = Spec(CONTEXT).given((STREAM, REQUESTED)).when(capture(60))
    spec.answers.clear()
    spec.when(RecordDecline(payment_id=P, reason="card_declined"))
    spec.then(DECLINED, CaptureFailed(**EUR, reference="c1", amount=60, reason="payment_declined"))


def test_a_capture_is_asked_of_the_gateway_under_a_key_of_its_own() -> None:
    (effect,) = effects(TO_CAPTURE)
    assert (effect.name, effect.key) == ("payments.capture", "p1:capture:c1")
    assert effect.failed == failed("capture", "c1")


def test_a_capture_that_failed_is_told_and_can_be_asked_again() -> None:
    spec = holding().when(capture(60)).then(TO_CAPTURE).when(failed("capture", "c1", "expired"))
    spec.then(CaptureFailed(**EUR, reference="c1", amount=60, reason="expired"))
    spec.when(capture(60)).then(TO_CAPTURE)


def test_a_capture_believed_failed_is_taken_when_it_turns_out_to_have_worked() -> None:
    spec = holding().when(capture(60), failed("capture", "c1"))
    spec.answers.clear()
    spec.when(captured(60)).then(CAPTURED).when(failed("capture", "c1")).then()


def test_a_capture_by_hand_at_the_gateway_counts_too() -> None:
    holding().when(captured(60, "ch_1")).then(PaymentCaptured(**EUR, reference="ch_1", amount=60))


def test_no_more_is_captured_than_was_authorised_whatever_the_gateway_says() -> None:
    taken().when(captured(41, "c2")).then("CAPTURE_EXCEEDS_AUTHORISED")


def test_without_a_gateway_money_counts_as_taken_at_once() -> None:
    spec = Spec(CONTEXT).when(request(method="on_account"))
    spec.answers.clear()
    spec.when(capture(60), refund(10), void()).then(
        CAPTURED,
        PaymentRefunded(**EUR, reference="r1", amount=10),
        PaymentVoided(**EUR, amount=40, reason="cancelled"),
    )


def test_of_a_declined_payment_nothing_is_captured_whoever_says_so() -> None:
    spec = Spec(CONTEXT).given((STREAM, REQUESTED), (STREAM, DECLINED))
    spec.when(capture(60), captured(60)).then("PAYMENT_DECLINED", "PAYMENT_DECLINED")


def test_captures_are_bounded() -> None:
    spec = Spec(CONTEXT).when(request(1000, method="on_account"))
    spec.when(*(capture(1, f"c{n}") for n in range(200)))
    spec.answers.clear()
    spec.when(capture(1, "one too many")).then("TOO_MANY_CAPTURES")


def test_nothing_to_capture_is_no_capture() -> None:
    holding().when(capture(0)).then()


# Voiding


def test_a_void_gives_up_what_is_held() -> None:
    spec = holding().when(void()).then(TO_VOID)
    (effect,) = effects(TO_VOID)
    assert (effect.name, effect.key) == ("payments.void", "p1:void:pi_1")
    spec.when(void()).then()
    spec.when(voided(100)).then(PaymentVoided(**EUR, amount=100, reason="cancelled"))
    spec.when(voided(100), void(), capture(1)).then("PAYMENT_VOIDED")


def test_a_void_waits_for_captures_on_their_way() -> None:
    spec = holding().when(capture(60), void())
    spec.then(TO_CAPTURE, VoidDeferred(payment_id=P, reason="cancelled"))
    spec.when(captured(60)).then(CAPTURED, msgspec.structs.replace(TO_VOID, amount=40))
    spec.when(voided(40)).then(PaymentVoided(**EUR, amount=40, reason="cancelled"))


def test_what_is_captured_cannot_be_voided() -> None:
    spec = holding().when(capture(100), captured(100))
    spec.answers.clear()
    spec.when(void()).then("ALREADY_CAPTURED")


def test_voiding_a_declined_payment_changes_nothing() -> None:
    Spec(CONTEXT).given((STREAM, REQUESTED), (STREAM, DECLINED)).when(void()).then()


def test_a_void_that_failed_is_told_and_can_be_asked_again() -> None:
    spec = holding().when(void(), failed("void", PI))
    spec.then(
        TO_VOID,
        VoidFailed(payment_id=P, order_id=ORDER, provider_reference=PI, reason=GATEWAY_UNAVAILABLE),
    )
    spec.when(void()).then(TO_VOID)


def test_an_authorisation_that_ran_out_ends_the_payment_and_a_later_capture_is_told_as_failed() -> (
    None
):
    spec = holding().when(voided(100))
    spec.then(PaymentVoided(**EUR, amount=100, reason=AUTHORISATION_LOST))
    spec.when(capture(60), capture(60)).then(
        CaptureFailed(**EUR, reference="c1", amount=60, reason=AUTHORISATION_LOST)
    )


# Refunding


def test_refunds_are_partial_and_never_more_than_captured() -> None:
    to_refund = RefundRequested(
        payment_id=P, provider_reference=PI, reference="r1", amount=50, currency="EUR"
    )
    spec = taken().when(refund(50), refund(50), refund(11, "r2"))
    spec.then(to_refund, "REFUND_EXCEEDS_CAPTURED")
    (effect,) = effects(to_refund)
    assert (effect.name, effect.key) == ("payments.refund", "p1:refund:r1")
    spec.when(refunded(50), refunded(50)).then(PaymentRefunded(**EUR, reference="r1", amount=50))
    spec.when(refund(51)).then("REFERENCE_TAKEN")
    assert state(spec).refunded == 50


def test_a_refund_waits_for_a_capture_on_its_way() -> None:
    spec = holding().when(capture(60), refund(50))
    spec.then(
        TO_CAPTURE,
        RefundDeferred(payment_id=P, reference="r1", amount=50, currency="EUR"),
    )
    spec.when(captured(60)).then(
        CAPTURED,
        RefundRequested(
            payment_id=P, provider_reference=PI, reference="r1", amount=50, currency="EUR"
        ),
    )


def test_a_refund_that_waited_fails_with_its_capture() -> None:
    spec = holding().when(capture(60), refund(50))
    spec.answers.clear()
    spec.when(failed("capture", "c1", "expired")).then(
        CaptureFailed(**EUR, reference="c1", amount=60, reason="expired"),
        RefundFailed(**EUR, reference="r1", amount=50, reason="not_captured"),
    )


def test_a_refund_that_failed_is_told_and_frees_its_amount() -> None:
    spec = taken().when(refund(60), failed("refund", "r1", "no"))
    spec.answers.clear()
    spec.when(refund(60, "r2")).then(
        RefundRequested(
            payment_id=P, provider_reference=PI, reference="r2", amount=60, currency="EUR"
        )
    )
    assert state(spec).refunds["r1"].status == "failed"


def test_refunds_are_bounded() -> None:
    spec = Spec(CONTEXT).when(request(1000, method="on_account"), capture(1000))
    spec.when(*(refund(1, f"r{n}") for n in range(200)))
    spec.answers.clear()
    spec.when(refund(1, "one too many")).then("TOO_MANY_REFUNDS")


# Races with the gateway


def test_anchor_8_a_webhook_that_races_the_reply_makes_no_second_payment() -> None:
    """saleor#12652, #14885, #15956: checkoutComplete against the payment webhook."""
    spec = Spec(CONTEXT).when(request(), authorised(), request(), authorised(), authorised())
    spec.then(REQUESTED, AUTHORISED)


def test_anchor_8_a_second_authorisation_is_given_up_and_the_first_kept() -> None:
    spec = holding().when(authorised(100, "pi_2"), authorised(100, "pi_2"))
    twice = AuthorisationCameTwice(
        payment_id=P, amount=100, currency="EUR", provider_reference="pi_2"
    )
    spec.then(twice)
    (effect,) = effects(twice)
    assert (effect.name, effect.key) == ("payments.void", "p1:void:pi_2")
    spec.when(voided(100, "pi_2"), voided(100, "pi_2")).then(
        SecondAuthorisationVoided(
            payment_id=P, amount=100, currency="EUR", provider_reference="pi_2"
        )
    )
    spec.when(capture(60)).then(TO_CAPTURE)


def test_further_authorisations_are_bounded() -> None:
    spec = holding().when(*(authorised(100, f"again_{n}") for n in range(20)))
    spec.answers.clear()
    spec.when(authorised(100, "one too many")).then("TOO_MANY_AUTHORISATIONS")


@pytest.mark.parametrize("first", ["reply", "webhook"])
def test_anchor_12_reply_and_webhook_both_run_and_the_order_hears_once(first: str) -> None:
    """medusa#13301, #14770: confirmPayment and the webhook both ran processPayment."""
    reply, webhook = authorised(), authorised()
    both = (reply, webhook) if first == "reply" else (webhook, reply)
    spec = Spec(CONTEXT).given((STREAM, REQUESTED)).when(*both)
    spec.then(AUTHORISED)


def test_an_authorisation_that_comes_after_the_void_is_given_up() -> None:
    spec = Spec(CONTEXT).given((STREAM, REQUESTED)).when(void())
    spec.then(VoidDeferred(payment_id=P, reason="cancelled"))
    late = AuthorisationCameLate(**EUR, amount=100, provider_reference=PI)
    spec.when(authorised()).then(late, TO_VOID)
    spec.when(voided(100)).then(PaymentVoided(**EUR, amount=100, reason="cancelled"))


def test_an_authorisation_that_comes_after_the_time_out_is_given_up() -> None:
    spec = Spec(CONTEXT).given((STREAM, REQUESTED)).when(failed("authorise"))
    search = VoidRequested(payment_id=P, currency="EUR", reason=GATEWAY_UNAVAILABLE)
    spec.then(PaymentDeclined(**EUR, amount=100, reason=GATEWAY_UNAVAILABLE), search)
    assert [e.key for e in effects(search)] == ["p1:void:"]
    spec.when(authorised()).then(
        AuthorisationCameLate(**EUR, amount=100, provider_reference=PI),
        msgspec.structs.replace(TO_VOID, reason=""),
    )
    spec.when(voided(100)).then(PaymentVoided(**EUR, amount=100))


def test_what_the_search_after_a_time_out_gave_up_is_known_when_the_webhook_comes() -> None:
    spec = Spec(CONTEXT).given((STREAM, REQUESTED)).when(failed("authorise"))
    spec.answers.clear()
    spec.when(voided(100)).then(
        AuthorisationCameLate(**EUR, amount=100, provider_reference=PI),
        PaymentVoided(**EUR, amount=100),
    )
    spec.when(authorised()).then()


def test_a_search_that_found_nothing_changes_nothing() -> None:
    spec = Spec(CONTEXT).given((STREAM, REQUESTED)).when(failed("authorise"))
    spec.answers.clear()
    spec.when(RecordVoid(payment_id=P)).then()


def test_too_little_authorised_is_declined_and_given_up() -> None:
    Spec(CONTEXT).given((STREAM, REQUESTED)).when(authorised(99)).then(
        PaymentDeclined(**EUR, amount=100, reason="authorised_too_little"),
        AuthorisationCameLate(**EUR, amount=99, provider_reference=PI),
        msgspec.structs.replace(TO_VOID, amount=99, reason=""),
    )


def test_a_refund_heard_of_before_its_capture_is_kept_in_mind() -> None:
    spec = holding().when(capture(60), refunded(60))
    spec.answers.clear()
    spec.when(captured(60)).then(CAPTURED, PaymentRefunded(**EUR, reference="r1", amount=60))


# Whatever the order


@st.composite
def stories(draw: st.DrawFn) -> tuple[list[Command], list[tuple[int, Command]]]:
    """What is asked in order, and what the gateway has to say, each with the ask it answers."""
    asks: list[Command] = [request()]
    if draw(st.booleans()) and draw(st.booleans()):
        return asks, [(0, RecordDecline(payment_id=P, reason="card_declined"))]
    said: list[tuple[int, Command]] = [(0, authorised())]
    amounts = draw(st.lists(st.integers(1, 40), max_size=3))
    took = 0
    for n, amount in enumerate(amounts):
        if sum(amounts[: n + 1]) >= 100:
            break
        asks.append(capture(amount, f"c{n}"))
        works = draw(st.booleans())
        took += amount if works else 0
        answer = captured(amount, f"c{n}") if works else failed("capture", f"c{n}")
        said.append((len(asks) - 1, answer))
    if draw(st.booleans()):
        asks.append(void())
        said.append((len(asks) - 1, voided(100 - took)))
    if took:
        for n, amount in enumerate(draw(st.lists(st.integers(1, took), max_size=3))):
            if amount > took:  # refused for as long as those before it may still work
                break
            works = draw(st.booleans())
            asks.append(refund(amount, f"r{n}"))
            took -= amount
            answer = refunded(amount, f"r{n}") if works else failed("refund", f"r{n}")
            said.append((len(asks) - 1, answer))
    return asks, said


def told_in_order(
    asks: Sequence[Command], said: Sequence[tuple[int, Command]]
) -> Iterator[Command]:
    for n, ask in enumerate(asks):
        yield ask
        yield from (answer for place, answer in said if place == n)


def told_anyhow(
    asks: Sequence[Command], said: Sequence[tuple[int, Command]], chance: random.Random
) -> Iterator[Command]:
    """Every answer once or more, at any time after its question."""
    told = [(place, answer) for place, answer in said for _ in range(chance.choice((1, 1, 2, 3)))]
    chance.shuffle(told)
    moments = [(chance.randint(place, len(asks)), answer) for place, answer in told]
    for n, ask in enumerate(asks):
        yield ask
        yield from (answer for moment, answer in moments if moment == n)
    yield from (answer for moment, answer in moments if moment == len(asks))


def check_bounds(payment: Payment) -> None:
    assert payment.captured + payment.voided <= payment.authorised
    assert payment.refunded <= payment.captured
    parts = payment.captures.values()
    assert payment.captured == sum(p.amount for p in parts if p.status == "done")


@settings(max_examples=400, deadline=None)
@given(story=stories(), chance=st.randoms(use_true_random=False))
def test_any_order_and_repetition_of_results_ends_in_the_same_state(
    story: tuple[list[Command], list[tuple[int, Command]]], chance: random.Random
) -> None:
    asks, said = story
    usual, other = Spec(CONTEXT), Spec(CONTEXT)
    for command in told_in_order(asks, said):
        usual.when(command)
    for command in told_anyhow(asks, said, chance):
        other.when(command)
        check_bounds(state(other))
        assert state(other).captured + state(other).capturing <= 100
    assert state(usual) == state(other)
    assert told_once(usual.answers) == told_once(other.answers)


def told_once(answers: Sequence[Any]) -> dict[str, int]:
    """What others hear of money, and how often."""
    heard = (PaymentCaptured, PaymentRefunded, PaymentVoided, PaymentDeclined)
    names = [type(a).__name__ for a in answers if isinstance(a, heard)]
    return {name: names.count(name) for name in names}


class House:
    """Payments with the test gateway, where anything may be late, lost, or come twice."""

    def __init__(self, chance: random.Random) -> None:
        self.spec, self.chance = Spec(CONTEXT), chance
        self.gateway = Gateway(b"secret", deliver=self._deliver)
        self.history: list[Event] = []
        self.effects: list[Effect] = []
        self.letters: list[tuple[bytes, dict[str, str]]] = []
        self.replies: list[Command] = []

    async def _deliver(self, body: bytes, headers: dict[str, str]) -> None:
        self.letters.append((body, headers))

    def ask(self, command: Command) -> None:
        self.spec.when(command)
        for event in self.spec.answers:
            if isinstance(event, Event):
                self.history.append(event)
                self.effects += effects(event)
        self.spec.answers.clear()
        check_bounds(state(self.spec))

    async def step(self) -> bool:
        """One thing of what is to be done, any; False when there is nothing."""
        todo = [self._perform] * bool(self.effects)
        todo += [self._hear] * bool(self.letters) + [self._reply] * bool(self.replies)
        if todo:
            await self.chance.choice(todo)()
            await self.gateway.delivered()
        return bool(todo)

    async def _perform(self) -> None:
        effect = self.effects[self.chance.randrange(len(self.effects))]
        due = Due(
            id=1,
            tenant="t",
            effect=effect,
            attempts=1,
            at=NOON,
            correlation_id="",
            causation_id="",
            historic=False,
        )
        try:
            async with asyncio.timeout(0.002):
                told = await self.gateway.performers()[effect.name](due)
        except (TimeoutError, ConnectionError):
            told = []
        lost = self.chance.random() < 0.2
        if told and not lost:
            self.replies += told
            self.effects.remove(effect)
        elif self.chance.random() < 0.3 and self._may_give_up(effect):
            self.replies.append(effect.failed)
            self.effects.remove(effect)

    def _may_give_up(self, effect: Effect) -> bool:
        """Where nothing would ever tell us what became of it, we try for ever."""
        token = getattr(effect.request, "token", "") or effect.request.provider_reference
        return effect.name == "payments.authorise" or token.startswith("tok_twice")

    async def _hear(self) -> None:
        n = self.chance.randrange(len(self.letters))
        letter = self.letters[n] if self.chance.random() < 0.2 else self.letters.pop(n)
        for _, _, command in await self.gateway.webhook(*letter):
            self.ask(command)

    async def _reply(self) -> None:
        self.ask(self.replies.pop(self.chance.randrange(len(self.replies))))


TOKENS = ["tok_ok", "tok_twice", "tok_twice", "tok_decline", "tok_flaky_2", "tok_late_0"]
TOKENS += ["tok_timeout", "tok_capture_fail"]


@st.composite
def wishes(draw: st.DrawFn) -> list[Command]:
    some = st.one_of(
        st.builds(capture, st.integers(1, 100), st.sampled_from("abc")),
        st.builds(refund, st.integers(1, 100), st.sampled_from("xyz")),
        st.builds(void),
    )
    return draw(st.lists(some, max_size=8))


@settings(max_examples=150, deadline=None)
@given(token=st.sampled_from(TOKENS), asks=wishes(), seed=st.integers(0, 2**32))
def test_in_the_end_our_books_equal_the_gateways(
    token: str, asks: list[Command], seed: int
) -> None:
    house = asyncio.run(lived(token, asks, random.Random(seed)))
    payment = state(house.spec)
    book = house.gateway.books.get(("t", P)) or Book("")
    ours = (payment.authorised, payment.captured, payment.voided, payment.refunded)
    assert ours == (book.authorised, book.captured, book.voided, book.refunded)
    if payment.status == "declined" or payment.void not in ("", "deferred"):
        assert book.held == 0, "money is never kept for what was cancelled"
    assert payment.capturing == 0
    assert PAYMENT.replay(house.history) == payment
    check_view(house.history, payment)


async def lived(token: str, asks: Sequence[Command], chance: random.Random) -> House:
    house = House(chance)
    house.ask(request(token=token))
    for ask in asks:
        for _ in range(chance.randrange(4)):
            await house.step()
        house.ask(ask)
    while await house.step():
        pass
    return house


def check_view(history: Sequence[Event], payment: Payment) -> None:
    """The figures are the state's, and the sums of the entries."""
    rows = Rows()
    for version, event in enumerate(history, 1):
        rows.add("t", view(recorded(event, version)))
    tables = {name: [c.row for c in found.values()] for name, (_, found) in rows.tables.items()}
    (figures,) = tables["payments.payments"]
    assert figures is not None
    for name in ("authorised", "captured", "voided", "refunded"):
        entries = [e["amount"] for e in tables.get("payments.entries", []) if e["what"] == name]
        assert figures[f"{name}_amount"] == sum(entries) == getattr(payment, name)


def test_a_replay_of_the_log_is_the_state() -> None:
    payment = Payment()
    for event in (REQUESTED, AUTHORISED, TO_CAPTURE, CAPTURED):
        payment = evolve(payment, event)
    assert payment == state(taken())
    assert msgspec.json.decode(msgspec.json.encode(payment), type=Payment) == payment
