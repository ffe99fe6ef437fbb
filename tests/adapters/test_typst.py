"""Receipts as PDF: what was said is on the paper, in its language, and nothing of it is obeyed."""

from __future__ import annotations

import asyncio
import re
import zlib
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from entrepot.adapters.typst import Receipts
from entrepot.adapters.typst.money import amount
from entrepot.adapters.typst.page import COLOUR, INK, WHITE, address_lines, contrast, page_of
from entrepot.adapters.typst.receipt import Receipt, receipt_of
from entrepot.adapters.typst.words import WORDS, day, language_of
from entrepot.contexts.documents.published import (
    Letterhead,
    ReceiptContent,
    ReceiptLine,
    Stage,
)
from entrepot.kernel.units import Address

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
HOSTILE = (
    '#panic("x") #read("/etc/passwd") #include "receipt.typ" $ 1/0 $ *bold* _it_ `raw` <label> '
    "@ref = Title \\ // c /* c */ ]] }} )) %{d.total} &amp; \x07\x1b[31m"
    "\u202e\u200b\U0001f600 漢字"
)


def content(**news: Any) -> ReceiptContent:
    known = ReceiptContent(
        letterhead=Letterhead(
            name="Casa & Co",
            type="Furniture",
            email="hello@casa.example",
            colour="#b00020",
            contact="+351 21 000 0000",
        ),
        currency="EUR",
        order_number="ORD-2026-000481",
        ordered_at=NOON,
        customer_name="Ana Ferreira",
        email="ana@example.com",
        shipping_address=Address(
            street="Rua Augusta 112", city="Lisboa", zip_code="1100-053", country="PT"
        ),
        lines=(
            ReceiptLine(
                sku="CH-1", name="Oak chair", quantity=4, unit_price=12900, total_price=51600
            ),
        ),
        subtotal=51600,
        tax_amount=11868,
        shipping_cost=1532,
        total_amount=65000,
        payment_method="card",
    )
    return replace(known, **news)


def receipt(stage: Stage = "ordered", **news: Any) -> Receipt:
    return Receipt(
        receipt_id=f"o1.{stage}", stage=stage, generated_at=NOON, content=content(**news)
    )


def row(**news: Any) -> dict[str, Any]:
    """What the query for a receipt answers, which tells more than is printed."""
    return {**msgspec.to_builtins(receipt(**news)), "orderId": "o1"}


def printed(pdf: bytes) -> str:
    """The text of a PDF of ours, page after page, with a space between its runs."""
    objects = {int(m[1]): m[2] for m in re.finditer(rb"(\d+) 0 obj(.*?)endobj", pdf, re.DOTALL)}

    def stream(number: int) -> bytes:
        head, _, body = objects[number].partition(b"stream\n")
        length = re.search(rb"/Length (\d+)", head)
        assert length is not None
        body = body[: int(length[1])]
        return zlib.decompress(body) if b"FlateDecode" in head else body

    text = ""
    for page in (o for o in objects.values() if b"/Type/Page/" in o):
        resources = objects[_reference(page, b"Resources")]
        fonts = {
            name: _letters(stream(_reference(objects[int(number)], b"ToUnicode")))
            for name, number in re.findall(rb"/(f\d+) (\d+) 0 R", resources)
        }
        text += _runs(stream(_reference(page, b"Contents")), fonts)
    return text


def _reference(body: bytes, name: bytes) -> int:
    found = re.search(rb"/" + name + rb" (\d+) 0 R", body)
    assert found is not None, name
    return int(found[1])


def _letters(table: bytes) -> dict[int, str]:
    return {
        int(code, 16): bytes.fromhex(letters.decode()).decode("utf-16-be")
        for code, letters in re.findall(rb"<(\w{4})> <(\w+)>", table)
    }


def _runs(content: bytes, fonts: dict[bytes, dict[int, str]]) -> str:
    text, font = "", {}
    escapes = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}

    def plain(found: re.Match[bytes]) -> bytes:
        known = found[1]
        return bytes([int(known, 8)]) if known.isdigit() else escapes.get(known, known)

    token = rb"/(f\d+) [\d.]+ Tf|\(((?:[^\\()]|\\.)*)\)|<([0-9A-Fa-f]+)>|(T[jJ])"
    for name, literal, in_hex, end in re.findall(token, content, re.DOTALL):
        if name:
            font = fonts[name]
        elif end:
            text += " "
        else:
            codes = re.sub(rb"\\([0-7]{1,3}|.)", plain, literal, flags=re.DOTALL)
            codes = codes or bytes.fromhex(in_hex.decode())
            for i in range(0, len(codes) - 1, 2):
                text += font.get(int.from_bytes(codes[i : i + 2], "big"), "")
    return text


@pytest.fixture(scope="module")
def receipts() -> Receipts:
    return Receipts()


def pdf_of(receipts: Receipts, told: Receipt) -> bytes:
    return receipts.compiled(told)


def test_a_receipt_says_who_what_and_how_much(receipts: Receipts) -> None:
    pdf = pdf_of(receipts, receipt())
    assert pdf.startswith(b"%PDF-")
    assert pdf.rstrip().endswith(b"%%EOF")
    text = printed(pdf)
    for said in (
        "Casa & Co",
        "Order receipt",
        "ORD-2026-000481",
        "Ana Ferreira",
        "Rua Augusta 112",
        "1100-053 Lisboa",
        "Oak chair",
        "CH-1",
        "129.00",
        "516.00",
        "118.68",
        "EUR 650.00",
        "Page 1 of 1",
        "hello@casa.example",
        "+351 21 000 0000",
    ):
        assert said in text, said


@pytest.mark.parametrize("language", sorted(WORDS))
@pytest.mark.parametrize("stage", ["ordered", "dispatched", "delivered"])
def test_every_stage_can_be_said_in_every_language(
    receipts: Receipts, language: str, stage: str
) -> None:
    told = receipt(
        stage,
        language=language,
        carrier_name="DHL",
        tracking_number="EP123",
        dispatched_at=NOON,
        delivered_at=NOON,
        complete=False,
    )
    text = printed(pdf_of(receipts, told))
    words = WORDS[language]
    assert words[f"title.{stage}"] in text
    assert words["partial"] in text
    assert "EP123" in text


def test_the_languages_have_the_same_words() -> None:
    assert len({frozenset(words) for words in WORDS.values()}) == 1


def test_a_language_nobody_translated_is_english_and_a_region_is_its_language() -> None:
    assert [language_of(tag) for tag in ("pt-BR", "de", "fi", "")] == ["pt", "de", "en", "en"]
    assert [day(NOON, tag) for tag in ("en", "de", "pt")] == [
        "4 March 2026",
        "4. März 2026",
        "4 de março de 2026",
    ]


def test_a_long_receipt_goes_over_pages_with_the_head_of_the_table_on_each(
    receipts: Receipts,
) -> None:
    lines = tuple(
        ReceiptLine(sku=f"S-{i}", name=f"Article {i}", quantity=i, unit_price=1, total_price=i)
        for i in range(1, 101)
    )
    text = printed(pdf_of(receipts, receipt(lines=lines)))
    pages = int(text.rpartition("Page 1 of ")[2].split()[0])
    assert pages > 3
    assert text.count("QUANTITY") >= pages - 1  # the last page may hold the totals only
    assert "Article 100" in text
    assert f"Page {pages} of {pages}" in text


def test_the_same_receipt_is_the_same_bytes(receipts: Receipts) -> None:
    assert pdf_of(receipts, receipt()) == pdf_of(Receipts(at_once=1), receipt())


# What people typed


def everywhere(text: str) -> Receipt:
    address = Address(
        street=text, city=text, zip_code=text, state=text, country=text, recipient=text
    )
    return receipt(
        "dispatched",
        letterhead=Letterhead(name=text, type=text, email=text, colour=text, contact=text),
        language=text,
        currency=text,
        order_number=text,
        customer_name=text,
        email=text,
        shipping_address=address,
        billing_address=Address(street=text, city="", country=""),
        lines=(ReceiptLine(sku=text, name=text, quantity=1),),
        payment_method=text,
        carrier_name=text,
        tracking_number=text,
        complete=False,
    )


def test_hostile_text_is_printed_and_not_obeyed(receipts: Receipts) -> None:
    text = printed(pdf_of(receipts, everywhere(HOSTILE)))
    assert '#panic("x")' in text
    assert "*bold* _it_ `raw` <label>" in text
    assert "root:" not in text


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=300))
def test_any_text_makes_a_receipt(text: str) -> None:
    assert pdf_of(EVERYTHING, everywhere(text)).startswith(b"%PDF-")


EVERYTHING = Receipts(at_once=1)


def test_words_that_never_end_stay_on_the_paper(receipts: Receipts) -> None:
    told = everywhere("W" * 500)
    told = replace(told, content=replace(told.content, currency="EUR", language="en"))
    assert "W" * 30 not in printed(pdf_of(receipts, told))


def test_an_address_that_fits_is_left_as_it_was_typed(receipts: Receipts) -> None:
    told = receipt(email="ana.luisa.ferreira@example.com")
    assert "ana.luisa.ferreira@example.com" in printed(pdf_of(receipts, told))


# Money, colours, addresses


@pytest.mark.parametrize(
    ("minor", "currency", "language", "written"),
    [
        (123456, "EUR", "en", "1,234.56"),
        (123456, "EUR", "de", "1.234,56"),
        (123456, "EUR", "pt", "1.234,56"),
        (123456, "JPY", "en", "123,456"),
        (123456, "KWD", "en", "123.456"),
        (5, "EUR", "en", "0.05"),
        (0, "JPY", "de", "0"),
        (-123456, "EUR", "en", "−1,234.56"),
        (10**15, "EUR", "en", "10,000,000,000,000.00"),
        (123456, "XXX", "fi", "1,234.56"),
    ],
)
def test_money_is_written_from_minor_units(
    minor: int, currency: str, language: str, written: str
) -> None:
    assert amount(minor, currency, language) == written


@given(st.integers(0, 10**15), st.sampled_from(["EUR", "JPY", "KWD", "CLF"]))
def test_no_cent_is_lost_in_writing(minor: int, currency: str) -> None:
    assert int(re.sub(r"\D", "", amount(minor, currency, "de"))) == minor


@pytest.mark.parametrize(
    ("colour", "used", "on_it", "accent"),
    [
        ("#b00020", "#b00020", WHITE, "#b00020"),
        ("#F5D90A", "#f5d90a", INK, INK),
        ("#fff", "#ffffff", INK, INK),
        ('red"); #panic()', COLOUR, WHITE, COLOUR),
        ("", COLOUR, WHITE, COLOUR),
    ],
)
def test_what_stands_on_the_colour_can_be_read(
    colour: str, used: str, on_it: str, accent: str
) -> None:
    page = page_of(receipt(letterhead=Letterhead(name="x", colour=colour)))
    assert (page["colour"], page["on_colour"], page["accent"]) == (used, on_it, accent)


@given(st.integers(0, 0xFFFFFF))
def test_every_colour_leaves_the_text_readable(colour: int) -> None:
    page = page_of(receipt(letterhead=Letterhead(name="x", colour=f"#{colour:06x}")))
    assert contrast(page["colour"], page["on_colour"]) >= 3
    assert contrast(page["accent"], WHITE) >= 4.5


def test_an_address_is_written_as_on_a_parcel() -> None:
    address = Address(
        street="12 Oak St\nApt 3", city="Reno", zip_code="89501", state="NV", country="us"
    )
    assert address_lines(address, "Ana") == [
        "Ana",
        "12 Oak St",
        "Apt 3",
        "89501 Reno, NV",
        "US",
    ]


def test_a_stage_that_is_not_reached_has_no_day() -> None:
    page = page_of(receipt("dispatched", dispatched_at=NOON, delivered_at=NOON))
    assert [stage["day"] for stage in page["stages"]] == ["4 March 2026", "4 March 2026", ""]
    assert [stage["reached"] for stage in page["stages"]] == [True, True, False]


def test_a_row_that_is_no_receipt_is_named_so(receipts: Receipts) -> None:
    with pytest.raises(msgspec.ValidationError):
        receipt_of({"receiptId": "x"})


# Many at once


async def test_many_receipts_at_once_are_all_set() -> None:
    receipts = Receipts(at_once=2)
    wanted = [row(order_number=f"A-{i}") for i in range(20)]
    pdfs = await asyncio.gather(*[receipts.render(told) for told in wanted])
    for i, pdf in enumerate(pdfs):
        assert f"A-{i} " in printed(pdf)


async def test_one_who_does_not_wait_harms_no_other() -> None:
    receipts = Receipts(at_once=1)
    impatient = [asyncio.create_task(receipts.render(row())) for _ in range(5)]
    await asyncio.sleep(0.002)
    for task in impatient:
        task.cancel()
    await asyncio.gather(*impatient, return_exceptions=True)
    assert (await receipts.render(row())).startswith(b"%PDF-")
