"""Units and values that every context spells alike.

Money is an integer in the currency's minor unit (cents for EUR, yen for JPY), never a float.
Quantities are whole units of the SKU. Ids are opaque; new ones are UUIDv7 and sort by time.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Annotated, Literal, Protocol

from msgspec import Meta

from .message import Value

# `(?!\n)$`: in Python a bare `$` also matches before a last newline, in JSON Schema it does not.
Id = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=64,
        pattern=r"^[A-Za-z0-9._:-]+(?!\n)$",
        description="an opaque identifier",
    ),
]
Ids = Annotated[
    str,
    Meta(
        max_length=13_000,
        pattern=r"^[A-Za-z0-9._:,-]*(?!\n)$",
        description="ids with commas between; the first 200 count",
    ),
]
Sku = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=64,
        pattern=r"^[^@\x00-\x20]([^@\x00-\x1f]*[^@\x00-\x20])?(?!\n)$",
        description="stock keeping unit",
    ),
]
Text = Annotated[str, Meta(max_length=500, pattern=r"^[^\x00]*$")]
Name = Annotated[str, Meta(min_length=1, max_length=200, pattern=r"^[^\x00]*$")]
Quantity = Annotated[int, Meta(gt=0, le=1_000_000_000, description="whole units of the SKU")]
Count = Annotated[int, Meta(ge=0, le=1_000_000_000, description="whole units of the SKU")]
Amount = Annotated[
    int,
    Meta(ge=0, le=10**15, description="money in the currency's minor unit (cents for EUR)"),
]
SignedAmount = Annotated[
    int,
    Meta(ge=-(10**15), le=10**15, description="money in the currency's minor unit, below zero off"),
]
Currency = Annotated[str, Meta(pattern=r"^[A-Z]{3}(?!\n)$", description="ISO 4217 code")]
NO_CURRENCY: Currency = "XXX"
"""ISO 4217's own word for none: what an event says that was told before it named its currency."""
Country = Annotated[str, Meta(pattern=r"^[A-Z]{2}(?!\n)$", description="ISO 3166-1 alpha-2 code")]
"""One of `COUNTRIES`, as the doors see to; the log is read as it stands."""
Email = Annotated[
    str, Meta(max_length=254, pattern=r"^[^@\s\x00]+@[^@\s\x00]+\.[^@\s\x00]+(?!\n)$")
]
Moment = Annotated[datetime, Meta(tz=True, description="a time with its offset")]
Limit = Annotated[int, Meta(ge=1, le=500)]
"""Rows of a page."""
Cursor = Annotated[str, Meta(max_length=500, pattern=r"^[^\x00]*$")]
"""Where a page ends, in the words of its query."""
Language = Annotated[str, Meta(pattern=r"^[a-z]{2}(-[A-Z]{2})?(?!\n)$", description="BCP 47 tag")]


class Address(Value):
    """A postal address."""

    street: Name
    city: Name
    zip_code: Annotated[str, Meta(max_length=20, pattern=r"^[^\x00]*$")] = ""
    state: Annotated[str, Meta(max_length=100, pattern=r"^[^\x00]*$")] = ""
    country: Country
    recipient: Text = ""


class BankAccount(Value):
    """The account to which the buyers of a store transfer money, as everyone may see it.

    The IBAN (ISO 13616) is kept without spaces. `note` is what else they should know.
    """

    holder: Name
    iban: Annotated[str, Meta(max_length=42, pattern=r"^[A-Za-z0-9 ]+(?!\n)$")]
    bic: Annotated[
        str, Meta(pattern=r"^([A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?)?(?!\n)$", description="ISO 9362")
    ] = ""
    bank_name: Text = ""
    note: Text = ""


class Adjustment(Value):
    """Why an amount is what it is: the rule that changed it, by how much, and in words.

    `line` 0 is the whole order. A line bears its own price rule, promotions and tax. A tax names
    its `rate`, in parts per million, and the `taxable_amount` that it is on, without the tax;
    those that were told before these were known have neither.
    """

    line: Annotated[int, Meta(ge=0, le=1000)] = 0
    kind: Literal["price", "promotion", "tax", "shipping"]
    rule_id: Text = ""
    amount: SignedAmount
    reason: Text = ""
    rate: Annotated[int, Meta(ge=0, le=1_000_000, description="190000 is 19 %")] | None = None
    taxable_amount: Amount | None = None


class Line(Protocol):
    """So many of a SKU, whatever else a line tells."""

    @property
    def sku(self) -> str: ...
    @property
    def quantity(self) -> int: ...


def by_sku(lines: Iterable[Line]) -> dict[str, int]:
    """How many of each SKU, all its lines together, in the order in which they name it first."""
    total: dict[str, int] = {}
    for line in lines:
        total[line.sku] = total.get(line.sku, 0) + line.quantity
    return total


def has_utc(moment: datetime) -> bool:
    """Whether UTC, in which every time is kept, can tell it: at the ends of the calendar an offset
    leads beyond them.
    """
    try:
        moment.astimezone(UTC)
    except OverflowError:
        return False
    return True


def share(total: int, part: int, whole: int) -> int:
    """`total * part / whole` in minor units, half up: the one rounding rule of the house.

    Cumulative parts of the same whole differ by at most one unit; the last part takes the rest
    when callers subtract what was given before.
    """
    return (2 * total * part + whole) // (2 * whole) if whole else 0


_NO_DIGITS = (
    *("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI"),
    *("VND", "VUV", "XAF", "XOF", "XPF"),
)
_THREE_DIGITS = ("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND")
_FOUR_DIGITS = ("CLF", "UYW")
_DIGITS = {
    **dict.fromkeys(_NO_DIGITS, 0),
    **dict.fromkeys(_THREE_DIGITS, 3),
    **dict.fromkeys(_FOUR_DIGITS, 4),
}


def digits_of(currency: str) -> int:
    """Digits of its minor unit after the decimal mark (ISO 4217)."""
    return _DIGITS.get(currency, 2)


_ISO_3166 = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
    EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
    HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
    LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
"""

COUNTRIES = frozenset(_ISO_3166.split())
"""The codes that ISO 3166-1 assigns."""
