"""What reviews tell others."""

from typing import Annotated

from msgspec import Meta

from entrepot.kernel.message import Event, Value
from entrepot.kernel.units import Id, Sku, Text

Stars = Annotated[int, Meta(ge=1, le=5)]
Title = Annotated[str, Meta(max_length=120, pattern=r"^[^\x00]*$")]
Words = Annotated[str, Meta(max_length=5000, pattern=r"^[^\x00]*$")]
Author = Annotated[str, Meta(max_length=80, pattern=r"^[^\x00]*$")]


class BoughtProduct(Value):
    sku: Sku
    product_id: Id


class ReviewPublished(Event):
    """Everybody may read it now."""

    review_id: Id
    product_id: Id
    user_id: Id
    rating: Stars


class ReviewRejected(Event):
    """It is not shown, or no more; the reason is for its writer."""

    review_id: Id
    product_id: Id
    user_id: Id
    reason: Text


class RatingChanged(Event):
    """A product's stars from now on: how many published reviews gave one, two, … five."""

    product_id: Id
    stars: tuple[int, int, int, int, int]

    @property
    def count(self) -> int:
        return sum(self.stars)

    @property
    def average(self) -> float | None:
        """Of all stars, rounded to hundredths; None without a review."""
        total = sum(n * given for n, given in enumerate(self.stars, 1))
        return round(total / self.count, 2) if self.count else None
