"""All settings in one typed place, from the environment: `ENTREPOT_PORT=80` sets `port`."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, IPvAnyNetwork, SecretStr, model_validator
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    EnvSettingsSource,
    SettingsConfigDict,
)

PREFIX = "ENTREPOT_"
TIME_OF_DAY = r"^(([01][0-9]|2[0-3]):[0-5][0-9])?$"
OPENING_PASSWORD = "ENTREPOT_PASSWORD"  # noqa: S105
"""Of the first administrator, for `entrepot open`: in the arguments every process could read it."""
ELSEWHERE = {
    OPENING_PASSWORD,
    "ENTREPOT_DATA",
    "ENTREPOT_FUZZ_EXAMPLES",
    "ENTREPOT_PEERS",
    "ENTREPOT_URL",
}
"""What `entrepot open`, benchmarks, tests and the web app's development server read."""
NEEDS = {
    ("gateway", "stripe"): (
        "stripe_api_key",
        "stripe_publishable_key",
        "stripe_webhook_secret",
    ),
    ("tax_provider", "taxjar"): ("taxjar_api_key",),
    ("search", "opensearch"): ("opensearch_url",),
}
"""What a choice cannot do without: anybody could sign webhooks with a secret that is empty, and
without the publishable key the shop could take no card."""


class Settings(BaseSettings):
    """Every field has a default that serves one business on one machine."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_file=".env", extra="ignore")

    data_dir: Path = Field(Path("var"), description="the database, keys and pictures; back this up")
    database_url: str = Field("", description="a PostgreSQL of yours instead of the embedded one")
    host: str = Field("127.0.0.1", description="where to listen")
    port: int = Field(8000, ge=0, le=65535, description="the port; 0 takes a free one")
    public_url: str = Field(
        "",
        pattern=r"^(https?://[^/\s]+.*)?$",
        description="how the world calls this server; issuer of tokens",
        examples=["https://shop.example.org"],
    )

    trusted_proxies: tuple[IPvAnyNetwork, ...] = Field(
        (),
        description="proxies whose word on who asks is believed, as addresses or networks",
        examples=['["10.0.0.0/8"]'],
    )

    contexts: tuple[str, ...] = Field(
        (), description="which contexts run here; empty: all", examples=['["identity", "catalog"]']
    )
    role: Literal["all", "api", "worker"] = Field(
        "all", description="doors and loops, only the doors, or only the loops"
    )
    hosts: dict[str, str] = Field(
        {},
        description="other businesses' shops by the host guests come to, as JSON",
        examples=['{"shop.example.org": "second"}'],
    )
    slots: dict[str, Annotated[int, Field(ge=1, le=64)]] = Field(
        {},
        description="slots of a subscription, for more workers; one not named stays as it is",
        examples=['{"orders": 4}'],
    )
    lanes: int = Field(3, ge=1, le=32, description="batches in flight at once")
    batch_max: int = Field(1000, ge=1, le=10_000, description="commands in one batch")
    waiting_max: int = Field(20_000, ge=1, description="commands that may wait; more hear 503")
    pool_size: int = Field(10, ge=2, le=100, description="connections for writing")

    business: str = Field(
        "main",
        pattern=r"^[A-Za-z0-9._:-]{1,64}$",
        description="the business of callers who name none",
        examples=["main"],
    )
    demo: bool | None = Field(None, description="a small living business; unset: if empty")
    public_dashboard: bool | None = Field(None, description="figures without a token; unset: demo")
    self_registration: bool = Field(True, description="anybody may become a customer")
    cors_origins: tuple[str, ...] = Field(
        (),
        description="web pages elsewhere that may ask, as origins",
        examples=['["https://shop.example.org"]'],
    )

    guest_writes_per_s: float = Field(
        10, ge=0, description="what one address may ask a second without a token; 0: no limit"
    )
    guest_writes_at_once: int = Field(100, ge=1, description="before that rate counts")
    user_writes_per_s: float = Field(
        0, ge=0, description="what one caller may ask a second; 0: no limit"
    )
    user_writes_at_once: int = Field(1000, ge=1, description="before that rate counts")

    listeners_max: int = Field(
        300, ge=1, description="clients of the live feed, of one address a fifth; more hear 503"
    )
    visitors_max: int = Field(
        1000,
        ge=1,
        description="visitors whose pages are kept true, and sockets of GraphQL; of one address a "
        "fifth",
    )

    mailbox: bool | None = Field(
        None, description="show mail kept here at /mailbox; unset: if only this machine can look"
    )
    smtp_host: str = Field("", description="the mail server; empty: mail is kept, not sent")
    smtp_port: int = Field(587, ge=1, le=65535, description="its port")
    smtp_tls: Literal["starttls", "tls", "none"] = Field(
        "starttls", description="how the line to it is secured"
    )
    smtp_username: str = Field("", description="as whom to sign in there; empty: not at all")
    smtp_password: SecretStr = Field(SecretStr(""), description="with which password")
    smtp_sender: str = Field("entrepot@localhost", description="whom mail is from")

    gateway: Literal["test", "stripe"] = Field("test", description="who moves the money")
    gateway_webhook_secret: SecretStr = Field(
        SecretStr(""), description="signs what the test gateway tells; empty: a new one each start"
    )
    stripe_api_key: SecretStr = Field(SecretStr(""), description="the secret key of your account")
    stripe_webhook_secret: SecretStr = Field(
        SecretStr(""), description="checks what Stripe tells: the signing secret of your webhook"
    )
    stripe_publishable_key: str = Field(
        "", description="with which the shop shows Stripe's fields for a card"
    )
    stripe_url: str = Field("", description="another address of Stripe, for tests")

    tax_provider: Literal["none", "taxjar"] = Field(
        "none", description="who is asked in the countries for which pricing wants to ask somebody"
    )
    taxjar_api_key: SecretStr = Field(SecretStr(""), description="as TaxJar gave it")
    taxjar_url: str = Field("", description="another address of TaxJar: its sandbox, or for tests")

    search: Literal["embedded", "opensearch"] = Field(
        "embedded", description="the engine in each process, or a cluster that all ask"
    )
    opensearch_url: str = Field("", description="where the cluster is, as https://host:9200")
    opensearch_username: str = Field("", description="who we are there")
    opensearch_password: SecretStr = Field(SecretStr(""), description="and its password")
    opensearch_prefix: str = Field(
        "entrepot",
        pattern=r"^[a-z0-9][a-z0-9_-]*$",
        description="what the names of our indexes there begin with",
        examples=["entrepot"],
    )

    train_every_s: float = Field(
        3600, ge=0, description="how often recommendations are learnt anew; 0: never"
    )

    seal_at: str = Field(
        "02:00",
        pattern=TIME_OF_DAY,
        description="when what was done until midnight is sealed, daily, UTC; empty: never",
        examples=["02:00"],
    )
    verify_at: str = Field(
        "03:00",
        pattern=TIME_OF_DAY,
        description="when the log is proved, seals and all, daily, UTC; empty: never",
        examples=["03:00"],
    )

    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="what is logged: this and graver"
    )
    log_format: Literal["json", "console"] = Field("json", description="for machines or for people")
    access_log: Literal["all", "failures", "none"] = Field(
        "failures", description="which requests are logged"
    )
    otlp_url: str = Field("", description="where spans go (OTLP over HTTP); empty: nowhere")
    trace_share: float = Field(0.01, ge=0, le=1, description="the share of requests traced")

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        for (name, choice), needed in NEEDS.items():
            for other in needed if getattr(self, name) == choice else ():
                value = getattr(self, other)
                if not (value.get_secret_value() if isinstance(value, SecretStr) else value):
                    asked, missing = name.upper(), other.upper()
                    raise ValueError(f"{PREFIX}{asked}={choice} needs {PREFIX}{missing}")
        return self


def mistyped() -> list[tuple[str, str]]:
    """What is named like a setting and is none, in the environment or `.env`, and the setting whose
    name is most alike, empty where none is.
    """
    sources = (EnvSettingsSource(Settings), DotEnvSettingsSource(Settings))
    given = {name.upper() for source in sources for name in source.env_vars}
    settings = {PREFIX + name.upper() for name in Settings.model_fields}
    strange = {name for name in given if name.startswith(PREFIX)} - settings - ELSEWHERE
    return [(name, "".join(get_close_matches(name, settings, 1))) for name in sorted(strange)]
