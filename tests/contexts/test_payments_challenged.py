"""Payments of which the bank wants to hear from the payer first: 3-D Secure."""

from entrepot.contexts.payments.context import CONTEXT
from entrepot.contexts.payments.events import AuthorisationCameLate, VoidDeferred, VoidRequested
from entrepot.contexts.payments.published import (
    CHALLENGE_EXPIRED,
    ExpireChallenge,
    PaymentChallenged,
    PaymentDeclined,
    PaymentVoided,
    RecordChallenge,
    RecordDecline,
)
from entrepot.contexts.payments.sagas import CHALLENGE_WINDOW, ask_the_gateway
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.timers import Timer
from tests.contexts.payments_samples import (
    AUTHORISED,
    EUR,
    ORDER,
    PI,
    REQUESTED,
    STREAM,
    TO_VOID,
    P,
    authorised,
    effects,
    recorded,
    state,
    void,
    voided,
)

ASKED = RecordChallenge(payment_id=P, provider_reference=PI, challenge_token=f"{PI}_word")
EXPIRED = ExpireChallenge(payment_id=P, provider_reference=PI)
CHALLENGED = PaymentChallenged(
    payment_id=P, order_id=ORDER, challenge_token=f"{PI}_word", provider_reference=PI
)


def declined(reason: str) -> PaymentDeclined:
    return PaymentDeclined(**EUR, amount=100, reason=reason)


def withdrawn(reason: str) -> VoidRequested:
    return VoidRequested(payment_id=P, provider_reference=PI, currency="EUR", reason=reason)


def challenged() -> Spec:
    return Spec(CONTEXT).given((STREAM, REQUESTED), (STREAM, CHALLENGED))


def test_the_payer_is_asked_once_and_has_a_while_to_confirm() -> None:
    asked = Spec(CONTEXT).given((STREAM, REQUESTED)).when(ASKED, ASKED)
    asked.then(CHALLENGED)
    assert list(ask_the_gateway(recorded(CHALLENGED))) == [
        Timer(key=f"payments.challenge:{P}", due=NOON + CHALLENGE_WINDOW, command=EXPIRED)
    ]


def test_what_the_payer_confirmed_is_held_and_expires_no_more() -> None:
    challenged().when(authorised(), EXPIRED, ASKED).then(AUTHORISED)


def test_what_the_payer_refused_is_declined() -> None:
    refused = RecordDecline(payment_id=P, reason="authentication_failed")
    challenged().when(refused, EXPIRED).then(declined("authentication_failed"))


def test_who_does_not_answer_is_asked_no_longer() -> None:
    expired = challenged().when(EXPIRED, EXPIRED)
    expired.then(declined(CHALLENGE_EXPIRED), withdrawn(CHALLENGE_EXPIRED))
    (effect,) = effects(withdrawn(CHALLENGE_EXPIRED))
    assert (effect.key, effect.request.provider_reference) == (f"{P}:withdraw:{PI}", PI)
    expired.when(voided(0)).then()
    assert state(expired).status == "declined"


def test_who_confirms_too_late_has_the_money_back_at_once() -> None:
    late = AuthorisationCameLate(**EUR, amount=100, provider_reference=PI)
    to_void = VoidRequested(payment_id=P, provider_reference=PI, amount=100, currency="EUR")
    gone = PaymentVoided(**EUR, amount=100)
    expired = challenged().when(EXPIRED)
    expired.answers = []
    expired.when(authorised(), voided(100)).then(late, to_void, gone)
    assert effects(to_void)[0].key != effects(withdrawn(CHALLENGE_EXPIRED))[0].key


def given_up() -> tuple[VoidRequested, PaymentVoided]:
    return withdrawn("cancelled"), PaymentVoided(**EUR, amount=0, reason="cancelled")


def test_nobody_is_asked_about_an_order_that_was_cancelled_meanwhile() -> None:
    deferred = VoidDeferred(payment_id=P, reason="cancelled")
    spec = Spec(CONTEXT).given((STREAM, REQUESTED), (STREAM, deferred))
    spec.when(ASKED, ASKED).then(*given_up())


def test_who_cancels_while_the_bank_asks_is_asked_no_longer() -> None:
    """The payment had waited for the answer, up to a quarter of an hour."""
    refused = RecordDecline(payment_id=P, reason="authentication_failed")
    challenged().when(void(), void(), EXPIRED, voided(0), refused).then(*given_up())


def test_what_waited_for_its_payer_before_ends_with_his_time() -> None:
    deferred = VoidDeferred(payment_id=P, reason="cancelled")
    waits = Spec(CONTEXT).given((STREAM, REQUESTED), (STREAM, CHALLENGED), (STREAM, deferred))
    waits.when(EXPIRED, EXPIRED).then(*given_up())


def test_what_was_confirmed_as_the_order_was_cancelled_goes_back_once() -> None:
    cancelled = challenged().when(void())
    cancelled.answers = []
    late = AuthorisationCameLate(**EUR, amount=100, provider_reference=PI)
    gone = PaymentVoided(**EUR, amount=100, reason="cancelled")
    cancelled.when(authorised(), authorised(), voided(100)).then(late, TO_VOID, gone)
    assert state(cancelled).held == 0


def test_another_way_to_pay_has_no_challenge() -> None:
    Spec(CONTEXT).when(ASKED).then("PAYMENT_NOT_FOUND")
