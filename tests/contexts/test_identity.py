"""Who may sign in, as whom, and what each may do."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given as forall
from hypothesis import strategies as st
from msgspec.structs import fields

from entrepot.contexts.identity import commands as ask
from entrepot.contexts.identity import events as tell
from entrepot.contexts.identity.commands import Refusal
from entrepot.contexts.identity.context import CONTEXT
from entrepot.contexts.identity.decide.addresses import ADDRESSES_PER_USER_MAX
from entrepot.contexts.identity.decide.logins import FAILURES_MAX, SESSIONS_PER_USER_MAX
from entrepot.contexts.identity.decide.stores import STORES_PER_USER_MAX
from entrepot.contexts.identity.published import (
    GRANTS,
    HOUSE,
    ROLES,
    AddressAdded,
    AddressRemoved,
    BusinessChanged,
    BusinessRegistered,
    Role,
    StoreChanged,
    StoreOpened,
    UserChanged,
    UserRegistered,
)
from entrepot.contexts.identity.state import (
    CLIENT,
    LOGIN,
    OPENING,
    OWN,
    STORE,
    USER,
    USERNAME,
)
from entrepot.contexts.identity.views import AUDIT, digest, view
from entrepot.kernel.message import Recorded
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.units import Address

HASH = "$argon2id$v=19$m=65536,t=3,p=4$" + "c2FsdHNhbHRzYWx0c2FsdA" + "$" + "h" * 43
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)

ACME = BusinessRegistered(business_id="t", name="Acme", email="acme@example.org")
CENTRE = StoreOpened(store_id="centre", name="Centre", currency="EUR")
STREET = Address(street="1 Quay", city="Ghent", country="BE")


def registered(user_id: str, role: str = "customer") -> UserRegistered:
    return UserRegistered(
        user_id=user_id, username=user_id.title(), email=f"{user_id}@example.org", role=role
    )


def register(user_id: str, role: Role = "customer", **other: Any) -> ask.RegisterUser:
    given = {"username": user_id.title(), "email": f"{user_id}@example.org", **other}
    return ask.RegisterUser(user_id=user_id, role=role, **given)


def house(actor: str = "") -> Spec:
    """A business with one user of every role, each with the role's name."""
    users = [(USER(role), registered(role, role)) for role in get_args(Role)]
    claims = [
        (USERNAME(role), tell.UsernameClaimed(username=role, user_id=role))
        for role in get_args(Role)
    ]
    return Spec(CONTEXT, actor=actor).given((OWN, ACME), *users, *claims)


def with_password(user_id: str = "customer") -> Spec:
    password = tell.PasswordSet(user_id=user_id, password_hash=HASH)
    return house().given((LOGIN(user_id), password))


def opened(
    session_id: str, refresh: str = "a", at: datetime = NOON, user_id: str = "customer"
) -> tell.SessionOpened:
    return tell.SessionOpened(
        session_id=session_id,
        user_id=user_id,
        refresh_hash=refresh * 64,
        opened_at=at,
        expires_at=at + 7 * DAY,
    )


def open_session(session_id: str, refresh: str = "a") -> ask.OpenSession:
    return ask.OpenSession(session_id=session_id, user_id="customer", refresh_hash=refresh * 64)


def revoked(session_id: str, reason: str, user_id: str = "customer") -> tell.SessionRevoked:
    return tell.SessionRevoked(session_id=session_id, user_id=user_id, reason=reason)


class TestBusinesses:
    def test_a_business_is_registered_in_its_own_tenant(self) -> None:
        command = ask.RegisterBusiness(business_id="t", name="Acme", email="acme@example.org")
        Spec(CONTEXT).when(command).then(ACME)

    def test_a_business_cannot_be_registered_in_the_tenant_of_another(self) -> None:
        command = ask.RegisterBusiness(business_id="u", name="Acme", email="acme@example.org")
        Spec(CONTEXT).when(command).then(Refusal.OTHER_BUSINESS)

    def test_registering_the_same_business_twice_is_harmless(self) -> None:
        command = ask.RegisterBusiness(business_id="t", name="Acme", email="acme@example.org")
        house().when(command).then()

    def test_a_business_is_not_registered_over_another(self) -> None:
        command = ask.RegisterBusiness(business_id="t", name="Other", email="acme@example.org")
        house().when(command).then(Refusal.BUSINESS_EXISTS)

    def test_a_business_changes_what_it_shows(self) -> None:
        command = ask.ChangeBusiness(business_id="t", name="Ace", email="ace@example.org")
        changed = BusinessChanged(business_id="t", name="Ace", email="ace@example.org")
        house().when(command, command).then(changed)

    def test_a_business_changes_no_other(self) -> None:
        command = ask.ChangeBusiness(business_id="u", name="Ace", email="ace@example.org")
        house().when(command).then(Refusal.OTHER_BUSINESS)
        Spec(CONTEXT).when(command).then(Refusal.UNKNOWN_BUSINESS)

    def test_the_operator_notes_each_business_once(self) -> None:
        command = ask.OpenBusiness(business_id="u", name="U", email="u@example.org")
        noted = tell.BusinessOpened(
            business_id="u", name="U", email="u@example.org", colour="#1f4e79"
        )
        other = ask.OpenBusiness(business_id="u", name="V", email="u@example.org")
        spec = house().when(command, command, other).then(noted, Refusal.BUSINESS_EXISTS)
        assert spec.state(OPENING("u")).opened == noted


class TestStores:
    def test_a_store_opens_once(self) -> None:
        command = ask.OpenStore(store_id="centre", name="Centre", currency="EUR")
        house().when(command, command).then(CENTRE, Refusal.STORE_EXISTS)

    def test_no_store_opens_without_a_business(self) -> None:
        command = ask.OpenStore(store_id="centre", name="Centre", currency="EUR")
        Spec(CONTEXT).when(command).then(Refusal.UNKNOWN_BUSINESS)

    def test_a_store_keeps_its_currency_whatever_else_changes(self) -> None:
        command = ask.ChangeStore(store_id="centre", name="Middle", is_active=False)
        changed = StoreChanged(store_id="centre", name="Middle", currency="EUR", is_active=False)
        house().given((STORE("centre"), CENTRE)).when(command, command).then(changed)

    def test_an_unknown_store_is_not_changed(self) -> None:
        house().when(ask.ChangeStore(store_id="x", name="X")).then(Refusal.UNKNOWN_STORE)

    def test_staff_work_at_stores_and_customers_do_not(self) -> None:
        spec = house().given((STORE("centre"), CENTRE))
        staff = ask.AssignStaff(store_id="centre", user_id="store_staff")
        assigned = tell.StaffAssigned(store_id="centre", user_id="store_staff")
        spec.when(staff, staff).then(assigned)
        spec.when(ask.AssignStaff(store_id="centre", user_id="customer")).then(Refusal.NOT_STAFF)
        spec.when(ask.AssignStaff(store_id="x", user_id="store_staff")).then(Refusal.UNKNOWN_STORE)
        spec.when(ask.AssignStaff(store_id="centre", user_id="x")).then(Refusal.UNKNOWN_USER)

    def test_one_works_at_so_many_stores_and_no_more(self) -> None:
        assigned = [
            (USER("support"), tell.StaffAssigned(store_id=f"s{i}", user_id="support"))
            for i in range(STORES_PER_USER_MAX)
        ]
        command = ask.AssignStaff(store_id="centre", user_id="support")
        spec = house().given((STORE("centre"), CENTRE), *assigned)
        spec.when(command).then(Refusal.TOO_MANY_STORES)

    def test_staff_leave_a_store_once(self) -> None:
        command = ask.UnassignStaff(store_id="centre", user_id="store_staff")
        assigned = tell.StaffAssigned(store_id="centre", user_id="store_staff")
        left = tell.StaffUnassigned(store_id="centre", user_id="store_staff")
        house().given((USER("store_staff"), assigned)).when(command, command).then(left)


class TestUsers:
    def test_nobody_is_registered_before_the_business(self) -> None:
        Spec(CONTEXT).when(register("ann")).then(Refusal.UNKNOWN_BUSINESS)

    def test_a_username_belongs_to_one_user_however_it_is_written(self) -> None:
        spec = house().when(register("ann", username="Ann@Example.org"))
        spec.then(
            UserRegistered(
                user_id="ann", username="Ann@Example.org", email="ann@example.org", role="customer"
            ),
            tell.UsernameClaimed(username="ann@example.org", user_id="ann"),
        )
        spec.when(register("bob", username="aNN@example.ORG")).then(Refusal.USERNAME_TAKEN)

    def test_two_who_want_one_username_at_the_same_moment_are_told_apart(self) -> None:
        first, second = register("a1", username="ann"), register("a2", username="ANN")
        spec = house().when(first, second)
        assert spec.answers[-1].reason == Refusal.USERNAME_TAKEN
        assert spec.state(USERNAME("ann")).user_id == "a1"

    def test_registering_the_same_user_again_is_harmless_and_another_is_refused(self) -> None:
        spec = house().when(register("ann"))
        spec.answers.clear()
        spec.when(register("ann")).then()
        spec.when(register("ann", email="x@example.org")).then(Refusal.USER_EXISTS)

    @pytest.mark.parametrize("actor", get_args(Role))
    @pytest.mark.parametrize("role", get_args(Role))
    def test_nobody_gives_a_role_above_what_his_own_may_give(self, actor: Role, role: Role) -> None:
        spec = house(actor).when(register("ann", role))
        if role in GRANTS.get(actor, ()):
            assert spec.state(USER("ann")).role == role
        else:
            spec.then(Refusal.ROLE_ABOVE_YOURS)

    @pytest.mark.parametrize("actor", get_args(Role))
    @pytest.mark.parametrize("role", get_args(Role))
    def test_nobody_raises_another_above_what_his_own_role_may_give(
        self, actor: Role, role: Role
    ) -> None:
        command = ask.ChangeUser(user_id="ann", email="ann@example.org", role=role)
        spec = house(actor).given((USER("ann"), registered("ann"))).when(command)
        allowed = {"customer", role} <= GRANTS.get(actor, frozenset())
        assert spec.state(USER("ann")).role == (role if allowed else "customer")

    def test_staff_take_no_hold_of_an_administrator(self) -> None:
        command = ask.ChangeUser(user_id="admin", email="mine@example.org")
        house("store_staff").when(command).then(Refusal.ROLE_ABOVE_YOURS)
        password = ask.SetPassword(user_id="admin", password_hash=HASH)
        house("store_staff").when(password).then(Refusal.ROLE_ABOVE_YOURS)
        house("admin").when(ask.SetPassword(user_id="platform_admin", password_hash=HASH)).then(
            Refusal.ROLE_ABOVE_YOURS
        )

    @pytest.mark.parametrize("who", get_args(Role))
    def test_nobody_changes_his_own_role_or_closes_his_account(self, who: Role) -> None:
        other: Role = "admin" if who != "admin" else "platform_admin"
        raised = ask.ChangeUser(user_id=who, email="x@example.org", role=other)
        closed = ask.ChangeUser(user_id=who, email="x@example.org", is_active=False)
        house(who).when(raised, closed).then(Refusal.OWN_ROLE, Refusal.OWN_ROLE)

    def test_everyone_changes_his_own_profile(self) -> None:
        command = ask.ChangeUser(user_id="customer", email="new@example.org", first_name="Ann")
        changed = UserChanged(
            user_id="customer", email="new@example.org", first_name="Ann", role="customer"
        )
        house("customer").when(command, command).then(changed)

    def test_a_partners_client_looks_after_customers_only(self) -> None:
        spec = house("t.client").when(register("ann"))
        assert spec.state(USER("ann")).role == "customer"
        house("t.client").when(register("bob", "support")).then(Refusal.ROLE_ABOVE_YOURS)

    def test_who_signs_up_himself_is_a_customer(self) -> None:
        sign_up = {"username": "Ann", "email": "ann@example.org", "password_hash": HASH}
        spec = house("ann").when(ask.SignUp(user_id="ann", **sign_up))
        spec.then(
            registered("ann"),
            tell.UsernameClaimed(username="ann", user_id="ann"),
            tell.PasswordSet(user_id="ann", password_hash=HASH),
        )
        spec = house("bob").when(ask.SignUp(user_id="bob", role="admin", **sign_up))
        spec.then(Refusal.ROLE_ABOVE_YOURS)

    def test_losing_a_role_ends_all_sessions(self) -> None:
        command = ask.ChangeUser(user_id="support", email="support@example.org", role="carrier")
        session = opened("s", user_id="support")
        changed = UserChanged(user_id="support", email="support@example.org", role="carrier")
        spec = house("admin").given((LOGIN("support"), session)).when(command)
        spec.then(changed, revoked("s", "role", "support"))

    def test_closing_an_account_ends_all_sessions(self) -> None:
        command = ask.ChangeUser(user_id="customer", email="customer@example.org", is_active=False)
        spec = house("admin").given((LOGIN("customer"), opened("s1")))
        spec.given((LOGIN("customer"), opened("s2"))).when(command)
        assert spec.answers[1:] == [revoked("s1", "inactive"), revoked("s2", "inactive")]
        assert spec.state(LOGIN("customer")).sessions == ()

    def test_preferences_are_kept_once(self) -> None:
        command = ask.SetPreferences(user_id="customer", language="nl", currency="EUR")
        kept = tell.PreferencesSet(user_id="customer", language="nl", currency="EUR")
        house().when(command, command).then(kept)
        unknown = ask.SetPreferences(user_id="x")
        house().when(unknown).then(Refusal.UNKNOWN_USER)


def add(address_id: str, *, type: Any = "shipping", default: bool = False) -> ask.AddAddress:
    return ask.AddAddress(
        user_id="customer",
        address_id=address_id,
        street="1 Quay",
        city="Ghent",
        country="BE",
        type=type,
        is_default=default,
    )


def added(address_id: str, *, type: str = "shipping", default: bool = False) -> AddressAdded:
    return AddressAdded(
        user_id="customer", address_id=address_id, address=STREET, type=type, is_default=default
    )


class TestAddresses:
    def test_the_first_address_of_a_type_is_its_default(self) -> None:
        spec = house().when(add("home"), add("work"), add("office", type="billing"))
        spec.then(
            added("home", default=True),
            added("work"),
            added("office", type="billing", default=True),
        )

    def test_a_new_default_takes_the_place_of_the_one_before(self) -> None:
        spec = house().when(add("home"), add("work", default=True))
        spec.then(added("home", default=True), added("home"), added("work", default=True))

    def test_adding_the_same_address_twice_is_harmless(self) -> None:
        spec = house().when(add("home"), add("home")).then(added("home", default=True))
        spec.when(add("home", type="billing")).then(Refusal.ADDRESS_EXISTS)

    def test_a_changed_address_stays_the_default(self) -> None:
        change = ask.ChangeAddress(
            user_id="customer", address_id="home", street="2 Quay", city="Ghent", country="BE"
        )
        spec = house().when(add("home"), change, change)
        assert spec.answers[1:] == [
            AddressAdded(
                user_id="customer",
                address_id="home",
                address=Address(street="2 Quay", city="Ghent", country="BE"),
                type="shipping",
                is_default=True,
            )
        ]

    def test_an_address_goes_once(self) -> None:
        command = ask.RemoveAddress(user_id="customer", address_id="home")
        gone = AddressRemoved(user_id="customer", address_id="home")
        house().when(add("home"), command, command).then(added("home", default=True), gone)

    def test_addresses_are_bounded(self) -> None:
        commands = [add(f"a{i}") for i in range(ADDRESSES_PER_USER_MAX)]
        spec = house().when(*commands)
        spec.answers.clear()
        spec.when(add("last")).then(Refusal.TOO_MANY_ADDRESSES)

    def test_an_unknown_address_or_user_is_refused(self) -> None:
        change = ask.ChangeAddress(
            user_id="customer", address_id="x", street="2 Quay", city="Ghent", country="BE"
        )
        house().when(change).then(Refusal.UNKNOWN_ADDRESS)
        Spec(CONTEXT).when(add("home"), change).then(Refusal.UNKNOWN_USER, Refusal.UNKNOWN_USER)

    @forall(
        st.lists(
            st.tuples(
                st.sampled_from(["add", "change", "remove"]),
                st.sampled_from(["a", "b", "c"]),
                st.sampled_from(["shipping", "billing"]),
                st.booleans(),
            ),
            max_size=12,
        )
    )
    def test_a_type_never_has_two_defaults(self, steps: list[tuple[str, str, Any, bool]]) -> None:
        spec = house().when(add("a"), add("b", type="billing"), add("c"))
        for what, address_id, type, default in steps:
            if what == "remove":
                spec.when(ask.RemoveAddress(user_id="customer", address_id=address_id))
                continue
            values: dict[str, Any] = {
                name: getattr(add(address_id, type=type, default=default), name)
                for name in ("user_id", "address_id", "street", "city", "country", "type")
            }
            command = ask.AddAddress if what == "add" else ask.ChangeAddress
            spec.when(command(**values, is_default=default))
            kept = spec.state(USER("customer")).addresses
            for each in ("shipping", "billing"):
                assert sum(a.is_default for a in kept if a.type == each) <= 1


class TestPasswords:
    def test_a_new_password_ends_every_session_but_the_one_it_is_set_in(self) -> None:
        command = ask.SetPassword(user_id="customer", password_hash=HASH, keep_session_id="s2")
        spec = with_password().given(
            (LOGIN("customer"), opened("s1")), (LOGIN("customer"), opened("s2"))
        )
        told = tell.PasswordSet(user_id="customer", password_hash=HASH)
        spec.when(command).then(told, revoked("s1", "password"))

    def test_an_unknown_user_gets_no_password(self) -> None:
        command = ask.SetPassword(user_id="x", password_hash=HASH)
        house().when(command).then(Refusal.UNKNOWN_USER)

    def test_a_password_hashed_anew_ends_no_session(self) -> None:
        command = ask.OpenSession(
            session_id="s2", user_id="customer", refresh_hash="b" * 64, rehashed=HASH
        )
        spec = with_password().given((LOGIN("customer"), opened("s1"))).when(command)
        spec.then(
            tell.PasswordSet(user_id="customer", password_hash=HASH, rehashed=True),
            opened("s2", "b"),
        )


class TestWrongPasswords:
    def fail(self) -> ask.FailLogin:
        return ask.FailLogin(user_id="customer", ip="192.0.2.1")

    def test_the_tenth_wrong_password_locks_for_a_quarter_of_an_hour(self) -> None:
        spec = with_password().when(*[self.fail()] * FAILURES_MAX)
        assert [e.failures for e in spec.answers] == list(range(1, FAILURES_MAX + 1))
        assert [e.locked_until for e in spec.answers] == [
            *[None] * (FAILURES_MAX - 1),
            NOON + 15 * MINUTE,
        ]
        spec.answers.clear()
        spec.at(NOON + 15 * MINUTE - MINUTE / 60).when(open_session("s")).then(Refusal.LOCKED)
        spec.at(NOON + 15 * MINUTE).when(open_session("s"))
        assert spec.state(LOGIN("customer")).sessions

    def test_wrong_passwords_while_locked_are_not_counted(self) -> None:
        spec = with_password().when(*[self.fail()] * FAILURES_MAX)
        spec.answers.clear()
        spec.at(NOON + MINUTE).when(self.fail()).then()

    def test_counting_begins_anew_after_a_lock(self) -> None:
        spec = with_password().when(*[self.fail()] * FAILURES_MAX)
        spec.answers.clear()
        again = tell.LoginFailed(user_id="customer", failures=1, ip="192.0.2.1")
        spec.at(NOON + 15 * MINUTE).when(self.fail()).then(again)

    def test_the_right_password_forgives_the_wrong_ones(self) -> None:
        spec = with_password().when(self.fail(), self.fail(), open_session("s"), self.fail())
        assert spec.answers[-1].failures == 1


class TestSessions:
    def test_a_session_opens_for_seven_days(self) -> None:
        with_password().when(open_session("s")).then(opened("s"))

    def test_opening_the_same_session_twice_is_harmless(self) -> None:
        spec = with_password().when(open_session("s"), open_session("s")).then(opened("s"))
        spec.when(open_session("s", "b")).then(Refusal.SESSION_EXISTS)

    def test_who_is_unknown_inactive_or_without_password_opens_none(self) -> None:
        closed = UserChanged(
            user_id="customer", email="c@example.org", role="customer", is_active=False
        )
        Spec(CONTEXT).when(open_session("s")).then(Refusal.UNKNOWN_USER)
        house().when(open_session("s")).then(Refusal.NO_CREDENTIAL)
        spec = with_password().given((USER("customer"), closed))
        spec.when(open_session("s")).then(Refusal.USER_INACTIVE)

    def test_the_oldest_session_gives_way_to_the_newest(self) -> None:
        spec = with_password().when(*[open_session(f"s{i}") for i in range(SESSIONS_PER_USER_MAX)])
        spec.answers.clear()
        spec.when(open_session("new")).then(opened("new"), revoked("s0", "too_many"))
        assert len(spec.state(LOGIN("customer")).sessions) == SESSIONS_PER_USER_MAX

    def test_expired_sessions_take_no_place(self) -> None:
        spec = with_password().given((LOGIN("customer"), opened("old")))
        spec.at(NOON + 7 * DAY).when(open_session("new", "b"))
        assert [s.session_id for s in spec.state(LOGIN("customer")).sessions] == ["new"]

    def refresh(self, of: str, to: str) -> ask.RefreshSession:
        return ask.RefreshSession(
            session_id="s", user_id="customer", refresh_hash=of * 64, next_hash=to * 64
        )

    def test_a_refresh_token_is_changed_for_the_next_one_of_seven_days(self) -> None:
        spec = with_password().given((LOGIN("customer"), opened("s")))
        told = tell.SessionRefreshed(
            session_id="s",
            user_id="customer",
            refresh_hash="b" * 64,
            expires_at=NOON + 13 * DAY,
        )
        spec.at(NOON + 6 * DAY).when(self.refresh("a", "b")).then(told)

    def test_a_refresh_token_used_twice_ends_the_session_for_its_thief_and_its_owner(self) -> None:
        spec = with_password().given((LOGIN("customer"), opened("s")))
        spec.when(self.refresh("a", "b"))
        spec.answers.clear()
        spec.when(self.refresh("a", "c")).then(revoked("s", "reused"))
        spec.when(self.refresh("b", "d"), self.refresh("a", "e"))
        spec.then(Refusal.SESSION_ENDED, Refusal.SESSION_ENDED)

    def test_of_two_uses_at_the_same_moment_the_second_ends_the_session(self) -> None:
        spec = with_password().given((LOGIN("customer"), opened("s")))
        spec.when(self.refresh("a", "b"), self.refresh("a", "c"))
        assert spec.answers[1:] == [revoked("s", "reused")]

    def test_an_expired_refresh_token_is_worth_nothing(self) -> None:
        spec = with_password().given((LOGIN("customer"), opened("s")))
        spec.at(NOON + 7 * DAY).when(self.refresh("a", "b")).then(Refusal.SESSION_ENDED)

    @pytest.mark.parametrize("command", [ask.CloseSession, ask.SignOut])
    def test_signing_out_ends_the_session_once(self, command: Any) -> None:
        ending = command(session_id="s", user_id="customer")
        spec = with_password().given((LOGIN("customer"), opened("s")))
        spec.when(ending, ending).then(revoked("s", "logout"))
        spec.when(self.refresh("a", "b")).then(Refusal.SESSION_ENDED)

    def test_where_a_session_was_prolonged_or_ended_from_is_told(self) -> None:
        place: dict[str, Any] = {"ip": "192.0.2.7", "user_agent": "a thief's browser"}
        spec = with_password().given(*((LOGIN("customer"), opened(id)) for id in "st"))
        again = msgspec.structs.replace(self.refresh("a", "b"), **place)
        spec.when(again, again, ask.SignOut(session_id="t", user_id="customer", **place))
        assert [type(told).__name__ for told in spec.answers] == [
            "SessionRefreshed",
            "SessionRevoked",
            "SessionRevoked",
        ]
        assert [(told.ip, told.user_agent) for told in spec.answers] == [tuple(place.values())] * 3

    def test_staff_sign_out_customers_and_no_administrator(self) -> None:
        command = ask.CloseSession(session_id="s", user_id="admin")
        spec = house("store_staff").given((LOGIN("admin"), opened("s", user_id="admin")))
        spec.when(command).then(Refusal.ROLE_ABOVE_YOURS)
        command = ask.CloseSession(session_id="s", user_id="customer")
        spec = house("store_staff").given((LOGIN("customer"), opened("s")))
        spec.when(command).then(revoked("s", "logout"))

    def test_one_session_ends_without_the_others(self) -> None:
        spec = with_password().given(
            (LOGIN("customer"), opened("s")), (LOGIN("customer"), opened("other"))
        )
        spec.when(ask.CloseSession(session_id="s", user_id="customer"))
        assert [s.session_id for s in spec.state(LOGIN("customer")).sessions] == ["other"]

    @forall(st.lists(st.sampled_from("abcdef"), max_size=10))
    def test_only_the_newest_of_a_family_is_ever_accepted(self, used: list[str]) -> None:
        """Whatever tokens come back in whatever order, each is good at most once."""
        spec = with_password().given((LOGIN("customer"), opened("s")))
        newest, alive = "a", True
        for step, token in enumerate(used):
            spec.answers.clear()
            spec.when(self.refresh(token, str(step)))
            (answer,) = spec.answers
            if alive and token == newest:
                assert isinstance(answer, tell.SessionRefreshed)
                newest = str(step)
            elif alive:
                assert answer == revoked("s", "reused")
                alive = False
            else:
                assert answer.reason == Refusal.SESSION_ENDED


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
            assert change.row["subject"] == "x"

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
