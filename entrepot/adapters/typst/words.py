"""The words of a receipt in each language, and how it writes a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "title.ordered": "Order receipt",
        "title.dispatched": "Dispatch receipt",
        "title.delivered": "Delivery receipt",
        "stage.ordered": "Ordered",
        "stage.dispatched": "Dispatched",
        "stage.delivered": "Delivered",
        "order": "Order",
        "customer": "Customer",
        "payment": "Payment",
        "payment.card": "Card",
        "payment.external": "Prepaid",
        "payment.on_account": "On account",
        "carrier": "Carrier",
        "tracking": "Tracking number",
        "expected": "Expected",
        "ship_to": "Delivery address",
        "bill_to": "Billing address",
        "article": "Article",
        "quantity": "Quantity",
        "unit_price": "Unit price",
        "price": "Amount",
        "subtotal": "Subtotal",
        "tax": "Tax",
        "freight": "Shipping",
        "tax_and_freight": "Tax and shipping, this part",
        "freight_part": "Shipping, this part",
        "tax_included": "Tax included",
        "tax_included_goods": "Tax included in the goods",
        "tax_at": "Tax, {rate} on {net}",
        "tax_included_at": "Tax included, {rate} on {net}",
        "tax_included_goods_at": "Tax included in the goods, {rate} on {net}",
        "discount": "Discount",
        "total": "Total",
        "total_part": "Total of this shipment",
        "credit": "Paid before",
        "due": "To pay",
        "partial": "This shipment is a part of the order. The rest follows separately.",
        "issued": "Issued",
        "page": "Page {page} of {pages}",
    },
    "de": {
        "title.ordered": "Auftragsbeleg",
        "title.dispatched": "Versandbeleg",
        "title.delivered": "Lieferbeleg",
        "stage.ordered": "Bestellt",
        "stage.dispatched": "Versandt",
        "stage.delivered": "Zugestellt",
        "order": "Auftrag",
        "customer": "Kunde",
        "payment": "Zahlung",
        "payment.card": "Karte",
        "payment.external": "Vorkasse",
        "payment.on_account": "Auf Rechnung",
        "carrier": "Versanddienst",
        "tracking": "Sendungsnummer",
        "expected": "Erwartet",
        "ship_to": "Lieferanschrift",
        "bill_to": "Rechnungsanschrift",
        "article": "Artikel",
        "quantity": "Menge",
        "unit_price": "Einzelpreis",
        "price": "Betrag",
        "subtotal": "Zwischensumme",
        "tax": "Steuer",
        "freight": "Versand",
        "tax_and_freight": "Steuer und Versand, anteilig",
        "freight_part": "Versand, anteilig",
        "tax_included": "Enthaltene Steuer",
        "tax_included_goods": "In den Waren enthaltene Steuer",
        "tax_at": "Steuer, {rate} auf {net}",
        "tax_included_at": "Enthaltene Steuer, {rate} auf {net}",
        "tax_included_goods_at": "In den Waren enthalten, {rate} auf {net}",
        "discount": "Rabatt",
        "total": "Gesamt",
        "total_part": "Summe dieser Sendung",
        "credit": "Bereits bezahlt",
        "due": "Zu zahlen",
        "partial": "Diese Sendung ist ein Teil des Auftrags. Der Rest folgt getrennt.",
        "issued": "Ausgestellt",
        "page": "Seite {page} von {pages}",
    },
    "pt": {
        "title.ordered": "Recibo da encomenda",
        "title.dispatched": "Recibo de expedição",
        "title.delivered": "Recibo de entrega",
        "stage.ordered": "Encomendado",
        "stage.dispatched": "Expedido",
        "stage.delivered": "Entregue",
        "order": "Encomenda",
        "customer": "Cliente",
        "payment": "Pagamento",
        "payment.card": "Cartão",
        "payment.external": "Pré-pago",
        "payment.on_account": "A crédito",
        "carrier": "Transportadora",
        "tracking": "Número de seguimento",
        "expected": "Previsto",
        "ship_to": "Morada de entrega",
        "bill_to": "Morada de faturação",
        "article": "Artigo",
        "quantity": "Quantidade",
        "unit_price": "Preço unitário",
        "price": "Valor",
        "subtotal": "Subtotal",
        "tax": "Imposto",
        "freight": "Portes",
        "tax_and_freight": "Imposto e portes, em parte",
        "freight_part": "Portes, em parte",
        "tax_included": "Imposto incluído",
        "tax_included_goods": "Imposto incluído nos artigos",
        "tax_at": "Imposto, {rate} sobre {net}",
        "tax_included_at": "Imposto incluído, {rate} sobre {net}",
        "tax_included_goods_at": "Imposto nos artigos, {rate} sobre {net}",
        "discount": "Desconto",
        "total": "Total",
        "total_part": "Total deste envio",
        "credit": "Já pago",
        "due": "A pagar",
        "partial": "Este envio é uma parte da encomenda. O resto segue à parte.",
        "issued": "Emitido",
        "page": "Página {page} de {pages}",
    },
}

MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "de": (
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    "pt": (
        *("janeiro", "fevereiro", "março", "abril", "maio", "junho"),
        *("julho", "agosto", "setembro", "outubro", "novembro", "dezembro"),
    ),
}
DAYS = {
    "en": "{day} {month} {year}",
    "de": "{day}. {month} {year}",
    "pt": "{day} de {month} de {year}",
}


def language_of(tag: str) -> str:
    """The nearest language that we speak: `pt-BR` is `pt`, what we do not know is English."""
    primary = tag.partition("-")[0].lower()
    return primary if primary in WORDS else "en"


def day(moment: datetime, language: str) -> str:
    moment = moment.astimezone(UTC)
    month = MONTHS[language][moment.month - 1]
    return DAYS[language].format(day=moment.day, month=month, year=moment.year)
