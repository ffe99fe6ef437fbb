"""What became of a message, and what news nobody wants."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec

from entrepot.contexts.identity.published import PasswordResetRequested
from entrepot.contexts.notifications import commands as ask
from entrepot.contexts.notifications import events as tell
from entrepot.contexts.notifications.context import CONTEXT
from entrepot.contexts.notifications.published import (
    RESET_LINK,
    Occasion,
    PasswordReset,
    RecordFailed,
    RecordSent,
    SendNews,
)
from entrepot.contexts.notifications.state import (
    NOTIFICATION,
    RECIPIENT,
    TEMPLATES,
    message_id_of,
    preference_of,
)
from entrepot.contexts.notifications.views import view
from entrepot.kernel.effects import Effect
from entrepot.kernel.message import Event, Refused
from entrepot.kernel.spec import NOON, Spec

from .notifications_post import (
    Links,
    a_post,
    asks_for_news,
    confirmed,
    placed,
    reactions,
    recorded,
    set_template,
)

# News and wishes


def news(message_id: str = "n-1", email: str = "ana@example.com") -> SendNews:
    return SendNews(
        message_id=message_id,
        email=email,
        name="Ana",
        subject="New glazes",
        text="Come\n\nand see.",
    )


def test_news_go_to_who_wants_them_and_say_how_to_end_it() -> None:
    (mail,) = a_post().hears(*asks_for_news("ana")).asked(news()).asked(news()).sent
    assert mail.unsubscribe
    assert "Come\n\nand see." in mail.text
    assert "“unsubscribe”" in mail.text


def test_who_wants_no_news_gets_none_however_the_address_is_written() -> None:
    post = a_post().hears(*asks_for_news("ana"))
    post.asked(ask.Unsubscribe(email="Ana@Example.com")).asked(news())
    assert post.sent == []
    assert isinstance(post.told[-1], Refused)
    assert post.told[-1].reason == "UNSUBSCRIBED"
    assert len(post.asked(ask.Subscribe(email="ana@example.COM")).asked(news()).sent) == 1


def test_who_wants_no_news_still_hears_about_an_order() -> None:
    post = a_post().asked(ask.Unsubscribe(email="ana@example.com")).hears(placed(), confirmed())
    assert len(post.sent) == 1
    assert not post.sent[0].unsubscribe


def test_news_are_not_sent_once_more_to_who_unsubscribed_meanwhile() -> None:
    post = (
        a_post()
        .hears(*asks_for_news("ana"))
        .asked(news())
        .asked(RecordSent(message_id="n-1", sending=1))
    )
    post.asked(ask.Unsubscribe(email="ana@example.com"))
    post.asked(ask.ResendMessage(message_id="n-1"))
    assert isinstance(post.told[-1], Refused)
    assert post.told[-1].reason == "UNSUBSCRIBED"


def test_unsubscribing_twice_is_once() -> None:
    spec = Spec(CONTEXT).when(ask.Unsubscribe(email="a@b.example"))
    spec.then(tell.Unsubscribed(email="a@b.example"))
    spec.when(ask.Unsubscribe(email="A@B.example")).then()
    assert spec.state(preference_of("a@b.example")).unsubscribed


# What became of it


ORDER_MAIL = message_id_of(Occasion.ORDER_CONFIRMED, "o-1")


def test_a_message_is_sent_once() -> None:
    post = a_post().hears(placed(), confirmed())
    sent = RecordSent(message_id=ORDER_MAIL, sending=1, attempts=2, provider_reference="<x@y>")
    expected = tell.MessageSent(message_id=ORDER_MAIL, attempts=2, provider_reference="<x@y>")
    post.spec.when(sent, sent).then(expected)


def test_a_message_that_the_server_will_not_take_has_failed() -> None:
    post = a_post().hears(placed(), confirmed())
    failed = RecordFailed(message_id=ORDER_MAIL, sending=1, reason="550 no such user")
    post.spec.when(failed, failed).then(
        tell.MessageFailed(message_id=ORDER_MAIL, reason="550 no such user")
    )
    post.spec.when(RecordSent(message_id=ORDER_MAIL, sending=1)).then()


def test_a_failed_message_can_be_sent_once_more_to_a_better_address() -> None:
    post = a_post().hears(placed(), confirmed())
    post.asked(RecordFailed(message_id=ORDER_MAIL, sending=1, reason="550"))
    post.asked(ask.ResendMessage(message_id=ORDER_MAIL, email="ana@right.example"))
    first, second = post.sent
    assert (second.to, second.sending) == ("ana@right.example", 2)
    assert (second.subject, second.text) == (first.subject, first.text)
    post.spec.when(RecordSent(message_id=ORDER_MAIL, sending=1)).then()
    post.spec.when(RecordSent(message_id=ORDER_MAIL, sending=2)).then(
        tell.MessageSent(message_id=ORDER_MAIL)
    )


def test_a_message_that_still_waits_is_not_sent_once_more() -> None:
    post = a_post().hears(placed(), confirmed())
    post.spec.when(ask.ResendMessage(message_id=ORDER_MAIL)).then("STILL_QUEUED")


def test_what_was_never_written_cannot_be_sent_once_more() -> None:
    Spec(CONTEXT).when(ask.ResendMessage(message_id="none")).then("UNKNOWN_MESSAGE")


def test_each_sending_has_its_own_idempotency_key() -> None:
    post = a_post().hears(placed(), confirmed())
    queued = post.told[-1]
    assert isinstance(queued, tell.MessageQueued)
    again = msgspec.structs.replace(queued, sending=2)
    keys = [e.key for e in (*reactions(queued), *reactions(again)) if isinstance(e, Effect)]
    assert keys == [f"{ORDER_MAIL}.1", f"{ORDER_MAIL}.2"]


# What reads see


def rows(event: Event) -> list[Any]:
    return list(view(recorded(event)))


def test_a_message_sent_once_more_keeps_its_place_in_the_list() -> None:
    post = a_post().hears(placed(), confirmed())
    queued = post.told[-1]
    assert isinstance(queued, tell.MessageQueued)
    ((_, key, first),) = rows(queued)
    ((_, again, second),) = rows(msgspec.structs.replace(queued, sending=2))
    assert key == again == (ORDER_MAIL,)
    assert first.row["queued_at"] == NOON
    assert second.row is None
    assert "queued_at" not in second.set
    assert (second.set["status"], second.set["sendings"]) == ("queued", 2)


def test_every_kind_of_event_is_written_with_a_state_that_is_read_again() -> None:
    post = a_post().hears(placed(), confirmed())
    stored = post.spec.state(NOTIFICATION(ORDER_MAIL))
    assert msgspec.json.decode(msgspec.json.encode(stored), type=type(stored)) == stored
    kept = post.spec.state(RECIPIENT("o-1"))
    assert msgspec.json.decode(msgspec.json.encode(kept), type=type(kept)) == kept
    own = post.asked(set_template()).spec.state(TEMPLATES(Occasion.ORDER_CONFIRMED))
    assert msgspec.json.decode(msgspec.json.encode(own), type=type(own)) == own


def test_a_message_is_small_enough_to_be_written_by_the_thousand() -> None:
    post = a_post().hears(placed(), confirmed())
    state = post.spec.state(NOTIFICATION(ORDER_MAIL))
    assert len(msgspec.json.encode(state)) < 400
    assert len(msgspec.json.encode(post.told[-1])) < 5_000


# The way to a new password


def forgotten(**changes: Any) -> PasswordResetRequested:
    fields: dict[str, Any] = {
        "user_id": "ana",
        "reset_id": "r-1",
        "username": "ana",
        "email": "ana@example.com",
        "name": "Ana Braga",
        "expires_at": NOON + timedelta(hours=1),
    }
    return PasswordResetRequested(**{**fields, **changes})


def test_who_forgot_the_password_is_written_to_and_no_message_kept_bears_the_link() -> None:
    post = a_post().hears(forgotten(language="de"))
    (mail,) = post.sent
    assert (mail.to, mail.to_name, mail.language) == ("ana@example.com", "Ana Braga", "de")
    assert mail.reset == PasswordReset(user_id="ana", reset_id="r-1")
    assert "für Ihr Konto ana" in mail.text
    assert RESET_LINK in mail.text
    assert Links(mail.html).links == [RESET_LINK]


def test_no_other_mail_bears_a_link_to_a_new_password() -> None:
    assert [mail.reset for mail in a_post().hears(placed(), confirmed()).sent] == [None]


def test_a_link_to_a_new_password_is_sent_again_to_its_user_alone() -> None:
    post = a_post().hears(forgotten())
    message_id = message_id_of(Occasion.PASSWORD_RESET, "r-1")
    post.asked(RecordSent(message_id=message_id, sending=1))
    post.asked(ask.ResendMessage(message_id=message_id, email="eve@example.com"))
    assert isinstance(post.told[-1], Refused)
    assert post.told[-1].reason == "OTHER_ADDRESS"
    post.asked(ask.ResendMessage(message_id=message_id))
    assert [mail.to for mail in post.sent] == ["ana@example.com", "ana@example.com"]
