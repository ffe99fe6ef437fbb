"""The rules of payments: what may be asked, and what becomes of what the gateway says."""

from entrepot.kernel.decider import Rule

from ..published import (
    CapturePayment,
    ConfirmExternalPayment,
    RecordAuthorisation,
    RecordCapture,
    RecordDecline,
    RecordFailure,
    RecordRefund,
    RecordVoid,
    RefundPayment,
    RequestPayment,
    VoidPayment,
)
from .asked import capture_payment, confirm_external_payment, request_payment, void_payment
from .refunds import record_refund, refund_payment
from .told import (
    record_authorisation,
    record_capture,
    record_decline,
    record_failure,
    record_void,
)
from .unfolding import of_payment

RULES = (
    Rule(RequestPayment, request_payment, writes=of_payment),
    Rule(
        ConfirmExternalPayment, confirm_external_payment, writes=of_payment, scope="payments:write"
    ),
    Rule(CapturePayment, capture_payment, writes=of_payment, scope="payments:write"),
    Rule(VoidPayment, void_payment, writes=of_payment, scope="payments:write"),
    Rule(RefundPayment, refund_payment, writes=of_payment, scope="payments:refund"),
    Rule(RecordAuthorisation, record_authorisation, writes=of_payment),
    Rule(RecordDecline, record_decline, writes=of_payment),
    Rule(RecordCapture, record_capture, writes=of_payment),
    Rule(RecordVoid, record_void, writes=of_payment),
    Rule(RecordRefund, record_refund, writes=of_payment),
    Rule(RecordFailure, record_failure, writes=of_payment),
)
