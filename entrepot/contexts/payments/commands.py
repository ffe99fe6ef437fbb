"""What may be asked of payments besides what is published, and how it says no."""

from enum import StrEnum

from entrepot.kernel.message import Command
from entrepot.kernel.units import Id, Text


class ConfirmExternalPayment(Command):
    """Somebody saw that an `external` payment was made: a transfer came, cash was taken."""

    payment_id: Id
    provider_reference: Text = ""


class Refusal(StrEnum):
    """Why not, the first that holds."""

    CARD_NUMBER_NOT_ALLOWED = "CARD_NUMBER_NOT_ALLOWED"
    INVALID_METHOD = "INVALID_METHOD"
    PAYMENT_ID_TAKEN = "PAYMENT_ID_TAKEN"
    PAYMENT_NOT_FOUND = "PAYMENT_NOT_FOUND"
    NOT_EXTERNAL = "NOT_EXTERNAL"
    REFERENCE_TAKEN = "REFERENCE_TAKEN"
    PAYMENT_DECLINED = "PAYMENT_DECLINED"
    TOO_MANY_CAPTURES = "TOO_MANY_CAPTURES"
    PAYMENT_VOIDED = "PAYMENT_VOIDED"
    ALREADY_CAPTURED = "ALREADY_CAPTURED"
    CAPTURE_EXCEEDS_AUTHORISED = "CAPTURE_EXCEEDS_AUTHORISED"
    REFUND_EXCEEDS_CAPTURED = "REFUND_EXCEEDS_CAPTURED"
    TOO_MANY_REFUNDS = "TOO_MANY_REFUNDS"
    TOO_MANY_AUTHORISATIONS = "TOO_MANY_AUTHORISATIONS"
