"""The reference page of the settings says what the settings are."""

from __future__ import annotations

import json

import pytest

from entrepot.edges.cli.main import main
from entrepot.edges.cli.settings import declared, page
from entrepot.settings import Settings

from .source import ROOT, short, texts

PAGE = ROOT / "docs/reference/settings.md"


def test_the_reference_page_is_fresh() -> None:
    """When it fails: `entrepot settings > docs/reference/settings.md`."""
    assert PAGE.read_text("utf-8") == page()


def test_every_setting_says_what_it_means() -> None:
    assert [each.name for each in declared() if not each.meaning] == []
    assert len(list(declared())) == len(Settings.model_fields)


def test_the_command_prints_the_page_and_the_same_as_json(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["settings"]) == 0
    assert capsys.readouterr().out == page()
    assert main(["settings", "--json"]) == 0
    found = {each["name"]: each for each in json.loads(capsys.readouterr().out)}
    assert found["ENTREPOT_PORT"] == {
        "name": "ENTREPOT_PORT",
        "type": "whole number, 0 to 65535",
        "default": "8000",
        "meaning": "the port; 0 takes a free one",
    }


def test_only_the_settings_read_the_environment() -> None:
    """A variable that is read elsewhere would be missing from the page."""
    found = [
        short(path)
        for path, text in texts()
        if short(path).startswith("entrepot/") and ("os.environ" in text or "getenv" in text)
    ]
    assert found == []
