"""What people wait for before a screen: the first page on a phone, a change of the log to be seen.

`web/journeys/speed.spec.ts` measures it in a Chromium, over the demo business, and needs one here.
The phone is Lighthouse's: a slow fourth-generation network, a processor four times slower.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.stage import Figure

WEB = Path(__file__).parent.parent / "web"
JOURNEY = ("journeys", "speed.spec", "--workers=1", "--reporter=list,json")
FIRST_JS_KB_MAX, INTERACTIVE_MS_MAX, LIVE_MS_MAX = 250, 2000, 200
PHONE = "150 ms away, 1.6 Mbit/s, a quarter of the processor; median of 3 loads"
PAGES = {"/": "the shop's first page", "/sign-in": "the page of signing in"}


async def run() -> list[Figure]:
    told = await asyncio.to_thread(_journey)
    live = told["on the screen, ms after the answer"]
    return [
        *[_page(name, path, told) for path, name in PAGES.items()],
        Figure(
            "an order placed is on the desk's screen",
            f"the demo business, {len(live)} orders",
            f"median {statistics.median(live):.0f} ms after its answer, at most {max(live):.0f} ms",
            "—",
            "",
            f"< {LIVE_MS_MAX} ms",
            max(live) < LIVE_MS_MAX,
        ),
    ]


def _page(name: str, path: str, told: dict[str, list[float]]) -> Figure:
    kb = max(told[f"{path}, bytes of JavaScript"]) / 1000
    interactive = statistics.median(told[f"{path}, ms until interactive"])
    return Figure(
        f"{name}, on a phone with a slow network",
        PHONE,
        f"{kb:.0f} kB of compressed JavaScript, interactive after {interactive:,.0f} ms",
        "—",
        "",
        f"< {FIRST_JS_KB_MAX} kB, < {INTERACTIVE_MS_MAX:,} ms",
        kb < FIRST_JS_KB_MAX and interactive < INTERACTIVE_MS_MAX,
    )


def _journey() -> dict[str, list[float]]:
    """Raises CalledProcessError where the journey does not pass, or there is no Chromium."""
    with tempfile.TemporaryDirectory(prefix="entrepot-bench-") as folder:
        report = Path(folder) / "report.json"
        subprocess.run(
            [sys.executable, str(WEB / "build.py"), *JOURNEY],
            env={**os.environ, "PLAYWRIGHT_JSON_OUTPUT_FILE": str(report)},
            stdout=subprocess.DEVNULL,
            check=True,
        )
        return dict(_figures(json.loads(report.read_text("utf-8"))))


def _figures(suite: dict[str, Any]) -> Iterator[tuple[str, list[float]]]:
    for inner in suite.get("suites", ()):
        yield from _figures(inner)
    for spec in suite.get("specs", ()):
        for test in spec["tests"]:
            for told in test["annotations"]:
                yield told["type"], [float(figure) for figure in told["description"].split()]
