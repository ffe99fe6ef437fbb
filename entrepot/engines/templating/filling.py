"""Fills a template: pure substitution of names in braces, once, with what was typed kept harmless.

In the HTML part every value is escaped. Addresses of links come only from placeholders whose
names end in `_link`; these are made by the house, never typed by a customer.
"""

import re
from collections.abc import Iterator, Mapping
from html import escape

from msgspec import Struct

from entrepot.kernel.message import Value

COLOUR = "#1f4e79"
SUBJECT_MAX = 200

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_ANY_BRACES = re.compile(r"\{([^{}]*)\}")
_BREAKS = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_HIDDEN = re.compile(r"[\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")

_FRAME = (
    '<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width"><title>{title}</title></head>'
    '<body style="margin:0;background:#f3f4f6;color:#1f2933;'
    'font:16px/1.5 -apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif">'
    '<table role="presentation" width="100%" cellspacing="0" cellpadding="0"><tr>'
    '<td align="center" style="padding:24px 12px">'
    '<table role="presentation" width="600" cellspacing="0" cellpadding="0" '
    'style="width:100%;max-width:600px;background:#ffffff;border-radius:8px;overflow:hidden">'
    '<tr><td style="background:{colour};color:{ink};padding:18px 28px;font-size:18px;'
    'font-weight:600">{business_name}</td></tr>'
    '<tr><td style="padding:16px 28px 12px">{content}</td></tr>'
    '<tr><td style="padding:16px 28px;border-top:1px solid #e5e7eb;color:#6b7280;'
    'font-size:13px">{business_name}<br>{business_email}</td></tr>'
    "</table></td></tr></table></body></html>"
)


class Template(Value):
    """A wording; without `html` the HTML part is made of the text."""

    subject: str
    text: str
    html: str = ""


class Values(Struct, frozen=True):
    """What stands for the placeholders: as text, and as ready markup where a line is only that."""

    text: Mapping[str, str]
    markup: Mapping[str, str] = {}


class Filled(Struct, frozen=True):
    """A message as it is sent."""

    subject: str
    text: str
    html: str


def one_line(value: str) -> str:
    """On one line, without control characters or those that turn the direction of writing."""
    if value.isprintable() and "  " not in value:
        return value.strip()
    return _HIDDEN.sub("", _BREAKS.sub(" ", value)).strip()


def many_lines(value: str) -> str:
    """Each line harmless, line ends as `\\n`."""
    return "\n".join(one_line(line) for line in value.splitlines()).strip("\n")


def colour_of(colour: str) -> str:
    return colour if _COLOUR.fullmatch(colour) else COLOUR


def ink_on(colour: str) -> str:
    """Black or white, whichever reads better on the colour (WCAG's relative luminance)."""
    channels = [int(colour_of(colour)[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return "#ffffff" if 0.2126 * r + 0.7152 * g + 0.0722 * b < 0.225 else "#1f2933"


def strange_placeholders(text: str, known: tuple[str, ...]) -> list[str]:
    """What stands in braces and is no placeholder of the occasion."""
    return [found for found in _ANY_BRACES.findall(text) if found not in known]


def substitute(text: str, values: Mapping[str, str]) -> str:
    """Every known placeholder replaced once: braces in a value stay what they are."""
    return _PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), text)


def _kept_lines(text: str, values: Mapping[str, str]) -> str:
    """Without the lines all of whose placeholders are empty."""
    kept = []
    for line in text.splitlines():
        names = _PLACEHOLDER.findall(line)
        if not names or any(values.get(name, name) for name in names):
            kept.append(line.rstrip())
    return "\n".join(kept)


def _paragraphs(text: str, values: Mapping[str, str]) -> Iterator[str]:
    for paragraph in re.split(r"\n{2,}", _kept_lines(text, values)):
        if stripped := paragraph.strip("\n"):
            yield stripped


def _escaped(value: str) -> str:
    return escape(value).replace("\n", "<br>")


def _as_html(paragraphs: list[str], values: Values, safe: Mapping[str, str]) -> str:
    parts = []
    for paragraph in paragraphs:
        alone = _PLACEHOLDER.fullmatch(paragraph)
        if alone and alone[1] in values.markup:
            parts.append(values.markup[alone[1]])
        else:
            parts.append(f'<p style="margin:0 0 16px">{substitute(_escaped(paragraph), safe)}</p>')
    return "".join(parts)


def fill(
    template: Template, values: Values, *, language: str, colour: str, ink: str = ""
) -> Filled:
    """The message that a template makes of these values."""
    safe = {name: _escaped(value) for name, value in values.text.items()}
    subject = one_line(substitute(template.subject, values.text))[:SUBJECT_MAX]
    subject = subject or values.text["business_name"]
    paragraphs = list(_paragraphs(template.text, values.text))
    body = substitute("\n\n".join(paragraphs), values.text)
    signature = [values.text[name] for name in ("business_name", "business_email")]
    if template.html:
        tables = {"lines": values.markup["lines"]} if "lines" in values.markup else {}
        content = substitute(template.html, {**safe, **tables})
    else:
        content = _as_html(paragraphs, values, safe)
    html = substitute(
        _FRAME,
        {
            **safe,
            "language": language,
            "title": escape(subject),
            "colour": colour,
            "ink": ink or ink_on(colour),
            "content": content,
        },
    )
    return Filled(subject, "\n".join([body, "", "-- ", *filter(None, signature)]), html)
