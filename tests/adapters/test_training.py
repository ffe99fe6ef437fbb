"""What is learnt from: of each visitor so much, however much he took."""

from __future__ import annotations

from entrepot.adapters.training import EACH_MAX, learnt


def test_of_a_robot_that_looks_at_everything_only_the_latest_is_learnt_from() -> None:
    looked_at = [("robot", f"p{n:03d}") for n in range(3 * EACH_MAX)]
    bought = [(f"u{n}", product) for n in range(5) for product in ("p250", "p251")]
    told = {command.product_id: command.others for command in learnt([*looked_at, *bought], [])}
    assert sorted(told) == [*(f"p{n:03d}" for n in range(EACH_MAX)), "p250", "p251"]
    assert [other.product_id for other in told["p250"]] == ["p251"]
