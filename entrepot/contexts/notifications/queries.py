"""What may be asked of notifications."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any, Literal

from msgspec import Meta, to_builtins

from entrepot.engines.templating.filling import COLOUR, Template
from entrepot.kernel.context import Ask
from entrepot.kernel.message import Answer, Query
from entrepot.kernel.units import Cursor, Email, Id, Language, Limit

from .published import Occasion
from .state.samples import preview, samples
from .state.words import WORDS

Status = Literal["queued", "sent", "failed"]


class Message(Answer):
    """A message as it went out, or will."""

    message_id: Id
    occasion: Occasion
    subject_id: str
    order_id: Id | None
    status: Status
    recipient: str
    recipient_name: str
    language: str
    subject: str
    text_body: str
    html_body: str
    sendings: int
    attempts: int
    queued_at: datetime
    sent_at: datetime | None
    error: str
    provider_reference: str


class GetMessage(Query):
    message_id: Id
    user_id: Id | None = None


class ListedMessage(Answer):
    """A message without its parts; `snippet` is how its text begins."""

    message_id: Id
    occasion: Occasion
    order_id: Id | None
    status: Status
    recipient: str
    recipient_name: str
    language: str
    subject: str
    snippet: str
    queued_at: datetime
    sent_at: datetime | None
    error: str


class ListMessages(Query):
    """Newest first. `recipient` is an address or how it begins, in capitals or not."""

    status: Status | None = None
    occasion: Occasion | None = None
    order_id: Id | None = None
    recipient: Annotated[str, Meta(max_length=320, pattern=r"^[^\x00]*$")] | None = None
    user_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class WordedTemplate(Answer):
    """How an occasion is worded: by the house when `is_default`.

    `placeholders` are those that may be used, with a sample of each. `is_active` is null where
    the house decides whether this occasion is written about.
    """

    occasion: Occasion
    language: Language
    subject: str
    text_body: str
    html_body: str
    placeholders: dict[str, str]
    is_default: bool
    is_active: bool | None


class GetTemplate(Query):
    occasion: Occasion
    language: Language


class ListTemplates(Query):
    occasion: Occasion | None = None
    language: Language | None = None
    limit: Limit = 100
    after: Cursor | None = None


Rows = Sequence[dict[str, Any]]


def worded(query: GetTemplate, rows: Rows) -> Rows:
    """The business's own wording, else the house's, if it speaks the language."""
    return [to_builtins(t) for t in _of(query.occasion, rows) if t.language == query.language]


def all_worded(query: ListTemplates, rows: Rows) -> Rows:
    """By occasion and language; the house's are those of this version."""
    told = []
    after = tuple((query.after or "").split("~", 1))
    for occasion in [query.occasion] if query.occasion else sorted(Occasion):
        own = [row for row in rows if row["occasion"] == occasion]
        for template in _of(occasion, own):
            place = (str(occasion), template.language)
            if query.language in (None, template.language) and place > after:
                told.append({**to_builtins(template), "cursor": "~".join(place)})
    return told


def _of(occasion: Occasion, rows: Rows) -> Iterator[WordedTemplate]:
    """What an occasion says, by language, where the business says this of its own."""
    is_active = rows[0]["isActive"] if rows else None
    own = {row["language"]: _template(row) for row in rows if row["language"]}
    house = {language: words.templates[occasion] for language, words in WORDS.items()}
    for language, template in sorted({**house, **own}.items()):
        yield WordedTemplate(
            occasion=occasion,
            language=language,
            subject=template.subject,
            text_body=template.text,
            html_body=template.html,
            placeholders=samples(occasion, language),
            is_default=language not in own,
            is_active=is_active,
        )


def _template(row: Mapping[str, Any]) -> Template:
    return Template(subject=row["subject"], text=row["textBody"], html=row["htmlBody"])


class Preview(Answer):
    """A template filled with samples, as a recipient would see it."""

    occasion: Occasion
    language: Language
    subject: str
    text_body: str
    html_body: str


class PreviewTemplate(Query):
    occasion: Occasion
    language: Language


def previewed(query: PreviewTemplate, rows: Rows) -> Rows:
    """As a recipient would see it today."""
    row, words = rows[0], WORDS.get(query.language)
    if row["language"]:
        template = _template(row)
    elif words:
        template = words.templates[query.occasion]
    else:
        return []
    brand = {"name": row["name"] or "", "email": row["email"] or ""}
    colour = row["colour"] or COLOUR
    seen = preview(query.occasion, query.language, template, colour=colour, **brand)
    told = Preview(
        occasion=query.occasion,
        language=query.language,
        subject=seen.subject,
        text_body=seen.text,
        html_body=seen.html,
    )
    return [to_builtins(told)]


class Settings(Answer):
    """How the business writes. Its name, address and colour are identity's to change.

    Until it has any, all but the language is empty.
    """

    business_id: str
    name: str
    email: str
    colour: str
    language: str
    alerts_to: str
    tracking_url: str


class GetSettings(Query):
    """The business's own."""


class UnsubscribedAddress(Answer):
    email: str
    since: datetime


class ListUnsubscribed(Query):
    email: Email | None = None
    limit: Limit = 100
    after: Cursor | None = None


class Readership(Answer):
    """How many addresses news would go to, and how many customers' are left out."""

    readers: int
    left_out: int


class CountReaders(Query):
    language: Language | None = None


class Reader(Answer):
    """A customer who asked for news."""

    user_id: Id
    email: str
    name: str
    language: str


class ListReaders(Query):
    """Who asked for news and did not take it back, by address."""

    language: Language | None = None
    limit: Limit = 100
    after: Cursor | None = None


class Mailing(Answer):
    """News to all who asked for some: so many addresses were written to so far, and so many were
    left out because nobody there asked, or because it was taken back."""

    mailing_id: Id
    status: Literal["sending", "sent"]
    readers_language: str | None
    language: str
    subject: str
    text_body: str
    written: int
    left_out: int
    begun_at: datetime
    ended_at: datetime | None


class GetMailing(Query):
    mailing_id: Id


class ListMailings(Query):
    """Newest first."""

    limit: Limit = 50
    after: Cursor | None = None


READ = "notifications:read"

ASKS = (
    Ask(GetMessage, Message, scope=READ, own="user_id"),
    Ask(ListMessages, ListedMessage, scope=READ, many=True, own="user_id"),
    Ask(GetTemplate, WordedTemplate, scope=READ, reckon=worded),
    Ask(ListTemplates, WordedTemplate, scope=READ, many=True, reckon=all_worded),
    Ask(PreviewTemplate, Preview, scope=READ, reckon=previewed),
    Ask(GetSettings, Settings, scope=READ),
    Ask(ListUnsubscribed, UnsubscribedAddress, scope=READ, many=True),
    Ask(CountReaders, Readership, scope=READ),
    Ask(ListReaders, Reader, scope=READ, many=True),
    Ask(GetMailing, Mailing, scope=READ),
    Ask(ListMailings, Mailing, scope=READ, many=True),
)
