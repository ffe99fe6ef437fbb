"""Who is known, as what, and where to find him."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given as forall
from hypothesis import strategies as st

from entrepot.contexts.identity import commands as ask
from entrepot.contexts.identity import events as tell
from entrepot.contexts.identity.commands import Refusal
from entrepot.contexts.identity.context import CONTEXT
from entrepot.contexts.identity.decide.addresses import ADDRESSES_PER_USER_MAX
from entrepot.contexts.identity.decide.stores import STORES_PER_USER_MAX, is_iban
from entrepot.contexts.identity.published import (
    GRANTS,
    AddressAdded,
    AddressRemoved,
    BusinessChanged,
    PreferencesSet,
    Role,
    StoreChanged,
    StoreOpened,
    UserChanged,
    UserRegistered,
)
from entrepot.contexts.identity.state import (
    LOGIN,
    OPENING,
    STORE,
    USER,
    USERNAME,
)
from entrepot.kernel.spec import Spec
from entrepot.kernel.units import Address, BankAccount
from tests.contexts.identity_samples import ACME, HASH, STREET, house, opened, registered, revoked

QUAY: dict[str, Any] = {"street": "2 Quay", "city": "Ghent", "country": "BE"}
HOME: dict[str, Any] = {"address": STREET, "type": "shipping", "is_default": True}
CENTRE = StoreOpened(store_id="centre", name="Centre", currency="EUR")


def register(user_id: str, role: Role = "customer", **other: Any) -> ask.RegisterUser:
    given = {"username": user_id.title(), "email": f"{user_id}@example.org", **other}
    return ask.RegisterUser(user_id=user_id, role=role, **given)


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
        shown = {"business_id": "t", "name": "Ace", "email": "ace@example.org", "contact": "Ada"}
        command, changed = ask.ChangeBusiness(**shown), BusinessChanged(**shown)
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

    def test_the_bank_account_of_a_store_is_kept_as_banks_write_it(self) -> None:
        typed = BankAccount(holder="Acme", iban="de89 3704 0044 0532 0130 00")
        kept = BankAccount(holder="Acme", iban="DE89370400440532013000")
        command = ask.OpenStore(
            store_id="centre", name="Centre", currency="EUR", bank_account=typed
        )
        house().when(command).then(
            StoreOpened(store_id="centre", name="Centre", currency="EUR", bank_account=kept)
        )
        changed = ask.ChangeStore(store_id="centre", name="Centre", bank_account=typed)
        house().given((STORE("centre"), CENTRE)).when(changed).then(
            StoreChanged(store_id="centre", name="Centre", currency="EUR", bank_account=kept)
        )

    @pytest.mark.parametrize(
        "iban",
        [
            "DE98370400440532013000",
            "DE89370400440532013001",
            "DE8937040044053201300012345678901234567",
            "8937040044053201300",
            "DE89",
        ],
    )
    def test_a_mistyped_iban_is_refused(self, iban: str) -> None:
        account = BankAccount(holder="Acme", iban=iban)
        house().given((STORE("centre"), CENTRE)).when(
            ask.OpenStore(store_id="new", name="New", currency="EUR", bank_account=account),
            ask.ChangeStore(store_id="centre", name="Centre", bank_account=account),
        ).then(Refusal.INVALID_IBAN, Refusal.INVALID_IBAN)

    @pytest.mark.parametrize("iban", ["NO9386011117947", "PT50000201231234567890154"])
    def test_an_iban_is_as_long_as_its_country_writes_it(self, iban: str) -> None:
        assert is_iban(iban)

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

    @pytest.mark.parametrize("staff", ["support", "store_staff", "back_office", "t.client"])
    def test_staff_say_only_for_customers_how_to_write_and_where_to_send(self, staff: str) -> None:
        for user_id, own in (("admin", False), ("customer", True)):
            home: dict[str, Any] = {"user_id": user_id, "address_id": "home"}
            spec = house(staff).given((USER(user_id), AddressAdded(**home, **HOME)))
            spec.when(
                ask.SetPreferences(user_id=user_id, language="nl"),
                ask.AddAddress(**{**home, "address_id": "work"}, **QUAY),
                ask.ChangeAddress(**home, **QUAY),
                ask.RemoveAddress(**home),
            )
            no = [getattr(answer, "reason", "") for answer in spec.answers]
            assert no == ["" if own else Refusal.ROLE_ABOVE_YOURS] * 4

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
        kept = PreferencesSet(user_id="customer", language="nl", currency="EUR")
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
