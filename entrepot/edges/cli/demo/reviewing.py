"""Buyers say what they think of what they have, and somebody looks at it before all read it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from csv import DictReader
from importlib.resources import files

from uuid_utils import uuid7

from entrepot.app import House
from entrepot.contexts.reviews.commands import PublishReview, ReplyToReview, WriteReview
from entrepot.contexts.reviews.queries import GetOwnReview, ListAllReviews
from entrepot.kernel.message import Command

from .goods import Good, Person

WAITING = 3
"""So many reviews are left for whoever plays the moderator."""
THANKS = "We are sorry. Your parcel back is free, and a new one is on its way."


class Reviewer:
    """Looks, now and then, whether somebody has something and has said nothing of it yet."""

    def __init__(
        self, house: House, chance: random.Random, goods: Sequence[Good], people: Sequence[Person]
    ) -> None:
        self.house, self.chance = house, chance
        self.goods, self.people = goods, people
        source = files(__package__) / "reviews.csv"
        self.said = list(DictReader(source.read_text("utf-8").splitlines()))

    async def look(self) -> list[Command]:
        return [*await self._write(), *await self._publish()]

    async def _write(self) -> list[Command]:
        person, good = self.chance.choice(self.people), self.chance.choice(self.goods)
        own = await self.house.questions.ask(
            GetOwnReview(product_id=good.sku, user_id=person.user_id),
            self.house.settings.business,
        )
        if not own["mayReview"] or own["reviewId"] is not None:
            return []
        said = self.chance.choices(self.said, [int(each["stars"]) for each in self.said])[0]
        return [
            WriteReview(
                review_id=str(uuid7()),
                product_id=good.sku,
                user_id=person.user_id,
                rating=int(said["stars"]),
                title=said["title"],
                text=said["text"],
                author=f"{person.first_name} {person.last_name[:1]}.",
            )
        ]

    async def _publish(self) -> list[Command]:
        page = await self.house.questions.ask(
            ListAllReviews(waits=True, limit=50), self.house.settings.business
        )
        commands: list[Command] = []
        for review in page["items"][:-WAITING]:
            commands.append(PublishReview(review_id=review["reviewId"]))
            if review["rating"] == 1:
                commands.append(ReplyToReview(review_id=review["reviewId"], text=THANKS))
        return commands
