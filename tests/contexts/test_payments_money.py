"""Payments: money taken, given up and given back, each at most once."""

import msgspec

from entrepot.contexts.payments.context import CONTEXT
from entrepot.contexts.payments.events import (
    CaptureDeferred,
    CaptureRequested,
    RefundDeferred,
    RefundRequested,
    VoidDeferred,
)
from entrepot.contexts.payments.published import (
    AUTHORISATION_LOST,
    GATEWAY_UNAVAILABLE,
    CaptureFailed,
    PaymentCaptured,
    PaymentDeclined,
    PaymentRefunded,
    PaymentVoided,
    RecordDecline,
    RefundDenied,
    RefundFailed,
    RefundPayment,
    VoidFailed,
)
from entrepot.kernel.spec import Spec
from tests.contexts.payments_samples import (
    AUTHORISED,
    CAPTURED,
    EUR,
    ORDER,
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
    refund,
    refunded,
    request,
    state,
    taken,
    void,
    voided,
)

DECLINED = PaymentDeclined(**EUR, amount=100, reason="card_declined")


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


def test_a_no_to_the_refund_of_an_order_is_told_for_somebody_must_see_to_it() -> None:
    """A return stood at "received" for ever, and nobody heard."""
    spec = taken().when(refund(50))
    spec.answers = []

    def asked(amount: int, reference: str, payment_id: str = P) -> RefundPayment:
        return RefundPayment(
            payment_id=payment_id, reference=reference, amount=amount, order_id=ORDER
        )

    def denied(amount: int, reference: str, reason: str, payment_id: str = P) -> RefundDenied:
        return RefundDenied(
            payment_id=payment_id,
            order_id=ORDER,
            reference=reference,
            amount=amount,
            reason=reason,
        )

    spec.when(asked(11, "r2"), asked(49, "r1"), asked(5, "r3", "lost")).then(
        denied(11, "r2", "refund_exceeds_captured"),
        denied(49, "r1", "reference_taken"),
        denied(5, "r3", "payment_not_found", "lost"),
    )
    assert state(spec).refunding == 50
    assert state(spec.when(asked(10, "r2"))).refunding == 60, "what was denied may be asked again"


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
