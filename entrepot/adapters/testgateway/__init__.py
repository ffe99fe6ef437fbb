"""The gateway of a fresh installation: in this process, and deterministic by the payment's token.

| token | what the gateway does |
|---|---|
| `tok_ok`, none, any other | authorises at once |
| `tok_challenge` | has the payer asked first, as banks do by 3-D Secure: `answered` |
| `tok_decline` | declines: `card_declined` |
| `tok_insufficient_funds` | declines: `insufficient_funds` |
| `tok_timeout` | never answers, and holds nothing |
| `tok_slow_N` | answers after N milliseconds |
| `tok_twice` | answers, and sends each webhook twice |
| `tok_late`, `tok_late_N` | never answers, but holds the money and says so by webhook, N ms later |
| `tok_flaky_N` | fails N times, then works |
| `tok_capture_fail` | authorises, and refuses each capture |
| `tok_refund_fail` | captures, and refuses each refund when it is asked first |
"""

from .books import Book
from .gateway import Deliver, Gateway
from .payouts import pay_out

__all__ = ["Book", "Deliver", "Gateway", "pay_out"]
