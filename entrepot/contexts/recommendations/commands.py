"""What may be asked of recommendations."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from entrepot.kernel.message import Command
from entrepot.kernel.units import Id

SessionId = Annotated[
    str,
    Meta(
        min_length=16,
        max_length=40,
        pattern=r"^[A-Za-z0-9-]+(?!\n)$",
        description="a guest's visit, by an id that the shop's page made up",
    ),
]


class RecordView(Command):
    """A visitor looks at a product; the same one again on the same day counts once."""

    product_id: Id
    user_id: Id | None = None
    session_id: SessionId | None = None


class Refusal(StrEnum):
    """In order of precedence."""

    WHOSE_VIEW = "WHOSE_VIEW"
