"""Who may sign in, and what a wrong password or a stolen token comes to."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given as forall
from hypothesis import strategies as st

from entrepot.contexts.identity import commands as ask
from entrepot.contexts.identity import events as tell
from entrepot.contexts.identity.commands import Refusal
from entrepot.contexts.identity.context import CONTEXT
from entrepot.contexts.identity.decide.logins import FAILURES_MAX, SESSIONS_PER_USER_MAX
from entrepot.contexts.identity.published import (
    PasswordResetRequested,
    UserChanged,
)
from entrepot.contexts.identity.state import (
    LOGIN,
    USER,
)
from entrepot.kernel.spec import NOON, Spec
from tests.contexts.identity_samples import DAY, HASH, MINUTE, house, opened, revoked


def with_password(user_id: str = "customer") -> Spec:
    password = tell.PasswordSet(user_id=user_id, password_hash=HASH)
    return house().given((LOGIN(user_id), password))


def open_session(session_id: str, refresh: str = "a") -> ask.OpenSession:
    return ask.OpenSession(session_id=session_id, user_id="customer", refresh_hash=refresh * 64)


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


class TestForgottenPasswords:
    def forget(self, reset_id: str = "r1") -> ask.RequestPasswordReset:
        return ask.RequestPasswordReset(reset_id=reset_id, user_id="customer", ip="192.0.2.1")

    def reset(self, reset_id: str = "r1") -> ask.ResetPassword:
        return ask.ResetPassword(reset_id=reset_id, user_id="customer", password_hash=HASH)

    def test_the_letter_goes_to_the_user_s_own_address_in_his_language(self) -> None:
        speaks = ask.SetPreferences(user_id="customer", language="pt")
        spec = house("customer").when(speaks)
        spec.answers.clear()
        spec.when(self.forget()).then(
            PasswordResetRequested(
                user_id="customer",
                reset_id="r1",
                username="Customer",
                email="customer@example.org",
                language="pt",
                expires_at=NOON + 60 * MINUTE,
                ip="192.0.2.1",
            )
        )

    def test_a_new_password_is_set_once_and_ends_every_session_and_lock(self) -> None:
        spec = with_password().given((LOGIN("customer"), opened("s1"))).when(self.forget())
        spec.answers.clear()
        told = tell.PasswordSet(user_id="customer", password_hash=HASH)
        spec.at(NOON + 59 * MINUTE).when(self.reset()).then(told, revoked("s1", "password"))
        spec.when(self.reset()).then(Refusal.RESET_ENDED)

    def test_nobody_is_flooded_with_letters(self) -> None:
        spec = house().when(self.forget())
        spec.answers.clear()
        spec.at(NOON + 5 * MINUTE - MINUTE / 60).when(self.forget("r2")).then()
        (again,) = spec.at(NOON + 5 * MINUTE).when(self.forget("r3")).answers
        assert again.reset_id == "r3"

    @pytest.mark.parametrize(
        ("later", "meanwhile"),
        [
            (60 * MINUTE, None),
            (10 * MINUTE, ask.RequestPasswordReset(reset_id="r2", user_id="customer")),
            (MINUTE, ask.SetPassword(user_id="customer", password_hash=HASH)),
            (MINUTE, ask.ChangeUser(user_id="customer", email="new@example.org")),
            (MINUTE, ask.ChangeUser(user_id="customer", email="c@example.org", is_active=False)),
        ],
    )
    def test_a_letter_counts_no_more_once_it_is_old_or_the_account_another(
        self, later: timedelta, meanwhile: Any
    ) -> None:
        spec = house("admin").when(self.forget()).at(NOON + later)
        if meanwhile is not None:
            spec.when(meanwhile)
        spec.answers.clear()
        spec.when(self.reset()).then(Refusal.RESET_ENDED)

    def test_who_is_not_known_or_closed_gets_no_letter(self) -> None:
        unknown = ask.RequestPasswordReset(reset_id="r1", user_id="x")
        house().when(unknown).then(Refusal.UNKNOWN_USER)
        closed = ask.ChangeUser(user_id="customer", email="c@example.org", is_active=False)
        spec = house("admin").when(closed)
        spec.answers.clear()
        spec.when(self.forget()).then(Refusal.USER_INACTIVE)

    def test_who_was_only_registered_by_staff_sets_his_first_password(self) -> None:
        spec = house().when(self.forget(), self.reset())
        assert spec.state(LOGIN("customer")).has_password


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

    def test_who_comes_from_where_he_signed_in_before_is_not_locked_out(self) -> None:
        spec = with_password().when(*[self.fail()] * FAILURES_MAX)
        known = ask.OpenSession(
            session_id="s", user_id="customer", refresh_hash="a" * 64, is_familiar=True
        )
        spec.at(NOON + MINUTE).when(known)
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

    def test_where_a_password_was_set_and_a_session_closed_from_is_told(self) -> None:
        place: dict[str, Any] = {"ip": "192.0.2.7", "user_agent": "a thief's browser"}
        spec = with_password().given(*((LOGIN("customer"), opened(id)) for id in "st"))
        spec.when(
            ask.CloseSession(session_id="t", user_id="customer", **place),
            ask.SetPassword(user_id="customer", password_hash=HASH, **place),
        )
        assert [(type(told).__name__, told.ip, told.user_agent) for told in spec.answers] == [
            (name, *place.values()) for name in ("SessionRevoked", "PasswordSet", "SessionRevoked")
        ]

    def test_where_a_password_was_hashed_anew_from_is_told(self) -> None:
        place: dict[str, Any] = {"ip": "192.0.2.7", "user_agent": "a browser"}
        command = msgspec.structs.replace(open_session("s"), rehashed=HASH, **place)
        with_password().when(command).then(
            tell.PasswordSet(user_id="customer", password_hash=HASH, rehashed=True, **place),
            msgspec.structs.replace(opened("s"), **place),
        )

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
