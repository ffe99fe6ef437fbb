"""The rules of orders: placing, pricing, what others report, cancelling, learning."""

from . import cancelling, learning, placing, pricing, progress

RULES = (
    *(*placing.RULES, *pricing.RULES, *progress.RULES),
    *(*cancelling.RULES, *learning.RULES),
)
