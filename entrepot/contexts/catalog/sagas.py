"""What follows from prices that are planned."""

from collections.abc import Iterable

from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga
from entrepot.kernel.timers import Cancel, Timer

from .commands import ApplyPrice
from .events import PricePlanned, PriceWithdrawn


def let_prices_take_effect(recorded: Recorded) -> Iterable[Reaction]:
    """A planned price becomes the price when its time has come, unless it was withdrawn."""
    match recorded.event:
        case PricePlanned() as plan:
            apply = ApplyPrice(
                product_id=plan.product_id,
                variant_id=plan.variant_id,
                effective_from=plan.effective_from,
            )
            return [Timer(_key(plan), plan.effective_from, apply)]
        case PriceWithdrawn() as withdrawn:
            return [Cancel(_key(withdrawn))]
    return []


def _key(plan: PricePlanned | PriceWithdrawn) -> str:
    return f"price:{plan.product_id}:{plan.variant_id}:{plan.effective_from.isoformat()}"


SAGAS = (Saga("let_prices_take_effect", let_prices_take_effect, on=(PricePlanned, PriceWithdrawn)),)
