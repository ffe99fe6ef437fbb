"""Payments that go well, late, twice and wrong, and a gateway that says so."""

from entrepot.contexts.payments.published import (
    CapturePayment,
    ConfirmExternalPayment,
    ConfirmExternalRefund,
    ExpireChallenge,
    RecordAuthorisation,
    RecordCapture,
    RecordChallenge,
    RecordDecline,
    RecordFailure,
    RecordRefund,
    RecordVoid,
    RefundPayment,
    RequestPayment,
    VoidPayment,
)


def wanted(n: int, method: str = "card", amount: int = 5000) -> RequestPayment:
    return RequestPayment(
        payment_id=f"p-{n}",
        order_id=f"o-{n}",
        amount=amount,
        currency="EUR",
        method=method,
        token="tok_visa" if method == "card" else "",
    )


def held(n: int, amount: int = 5000, reference: str = "") -> RecordAuthorisation:
    return RecordAuthorisation(
        payment_id=f"p-{n}", provider_reference=reference or f"gw-{n}", amount=amount
    )


def take(n: int, reference: str, amount: int) -> CapturePayment:
    return CapturePayment(payment_id=f"p-{n}", reference=reference, amount=amount)


def taken(n: int, reference: str, amount: int) -> RecordCapture:
    return RecordCapture(
        payment_id=f"p-{n}", provider_reference=f"gw-{n}", reference=reference, amount=amount
    )


def challenged(n: int) -> RecordChallenge:
    return RecordChallenge(
        payment_id=f"p-{n}", provider_reference=f"gw-{n}", challenge_token=f"gw-{n}_word"
    )


COMMANDS = [
    # All well: taken in two parts, a part given back.
    *(wanted(1), held(1), take(1, "s-1", 3000), taken(1, "s-1", 3000)),
    *(take(1, "s-2", 2000), taken(1, "s-2", 2000)),
    RefundPayment(payment_id="p-1", reference="r-1", amount=500, reason="scratched"),
    RecordRefund(payment_id="p-1", reference="r-1", amount=500),
    RefundPayment(payment_id="p-1", reference="r-2", amount=700),
    RecordFailure(payment_id="p-1", operation="refund", reference="r-2"),
    RefundPayment(payment_id="p-1", reference="r-3", amount=99_999, order_id="o-1"),
    RefundPayment(payment_id="p-0", reference="r-3", amount=1, order_id="o-0"),
    # No money.
    *(wanted(2), RecordDecline(payment_id="p-2", reason="insufficient_funds")),
    held(2),
    # Told in every wrong order: captured before authorised, refunded before captured.
    *(wanted(3), take(3, "s-1", 1000), held(3)),
    RefundPayment(payment_id="p-3", reference="r-1", amount=400),
    taken(3, "s-1", 1000),
    RecordRefund(payment_id="p-3", reference="r-9", amount=3000),
    # Given up, partly and wholly.
    *(wanted(4), held(4), take(4, "s-1", 1000)),
    VoidPayment(payment_id="p-4", reason="cancelled"),
    taken(4, "s-1", 1000),
    RecordVoid(payment_id="p-4", provider_reference="gw-4", amount=4000),
    # Held twice, the second time given up.
    *(wanted(5), held(5), held(5, reference="gw-5b")),
    RecordVoid(payment_id="p-5", provider_reference="gw-5b", amount=5000),
    # The gateway fails.
    *(wanted(6), held(6), take(6, "s-1", 5000)),
    RecordFailure(payment_id="p-6", operation="capture", reference="s-1"),
    *(wanted(7), RecordFailure(payment_id="p-7", operation="authorise")),
    RecordFailure(payment_id="p-7", operation="void"),
    # The bank wants to hear from the payer, who confirms it, or does not.
    *(wanted(10), challenged(10), held(10)),
    *(wanted(11), challenged(11)),
    ExpireChallenge(payment_id="p-11", provider_reference="gw-11"),
    # Without the gateway.
    wanted(8, "external"),
    ConfirmExternalPayment(payment_id="p-8", provider_reference="bank 17"),
    # Of what came from outside a part is sent back, and with what was held it is owed.
    take(8, "s-1", 3000),
    RefundPayment(payment_id="p-8", reference="r-1", amount=900, reason="scratched"),
    ConfirmExternalRefund(payment_id="p-8", reference="r-1"),
    RefundPayment(payment_id="p-8", reference="r-2", amount=100),
    VoidPayment(payment_id="p-8", reason="cancelled"),
    *(wanted(12, "external"), ConfirmExternalPayment(payment_id="p-12")),
    VoidPayment(payment_id="p-12", reason="cancelled"),
    ConfirmExternalRefund(payment_id="p-12"),
    *(wanted(9, "on_account"), take(9, "s-1", 5000)),
]
