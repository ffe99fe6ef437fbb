"""What follows from prices that are planned."""

from collections.abc import Iterable

from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga
from entrepot.kernel.timers import Timer

from .commands import ApplyPrice
from .events import PricePlanned


def let_prices_take_effect(recorded: Recorded) -> Iterable[Reaction]:
    """A planned price becomes the price when its time has come."""
    match recorded.event:
        case PricePlanned() as plan:
            apply = ApplyPrice(
                product_id=plan.product_id,
                variant_id=plan.variant_id,
                effective_from=plan.effective_from,
            )
            variant = f"{plan.product_id}:{plan.variant_id}"
            key = f"price:{variant}:{plan.effective_from.isoformat()}"
            return [Timer(key, plan.effective_from, apply)]
    return []


SAGAS = (Saga("let_prices_take_effect", let_prices_take_effect, on=(PricePlanned,)),)
