"""Which mail addresses we write to."""

import re

_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_ADDRESS = re.compile(
    r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@" + rf"{_LABEL}(?:\.{_LABEL})+", re.IGNORECASE
)


def usable(address: str) -> bool:
    """One plain address: nothing in it can end a header or a command, or name a second one.

    As browsers check `<input type=email>` (WHATWG HTML), with letters of all languages.
    """
    return len(address) <= 254 and _ADDRESS.fullmatch(address) is not None
