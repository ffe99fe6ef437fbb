"""What the command line says of settings that make no sense."""

from __future__ import annotations

from pathlib import Path

import pytest

from entrepot.edges.cli.main import main


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("ENTREPOT_PORT", "eighty", "ENTREPOT_PORT: Input should be a valid integer"),
        (
            "ENTREPOT_CONTEXTS",
            "inventory,orders",
            'ENTREPOT_CONTEXTS: this is no JSON; write it as ["identity"',
        ),
        ("ENTREPOT_SLOTS", '{"orders": "many"}', "ENTREPOT_SLOTS.orders: Input should be"),
        ("ENTREPOT_SLOTS", '{"orders": 0}', "ENTREPOT_SLOTS.orders: Input should be greater"),
        ("ENTREPOT_TRUSTED_PROXIES", '["nobody"]', "ENTREPOT_TRUSTED_PROXIES.0"),
        (
            "ENTREPOT_PUBLIC_URL",
            "shop.example",
            "ENTREPOT_PUBLIC_URL: this cannot be; write it as https://",
        ),
        ("ENTREPOT_BUSINESS", "a/b", "ENTREPOT_BUSINESS: this cannot be; write it as main"),
        ("ENTREPOT_SEAL_AT", "24:00", "ENTREPOT_SEAL_AT: this cannot be; write it as 02:00"),
        ("ENTREPOT_VERIFY_AT", "3:00", "ENTREPOT_VERIFY_AT: this cannot be; write it as 03:00"),
        ("ENTREPOT_GATEWAY", "stripe", "ENTREPOT_GATEWAY=stripe needs ENTREPOT_STRIPE_API_KEY"),
        ("ENTREPOT_TAX_PROVIDER", "taxjar", "needs ENTREPOT_TAXJAR_API_KEY"),
        ("ENTREPOT_SEARCH", "opensearch", "needs ENTREPOT_OPENSEARCH_URL"),
    ],
)
def test_a_setting_that_makes_no_sense_is_named_as_it_was_given(
    variable: str,
    value: str,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(variable, value)
    monkeypatch.setenv("COLUMNS", "200")
    assert main(["doctor"]) == 2
    assert said in capsys.readouterr().err


def test_a_mistyped_setting_is_refused_instead_of_being_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text("OF_SOMEBODY_ELSE=1\nentrepot_demoo=false\n")
    monkeypatch.setenv("ENTREPOT_DATABSE_URL", "postgresql://nobody@127.0.0.1:1/none")
    monkeypatch.setenv("ENTREPOT_PEERS", "/read/by/a/benchmark")
    assert main(["doctor"]) == 2
    told = " ".join(capsys.readouterr().err.replace("│", " ").split())
    unknown = "there is no such setting; did you mean"
    assert f"ENTREPOT_DATABSE_URL: {unknown} ENTREPOT_DATABASE_URL?" in told
    assert f"ENTREPOT_DEMOO: {unknown} ENTREPOT_DEMO?" in told
    assert "PEERS" not in told
    assert "OF_SOMEBODY_ELSE" not in told
