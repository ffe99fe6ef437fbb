"""The rules of payments: what may be asked, and what becomes of what the gateway says."""

from . import asked, refunds, told

RULES = (*asked.RULES, *refunds.RULES, *told.RULES)
