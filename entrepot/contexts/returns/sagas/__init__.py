"""What returns do when something happened: learn from others, and see to goods and money."""

from . import following, learning

SAGAS = (*learning.SAGAS, *following.SAGAS)
