"""News go to customers who asked for some, to all of them at once, and to nobody twice."""

from __future__ import annotations

import pytest

from entrepot.contexts.identity.published import PreferencesSet, UserChanged, UserRegistered
from entrepot.contexts.notifications import commands as ask
from entrepot.contexts.notifications import events as tell
from entrepot.contexts.notifications.context import CONTEXT
from entrepot.contexts.notifications.decide.news import MANY
from entrepot.contexts.notifications.published import RecordSent, SendNews
from entrepot.contexts.notifications.state import MAILING, SHEETS
from entrepot.kernel.message import Event, Refused
from entrepot.kernel.spec import Spec

from .notifications_post import BUSINESS, SHOP, Post, a_post, asks_for_news, reactions

ALL = ask.SendMailing(mailing_id="m-1", subject="New glazes", text="Come and see.")


def to_one(email: str) -> SendNews:
    return SendNews(message_id=email, email=email, subject="New glazes", text="Come and see.")


def tell_of(post: Post) -> tuple[int, int]:
    """How many a mailing wrote to, and how many it left out."""
    parts = [event for event in post.told if isinstance(event, tell.MailingContinued)]
    return sum(part.written for part in parts), sum(part.left_out for part in parts)


def silent(user_id: str) -> UserRegistered:
    return asks_for_news(user_id)[0]  # type: ignore[return-value]


def changed(user_id: str, *, email: str = "", role: str = "customer", active: bool = True) -> Event:
    return UserChanged(
        user_id=user_id, email=email or f"{user_id}@example.com", role=role, is_active=active
    )


def refusal(post: Post) -> str:
    assert isinstance(post.told[-1], Refused)
    return post.told[-1].reason


# To one


def test_nobody_is_sent_news_who_did_not_ask_whoever_lists_the_address() -> None:
    post = a_post().hears(silent("ben")).asked(to_one("ben@example.com"))
    assert (post.sent, refusal(post)) == ([], "NOT_ASKED_FOR")
    assert refusal(post.asked(to_one("stranger@example.com"))) == "NOT_ASKED_FOR"


def test_who_asked_is_written_to_however_the_address_is_cased() -> None:
    post = a_post().hears(*asks_for_news("ana", "Ana@Example.com")).asked(to_one("ANA@example.com"))
    assert [mail.to for mail in post.sent] == ["ANA@example.com"]


@pytest.mark.parametrize(
    "later",
    [
        PreferencesSet(user_id="ana", wants_marketing=False),
        PreferencesSet(user_id="ana", wants_marketing=True, wants_email=False),
        changed("ana", active=False),
        changed("ana", role="warehouse"),
        changed("ana", email="elsewhere@example.com"),
    ],
)
def test_who_takes_it_back_or_leaves_is_written_to_no_more(later: Event) -> None:
    post = a_post().hears(*asks_for_news("ana"), later).asked(to_one("ana@example.com"))
    assert (post.sent, refusal(post)) == ([], "NOT_ASKED_FOR")


def test_who_moves_to_another_address_is_written_to_there() -> None:
    post = a_post().hears(*asks_for_news("ana"), changed("ana", email="ana@home.example"))
    assert len(post.asked(to_one("ana@home.example")).sent) == 1


def test_news_are_not_sent_once_more_to_an_address_that_did_not_ask() -> None:
    post = a_post().hears(*asks_for_news("ana")).asked(to_one("ana@example.com"))
    post.asked(RecordSent(message_id="ana@example.com", sending=1))
    post.asked(ask.ResendMessage(message_id="ana@example.com", email="ben@example.com"))
    assert (len(post.sent), refusal(post)) == (1, "NOT_ASKED_FOR")


def test_a_sample_goes_to_the_caller_alone_who_need_not_have_asked() -> None:
    post = Post(Spec(CONTEXT, actor="olga").given((BUSINESS, SHOP)))
    trial = ask.TryNews(message_id="t-1", subject="New glazes", text="Come and see.")
    assert refusal(post.asked(trial)) == "UNUSABLE_ADDRESS"
    post.hears(changed("olga", role="back_office")).asked(trial).asked(trial)
    assert [(mail.to, mail.subject) for mail in post.sent] == [("olga@example.com", "New glazes")]


# To all


def test_a_mailing_goes_to_all_who_asked_and_says_how_many_were_left_out() -> None:
    post = a_post().hears(*asks_for_news("ana"), *asks_for_news("ben"), silent("cid"))
    post.hears(*asks_for_news("dan"), changed("olga", role="back_office"))
    post.asked(ask.Unsubscribe(email="Dan@example.com")).asked(ALL)
    assert sorted(mail.to for mail in post.sent) == ["ana@example.com", "ben@example.com"]
    assert all(mail.unsubscribe and "Come and see." in mail.text for mail in post.sent)
    assert tell_of(post) == (2, 2)
    assert post.spec.state(MAILING("m-1")).status == "sent"


def test_a_mailing_may_go_to_the_readers_of_one_language() -> None:
    post = a_post().hears(*asks_for_news("ana"), *asks_for_news("ben", language="pt"))
    narrowed = ask.SendMailing(
        mailing_id="m-1", readers_language="pt", language="pt", subject="Novo", text="Venha ver."
    )
    assert [mail.to for mail in post.asked(narrowed).sent] == ["ben@example.com"]
    assert tell_of(post) == (1, 0)


def test_an_address_that_two_share_is_written_to_once() -> None:
    post = a_post().hears(*asks_for_news("ana", "us@example.com"))
    post.hears(*asks_for_news("ben", "US@example.com")).asked(ALL)
    assert (len(post.sent), tell_of(post)) == (1, (1, 0))


def test_a_mailing_asked_for_twice_or_gone_on_with_twice_reaches_nobody_twice() -> None:
    post = a_post().hears(*asks_for_news("ana")).asked(ALL).asked(ALL)
    for event in [e for e in post.told if isinstance(e, tell.MailingBegun | tell.MailingContinued)]:
        post.hears(event)
    assert (len(post.sent), tell_of(post)) == (1, (1, 0))


def test_a_past_mailing_that_is_only_being_told_is_sent_to_nobody() -> None:
    begun = tell.MailingBegun(mailing_id="m-1", subject="Old", text="Old.", sheets=16)
    assert reactions(begun, historic=True) == []


def test_a_large_mailing_goes_out_in_bounded_parts_and_reaches_each_once() -> None:
    post = a_post()
    for number in range(3000):
        post.hears(*asks_for_news(f"u{number}"))
    post.told.clear()
    post.asked(ALL)
    parts = [event for event in post.told if isinstance(event, tell.MailingContinued)]
    assert len({mail.to for mail in post.sent}) == len(post.sent) == 3000
    assert max(part.written for part in parts) <= 2 * MANY
    assert parts[-1].sheet == SHEETS


def test_few_customers_cost_few_commits() -> None:
    post = a_post().hears(*asks_for_news("ana")).asked(ALL)
    parts = [event for event in post.told if isinstance(event, tell.MailingContinued)]
    assert len(parts) <= 12
