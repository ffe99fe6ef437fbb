"""The HTTP door in front of a whole house; who comes is who the token says."""

from __future__ import annotations

from entrepot.edges.graphql import Language
from entrepot.edges.http import graphql
from entrepot.edges.http.app import create
from entrepot.edges.http.auth import Authenticator
from entrepot.edges.http.broadcast import Broadcast
from entrepot.edges.http.rights import own_limit
from entrepot.edges.http.settings import DoorSettings
from entrepot.edges.http.visit import caller_by

from ..edges.http_house import House as Door
from ..edges.http_house import Passes
from .shop import BUSINESS, Shop


class Portal(Door):
    """As the toys' door, but the house behind it is a real one."""

    def __init__(self, shop: Shop) -> None:
        house, authenticator = shop.house, Authenticator(Passes(), BUSINESS)
        settings = DoorSettings(default_tenant=BUSINESS, access_log="none")
        self.broadcast = Broadcast(house.store)
        self.language = Language(house.catalog, house.questions, own_limit, graphql.explain)
        caller_of = caller_by(authenticator)
        self.door = create(
            catalog=house.catalog,
            commands=house.commands,
            questions=house.questions,
            store=house.store,
            authenticator=authenticator,
            broadcast=self.broadcast,
            settings=settings,
            extra=graphql.routes(self.language, authenticator, caller_of, self.broadcast, settings),
        )
