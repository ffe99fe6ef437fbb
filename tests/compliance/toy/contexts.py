"""`toy` packs boxes; `ear` hears of them, so it is a subscription."""

from collections.abc import Iterable
from typing import Annotated

from msgspec import Meta

from entrepot.kernel.context import Context
from entrepot.kernel.decider import Decision, Given, Kind, Rule
from entrepot.kernel.effects import Effect
from entrepot.kernel.message import Command, Event, Recorded, Refused, State, Value
from entrepot.kernel.react import Follower, Reaction, Saga
from entrepot.kernel.views import Change, Table


class Pack(Command):
    """Put so many items into a box."""

    box_id: str
    amount: Annotated[int, Meta(gt=0)]


class Seal(Command):
    """Close a box, packed or not."""

    box_id: str


class Label(Command):
    """Write on a box. The store rejects it where nothing was ever packed: there is no row."""

    box_id: str
    text: str


class Hear(Command):
    """Note that a box was packed."""

    box_id: str
    amount: int


class Packed(Event):
    box_id: str
    amount: int


class Sealed(Event):
    box_id: str


class Labelled(Event):
    box_id: str
    text: str


class Heard(Event):
    box_id: str
    amount: int


class Print(Value):
    """What the label printer is asked."""

    text: str
    copies: int = 1


class Box(State):
    amount: int = 0


class Ear(State):
    heard: tuple[int, ...] = ()


def fill(box: Box, event: Packed | Sealed | Labelled) -> Box:
    match event:
        case Packed():
            return Box(amount=box.amount + event.amount)
        case Sealed() | Labelled():
            return box


def listen(ear: Ear, event: Heard) -> Ear:
    return Ear(heard=(*ear.heard, event.amount))


BOX = Kind("box", Box(), fill)
EAR = Kind("ear", Ear(), listen)
BOXES = Table("toy.boxes", ("box_id",))
COUNTERS = Table("toy.counters", ("name", "shelf"))
BOX_MAX = 1000


def pack(command: Pack, given: Given) -> Decision:
    stream = BOX(command.box_id)
    if BOX.of(given, command.box_id).amount + command.amount > BOX_MAX:
        return Refused("BOX_FULL")
    return [(stream, Packed(box_id=command.box_id, amount=command.amount))]


def seal(command: Seal, given: Given) -> Decision:
    return [(BOX(command.box_id), Sealed(box_id=command.box_id))]


def label(command: Label, given: Given) -> Decision:
    return [(BOX(command.box_id), Labelled(box_id=command.box_id, text=command.text))]


def hear(command: Hear, given: Given) -> Decision:
    return [(EAR(command.box_id), Heard(box_id=command.box_id, amount=command.amount))]


def view(recorded: Recorded) -> Iterable[Change]:
    match recorded.event:
        case Packed(box_id=box_id, amount=amount):
            yield BOXES.put(box_id=box_id, label=f"box {box_id}", amount=amount, tags=["new"])
            yield COUNTERS.count("packed", 1, boxes=1, items=amount)
        case Labelled(box_id=box_id, text=text):
            yield BOXES.change(box_id, label=text)


def hear_of_boxes(recorded: Recorded) -> Iterable[Reaction]:
    """It does not know the bottomless box: what it asks about it the store rejects."""
    event: Packed = recorded.event
    yield Hear(box_id=event.box_id, amount=event.amount)
    if event.box_id == "bottomless":
        yield Label(box_id="nowhere", text="full")
    if event.amount == BOX_MAX:
        failed = Hear(box_id=event.box_id, amount=0)
        yield Effect(name="print", key=recorded.id, request=Print(text="full"), failed=failed)


def hear_of_seals(recorded: Recorded) -> Iterable[Reaction]:
    """At once. It cannot bear thorns."""
    event: Sealed = recorded.event
    if event.box_id == "thorn":
        raise ValueError("a thorn")
    yield Hear(box_id=event.box_id, amount=0)
    failed = Hear(box_id=event.box_id, amount=-1)
    yield Effect(name="print", key=recorded.id, request=Print(text="sealed"), failed=failed)


def count_heard(recorded: Recorded) -> Iterable[Change]:
    yield COUNTERS.count("heard", 1, boxes=1, items=recorded.event.amount)


TOY = Context(
    name="toy",
    package="tests.compliance.toy",
    kinds=(BOX,),
    rules=(
        Rule(Pack, pack, writes=lambda command, given: [BOX(command.box_id)]),
        Rule(Seal, seal, writes=lambda command, given: [BOX(command.box_id)]),
        Rule(Label, label, writes=lambda command, given: [BOX(command.box_id)]),
    ),
    events=(Packed, Sealed, Labelled),
    tables=(BOXES, COUNTERS),
    view=view,
)
EAR_CONTEXT = Context(
    name="ear",
    package="tests.compliance.ear",
    kinds=(EAR,),
    rules=(Rule(Hear, hear, writes=lambda command, given: [EAR(command.box_id)]),),
    events=(Heard,),
    sagas=(
        Saga("hear_of_boxes", hear_of_boxes, (Packed,)),
        Saga("hear_of_seals", hear_of_seals, (Sealed,), at_once=True),
    ),
    followers=(Follower("count_heard", count_heard, (Packed,)),),
    effects={"print": Print, "post": Print},
)
