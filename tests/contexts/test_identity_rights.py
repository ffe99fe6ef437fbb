"""What each role may do, and what the audit tells of it."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any, ClassVar, get_args

import pytest
from msgspec.structs import fields

from entrepot.contexts.identity import commands as ask
from entrepot.contexts.identity import events as tell
from entrepot.contexts.identity.commands import Refusal
from entrepot.contexts.identity.context import CONTEXT
from entrepot.contexts.identity.published import (
    HOUSE,
    ROLES,
    Role,
)
from entrepot.contexts.identity.state import (
    CLIENT,
    OWN,
    SEALED,
)
from entrepot.contexts.identity.views import AUDIT, view
from entrepot.kernel.message import Recorded
from entrepot.kernel.seals import digest
from entrepot.kernel.spec import NOON, Spec
from tests.contexts.identity_samples import MINUTE, STREET, house, registered


class TestClients:
    def register(self, secret: str = "a") -> ask.RegisterClient:
        return ask.RegisterClient(
            client_id="t.c", name="Shop", scopes=("orders:read",), secret_hash=secret * 64
        )

    def test_a_client_is_registered_once(self) -> None:
        told = tell.ClientRegistered(
            client_id="t.c", name="Shop", scopes=("orders:read",), secret_hash="a" * 64
        )
        spec = house().when(self.register(), self.register()).then(told)
        spec.when(self.register("b")).then(Refusal.CLIENT_EXISTS)
        Spec(CONTEXT).when(self.register()).then(Refusal.UNKNOWN_BUSINESS)

    def test_a_secret_is_renewed_until_the_client_is_revoked(self) -> None:
        renew = ask.RenewClientSecret(client_id="t.c", secret_hash="b" * 64)
        revoke = ask.RevokeClient(client_id="t.c")
        house().when(renew, revoke).then(Refusal.UNKNOWN_CLIENT, Refusal.UNKNOWN_CLIENT)
        spec = house().when(self.register())
        spec.answers.clear()
        spec.when(renew).then(tell.ClientSecretRenewed(client_id="t.c", secret_hash="b" * 64))
        spec.when(revoke, revoke).then(tell.ClientRevoked(client_id="t.c"))
        renew = ask.RenewClientSecret(client_id="t.c", secret_hash="c" * 64)
        spec.when(renew).then(Refusal.CLIENT_REVOKED)
        assert spec.state(CLIENT("t.c")).revoked


class TestRoles:
    def test_every_role_holds_scopes_and_nobody_holds_the_house(self) -> None:
        assert set(ROLES) == set(get_args(Role))
        assert not any(HOUSE in scopes for scopes in ROLES.values())

    def test_a_customer_holds_his_own_things_only(self) -> None:
        own = {scope for scope in ROLES["customer"] if scope.endswith(":own")}
        assert ROLES["customer"] - own == {"catalog:read"}
        assert {"orders:read:own", "orders:write:own", "identity:write:own"} <= own

    def test_every_scope_of_identity_is_held_by_somebody(self) -> None:
        held = {scope for scopes in ROLES.values() for scope in scopes}
        asked = {rule.scope for rule in CONTEXT.rules} | {a.scope for a in CONTEXT.asks}
        assert asked - {None, HOUSE} <= held

    def test_the_answered_permissions_are_those_that_tokens_hold(self) -> None:
        sql = (files("entrepot.contexts.identity") / "queries.sql").read_text()
        shown = {
            role: frozenset(scopes.split())
            for role, scopes in re.findall(r"\('(\w+)',\s+'([^']+)'\)", sql)
        }
        assert shown == dict(ROLES)

    def test_what_takes_a_secret_is_asked_by_the_house_only(self) -> None:
        for rule in CONTEXT.rules:
            names = {field.name for field in fields(rule.command)}
            if any(name.endswith("_hash") or name == "rehashed" for name in names):
                assert rule.scope is None, rule.command

    def test_what_answers_a_secret_is_asked_by_the_house_only(self) -> None:
        for each in CONTEXT.asks:
            if any(field.name.endswith("_hash") for field in fields(each.answer)):
                assert each.scope == HOUSE, each.query

    def test_no_event_has_a_place_for_a_secret_in_clear(self) -> None:
        clear = re.compile(r"(password|secret|token)(?!.*_hash$)")
        for event in CONTEXT.events:
            for field in fields(event):
                assert not clear.search(field.name), (event, field.name)

    def test_every_own_rule_names_the_user(self) -> None:
        for rule in CONTEXT.rules:
            if rule.own is not None:
                assert rule.own in {field.name for field in fields(rule.command)}


def recorded(event: Any, data: bytes = b'{"a":1,"b":2}', **other: Any) -> Recorded:
    known: dict[str, Any] = {
        "name": f"identity.{type(event).__name__}",
        "tenant": "t",
        "stream": "user/ann",
        "version": 1,
        "at": NOON,
        "command_id": "c",
        "correlation_id": "r",
        "causation_id": "",
        "actor": "admin",
        "historic": False,
    }
    return Recorded(event=event, data=data, **{**known, **other})


class TestAudit:
    def test_every_event_is_a_deed_of_the_audit(self) -> None:
        for event in CONTEXT.events:
            blank = {field.name: field.default for field in fields(event) if not field.required}
            for field in fields(event):
                if field.required:
                    blank[field.name] = "x" if field.name != "address" else STREET
            table, key, change = next(iter(view(recorded(event(**blank)))))
            assert table is AUDIT
            assert key == ("user/ann", 1)
            assert change.row is not None
            assert change.row["actor"] == "admin"
            assert change.row["subject"] == ("t" if event is tell.AuditSealed else "x")

    def test_the_audit_tells_from_where(self) -> None:
        failed = tell.LoginFailed(user_id="ann", failures=1, ip="192.0.2.1", user_agent="Lynx/2.9")
        _, _, change = next(iter(view(recorded(failed))))
        assert change.row is not None
        assert (change.row["ip"], change.row["user_agent"]) == ("192.0.2.1", "Lynx/2.9")

    def test_the_digest_is_the_same_however_the_log_orders_fields(self) -> None:
        ann = registered("ann")
        assert digest(recorded(ann)) == digest(recorded(ann, data=b'{ "b": 2, "a": 1 }'))

    @pytest.mark.parametrize(
        "forged",
        [
            {"actor": "somebody else"},
            {"at": NOON + MINUTE},
            {"data": b'{"a":1,"b":3}'},
            {"stream": "user/bob"},
            {"version": 2},
            {"tenant": "u"},
            {"command_id": "d"},
            {"session_id": "another"},
            {"name": "identity.UserChanged"},
        ],
        ids=lambda forged: next(iter(forged)),
    )
    def test_the_digest_shows_whatever_was_forged(self, forged: dict[str, Any]) -> None:
        ann = registered("ann")
        assert digest(recorded(ann)) != digest(recorded(ann, **forged))


def test_the_business_of_a_tenant_is_read_without_being_locked() -> None:
    rules = {rule.command: rule for rule in CONTEXT.rules}
    for command in (ask.RegisterUser, ask.SignUp, ask.OpenStore, ask.RegisterClient):
        assert OWN in rules[command].reads(None)


class TestSeals:
    SAID: ClassVar[dict[str, Any]] = {
        "until": NOON,
        "deeds": 3,
        "seal": "a" * 64,
        "digest_version": 2,
        "slices": ("b" * 16, "c" * 16, "d" * 16),
    }

    def seal(self, **other: Any) -> ask.SealAudit:
        return ask.SealAudit(**self.SAID | other)

    def sealed(self, **other: Any) -> tell.AuditSealed:
        return tell.AuditSealed(**self.SAID | other)

    def test_a_seal_begins_where_the_one_before_ended(self) -> None:
        later = {"since": NOON, "until": NOON + MINUTE, "seal": "b" * 64}
        spec = Spec(CONTEXT).when(self.seal()).then(self.sealed())
        spec.when(self.seal(**later)).then(self.sealed(**later, previous="a" * 64))

    def test_what_is_sealed_is_not_sealed_again(self) -> None:
        spec = Spec(CONTEXT).given((SEALED, self.sealed()))
        spec.when(self.seal(seal="c" * 64)).then()

    def test_who_looked_before_another_sealed_has_to_look_again(self) -> None:
        spec = Spec(CONTEXT).given((SEALED, self.sealed()))
        early = self.seal(until=NOON + MINUTE)
        spec.when(early).then(Refusal.SEALED_MEANWHILE)
        spec.when(self.seal(since=NOON - MINUTE, until=NOON + MINUTE)).then(
            Refusal.SEALED_MEANWHILE
        )
