"""Receipts as PDF, set by Typst.

Read in this order: `receipt` (what comes in), `words` and `money` (how each language says it),
`page` (every string that will be printed), `receipt.typ` (where it goes), `renderer`.

What people typed reaches the template as data and is never part of its text, so it is printed,
whatever it says. The template has no logic beside layout.
"""

from .receipt import Receipt
from .renderer import Receipts

__all__ = ["Receipt", "Receipts"]
