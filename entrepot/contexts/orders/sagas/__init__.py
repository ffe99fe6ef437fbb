"""What orders do when something happened: ask for prices, come through, learn from others."""

from entrepot.contexts.payments.published import PaymentRefunded, PaymentVoided, RefundOwed
from entrepot.kernel.react import Follower

from ..views import refunds
from . import fulfilling, learning, pricing

SAGAS = (*pricing.SAGAS, *fulfilling.SAGAS, *learning.SAGAS)
FOLLOWERS = (Follower("refunds", refunds, on=(RefundOwed, PaymentRefunded, PaymentVoided)),)
