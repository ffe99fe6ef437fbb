"""Parts of the HTML that stand for a placeholder: the table of lines, the button of a link."""

from collections.abc import Sequence
from html import escape

Cells = tuple[int, str, str]
"""How many, of what, for how much."""

_CELL = 'style="padding:6px 0;border-bottom:1px solid #e5e7eb;vertical-align:top"'


def table(lines: Sequence[Cells], left_out: int = 0) -> str:
    if not lines:
        return ""
    rows = [
        f"<tr><td {_CELL}>{quantity}&nbsp;×</td><td {_CELL}>{escape(name)}</td>"
        f'<td {_CELL} align="right">{escape(price)}</td></tr>'
        for quantity, name, price in lines
    ]
    if left_out:
        rows.append(f'<tr><td colspan="3">… (+{left_out})</td></tr>')
    return (
        '<table width="100%" cellspacing="0" cellpadding="0" style="margin:0 0 16px">'
        f"{''.join(rows)}</table>"
    )


def button(link: str, label: str, colour: str, ink: str) -> str:
    return (
        f'<p style="margin:8px 0 20px"><a href="{escape(link)}" style="display:inline-block;'
        f"padding:10px 18px;border-radius:6px;background:{colour};color:{ink};"
        f'text-decoration:none">{escape(label)}</a></p>'
    )
