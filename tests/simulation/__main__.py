"""`python -m tests.simulation --seeds 1000 [--first 0] [--jobs 2]`: exit code 1 if any fails."""

from __future__ import annotations

# ruff: noqa: T201 - what is printed is the product
import argparse
import sys
import time
from concurrent.futures import ProcessPoolExecutor

from .town import Report, simulate


def attempt(seed: int) -> Report:
    try:
        return simulate(seed)
    except Exception as error:
        return Report(seed, problems=[repr(error)])


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    started, failed, events, deaths, orders = time.monotonic(), 0, 0, 0, 0
    with ProcessPoolExecutor(asked.jobs) as pool:
        for report in pool.map(attempt, range(asked.first, asked.first + asked.seeds)):
            events, deaths = events + report.events, deaths + report.deaths
            orders += report.orders
            if report.problems:
                failed += 1
                print(f"seed {report.seed}:", *report.problems[:8], sep="\n    ", flush=True)
    took = time.monotonic() - started
    print(
        f"{asked.seeds} seeds, {failed} failed; {orders} orders, {events} events, "
        f"{deaths} deaths of processes, {took:.0f} s"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
