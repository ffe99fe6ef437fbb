"""The web app speaks of the API as it is."""

from __future__ import annotations

import re
from hashlib import sha256

import msgspec
import pytest

from entrepot.app import openapi
from entrepot.settings import Settings

from .source import ROOT, short, texts

WRITTEN = ("schema.d.ts", "contexts.ts")


@pytest.mark.parametrize("name", WRITTEN)
def test_what_is_written_from_the_document_is_fresh(name: str) -> None:
    """When it fails: `cd web && npm run api`."""
    document = msgspec.json.format(openapi(Settings(_env_file=None)), indent=2)  # type: ignore[call-arg]
    said = re.search(r"openapi sha256 ([0-9a-f]{64})", (ROOT / "web/src/api" / name).read_text())
    assert said is not None
    assert said[1] == sha256(document.strip()).hexdigest()


def test_the_lock_of_the_web_app_names_no_registry_but_every_hash() -> None:
    lock = msgspec.json.decode((ROOT / "web/package-lock.json").read_bytes())
    packages = {name: found for name, found in lock["packages"].items() if name}
    assert [name for name, found in packages.items() if "resolved" in found] == []
    assert [name for name, found in packages.items() if "integrity" not in found] == []


def test_colours_come_from_the_tokens() -> None:
    """A colour of its own would be right by day or by night, not both."""
    found = [
        f"{short(path)}:{n}"
        for path, text in texts()
        if short(path).startswith("web/src/") and path.suffix in (".css", ".tsx")
        for n, line in enumerate(text.splitlines(), 1)
        if re.search(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(", line)
    ]
    allowed = ("tokens", "ground", "controls", "surfaces", "telling")
    ours = tuple(f"web/src/design/{name}.css" for name in allowed)
    assert [line for line in found if not line.startswith(ours)] == []
