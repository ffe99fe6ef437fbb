"""Which mail addresses we write to, and how a postal address stands in a mail."""

import re

from entrepot.kernel.units import Address

ADDRESS_MAX = 500
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_ADDRESS = re.compile(
    r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@" + rf"{_LABEL}(?:\.{_LABEL})+", re.IGNORECASE
)


def usable(address: str) -> bool:
    """One plain address: nothing in it can end a header or a command, or name a second one.

    As browsers check `<input type=email>` (WHATWG HTML), with letters of all languages.
    """
    return len(address) <= 254 and _ADDRESS.fullmatch(address) is not None


def on_one_line(address: Address | None) -> str:
    """As much of it as a text holds; nothing where there is none."""
    if address is None:
        return ""
    town = " ".join(filter(None, (address.zip_code, address.city)))
    parts = (address.recipient, address.street, town, address.state, address.country)
    return ", ".join(filter(None, parts))[:ADDRESS_MAX]
