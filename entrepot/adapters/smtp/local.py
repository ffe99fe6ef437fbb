"""No mail server: the message is in the view already, where the mailbox page shows it."""

from __future__ import annotations

from collections.abc import Sequence

from entrepot.contexts.notifications.published import RecordSent, SendEmail
from entrepot.kernel.effects import Due
from entrepot.kernel.message import Command


async def keep_in_mailbox(due: Due) -> Sequence[Command]:
    request: SendEmail = due.effect.request
    return [
        RecordSent(
            message_id=request.message_id,
            sending=request.sending,
            attempts=due.attempts,
            provider_reference="local mailbox",
        )
    ]
