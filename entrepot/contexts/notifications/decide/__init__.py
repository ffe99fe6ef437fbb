"""The rules of notifications: messages, news, wording, and what is known."""

from . import known, messages, news, wording

RULES = (*messages.RULES, *news.RULES, *wording.RULES, *known.RULES)
