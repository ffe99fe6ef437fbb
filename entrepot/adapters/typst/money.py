"""Money and quantities as a language writes them."""

from __future__ import annotations

NO_DIGITS = (
    *("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI"),
    *("VND", "VUV", "XAF", "XOF", "XPF"),
)
THREE_DIGITS = ("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND")
FOUR_DIGITS = ("CLF", "UYW")

EXPONENTS = {
    **dict.fromkeys(NO_DIGITS, 0),
    **dict.fromkeys(THREE_DIGITS, 3),
    **dict.fromkeys(FOUR_DIGITS, 4),
}
"""Digits after the decimal mark where they are not two (ISO 4217)."""

MARKS = {"en": (",", "."), "de": (".", ","), "pt": (".", ",")}
"""What groups thousands, and what divides the fraction."""


def number(value: int, language: str) -> str:
    grouping, _ = MARKS.get(language, MARKS["en"])
    return f"{value:,}".replace(",", grouping)


def amount(minor: int, currency: str, language: str) -> str:
    """12345 EUR is `123.45` in English and `123,45` in German; 12345 JPY is `12,345`."""
    _, mark = MARKS.get(language, MARKS["en"])
    exponent = EXPONENTS.get(currency, 2)
    whole, fraction = divmod(abs(minor), 10**exponent)
    written = number(whole, language)
    if exponent:
        written += f"{mark}{fraction:0{exponent}d}"
    return f"−{written}" if minor < 0 else written
