"""News: to one customer, to all who asked for some, and to oneself for a look.

A mailing to all goes on sheet by sheet, a commit for some of them, and each commit says how far it
came: after a death it goes on there. An address is written to once in a mailing, whoever shares it.
"""

from collections.abc import Iterator

from entrepot.engines.templating.address import usable
from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import ContinueMailing, Refusal, SendMailing, TryNews
from ..events import MailingBegun, MailingContinued
from ..published import Facts, Occasion, SendNews
from ..state import (
    BRAND,
    CONTACT,
    MAILING,
    NOTIFICATION,
    READERS,
    SHEETS,
    TEMPLATES,
    NotificationState,
    Reader,
    RecipientState,
    message_id_of,
    preference_of,
    readers_of,
)
from .known import BUSINESS, WRITE
from .messages import queue
from .wishes import unwanted, unwelcome

FIRST = 16
SHEETS_MAX = 1024
FEW, MANY = 50, 200
"""Addresses looked at in one commit: of fewer the next takes more sheets, of more it takes less."""


def letter_reads(_: SendNews | TryNews) -> Iterator[str]:
    yield BUSINESS
    yield TEMPLATES(Occasion.NEWS)


def send_news_reads(command: SendNews) -> Iterator[str]:
    yield from letter_reads(command)
    yield preference_of(command.email)
    yield readers_of(command.email)


def send_news(command: SendNews, given: Given) -> Decision:
    if NOTIFICATION.of(given, command.message_id).status:
        return []
    if refused := unwanted(command.email, given):
        return refused
    return _letter(command.message_id, command, command.email, command.name, given)


def try_news_writes(command: TryNews, given: Given) -> Iterator[str]:
    yield NOTIFICATION(command.message_id)
    yield CONTACT(given.actor)


def try_news(command: TryNews, given: Given) -> Decision:
    if NOTIFICATION.of(given, command.message_id).status:
        return []
    caller = CONTACT.of(given, given.actor)
    if not usable(caller.email):
        return Refused(Refusal.UNUSABLE_ADDRESS, "who asks has no mail address")
    return _letter(command.message_id, command, caller.email, caller.name, given)


def _letter(
    message_id: str,
    news: SendNews | TryNews | SendMailing,
    to: str,
    to_name: str,
    given: Given,
) -> list[tuple[str, Event]]:
    message = NotificationState(
        occasion=Occasion.NEWS,
        subject_id=message_id,
        to=to,
        to_name=to_name,
        language=news.language,
        facts=Facts(headline=news.subject, message=news.text),
    )
    brand, templates = BRAND.of(given, "business"), TEMPLATES.of(given, Occasion.NEWS)
    return queue(message_id, message, templates, brand, RecipientState())


def send_mailing(command: SendMailing, given: Given) -> Decision:
    if MAILING.of(given, command.mailing_id).status:
        return []
    begun = MailingBegun(
        mailing_id=command.mailing_id,
        readers_language=command.readers_language,
        language=command.language,
        subject=command.subject,
        text=command.text,
        sheets=FIRST,
    )
    return [(MAILING(command.mailing_id), begun)]


def continue_mailing_reads(command: ContinueMailing) -> Iterator[str]:
    yield MAILING(command.mailing_id)
    yield BUSINESS
    yield TEMPLATES(Occasion.NEWS)
    yield from _sheets(command)


def continue_mailing_writes(command: ContinueMailing, given: Given) -> Iterator[str]:
    yield MAILING(command.mailing_id)
    mailing = MAILING.of(given, command.mailing_id)
    if mailing.status == "sending" and mailing.sheet == command.sheet:
        for email, readers in _addresses(command, given):
            if any(reader.wants_news for reader in readers):
                yield NOTIFICATION(_message_id(command, email))
                yield preference_of(email)


def continue_mailing(command: ContinueMailing, given: Given) -> Decision:
    mailing = MAILING.of(given, command.mailing_id)
    if mailing.status != "sending" or mailing.sheet != command.sheet:
        return []
    news = SendMailing(
        mailing_id=command.mailing_id,
        language=mailing.language,
        subject=mailing.subject,
        text=mailing.text,
    )
    told: list[tuple[str, Event]] = []
    seen = 0
    for email, readers in _addresses(command, given):
        seen += 1
        if unwelcome(email, readers, given) is None:
            first = next(reader for reader in readers if reader.wants_news)
            told += _letter(_message_id(command, email), news, first.email, first.name, given)
    after = command.sheet + command.sheets
    continued = MailingContinued(
        mailing_id=command.mailing_id,
        written=len(told),
        left_out=seen - len(told),
        sheet=after,
        sheets=min(_wide(command.sheets, seen), SHEETS - after),
    )
    return [*told, (MAILING(command.mailing_id), continued)]


def _wide(sheets: int, seen: int) -> int:
    """How many sheets are next, so that a commit is neither tiny nor huge."""
    if seen < FEW:
        return min(SHEETS_MAX, sheets * 2)
    return max(1, sheets // 2) if seen > MANY else sheets


def _sheets(command: ContinueMailing) -> Iterator[str]:
    for number in range(command.sheet, command.sheet + command.sheets):
        yield READERS(str(number))


def _addresses(command: ContinueMailing, given: Given) -> Iterator[tuple[str, list[Reader]]]:
    language = MAILING.of(given, command.mailing_id).readers_language
    for sheet in _sheets(command):
        yield from given.state(sheet).of(language).items()


def _message_id(command: ContinueMailing, email: str) -> str:
    return message_id_of(Occasion.NEWS, f"{command.mailing_id}/{email}")


RULES = (
    Rule(
        SendNews,
        send_news,
        reads=send_news_reads,
        writes=NOTIFICATION.by("message_id"),
        scope=WRITE,
    ),
    Rule(TryNews, try_news, reads=letter_reads, writes=try_news_writes, scope=WRITE),
    Rule(SendMailing, send_mailing, writes=MAILING.by("mailing_id"), scope=WRITE),
    Rule(
        ContinueMailing,
        continue_mailing,
        reads=continue_mailing_reads,
        writes=continue_mailing_writes,
    ),
)
