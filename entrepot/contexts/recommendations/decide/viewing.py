"""Looking at products: once a day counts, and one visitor's day has an end."""

from collections.abc import Iterable

from entrepot.kernel.decider import PUBLIC, Decision, Given, Rule
from entrepot.kernel.message import Refused

from ..commands import RecordView, Refusal
from ..events import ProductViewed
from ..state import visit

VIEWS_MAX = 500
"""A visitor who looks at more than that in a day is no visitor; what follows is not counted."""


def record_view(command: RecordView, given: Given) -> Decision:
    if command.user_id is None and command.session_id is None:
        return Refused(Refusal.WHOSE_VIEW, "a guest's view needs a sessionId")
    stream = visit(_visitor(command), given.at.date())
    day = given.state(stream)
    if command.product_id in day.viewed or day.views >= VIEWS_MAX:
        return []
    viewed = ProductViewed(
        product_id=command.product_id,
        user_id=command.user_id,
        session_id=None if command.user_id else command.session_id,
    )
    return [(stream, viewed)]


def _visitor(command: RecordView) -> str:
    """A customer's visits are his own, whatever session he comes in; a session is no user id."""
    return command.user_id or f"~{command.session_id}"


def the_visit(command: RecordView, given: Given) -> Iterable[str]:
    yield visit(_visitor(command), given.at.date())


RULES = (Rule(RecordView, record_view, writes=the_visit, scope=PUBLIC, own="user_id"),)
