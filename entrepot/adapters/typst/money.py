"""Money and quantities as a language writes them."""

from __future__ import annotations

from entrepot.kernel.units import digits_of

MARKS = {"en": (",", "."), "de": (".", ","), "pt": (".", ",")}
"""What groups thousands, and what divides the fraction."""


def number(value: int, language: str) -> str:
    grouping, _ = MARKS.get(language, MARKS["en"])
    return f"{value:,}".replace(",", grouping)


def percent(ppm: int, language: str) -> str:
    """190000 is `19 %`, 82500 is `8.25 %` in English and `8,25 %` in German."""
    _, mark = MARKS.get(language, MARKS["en"])
    return f"{ppm / 10_000:g}".replace(".", mark) + "\u00a0%"


def amount(minor: int, currency: str, language: str) -> str:
    """12345 EUR is `123.45` in English and `123,45` in German; 12345 JPY is `12,345`."""
    _, mark = MARKS.get(language, MARKS["en"])
    exponent = digits_of(currency)
    whole, fraction = divmod(abs(minor), 10**exponent)
    written = number(whole, language)
    if exponent:
        written += f"{mark}{fraction:0{exponent}d}"
    return f"−{written}" if minor < 0 else written
