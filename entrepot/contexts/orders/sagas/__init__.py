"""What orders do when something happened: ask for prices, come through, learn from others."""

from . import fulfilling, learning, pricing

SAGAS = (*pricing.SAGAS, *fulfilling.SAGAS, *learning.SAGAS)
