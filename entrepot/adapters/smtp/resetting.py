"""The link to a new password, which is made when a mail is sent and stands in no log."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from msgspec.structs import replace

from entrepot.contexts.notifications.published import RESET_LINK, SendEmail
from entrepot.kernel.effects import Due

LIFE_S = 3600
"""The user's own word on it is kept by identity: a newer letter, or a new password, ends it."""


class Signs(Protocol):
    def issue(self, claims: Mapping[str, Any], ttl_s: float) -> str: ...


class ResetLinks:
    """Makes them: signed by `tokens`, to the page of the business at the address `app_of` it.

    What stands behind the # stays in the browser: no server is told of it, and no log.
    """

    def __init__(self, tokens: Signs, app_of: Callable[[str], str]) -> None:
        self.tokens, self.app_of = tokens, app_of

    def put_into(self, due: Due) -> SendEmail:
        """The mail that is due, with its link if it is to bear one."""
        request: SendEmail = due.effect.request
        if request.reset is None:
            return request
        said = {
            "sub": request.reset.user_id,
            "tenant": due.tenant,
            "reset": request.reset.reset_id,
            "use": "reset",
        }
        token = self.tokens.issue(said, LIFE_S)
        link = f"{self.app_of(due.tenant)}/sign-in/new-password#{token}"
        return replace(
            request,
            text=request.text.replace(RESET_LINK, link),
            html=request.html.replace(RESET_LINK, link),
        )
