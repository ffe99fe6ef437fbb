"""Signing in: passwords, wrong ones, and sessions with refresh tokens that are used once."""

from collections.abc import Iterable
from datetime import timedelta

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import (
    CloseSession,
    FailLogin,
    OpenSession,
    RefreshSession,
    Refusal,
    RequestPasswordReset,
    ResetPassword,
    SetPassword,
    SignOut,
)
from ..events import LoginFailed, PasswordSet, SessionOpened, SessionRefreshed, SessionRevoked
from ..published import PasswordResetRequested
from ..state import LOGIN, USER, Login
from .users import above_yours, may_look_after, revoke_all, with_caller

FAILURES_MAX = 10
LOCK = timedelta(minutes=15)
REFRESH_LIFE = timedelta(days=7)
RESET_LIFE = timedelta(hours=1)
RESETS_APART = timedelta(minutes=5)
SESSIONS_PER_USER_MAX = 20


def _locked(login: Login, given: Given) -> bool:
    return login.locked_until is not None and given.at < login.locked_until


def set_password(command: SetPassword, given: Given) -> Decision:
    user = USER.of(given, command.user_id)
    if not user.known:
        return Refused(Refusal.UNKNOWN_USER)
    if no := above_yours(given, command.user_id):
        return no
    return _new_password(command, given, keep=command.keep_session_id)


def _new_password(
    command: SetPassword | ResetPassword, given: Given, *, keep: str | None = None
) -> list[tuple[str, Event]]:
    event = PasswordSet(
        user_id=command.user_id,
        password_hash=command.password_hash,
        ip=command.ip,
        user_agent=command.user_agent,
    )
    revoked = revoke_all(
        command.user_id,
        given,
        "password",
        keep=keep,
        ip=command.ip,
        user_agent=command.user_agent,
    )
    return [(LOGIN(command.user_id), event), *revoked]


def request_password_reset(command: RequestPasswordReset, given: Given) -> Decision:
    user, login = USER.of(given, command.user_id), LOGIN.of(given, command.user_id)
    if not user.known:
        return Refused(Refusal.UNKNOWN_USER)
    if not user.is_active:
        return Refused(Refusal.USER_INACTIVE, "the account is closed")
    expires_at = given.at + RESET_LIFE
    if login.reset is not None and expires_at < login.reset.expires_at + RESETS_APART:
        return []
    requested = PasswordResetRequested(
        user_id=command.user_id,
        reset_id=command.reset_id,
        username=user.username,
        email=user.email,
        name=f"{user.first_name} {user.last_name}".strip(),
        language=user.preferences.language if user.preferences else "en",
        expires_at=expires_at,
        ip=command.ip,
        user_agent=command.user_agent,
    )
    return [(LOGIN(command.user_id), requested)]


def reset_password(command: ResetPassword, given: Given) -> Decision:
    """Only by the newest letter, and only while its address is still the user's."""
    user, reset = USER.of(given, command.user_id), LOGIN.of(given, command.user_id).reset
    if reset is None or reset.reset_id != command.reset_id or reset.expires_at <= given.at:
        return Refused(Refusal.RESET_ENDED, "the link was used, or is too old: ask for a new one")
    if reset.email != user.email or not user.is_active:
        return Refused(Refusal.RESET_ENDED, "the account has changed: ask for a new link")
    return _new_password(command, given)


def open_session(command: OpenSession, given: Given) -> Decision:
    user, login = USER.of(given, command.user_id), LOGIN.of(given, command.user_id)
    if not user.known:
        return Refused(Refusal.UNKNOWN_USER)
    if not user.is_active:
        return Refused(Refusal.USER_INACTIVE, "the account is closed")
    if _locked(login, given) and not command.is_familiar:
        return Refused(Refusal.LOCKED, "too many wrong passwords; try again later")
    if not login.has_password:
        return Refused(Refusal.NO_CREDENTIAL, "the account has no password yet")
    stream, told = LOGIN(command.user_id), list[tuple[str, Event]]()
    if (open_already := login.session(command.session_id)) is not None:
        same = open_already.refresh_hash == command.refresh_hash
        return [] if same else Refused(Refusal.SESSION_EXISTS)
    if command.rehashed:
        event = PasswordSet(
            user_id=command.user_id,
            password_hash=command.rehashed,
            rehashed=True,
            ip=command.ip,
            user_agent=command.user_agent,
        )
        told.append((stream, event))
    opened = SessionOpened(
        session_id=command.session_id,
        user_id=command.user_id,
        refresh_hash=command.refresh_hash,
        opened_at=given.at,
        expires_at=given.at + REFRESH_LIFE,
        ip=command.ip,
        user_agent=command.user_agent,
    )
    return [*told, (stream, opened), *_too_many(login, command.user_id, given)]


def _too_many(login: Login, user_id: str, given: Given) -> Iterable[tuple[str, Event]]:
    """The oldest sessions give way to the newest."""
    alive = [s for s in login.sessions if s.expires_at > given.at]
    for session in alive[: max(0, len(alive) + 1 - SESSIONS_PER_USER_MAX)]:
        id = session.session_id
        yield LOGIN(user_id), SessionRevoked(session_id=id, user_id=user_id, reason="too_many")


def fail_login(command: FailLogin, given: Given) -> Decision:
    login = LOGIN.of(given, command.user_id)
    if not USER.of(given, command.user_id).known:
        return Refused(Refusal.UNKNOWN_USER)
    if _locked(login, given):
        return []
    failures = 1 if login.locked_until else login.failures + 1
    event = LoginFailed(
        user_id=command.user_id,
        failures=failures,
        locked_until=given.at + LOCK if failures >= FAILURES_MAX else None,
        ip=command.ip,
        user_agent=command.user_agent,
    )
    return [(LOGIN(command.user_id), event)]


def refresh_session(command: RefreshSession, given: Given) -> Decision:
    session = LOGIN.of(given, command.user_id).session(command.session_id)
    if session is None or session.expires_at <= given.at:
        return Refused(Refusal.SESSION_ENDED, "sign in again")
    if not USER.of(given, command.user_id).is_active:
        return Refused(Refusal.USER_INACTIVE, "the account is closed")
    if session.refresh_hash == command.refresh_hash:
        refreshed = SessionRefreshed(
            session_id=command.session_id,
            user_id=command.user_id,
            refresh_hash=command.next_hash,
            expires_at=given.at + REFRESH_LIFE,
            ip=command.ip,
            user_agent=command.user_agent,
        )
        return [(LOGIN(command.user_id), refreshed)]
    reused = SessionRevoked(
        session_id=command.session_id,
        user_id=command.user_id,
        reason="reused",
        ip=command.ip,
        user_agent=command.user_agent,
    )
    return [(LOGIN(command.user_id), reused)]


def sign_out(command: SignOut | CloseSession, given: Given) -> Decision:
    if LOGIN.of(given, command.user_id).session(command.session_id) is None:
        return []
    event = SessionRevoked(
        session_id=command.session_id,
        user_id=command.user_id,
        reason="logout",
        ip=command.ip,
        user_agent=command.user_agent,
    )
    return [(LOGIN(command.user_id), event)]


def close_session(command: CloseSession, given: Given) -> Decision:
    role = USER.of(given, command.user_id).role
    if given.actor != command.user_id and not may_look_after(given, role):
        return Refused(Refusal.ROLE_ABOVE_YOURS, f"your role may not sign out a {role}")
    return sign_out(command, given)


def _login_and_user(
    command: OpenSession | FailLogin | RefreshSession | RequestPasswordReset | ResetPassword,
    given: Given,
) -> Iterable[str]:
    return (LOGIN(command.user_id), USER(command.user_id))


def _with_caller(command: SetPassword | CloseSession, given: Given) -> Iterable[str]:
    return with_caller(given, LOGIN(command.user_id), USER(command.user_id))


RULES = (
    Rule(SetPassword, set_password, writes=_with_caller),
    Rule(RequestPasswordReset, request_password_reset, writes=_login_and_user),
    Rule(ResetPassword, reset_password, writes=_login_and_user),
    Rule(OpenSession, open_session, writes=_login_and_user),
    Rule(FailLogin, fail_login, writes=_login_and_user),
    Rule(RefreshSession, refresh_session, writes=_login_and_user),
    Rule(SignOut, sign_out, writes=LOGIN.by("user_id")),
    Rule(CloseSession, close_session, writes=_with_caller),
)
