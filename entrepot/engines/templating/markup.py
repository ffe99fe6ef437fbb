"""Which HTML a template may hold: a strict grammar, so that no reader can take it otherwise.

Every `<` must begin a tag of the list, written with double quotes; no scripts, styles, forms,
frames or comments. A placeholder in an attribute is only allowed as the whole of an `href` and
only where the house makes its value.
"""

import re
from collections.abc import Mapping

_PLAIN = (
    *("b", "blockquote", "br", "code", "div", "em", "h1", "h2", "h3", "h4", "hr", "i", "li", "ol"),
    *("p", "small", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "u", "ul"),
)
_ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(_PLAIN, ()),
    "a": ("href", "title"),
    "img": ("src", "alt", "width", "height"),
}
_EVERYWHERE = ("style", "align", "valign", "width", "bgcolor", "colspan", "rowspan", "role")

_TAG = re.compile(r'<(/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z-]+="[^"<>]*")*)\s*/?>')
_ATTRIBUTE = re.compile(r'([A-Za-z-]+)="([^"<>]*)"')
_HREF = re.compile(r"https?://[^\s\x00-\x1f]+|mailto:[^\s\x00-\x1f]+", re.IGNORECASE)
_SRC = re.compile(r"https://[^\s\x00-\x1f]+", re.IGNORECASE)
_OURS = re.compile(r"\{[a-z]+_link\}")
_JOINED = re.compile(r"[^\s(>\"]\{[a-z]+_link\}")
_STYLE_TRAP = re.compile(r"url\s*\(|expression|import|behaviou?r|binding|\\|/\*", re.IGNORECASE)


def unsafe_in(html: str) -> str:
    """The first thing that a template may not hold; empty when all is well."""
    rest = _TAG.sub(" ", html)
    if "<" in rest:
        start = rest.index("<")
        return f"what begins with {rest[start : start + 30]!r} is no tag we allow"
    for closing, name, attributes in _TAG.findall(html):
        tag = name.lower()
        if tag not in _ATTRIBUTES or (closing and attributes):
            return f"<{closing}{tag}> is not allowed"
        for attribute, value in _ATTRIBUTE.findall(attributes):
            if not _may(tag, attribute.lower(), value):
                return f"{attribute}={value[:60]!r} is not allowed in <{tag}>"
    return ""


def joined_link_in(text: str) -> str:
    """The end of what begins before a link that the house makes, and would take it, with what it
    bears, along to wherever it leads itself; empty when all is well."""
    found = _JOINED.search(text)
    return text[max(0, found.start() - 30) : found.end()] if found else ""


def _may(tag: str, attribute: str, value: str) -> bool:
    if attribute == "href" and tag == "a":
        return _link(_OURS, value) or ("{" not in value and _link(_HREF, value))
    if "{" in value:
        return False
    if attribute == "src" and tag == "img":
        return _link(_SRC, value)
    if attribute == "style":
        return "&" not in value and not _STYLE_TRAP.search(value)
    return attribute in _ATTRIBUTES[tag] or attribute in _EVERYWHERE


def _link(pattern: re.Pattern[str], value: str) -> bool:
    return pattern.fullmatch(value) is not None
