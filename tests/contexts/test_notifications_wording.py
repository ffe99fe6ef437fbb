"""In which words, and that nothing typed by a stranger does any harm."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default

import msgspec
import pytest
from hypothesis import given as forall
from hypothesis import strategies as st

from entrepot.contexts.notifications import commands as ask
from entrepot.contexts.notifications import events as tell
from entrepot.contexts.notifications.context import CONTEXT
from entrepot.contexts.notifications.decide.composing import date, money
from entrepot.contexts.notifications.published import (
    Facts,
    MailLine,
    Occasion,
)
from entrepot.contexts.notifications.state.samples import preview
from entrepot.contexts.notifications.state.templates import PLACEHOLDERS
from entrepot.contexts.notifications.state.words import WORDS
from entrepot.contexts.orders.published import (
    OrderCancelled,
)
from entrepot.engines.templating.address import usable
from entrepot.kernel.message import Refused
from entrepot.kernel.spec import NOON, Spec

from .notifications_post import (
    BUSINESS,
    SHOP,
    Links,
    Post,
    a_post,
    confirmed,
    dispatched,
    placed,
    set_template,
)


def test_a_business_words_its_mail_itself() -> None:
    (mail,) = a_post().asked(set_template()).hears(placed(), confirmed()).sent
    assert mail.subject == "Hurray, Ana Braga!"
    assert mail.text == "Hello Ana Braga,\n\n1001 it is.\n\n-- \nMugs & More\nshop@mugs.example"


def test_a_business_may_go_back_to_the_house_s_wording() -> None:
    reset = ask.ResetTemplate(occasion=Occasion.ORDER_CONFIRMED, language="en")
    post = a_post().asked(set_template()).asked(reset).asked(reset).hears(placed(), confirmed())
    assert post.subjects == ["Your order 1001 is confirmed"]


def test_setting_the_same_template_again_changes_nothing() -> None:
    spec = Spec(CONTEXT).when(set_template())
    assert len(spec.answers) == 1
    assert len(spec.when(set_template()).answers) == 1


@pytest.mark.parametrize(
    "strange",
    [
        "{order_no}",
        "{}",
        "{0}",
        "{order_number!r}",
        "{order_number.__class__}",
        "{ order_number }",
        "{tracking_link}",
        "{{order_number.x}}",
    ],
)
@pytest.mark.parametrize("part", ["subject", "text", "html"])
def test_a_placeholder_that_the_occasion_does_not_have_is_refused(part: str, strange: str) -> None:
    Spec(CONTEXT).when(set_template(**{part: f"Your {strange}"})).then("UNKNOWN_PLACEHOLDER")


@pytest.mark.parametrize("part", ["text", "html"])
@pytest.mark.parametrize(
    "joined",
    ["https://evil.example/?{reset_link}", "evil.example/{reset_link}", "a b/{reset_link}"],
)
def test_a_link_of_the_house_is_no_part_of_another(part: str, joined: str) -> None:
    asked = set_template(occasion=Occasion.PASSWORD_RESET, text="Hello", subject="New")
    changed = msgspec.structs.replace(asked, **{part: joined})
    Spec(CONTEXT).when(changed).then("JOINED_LINK")


def test_own_html_links_to_where_the_house_leads() -> None:
    html = '<p>Go (<a href="{reset_link}">there</a>) or {reset_link}</p>'
    asked = set_template(occasion=Occasion.PASSWORD_RESET, subject="New", text="x", html=html)
    (told,) = Spec(CONTEXT).when(asked).answers
    assert isinstance(told, tell.TemplateSet)


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        '<p onclick="alert(1)">x</p>',
        '<a href="javascript:alert(1)">x</a>',
        '<a href=" javascript:alert(1)">x</a>',
        '<a href="java&#115;cript:alert(1)">x</a>',
        '<a href="{customer_name}">x</a>',
        '<a href="https://x.example/{order_number}">x</a>',
        "<a href=https://x.example>x</a>",
        '<img src="http://x.example/p.png">',
        '<img src="x" onerror="alert(1)">',
        '<iframe src="https://x.example"></iframe>',
        "<style>p{}</style>",
        "<!-- {order_number} -->",
        '<p title="{customer_name}">x</p>',
        '<p style="background:url(https://x.example)">x</p>',
        '<p style="background:u&#114;l(https://x.example)">x</p>',
        "<p",
        "<form><input></form>",
        '<svg/onload="alert(1)">',
        "a < b",
    ],
)
def test_html_that_could_do_anything_but_show_is_refused(html: str) -> None:
    answer = Spec(CONTEXT).when(set_template(html=html)).answers[0]
    assert isinstance(answer, Refused)
    assert answer.reason in ("UNSAFE_HTML", "UNKNOWN_PLACEHOLDER")


def test_harmless_html_is_taken_and_filled_with_escaped_values() -> None:
    html = (
        '<h1 style="color:#333333">{order_number}</h1><p align="center">{customer_name}<br/>'
        '<a href="https://mugs.example/?a=1&amp;b=2">Visit us</a></p>{lines}'
    )
    post = a_post().asked(set_template(html=html))
    (mail,) = post.hears(placed(customer_name="<i>Ana</i> & co"), confirmed()).sent
    assert "<br/><a href" in mail.html
    assert "&lt;i&gt;Ana&lt;/i&gt; &amp; co" in mail.html
    assert "Blue mug" in mail.html
    assert Links(mail.html).links == ["https://mugs.example/?a=1&amp;b=2".replace("&amp;", "&")]


def test_a_link_of_the_house_may_be_the_address_of_a_link() -> None:
    template = set_template(
        occasion=Occasion.ORDER_DISPATCHED, html='<a href="{tracking_link}">Follow it</a>'
    )
    hostile = dispatched(carrier_name="ups", tracking_number='"><script>alert(1)</script>')
    mail = a_post().asked(template).hears(placed(), hostile).sent[-1]
    (link,) = Links(mail.html).links
    assert link.startswith("https://www.ups.com/track?tracknum=%22%3E%3Cscript")
    assert "script" not in Links(mail.html).tags


def test_at_most_so_many_languages() -> None:
    letters = "abcdefghijklmnopqrstuvwxyzabcdefg"
    spec = Spec(CONTEXT)
    for i in range(30):
        spec.when(set_template(language=f"x{letters[i]}" if i < 26 else f"y{letters[i]}"))
    spec.answers = []
    spec.when(set_template(language="zz")).then("TOO_MANY_LANGUAGES")


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("de", "Ihre Bestellung 1001 ist bestätigt"),
        ("de-AT", "Ihre Bestellung 1001 ist bestätigt"),
        ("pt-BR", "A sua encomenda 1001 está confirmada"),
        ("fr", "Your order 1001 is confirmed"),
    ],
)
def test_the_wording_is_in_the_language_of_the_customer(language: str, subject: str) -> None:
    assert a_post().hears(placed(language=language), confirmed()).subjects == [subject]


def test_the_nearest_of_a_business_s_own_languages_is_taken() -> None:
    post = a_post().asked(set_template(language="pt", subject="pt"))
    post.asked(set_template(language="pt-BR", subject="br"))
    post.asked(set_template(language="fr", subject="fr"))
    for i, language in enumerate(("pt-BR", "pt-PT", "fr-CA", "de")):
        post.hears(placed(order_id=f"o-{i}", language=language), confirmed(f"o-{i}"))
    assert post.subjects == ["br", "pt", "fr", "Ihre Bestellung 1001 ist bestätigt"]


@pytest.mark.parametrize("language", sorted(WORDS))
@pytest.mark.parametrize("occasion", list(Occasion))
def test_the_house_words_every_occasion_by_its_own_rules(language: str, occasion: Occasion) -> None:
    template = WORDS[language].templates[occasion]
    (answer,) = (
        Spec(CONTEXT)
        .when(
            set_template(
                occasion=occasion, language=language, subject=template.subject, text=template.text
            )
        )
        .answers
    )
    assert isinstance(answer, tell.TemplateSet)
    seen = preview(occasion, language, template, name="Kiln", email="a@b.pt", colour="#123456")
    assert "{" not in f"{seen.subject}{seen.text}"
    assert Links(seen.html).tags


@pytest.mark.parametrize(
    ("amount", "currency", "language", "text"),
    [
        (123456789, "EUR", "en", "€1,234,567.89"),
        (123456789, "EUR", "de", "1.234.567,89\u00a0€"),
        (123456, "BRL", "pt", "R$\u00a01.234,56"),
        (5, "USD", "en", "$0.05"),
        (1500, "JPY", "en", "¥1,500"),
        (1500, "KWD", "en", "1.500\u00a0KWD"),
    ],
)
def test_money_is_written_as_people_of_the_language_do(
    amount: int, currency: str, language: str, text: str
) -> None:
    assert money(amount, currency, WORDS[language]) == text


def test_dates_are_written_as_people_of_the_language_do() -> None:
    assert [date(NOON, WORDS[language]) for language in ("en", "de", "pt")] == [
        "1 January 2026",
        "1. Januar 2026",
        "1 de janeiro de 2026",
    ]


def test_an_order_of_hundreds_of_lines_is_a_mail_of_fifty() -> None:
    line = placed().lines[0]
    lines = tuple(msgspec.structs.replace(line, line=i, name=f"Mug {i}") for i in range(300))
    (mail,) = a_post().hears(placed(lines=lines), confirmed()).sent
    assert "Mug 49" in mail.text
    assert "Mug 50" not in mail.text
    assert "… (+250)" in mail.text


# Hostile text


HOSTILE = [
    "Ana\r\nBcc: victims@example.com",
    "Ana\nContent-Type: text/html\n\n<b>",
    "Ana\u2028Bcc: x@y.example",
    "\x0bAna\x00\x85Bcc: x",
    "=?utf-8?q?=0D=0ABcc:_x@y.example?=",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><a href="https://evil.example">win</a>',
    "{order_number}{business_email}",
    "\u202egnp.exe",
    "' onmouseover='alert(1)",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_only_text(hostile: str) -> None:
    brand = msgspec.structs.replace(SHOP, name=f"Mugs {hostile}")
    post = Post(Spec(CONTEXT).given((BUSINESS, brand)))
    post.asked(set_template(subject="{customer_name} {order_number} {business_name}"))
    line = msgspec.structs.replace(placed().lines[0], name=hostile)
    order = placed(customer_name=hostile[:50], order_number=hostile, lines=(line,))
    parcel = dispatched(carrier_name=hostile, tracking_number=hostile)
    cancelled = OrderCancelled(
        order_id="o-1", order_number="1", reservation_id="r", reason=f"because {hostile}"
    )
    post.hears(order, confirmed(), parcel, cancelled)
    assert len(post.sent) == 3
    for mail in post.sent:
        assert mail.subject.splitlines() == [mail.subject]
        assert mail.to_name.splitlines() in ([mail.to_name], [])
        assert "\u202e" not in mail.subject + mail.text + mail.html
        assert "\r" not in mail.text
        tags = Links(mail.html)
        assert not {"script", "img", "b"} & set(tags.tags)
        assert "https://evil.example" not in tags.links


@pytest.mark.parametrize(
    "name",
    ["You won! https://evil.example", "WWW.EVIL.EXAMPLE", "x" * 200, "free http://e.example now"],
)
def test_a_name_that_is_an_advertisement_is_not_greeted(name: str) -> None:
    mail = a_post().hears(placed(customer_name=name), confirmed()).sent[0]
    assert mail.text.startswith("Hello,\n")
    assert mail.to_name == ""


@pytest.mark.parametrize(
    "address",
    [
        "a@b",
        "a@b.c>",
        "a@b.example,c@d.example",
        "a,b@c.example",
        "<a@b.example>",
        '"a b"@c.example',
        "a@b.example\nBcc: x@y.example",
        "a@b..example",
        "a@-b.example",
        "a\x01@b.example",
        f"{'a' * 65}@b.example",
        f"a@{'b' * 250}.example",
        "a@[127.0.0.1]",
        "",
    ],
)
def test_only_one_plain_address_is_written_to(address: str) -> None:
    assert not usable(address)


@pytest.mark.parametrize(
    "address", ["ana@example.com", "o'hara+mugs@sub.example.co.uk", "jörg@bäckerei.example"]
)
def test_plain_addresses_of_all_languages_are_usable(address: str) -> None:
    assert usable(address)


def test_an_order_with_an_address_that_hides_a_second_one_is_not_written_to() -> None:
    assert a_post().hears(placed(email="a,b@c.example"), confirmed()).sent == []


@forall(st.text(max_size=100), st.text(max_size=100), st.text(max_size=200))
def test_whatever_is_typed_the_mail_is_one_mail_with_two_parts(
    name: str, number: str, message: str
) -> None:
    worded = set_template(
        subject="{customer_name}/{order_number}", text="{salutation} {order_number}\n\n{lines}"
    )
    line = msgspec.structs.replace(placed().lines[0], name=message or "x")
    order = placed(customer_name=name, order_number=number, lines=(line,))
    (mail,) = a_post().asked(worded).hears(order, confirmed()).sent
    (plain,) = a_post().asked(worded).hears(placed(), confirmed()).sent
    raw = f"Subject: {mail.subject}\r\n\r\n".encode()
    assert list(message_from_bytes(raw, policy=default).keys()) == ["Subject"]
    assert Links(mail.html).tags == Links(plain.html).tags
    assert len(mail.text.splitlines()) == len(plain.text.splitlines())


def test_the_placeholders_of_every_occasion_have_a_value() -> None:
    facts = Facts(lines=(MailLine(sku="X", quantity=1),))
    for occasion in Occasion:
        text = " ".join(f"{{{name}}}" for name in PLACEHOLDERS[occasion])
        post = a_post().asked(set_template(occasion=occasion, subject="s", text=text))
        post.hears(placed())
        notify = ask.Notify(
            occasion=occasion,
            subject_id="x",
            happened_at=NOON,
            order_id="o-1",
            email="a@b.example",
            facts=msgspec.structs.replace(facts, payment_method="external"),
        )
        (mail,) = post.asked(notify).sent[-1:]
        assert "{" not in mail.text
