"""How TaxJar is asked, and what is a last word.

What can never be right (a 4xx about the request or the key) is told at once, and the table of
rates counts. Everything else (time-outs, 429, 5xx, an answer that is none) is an exception: the
house asks once more, and leaves a provider alone that is down.
"""

from __future__ import annotations

from collections.abc import Sequence

import aiohttp
import msgspec
import structlog

from entrepot.contexts.pricing.published import CalculateTaxes, RecordTaxFailure
from entrepot.kernel.effects import Due
from entrepot.kernel.message import Command

from .objects import Answer, Trouble
from .reading import NAME, order_of, taxes_of

log = structlog.get_logger(__name__)

URL = "https://api.taxjar.com"
API_VERSION = "2022-01-24"
LARGEST = 2**20
LAST_WORDS = frozenset({400, 401, 403, 404, 405, 406, 410, 422})

_ENCODER = msgspec.json.Encoder(decimal_format="number")
_ANSWER = msgspec.json.Decoder(Answer)


class TaxJar:
    """Performs `pricing.calculate_taxes`. `url` is TaxJar's own unless given."""

    def __init__(self, api_key: str, *, url: str = "") -> None:
        self._url = f"{(url or URL).rstrip('/')}/v2/taxes"
        self._headers = {
            "authorization": f"Bearer {api_key}",
            "content-type": "application/json",
            "x-api-version": API_VERSION,
        }
        self._session: aiohttp.ClientSession | None = None

    async def __call__(self, due: Due) -> Sequence[Command]:
        request: CalculateTaxes = due.effect.request
        if due.historic:  # what was due then is known to nobody but the table
            return [_failure(request, f"{NAME} is not asked about the past")]
        body = _ENCODER.encode(order_of(request))
        if self._session is None:
            self._session = aiohttp.ClientSession()
        async with self._session.post(self._url, data=body, headers=self._headers) as response:
            said = await _body(response)
            if response.status in LAST_WORDS:
                reason = _reason(said)
                log.error("taxjar.refused", status=response.status, reason=reason)
                return [_failure(request, f"{NAME} refused ({response.status} {reason})")]
            response.raise_for_status()
        return [taxes_of(_ANSWER.decode(said), request)]

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


async def _body(response: aiohttp.ClientResponse) -> bytes:
    said = bytearray()
    async for chunk in response.content.iter_chunked(2**16):
        said += chunk
        if len(said) > LARGEST:
            raise ValueError("an answer without end")
    return bytes(said)


async def absent(due: Due) -> Sequence[Command]:
    """No provider is set up here: it is said, and the table of rates counts."""
    return [_failure(due.effect.request, "no tax provider is set up here")]


def _failure(request: CalculateTaxes, reason: str) -> RecordTaxFailure:
    return RecordTaxFailure(
        quote_id=request.quote_id, asked=request.asked, reason=reason.replace("\x00", "")[:400]
    )


def _reason(said: bytes) -> str:
    try:
        trouble = msgspec.json.decode(said, type=Trouble)
    except msgspec.DecodeError:  # a proxy's page, say: its status has to do
        return ""
    return trouble.detail or trouble.error
