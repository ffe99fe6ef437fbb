"""`Idempotency-Key`: a request sent twice is carried out once and answered twice.

The key becomes the command's id, which the store remembers with its outcome in the transaction
that wrote it. That a key is used again for *another* request is noticed from this process's
memory of the last keys and, for older ones, from the log: the events of a keyed command bear the
request's digest as their cause. Where neither knows, the first answer is given again; nothing is
ever done twice.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256
from uuid import NAMESPACE_URL, UUID, uuid5

from entrepot.kernel.message import Accepted, Outcome, Position
from entrepot.kernel.ports import Store, Unavailable

from ..auth import GUESTS_KEY_MIN, Caller
from ..problems import Problem, unreadable

_KEY = re.compile(rb'"?([\x21\x23-\x7e]{1,200})"?')
_SPACE: UUID = uuid5(NAMESPACE_URL, "urn:entrepot:idempotency-key")
KEYS_MAX = 10_000


class Claim:
    """A key in use: the command id it stands for and the digest of the request."""

    __slots__ = ("cause", "command_id", "known_until", "tenant")

    def __init__(self, tenant: str, command_id: str, cause: str, known_until: Position) -> None:
        self.tenant, self.command_id, self.cause = tenant, command_id, cause
        self.known_until = known_until

    def fresh_id(self) -> str:
        """The id of what a keyed command makes: the same at every try."""
        return str(uuid5(_SPACE, f"fresh\0{self.command_id}"))


class Keys:
    """The last `KEYS_MAX` keys, and what each was used for."""

    def __init__(self, store: Store, seen: Callable[[], Position]) -> None:
        self.store, self.seen = store, seen
        self._used: OrderedDict[tuple[str, str], str] = OrderedDict()

    def claim(self, header: bytes, caller: Caller, request: bytes) -> Claim:
        """The claim of this key for this request (method, path, query and body as bytes).

        A tenant's and a subject's keys are their own; guests share theirs, so theirs must be hard
        to guess. Raises Problem for a malformed key.
        """
        found = _KEY.fullmatch(header)
        if found is None:
            raise unreadable("Idempotency-Key must be 1 to 200 visible ASCII characters")
        if not caller.subject and len(found[1]) < GUESTS_KEY_MIN:
            raise unreadable(
                f"a guest's Idempotency-Key has {GUESTS_KEY_MIN} characters or more, as a UUID has"
            )
        command_id = str(
            uuid5(_SPACE, "\0".join((caller.tenant, caller.subject, found[1].decode())))
        )
        return Claim(
            caller.tenant, command_id, f"request:{sha256(request).hexdigest()[:32]}", self.seen()
        )

    def use(self, claim: Claim) -> None:
        """Notes the claim. Raises Problem when its key stands for another request."""
        key = (claim.tenant, claim.command_id)
        cause = self._used.setdefault(key, claim.cause)
        self._used.move_to_end(key)
        if len(self._used) > KEYS_MAX:
            self._used.popitem(last=False)
        if cause != claim.cause:
            raise used_otherwise()

    def forget(self, claim: Claim) -> None:
        """Nothing came of the request: its key may be used for another."""
        self._used.pop((claim.tenant, claim.command_id), None)

    async def check(self, claim: Claim, outcome: Outcome) -> None:
        """Raises Problem when the outcome is an old one, of another request under this key."""
        if not isinstance(outcome, Accepted) or not outcome.events:
            return
        if outcome.position > claim.known_until:  # written since we began: it is our own
            return
        try:
            events = await self.store.history(claim.tenant, outcome.stream)
        except Unavailable:  # the outcome stands all the same
            return
        for recorded in events:
            if recorded.command_id == claim.command_id and recorded.causation_id != claim.cause:
                self.forget(claim)
                raise used_otherwise()


def used_otherwise() -> Problem:
    return Problem(
        422, "IDEMPOTENCY_KEY_REUSED", "this key was used for another request; nothing was done"
    )
