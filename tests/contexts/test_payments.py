"""Payments: what may be asked for, and money that is held."""

import pytest

from entrepot.contexts.payments.context import CONTEXT
from entrepot.contexts.payments.events import (
    PaymentRequested,
)
from entrepot.contexts.payments.published import (
    ConfirmExternalPayment,
    PaymentAuthorised,
    RecordDecline,
    looks_like_card_number,
)
from entrepot.contexts.payments.state import Payment
from entrepot.kernel.message import Command
from entrepot.kernel.spec import Spec
from tests.contexts.payments_samples import (
    AUTHORISED,
    EUR,
    REQUESTED,
    STREAM,
    P,
    authorised,
    capture,
    captured,
    effects,
    failed,
    refund,
    refunded,
    request,
    state,
    void,
    voided,
)

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
    spec = Spec(CONTEXT).when(request(token=token)).then("INVALID_PAYMENT_TOKEN")
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
