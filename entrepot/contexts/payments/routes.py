"""The paths of payments. The gateways' webhooks are at the door."""

from entrepot.kernel.context import Route

from .published import (
    CapturePayment,
    ConfirmExternalPayment,
    ConfirmExternalRefund,
    RefundPayment,
    VoidPayment,
)
from .queries import GetPayment, ListEntries, ListFailures, ListImbalances, ListPayments, ListTotals

PAYMENTS = "/api/v1/payments"
PAYMENT = PAYMENTS + "/{paymentId}"

ROUTES = (
    Route("GET", PAYMENTS, ListPayments, "Payments, by order or status"),
    Route("GET", PAYMENTS + "/failures", ListFailures, "What was asked of payments and not done"),
    Route("GET", PAYMENTS + "/totals", ListTotals, "How much money became what"),
    Route("GET", PAYMENTS + "/imbalances", ListImbalances, "Payments whose books do not balance"),
    Route("GET", PAYMENT, GetPayment, "A payment with its captures and refunds"),
    Route("GET", PAYMENT + "/entries", ListEntries, "The ledger of a payment"),
    Route(
        "POST",
        PAYMENT + "/capture",
        CapturePayment,
        "Take a part of what is held",
        fresh="reference",
        answer=GetPayment,
    ),
    Route(
        "POST",
        PAYMENT + "/void",
        VoidPayment,
        "Give up what is held and not captured",
        answer=GetPayment,
    ),
    Route(
        "POST",
        PAYMENT + "/refund",
        RefundPayment,
        "Give back a part of what was captured",
        fresh="reference",
        answer=GetPayment,
    ),
    Route(
        "POST",
        PAYMENT + "/confirm",
        ConfirmExternalPayment,
        "An external payment was made",
        answer=GetPayment,
    ),
    Route(
        "POST",
        PAYMENT + "/refund/confirm",
        ConfirmExternalRefund,
        "What is owed of an external payment was sent back",
        answer=GetPayment,
    ),
)
