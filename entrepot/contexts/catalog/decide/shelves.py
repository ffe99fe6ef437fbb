"""The rules of categories and collections."""

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused

from ..commands import (
    AddCategory,
    ChangeCategory,
    DefineCollection,
    Refusal,
    RemoveCategory,
    RemoveCollection,
)
from ..published import (
    CategoryAdded,
    CategoryChanged,
    CategoryRemoved,
    CollectionDefined,
    CollectionRemoved,
)
from ..state import CATEGORIES, COLLECTION
from .offers import unknown_category

CATEGORIES_MAX = 5000


def add_category(command: AddCategory, given: Given) -> Decision:
    parents = CATEGORIES.of(given).parents
    if command.category_id in parents:
        return Refused(Refusal.CATEGORY_EXISTS)
    if command.parent_id is not None and command.parent_id not in parents:
        return Refused(Refusal.UNKNOWN_CATEGORY, command.parent_id)
    if len(parents) >= CATEGORIES_MAX:
        return Refused(Refusal.TOO_MANY_CATEGORIES)
    added = CategoryAdded(
        category_id=command.category_id, name=command.name, parent_id=command.parent_id
    )
    return [(CATEGORIES(), added)]


def change_category(command: ChangeCategory, given: Given) -> Decision:
    parents = CATEGORIES.of(given).parents
    if command.category_id not in parents:
        return Refused(Refusal.UNKNOWN_CATEGORY, command.category_id)
    above = command.parent_id
    if above is not None and above not in parents:
        return Refused(Refusal.UNKNOWN_CATEGORY, above)
    while above is not None:
        if above == command.category_id:
            return Refused(Refusal.CATEGORY_BELOW_ITSELF)
        above = parents[above]
    changed = CategoryChanged(
        category_id=command.category_id, name=command.name, parent_id=command.parent_id
    )
    return [(CATEGORIES(), changed)]


def remove_category(command: RemoveCategory, given: Given) -> Decision:
    parents = CATEGORIES.of(given).parents
    if command.category_id not in parents:
        return Refused(Refusal.UNKNOWN_CATEGORY, command.category_id)
    if command.category_id in parents.values():
        return Refused(Refusal.CATEGORY_NOT_EMPTY)
    return [(CATEGORIES(), CategoryRemoved(category_id=command.category_id))]


def define_collection(command: DefineCollection, given: Given) -> Decision:
    if unknown_category(command.rule.category, given):
        return Refused(Refusal.UNKNOWN_CATEGORY)
    defined = CollectionDefined(
        collection_id=command.collection_id, name=command.name, rule=command.rule
    )
    return [(COLLECTION(command.collection_id), defined)]


def remove_collection(command: RemoveCollection, given: Given) -> Decision:
    if not COLLECTION.of(given, command.collection_id).name:
        return Refused(Refusal.UNKNOWN_COLLECTION)
    removed = CollectionRemoved(collection_id=command.collection_id)
    return [(COLLECTION(command.collection_id), removed)]


WRITE = "catalog:write"

collection = COLLECTION.by("collection_id")
tree = CATEGORIES.by()

RULES = (
    Rule(AddCategory, add_category, writes=tree, scope=WRITE),
    Rule(ChangeCategory, change_category, writes=tree, scope=WRITE),
    Rule(RemoveCategory, remove_category, writes=tree, scope=WRITE),
    Rule(DefineCollection, define_collection, reads=tree, writes=collection, scope=WRITE),
    Rule(RemoveCollection, remove_collection, writes=collection, scope=WRITE),
)
