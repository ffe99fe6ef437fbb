"""Payments: whatever the gateway says in whatever order, the end is the same."""

import asyncio
import random
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.adapters.testgateway import Book, Gateway
from entrepot.contexts.payments.context import CONTEXT
from entrepot.contexts.payments.events import (
    AuthorisationCameLate,
    AuthorisationCameTwice,
    SecondAuthorisationVoided,
    VoidDeferred,
    VoidRequested,
)
from entrepot.contexts.payments.published import (
    GATEWAY_UNAVAILABLE,
    PaymentCaptured,
    PaymentDeclined,
    PaymentRefunded,
    PaymentVoided,
    RecordDecline,
    RecordVoid,
)
from entrepot.contexts.payments.state import PAYMENT, Payment, evolve
from entrepot.contexts.payments.views import view
from entrepot.kernel.effects import Due, Effect
from entrepot.kernel.message import Command, Event
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.views import Rows
from tests.contexts.payments_samples import (
    AUTHORISED,
    CAPTURED,
    EUR,
    PI,
    REQUESTED,
    STREAM,
    TO_CAPTURE,
    TO_VOID,
    P,
    authorised,
    capture,
    captured,
    effects,
    failed,
    holding,
    recorded,
    refund,
    refunded,
    request,
    state,
    taken,
    void,
    voided,
)

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
