"""Mail by SMTP, against a server that speaks it on the loopback."""

from __future__ import annotations

import asyncio
import base64
import re
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiosmtplib
import msgspec
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from entrepot.adapters.smtp import SEND_EMAIL, Server, performers
from entrepot.contexts.notifications.published import RESET_LINK, PasswordReset, RecordSent
from entrepot.kernel.effects import Declined
from tests.adapters.mail_server import LINKS, NOON, MailServer, due, talking


async def test_without_a_server_the_local_mailbox_keeps_the_message() -> None:
    (answer,) = await performers(None, LINKS)[SEND_EMAIL](due(attempts=2))
    assert answer == RecordSent(
        message_id="m-1", sending=1, attempts=2, provider_reference="local mailbox"
    )


async def test_a_mail_arrives_with_both_parts_and_the_right_headers() -> None:
    server = MailServer()
    async with talking(server) as send:
        (answer,) = await send(due())
    (mail,) = server.mails
    assert isinstance(answer, RecordSent)
    assert answer.provider_reference == mail["Message-ID"]
    assert msgspec.json.decode(msgspec.json.encode(answer), type=RecordSent) == answer
    assert mail["From"] == "Mugs & More <post@house.example>"
    assert mail["Reply-To"] == "Mugs & More <shop@mugs.example>"
    assert mail["To"] == "Ana Braga <ana@example.com>"
    assert mail["Subject"] == "Your order 1001 is on its way"
    assert mail["Date"].datetime == NOON
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Unsubscribe"] is None
    text, html = mail.get_body(("plain",)), mail.get_body(("html",))
    assert text is not None
    assert html is not None
    lines = ["Hello Ana,", "", "it is on its way.", ".", "Good-bye"]
    assert text.get_content().splitlines() == lines
    assert html.get_content().rstrip() == "<p>Hello Ana</p>"


async def test_only_the_mail_itself_bears_the_link_to_a_new_password() -> None:
    server = MailServer()
    reset = PasswordReset(user_id="ana", reset_id="r-1")
    html = f'<a href="{RESET_LINK}">Set it</a>'
    async with talking(server) as send:
        await send(due(text=f"Here:\n\n{RESET_LINK}", html=html, reset=reset))
        await send(due(text=f"Here:\n\n{RESET_LINK}"))
    link = "https://t.example/sign-in/new-password#ana-t-r-1-reset-3600"
    with_link, without = server.mails
    text, html_part = with_link.get_body(("plain",)), with_link.get_body(("html",))
    assert text is not None
    assert html_part is not None
    assert text.get_content().splitlines() == ["Here:", "", link]
    assert html_part.get_content().rstrip() == f'<a href="{link}">Set it</a>'
    assert link not in str(without)


async def test_news_say_where_to_unsubscribe() -> None:
    server = MailServer()
    async with talking(server) as send:
        await send(due(unsubscribe=True))
    expected = "<mailto:shop@mugs.example?subject=unsubscribe>"
    assert server.mails[0]["List-Unsubscribe"] == expected


async def test_the_same_request_is_the_same_mail_and_the_next_sending_is_another() -> None:
    server = MailServer()
    async with talking(server) as send:
        await send(due())
        await send(due(attempts=2))
        await send(due(sending=2))
    first, again, other = server.raw
    assert first == again
    ids = [re.fullmatch(r"<[0-9a-f]{40}@house\.example>", m["Message-ID"]) for m in server.mails]
    assert all(ids)
    assert server.mails[0]["Message-ID"] != server.mails[2]["Message-ID"]
    assert other != first


async def test_letters_of_all_languages_arrive() -> None:
    server = MailServer(offers=("8BITMIME",))
    async with talking(server) as send:
        await send(due(subject="Größe: 大 📦", to_name="Jörg Übel", text="ß € 大", html="<b>ß</b>"))
    (mail,) = server.mails
    assert mail["Subject"] == "Größe: 大 📦"
    assert mail["To"].addresses[0].display_name == "Jörg Übel"
    text = mail.get_body(("plain",))
    assert text is not None
    assert text.get_content().rstrip() == "ß € 大"


async def test_a_domain_of_other_letters_is_written_as_the_wire_wants_it() -> None:
    server = MailServer()
    async with talking(server) as send:
        await send(due(to="ana@bäckerei.example"))
    assert "RCPT TO:<ana@xn--bckerei-5wa.example>" in server.heard


async def test_a_name_of_other_letters_needs_a_server_that_can() -> None:
    server = MailServer()
    async with talking(server) as send:
        with pytest.raises(Declined, match="SMTPUTF8"):
            await send(due(to="jörg@example.com"))
    able = MailServer(offers=("SMTPUTF8", "8BITMIME"))
    async with talking(able) as send:
        await send(due(to="jörg@example.com"))
    assert len(able.mails) == 1


@pytest.mark.parametrize("verb", ["MAIL", "RCPT", "DATA", "END"])
async def test_a_temporary_no_is_tried_again_later(verb: str) -> None:
    server = MailServer()
    server.replies[verb].append("451 greylisted, come back later")
    async with talking(server) as send:
        with pytest.raises(aiosmtplib.SMTPException):
            await send(due())
        await send(due(attempts=2))
    assert len(server.mails) == 1


@pytest.mark.parametrize("verb", ["MAIL", "RCPT", "DATA", "END"])
async def test_a_permanent_no_is_the_last_word(verb: str) -> None:
    server = MailServer()
    server.replies[verb].append("550 no such user")
    async with talking(server) as send:
        with pytest.raises(Declined, match="550 no such user"):
            await send(due())
        await send(due(message_id="m-2"))
    assert len(server.mails) == 1
    assert server.connections == 1


async def test_mail_that_follows_uses_the_same_connection() -> None:
    server = MailServer()
    async with talking(server) as send:
        for i in range(5):
            await send(due(message_id=f"m-{i}"))
    assert (server.connections, len(server.mails)) == (1, 5)


async def test_much_mail_at_once_uses_few_connections() -> None:
    server = MailServer()
    async with talking(server, connections=3) as send:
        await asyncio.gather(*(send(due(message_id=f"m-{i}")) for i in range(30)))
    assert len(server.mails) == 30
    assert server.connections <= 3


async def test_a_connection_that_the_server_closed_is_opened_again() -> None:
    server = MailServer()
    async with talking(server) as send:
        await send(due())
        server.hang_up()
        await send(due(message_id="m-2"))
        server.replies["MAIL"].append("421 shutting down")
        with pytest.raises(aiosmtplib.SMTPException):
            await send(due(message_id="m-3"))
        await send(due(message_id="m-3"))
    assert len(server.mails) == 3


async def test_a_connection_is_left_when_it_was_idle_for_long() -> None:
    server = MailServer()
    async with talking(server, idle_s=0.0) as send:
        await send(due())
        await send(due(message_id="m-2"))
    assert server.connections == 2
    assert server.heard.count("QUIT") == 2


async def test_a_server_that_is_not_there_is_asked_again_later() -> None:
    server = MailServer()
    async with talking(server) as send:
        pass
    with pytest.raises(OSError):
        await send(due())


async def test_a_server_that_says_nothing_is_not_waited_for_for_ever() -> None:
    server = MailServer()
    server.replies["banner"].append("")
    async with talking(server, timeout_s=0.1) as send:
        with pytest.raises(aiosmtplib.SMTPTimeoutError):
            await send(due())


@pytest.mark.parametrize(
    "hostile",
    [
        {"subject": "Hello\r\nBcc: victims@example.com"},
        {"to_name": "Ana\nBcc: victims@example.com"},
        {"from_name": "Shop\r\n\r\n<b>"},
        {"to": "ana@example.com>\r\nRCPT TO:<x@y.example"},
        {"to": "ana@example.com, x@y.example"},
        {"reply_to": "a@b.example\r\nBcc: x@y.example"},
        {"to": "no address"},
    ],
)
async def test_what_would_be_more_than_one_header_is_never_sent(hostile: dict[str, Any]) -> None:
    server = MailServer()
    async with talking(server) as send:
        with pytest.raises(Declined):
            await send(due(**hostile))
    assert server.mails == []
    assert not [line for line in server.heard if line.startswith("RCPT")]


async def test_a_text_cannot_end_the_mail_and_begin_another() -> None:
    smuggled = "Hi\r\n.\r\nMAIL FROM:<x@y.example>\r\nRCPT TO:<v@example.com>\n.\nDATA"
    server = MailServer()
    async with talking(server) as send:
        await send(due(text=smuggled))
    assert len(server.mails) == 1
    assert len([line for line in server.heard if line.startswith("MAIL")]) == 1


# Log-in and secrecy


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A certificate for localhost: what the server shows, and what a client must trust."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    today = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = made.public_bytes(serialization.Encoding.PEM)
    secret = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    file: Path = tmp_path_factory.mktemp("tls") / "server.pem"
    file.write_bytes(secret + pem)
    shown = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    shown.load_cert_chain(file)
    return shown, ssl.create_default_context(cadata=pem.decode())


Certificate = tuple[ssl.SSLContext, ssl.SSLContext]


@pytest.mark.parametrize("tls", ["starttls", "tls"])
async def test_mail_goes_encrypted_with_log_in(tls: str, certificate: Certificate) -> None:
    shown, trust = certificate
    server = MailServer(offers=("STARTTLS", "AUTH PLAIN"), tls=shown)
    how = {"tls": tls, "trust": trust, "username": "post", "password": "secret"}
    async with talking(server, implicit_tls=tls == "tls", **how) as send:
        await send(due())
    assert len(server.mails) == 1
    plain = base64.b64encode(b"\0post\0secret").decode()
    assert f"AUTH PLAIN {plain}" in server.heard
    if tls == "starttls":
        assert server.heard.index("STARTTLS") < server.heard.index(f"AUTH PLAIN {plain}")


@pytest.mark.parametrize("tls", ["starttls", "tls"])
async def test_a_server_with_a_strange_certificate_gets_nothing(
    tls: str, certificate: Certificate
) -> None:
    server = MailServer(offers=("STARTTLS", "AUTH PLAIN"), tls=certificate[0])
    how = {"tls": tls, "username": "post", "password": "secret"}
    async with talking(server, implicit_tls=tls == "tls", **how) as send:
        with pytest.raises((aiosmtplib.SMTPException, OSError)):
            await send(due())
    assert not [line for line in server.heard if line.startswith(("AUTH", "MAIL"))]


async def test_a_server_that_will_not_encrypt_gets_nothing() -> None:
    server = MailServer(offers=("AUTH PLAIN",))
    async with talking(server, tls="starttls", username="post", password="secret") as send:
        with pytest.raises(aiosmtplib.SMTPException):
            await send(due())
    assert not [line for line in server.heard if line.startswith(("AUTH", "MAIL"))]


@pytest.mark.parametrize(
    ("verb", "reply"),
    [
        ("AUTH", "535 wrong password"),
        ("MAIL", "530 log in first"),
        ("banner", "554 we do not like you"),
    ],
)
async def test_what_an_operator_can_mend_keeps_the_mail(
    verb: str, reply: str, certificate: Certificate
) -> None:
    shown, trust = certificate
    server = MailServer(offers=("STARTTLS", "AUTH PLAIN"), tls=shown)
    server.replies[verb].extend([reply] * 2)
    how: dict[str, Any] = {"tls": "starttls", "username": "post", "password": "secret"}
    async with talking(server, trust=trust, **how) as send:
        with pytest.raises(aiosmtplib.SMTPException):
            await send(due())
        server.replies.clear()
        await send(due())
    assert len(server.mails) == 1


def test_the_password_is_never_shown() -> None:
    server = Server(host="mail.example", sender="a@b.example", username="u", password="secret")
    assert "secret" not in repr(server)
