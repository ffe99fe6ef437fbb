"""Importing the public orders of Olist: the same format, invented orders."""

from __future__ import annotations

import asyncio
import csv
import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from entrepot.edges.cli.main import main
from entrepot.edges.cli.olist.files import Unreadable, read
from entrepot.edges.cli.olist.plan import lives, months, steps

Row = dict[str, Any]

STATUSES = (
    *["delivered"] * 18,
    *["shipped", "shipped", "invoiced", "processing", "created", "approved"],
    *["canceled", "canceled", "unavailable", "delivered", "delivered", "delivered"],
)
START = datetime(2017, 3, 27, 9, 30)  # noqa: DTZ001 - the files bear no zone
STATES = ("SP", "MG", "RJ")
WITHOUT_ITEMS = (25, 26)


def told(moment: datetime | None) -> str:
    return "" if moment is None else moment.isoformat(" ")


def order_rows() -> Iterator[Row]:
    for n, status in enumerate(STATUSES):
        bought = START + timedelta(days=n, minutes=7 * n)
        paid = None if status == "created" else bought + timedelta(hours=5)
        left = bought + timedelta(days=2) if status in ("delivered", "shipped") else None
        if n == 3:  # the files tell of goods that left before they were paid
            left = bought + timedelta(hours=1)
        arrived = bought + timedelta(days=9) if status == "delivered" else None
        yield {
            "order_id": f"o{n:03}",
            "customer_id": f"k{n:03}",
            "order_status": status,
            "order_purchase_timestamp": told(bought),
            "order_approved_at": told(paid),
            "order_delivered_carrier_date": told(left),
            "order_delivered_customer_date": told(arrived),
            "order_estimated_delivery_date": told(bought + timedelta(days=14)),
        }


def item_rows() -> Iterator[Row]:
    """Every fourth order has two of one product, the fifth at two prices, the sixth two states."""
    for n in range(len(STATUSES)):
        if n in WITHOUT_ITEMS:
            continue
        units = [(f"p{n % 5}", f"s{n % 3}", "19.90", "7.31")]
        if n % 4 == 0:
            units.append(units[0])
        if n == 5:
            units = [("p0", "s2", "10.00", "1.00"), ("p0", "s2", "10.01", "1.50")]
        if n == 6:
            units.append(("p4", "s1", "89.00", "15.10"))
        for number, (product, seller, price, freight) in enumerate(units, 1):
            yield {
                "order_id": f"o{n:03}",
                "order_item_id": number,
                "product_id": product,
                "seller_id": seller,
                "shipping_limit_date": "",
                "price": price,
                "freight_value": freight,
            }


def payment_rows() -> Iterator[Row]:
    paid: dict[str, int] = {f"o{n:03}": 4321 for n in WITHOUT_ITEMS}
    for row in item_rows():
        cents = round(100 * (float(row["price"]) + float(row["freight_value"])))
        paid[row["order_id"]] = paid.get(row["order_id"], 0) + cents
    for order_id, cents in paid.items():
        yield {"order_id": order_id, "payment_type": "boleto", "payment_value": cents / 100}


def files() -> Mapping[str, list[Row]]:
    size = {"product_length_cm": "20.0", "product_height_cm": "", "product_width_cm": "11.0"}
    return {
        "orders": list(order_rows()),
        "order_items": list(item_rows()),
        "payments": list(payment_rows()),
        "customers": [
            {
                "customer_id": f"k{n:03}",
                "customer_unique_id": f"person{n % 20:03}",
                "customer_zip_code_prefix": "1310",
                "customer_city": "sao paulo",
                "customer_state": "SP",
            }
            for n in range(len(STATUSES))
        ],
        "sellers": [
            {
                "seller_id": f"s{n}",
                "seller_zip_code_prefix": "30110",
                "seller_city": "belo horizonte",
                "seller_state": state,
            }
            for n, state in enumerate(STATES)
        ],
        "products": [
            {
                "product_id": f"p{n}",
                "product_category_name": "" if n == 4 else "beleza_saude",
                "product_weight_g": "600.0",
                **size,
            }
            for n in range(5)
        ],
        "product_category_name_translation": [
            {
                "product_category_name": "beleza_saude",
                "product_category_name_english": "health_beauty",
            }
        ],
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "olist"
    made.mkdir()
    for name, rows in files().items():
        with (made / f"{name}.csv").open("w", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
    return made


def test_each_order_comes_through_and_a_second_time_changes_nothing(
    database: dict[str, Any], folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = "postgresql://{user}@/{database}?host={host}&port={port}".format(**database)

    def ask(*arguments: str) -> Any:
        place = ["--data-dir", str(tmp_path), "--database-url", url, "--business", "olist"]
        code = main([*place, *arguments, "--json"])
        answer = json.loads(capsys.readouterr().out)
        assert code == 0, answer
        return answer

    first = ask("import", "olist", str(folder))
    assert first["problems"] == []
    assert {(x["status"], x["orders"], x["expected"], x["found"]) for x in first["lines"]} == {
        ("delivered", 21, "Delivered", 21),
        ("shipped", 2, "Shipped", 2),
        ("invoiced", 1, "Confirmed", 1),
        ("approved", 1, "Confirmed", 1),
        ("processing", 1, "Processing", 1),
        ("created", 1, "Reserved", 1),
        ("canceled", 2, "Cancelled", 2),
        ("unavailable", 1, "Cancelled", 1),
    }
    assert first["ordered"] == first["orderedInFiles"] == first["paidInFiles"]
    assert first["captured"] == first["paidForCaptured"] < first["ordered"]
    before = ask("verify")
    assert before["found"] == 0
    again = ask("import", "olist", str(folder))
    assert again["problems"] == []
    assert set(again["outcomes"]) == {"already there"}
    assert ask("verify")["events"] == before["events"]


KILLED = """
import os, signal, sys
from entrepot.app import House
from entrepot.edges.cli.main import main
stages = int(sys.argv.pop(1))
async def settle(house, timeout_s, settle=House.settle):
    global stages
    stages -= 1
    if not stages:
        os.kill(os.getpid(), signal.SIGKILL)
    await settle(house, timeout_s)
House.settle = settle
sys.exit(main(sys.argv[1:]))
"""
EVENTS_BY_NAME = "SELECT name, count(*) FROM kernel.events WHERE tenant = $1 GROUP BY 1"


@pytest.mark.slow
async def test_an_import_that_was_killed_goes_on_where_it_was_and_does_nothing_twice(
    database: dict[str, Any], folder: Path, tmp_path: Path
) -> None:
    """Between products and their names, between orders and their payments, with parcels away."""
    url = "postgresql://{user}@/{database}?host={host}&port={port}".format(**database)

    async def imported(business: str, stages: int = 0) -> Any:
        """What is told in the end; None when it was killed after so many stages."""
        place = ["--data-dir", str(tmp_path), "--database-url", url, "--business", business]
        order = [*place, "import", "olist", str(folder), "--json"]
        run = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", KILLED, str(stages), *order), stdout=subprocess.PIPE
        )
        told, _ = await run.communicate()
        assert run.returncode == (-signal.SIGKILL if stages else 0)
        return None if stages else json.loads(told)

    for stages in (3, 7, 9):
        await imported("killed", stages)
    told, smooth = await imported("killed"), await imported("smooth")
    assert told["problems"] == []
    assert told["lines"] == smooth["lines"]
    connection = await asyncpg.connect(**database)
    killed, undisturbed = [
        dict(await connection.fetch(EVENTS_BY_NAME, name)) for name in ("killed", "smooth")
    ]
    await connection.close()
    assert killed == undisturbed
    assert killed["catalog.ProductTranslated"] == 5


def test_no_step_comes_before_the_one_it_follows(folder: Path) -> None:
    data = read(folder)
    early = next(order for order in data.orders if order.order_id == "o003")
    assert early.dispatched_at is not None
    assert early.approved_at is not None
    assert early.dispatched_at < early.approved_at
    assert steps(early).left == early.approved_at
    for order in data.orders:
        moments = [m for m in (steps(order).placed, steps(order).paid, steps(order).left) if m]
        assert moments == sorted(moments)


def test_every_command_of_every_order_is_in_exactly_one_piece_of_time(folder: Path) -> None:
    data = read(folder)

    def ids(together: int) -> list[str]:
        pieces = [lives(data, *piece) for piece in months(data, together)]
        commands = [a.command for stages in pieces for stage in stages for a in stage.commands]
        return sorted(repr(command) for command in commands)

    assert ids(1) == ids(3) == ids(12)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda folder: (folder / "sellers.csv").unlink(), "has no sellers.csv"),
        (lambda folder: (folder / "orders.csv").write_text("a,b\n1,2\n"), "no column 'order_id'"),
        (
            lambda folder: (folder / "payments.csv").write_text(
                "order_id,payment_value\no001,much\n"
            ),
            "a value that is none",
        ),
    ],
)
def test_a_folder_that_is_no_data_set_is_refused(
    folder: Path, spoil: Callable[[Path], object], said: str
) -> None:
    spoil(folder)
    with pytest.raises(Unreadable, match=said):
        read(folder)
