"""Who asked for news, on sheets, and how far a mailing to all of them has come.

An address always stands on the same sheet, so that whoever writes to one looks at one sheet, and
a mailing goes through all of them without ever holding all readers at once.
"""

from zlib import crc32

from msgspec import field
from msgspec.structs import replace

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State, Value
from entrepot.kernel.units import Count, Text

from ..events import MailingBegun, MailingContinued, ReaderLeft, ReaderNoted

SHEETS = 4096
"""With 100,000 customers some 25 stand on each."""


class Reader(Value):
    email: Text
    name: Text = ""
    language: str = "en"
    wants_news: bool = False


class ReadersState(State):
    """The customers of some addresses by their ids, whether they asked for news or not."""

    people: dict[str, Reader] = field(default_factory=dict)

    def of(self, language: str | None = None) -> dict[str, list[Reader]]:
        """By address in small letters; of one language only, where one is given."""
        found: dict[str, list[Reader]] = {}
        for reader in self.people.values():
            if language in (None, reader.language):
                found.setdefault(reader.email.lower(), []).append(reader)
        return found


def evolve_readers(state: ReadersState, event: ReaderNoted | ReaderLeft) -> ReadersState:
    others = {user: reader for user, reader in state.people.items() if user != event.user_id}
    match event:
        case ReaderNoted():
            reader = Reader(
                email=event.email,
                name=event.name,
                language=event.language,
                wants_news=event.wants_news,
            )
            return ReadersState(people={**others, event.user_id: reader})
        case ReaderLeft():
            return ReadersState(people=others)


class MailingState(State):
    """`status` is empty, sending or sent; `sheet` is the next one."""

    status: str = ""
    readers_language: str | None = None
    language: str = "en"
    subject: Text = ""
    text: str = ""
    sheet: Count = 0


def evolve_mailing(state: MailingState, event: MailingBegun | MailingContinued) -> MailingState:
    match event:
        case MailingBegun():
            return MailingState(
                status="sending",
                readers_language=event.readers_language,
                language=event.language,
                subject=event.subject,
                text=event.text,
            )
        case MailingContinued():
            return replace(state, status="sending" if event.sheets else "sent", sheet=event.sheet)


READERS = Kind("notification-readers", ReadersState(), evolve_readers)
MAILING = Kind("notification-mailing", MailingState(), evolve_mailing)


def readers_of(email: str) -> str:
    """The sheet of an address, however its letters are cased."""
    return READERS(str(crc32(email.lower().encode("utf-8", "replace")) % SHEETS))
