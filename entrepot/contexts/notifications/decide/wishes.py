"""Whether news are wanted at an address: by a customer who asked, and unless it was taken back."""

from collections.abc import Iterable

from entrepot.engines.templating.address import usable
from entrepot.kernel.decider import Given
from entrepot.kernel.message import Refused

from ..commands import Refusal
from ..state import Reader, preference_of, readers_of


def unwanted(email: str, given: Given) -> Refused | None:
    """Why nobody is sent news there; the rule has named the address's streams."""
    sheet = readers_of(email)
    readers = given.state(sheet).of().get(email.lower(), []) if given.names(sheet) else []
    return unwelcome(email, readers, given)


def unwelcome(email: str, readers: Iterable[Reader], given: Given) -> Refused | None:
    if not usable(email):
        return Refused(Refusal.UNUSABLE_ADDRESS, "this is not one plain mail address")
    wish = preference_of(email)
    if given.names(wish) and given.state(wish).unsubscribed:
        return Refused(Refusal.UNSUBSCRIBED, "this address wants no news")
    if not any(reader.wants_news for reader in readers):
        return Refused(Refusal.NOT_ASKED_FOR, "no customer of this address asked for news")
    return None
