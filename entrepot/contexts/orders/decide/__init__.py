"""The rules of orders: placing, what others report, cancelling, learning."""

from . import cancelling, learning, placing, progress

RULES = (*placing.RULES, *progress.RULES, *cancelling.RULES, *learning.RULES)
