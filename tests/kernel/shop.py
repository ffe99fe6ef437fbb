"""A context for the kernel's tests: prices are read, orders written, stock moved between bins."""

from collections.abc import Iterable

from entrepot.kernel.context import Context
from entrepot.kernel.decider import Decision, Given, Kind, Rule
from entrepot.kernel.message import Command, Event, Recorded, Refused, State
from entrepot.kernel.views import Change, Table


class SetPrice(Command):
    sku: str
    price: int


class Buy(Command):
    """Costs what the price says; the order names the till that the price names."""

    order_id: str
    sku: str
    user_id: str = ""


class Move(Command):
    """From bin to bin, all or nothing."""

    origin: str
    target: str
    quantity: int


class Fill(Command):
    bin_id: str
    quantity: int


class Misbehave(Command):
    """Meets a bug in `where`."""

    bin_id: str
    where: str


class PriceSet(Event):
    sku: str
    price: int


class Bought(Event):
    order_id: str
    price: int


class Filled(Event):
    bin_id: str
    quantity: int


class Taken(Event):
    bin_id: str
    quantity: int


class Price(State):
    amount: int = 0


class Order(State):
    is_placed: bool = False


class Bin(State):
    quantity: int = 0


def price(state: Price, event: PriceSet) -> Price:
    return Price(amount=event.price)


def order(state: Order, event: Bought) -> Order:
    return Order(is_placed=True)


def bin_(state: Bin, event: Filled | Taken) -> Bin:
    match event:
        case Filled(quantity=13):
            raise ZeroDivisionError("evolve has a bug with 13")
        case Filled():
            return Bin(quantity=state.quantity + event.quantity)
        case Taken():
            return Bin(quantity=state.quantity - event.quantity)


PRICE = Kind("price", Price(), price)
ORDER = Kind("order", Order(), order)
BIN = Kind("bin", Bin(), bin_)
ORDERS = Table("shop.orders", ("order_id",))


def set_price(command: SetPrice, given: Given) -> Decision:
    return [(PRICE(command.sku), PriceSet(sku=command.sku, price=command.price))]


def buy(command: Buy, given: Given) -> Decision:
    if ORDER.of(given, command.order_id).is_placed:
        return []
    amount = PRICE.of(given, command.sku).amount
    if not amount:
        return Refused("NO_PRICE")
    till = f"till{amount}"
    return [
        (ORDER(command.order_id), Bought(order_id=command.order_id, price=amount)),
        (BIN(till), Filled(bin_id=till, quantity=amount)),
    ]


def buy_writes(command: Buy, given: Given) -> Iterable[str]:
    """The till depends on the price, which was read beforehand."""
    return [ORDER(command.order_id), BIN(f"till{PRICE.of(given, command.sku).amount}")]


def fill(command: Fill, given: Given) -> Decision:
    return [(BIN(command.bin_id), Filled(bin_id=command.bin_id, quantity=command.quantity))]


def move(command: Move, given: Given) -> Decision:
    if BIN.of(given, command.origin).quantity < command.quantity:
        return Refused("NOT_ENOUGH", command.origin)
    return [
        (BIN(command.origin), Taken(bin_id=command.origin, quantity=command.quantity)),
        (BIN(command.target), Filled(bin_id=command.target, quantity=command.quantity)),
    ]


def misbehave(command: Misbehave, given: Given) -> Decision:
    stream = BIN(command.bin_id)
    fine = (stream, Filled(bin_id=command.bin_id, quantity=1))
    match command.where:
        case "decide":
            raise ZeroDivisionError("decide has a bug")
        case "evolve":
            return [fine, (stream, Filled(bin_id=command.bin_id, quantity=13))]
        case "undeclared":
            return [fine, (BIN("another"), Filled(bin_id="another", quantity=1))]
        case "peek":
            return [fine] if BIN.of(given, "neighbour").quantity else []
        case "nothing named":
            return []
        case _:
            return [fine]


def misbehave_writes(command: Misbehave, given: Given) -> Iterable[str]:
    if command.where == "writes":
        raise ZeroDivisionError("writes has a bug")
    if command.where == "nothing named":
        return []
    if command.where == "writes, once filled" and BIN.of(given, command.bin_id).quantity:
        raise ZeroDivisionError("writes has a bug with filled bins")
    return [BIN(command.bin_id)]


def misbehave_reads(command: Misbehave) -> Iterable[str]:
    if command.where == "reads":
        raise ZeroDivisionError("reads has a bug")
    if command.where == "writes, once filled":
        return [BIN(command.bin_id)]
    return ()


def view(recorded: Recorded) -> Iterable[Change]:
    match recorded.event:
        case Bought(order_id=order_id, price=amount):
            yield ORDERS.put(order_id=order_id, price=amount, command_id=recorded.command_id)
        case Filled(quantity=17):
            raise ZeroDivisionError("the view has a bug with 17")


SHOP = Context(
    name="shop",
    kinds=(PRICE, ORDER, BIN),
    rules=(
        Rule(SetPrice, set_price, writes=lambda c, g: [PRICE(c.sku)], scope="shop:write"),
        Rule(
            *(Buy, buy),
            reads=lambda c: [PRICE(c.sku)],
            writes=buy_writes,
            scope="shop:buy",
            own="user_id",
        ),
        Rule(Fill, fill, writes=lambda c, g: [BIN(c.bin_id)]),
        Rule(Move, move, writes=lambda c, g: [BIN(c.origin), BIN(c.target)], scope="shop:write"),
        Rule(Misbehave, misbehave, reads=misbehave_reads, writes=misbehave_writes),
    ),
    events=(PriceSet, Bought, Filled, Taken),
    tables=(ORDERS,),
    view=view,
)
