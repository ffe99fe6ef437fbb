"""The house's wording in German."""

from entrepot.engines.templating.filling import Template

from ...published import Occasion
from ..templates import Words

GERMAN = Words(
    language="de",
    hello="Guten Tag,",
    hello_name="Guten Tag {name},",
    your_order="Ihre Bestellung",
    part_of_your_order="Ein Teil Ihrer Bestellung",
    track="Sendung verfolgen",
    see_order="Bestellung ansehen",
    reset="Neues Passwort setzen",
    not_paid="Ihre Zahlung ist nicht rechtzeitig bei uns eingegangen.",
    money="{number}\u00a0{symbol}",
    tax="Steuer",
    tax_included="Enthaltene Steuer",
    at_rate=", {rate} auf {net}",
    thousands=".",
    decimal=",",
    date="{day}. {month} {year}",
    months=(
        *("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli"),
        *("August", "September", "Oktober", "November", "Dezember"),
    ),
    templates={
        Occasion.ORDER_PLACED: Template(
            subject="Ihre Bestellung {order_number} ist eingegangen",
            text="""{salutation}

vielen Dank für Ihre Bestellung {order_number}. Sie ist bei uns eingegangen; wir melden uns, \
sobald sie bestätigt ist.

{lines}

Versand: {shipping_cost}
{taxes}
Gesamtbetrag: {total}
{taxes_included}

Bitte überweisen Sie {amount_due} bis zum {pay_by}; so lange halten wir die Ware für Sie zurück.
Kontoinhaber: {account_holder}
IBAN: {iban}
BIC: {bic}
Bank: {bank_name}
Verwendungszweck: {payment_reference}
{payment_note}

{order_link}""",
        ),
        Occasion.ORDER_CONFIRMED: Template(
            subject="Ihre Bestellung {order_number} ist bestätigt",
            text="""{salutation}

vielen Dank für Ihre Bestellung {order_number}. Sie ist bestätigt und wird vorbereitet. Wir melden \
uns wieder, sobald sie unser Lager verlässt.

{lines}

Versand: {shipping_cost}
{taxes}
Gesamtbetrag: {total}
{taxes_included}

{order_link}""",
        ),
        Occasion.ORDER_AWAITING_STOCK: Template(
            subject="Ein Teil Ihrer Bestellung {order_number} ist noch unterwegs zu uns",
            text="""{salutation}

vielen Dank für Ihre Bestellung {order_number}. Diese Artikel sind zurzeit nicht vorrätig:

{lines}

Sie müssen nichts tun: Ihr Platz in der Reihe ist Ihnen sicher, und sie folgen, sobald wir sie \
haben.

{order_link}""",
        ),
        Occasion.ORDER_DISPATCHED: Template(
            subject="{your_order} {order_number} ist unterwegs",
            text="""{salutation}

Ihr Paket zur Bestellung {order_number} hat unser Lager verlassen.

{lines}

Versand durch: {carrier_name}
Sendungsnummer: {tracking_number}
Voraussichtliche Zustellung: {estimated_delivery}

{tracking_link}""",
        ),
        Occasion.ORDER_DELIVERED: Template(
            subject="{your_order} {order_number} ist angekommen",
            text="""{salutation}

Ihr Paket zur Bestellung {order_number} wurde zugestellt. Wir wünschen Ihnen viel Freude damit.

Sollte etwas fehlen oder beschädigt sein, antworten Sie einfach auf diese Nachricht.

{order_link}""",
        ),
        Occasion.ORDER_CANCELLED: Template(
            subject="Ihre Bestellung {order_number} ist storniert",
            text="""{salutation}

Ihre Bestellung {order_number} ist storniert. Was unser Lager noch nicht verlassen hatte, wird \
nicht verschickt und Ihnen nicht berechnet.

Grund: {reason}""",
        ),
        Occasion.PAYMENT_DECLINED: Template(
            subject="Ihre Zahlung zur Bestellung {order_number} wurde abgelehnt",
            text="""{salutation}

die Zahlung von {total} für Ihre Bestellung {order_number} wurde nicht genehmigt. Es wurde nichts \
abgebucht.

Grund: {reason}

Bitte antworten Sie auf diese Nachricht, oder bestellen Sie mit einer anderen Zahlungsart neu.""",
        ),
        Occasion.OWED_DECLINED: Template(
            subject="Ihre Zahlung von {amount} zur Bestellung {order_number} wurde abgelehnt",
            text="""{salutation}

die Zahlung von {amount}, die nach Ihrem Umtausch zur Bestellung {order_number} offen war, wurde \
nicht genehmigt. Es wurde nichts abgebucht, und der Betrag ist weiterhin offen.

Grund: {reason}

Bitte bezahlen Sie ihn auf der Seite Ihrer Bestellung mit einer anderen Karte, oder antworten Sie \
auf diese Nachricht.

{order_link}""",
        ),
        Occasion.REFUND_OWED: Template(
            subject="Ihre Erstattung zur Bestellung {order_number} wird vorbereitet",
            text="""{salutation}

für die Bestellung {order_number} erhalten Sie {amount} zurück. Wir überweisen Ihnen den Betrag \
und schreiben Ihnen wieder, sobald das geschehen ist.

{order_link}""",
        ),
        Occasion.PAYMENT_REFUNDED: Template(
            subject="Ihre Erstattung zur Bestellung {order_number}",
            text="""{salutation}

wir haben Ihnen {amount} für die Bestellung {order_number} erstattet. Bis der Betrag auf Ihrem \
Konto erscheint, können einige Tage vergehen.

{order_link}""",
        ),
        Occasion.RETURN_AUTHORISED: Template(
            subject="Ihre Retoure zur Bestellung {order_number} darf kommen",
            text="""{salutation}

aus Ihrer Bestellung {order_number} können Sie uns zurücksenden:

{lines}

Bitte schreiben Sie diese Nummer auf das Paket: {rma_number}
Bitte senden Sie es an: {return_address}

{order_link}""",
        ),
        Occasion.RETURN_RECEIVED: Template(
            subject="Ihre Retoure zur Bestellung {order_number} ist da",
            text="""{salutation}

wir haben erhalten und geprüft, was Sie aus der Bestellung {order_number} zurückgesandt haben:

{lines}

Erstattung: {amount}

Es kam nicht alles, womit der Ersatz bezahlt werden sollte. Bitte bezahlen Sie auf der Seite Ihrer \
Bestellung, was noch offen ist: {owed}

{order_link}""",
        ),
        Occasion.EXCHANGE_SENT: Template(
            subject="Ihr Ersatz zur Bestellung {order_number} ist unterwegs",
            text="""{salutation}

anstelle dessen, was an der Bestellung {order_number} nicht stimmte oder nicht passte, hat unser \
Lager verlassen:

{lines}

{order_link}""",
        ),
        Occasion.LOW_STOCK: Template(
            subject="Niedriger Bestand: {sku} in {warehouse_name}",
            text="""Von {sku} sind im Lager {warehouse_name} nur noch {available} verfügbar.

Der Meldebestand ist {reorder_point}.""",
        ),
        Occasion.ALERT: Template(subject="{headline}", text="{message}"),
        Occasion.PROOF_DIFFERS: Template(
            subject="Der nächtliche Beweis fand Abweichungen: {differences}",
            text="""Das Protokoll wurde nachgespielt und mit dem verglichen, was gespeichert ist. \
Abweichende Stellen: {differences}

Verglichen wurden {events} Ereignisse und {rows} Zeilen von Tabellen.

{message}

Geändert wurde nichts. `entrepot verify` führt den Beweis noch einmal.""",
        ),
        Occasion.PURCHASE_ORDER: Template(
            subject="Bestellung {purchase_order_id} von {business_name}",
            text="""Guten Tag,

bitte liefern Sie an unser Lager {warehouse_name}:
{warehouse_address}

{lines}

Bitte bestätigen Sie, indem Sie auf diese Nachricht antworten. \
Unser Zeichen: {purchase_order_id}""",
        ),
        Occasion.PASSWORD_RESET: Template(
            subject="Ein neues Passwort für {business_name}",
            text="""{salutation}

für Ihr Konto {username} wurde ein neues Passwort angefordert. Waren Sie das? Dann setzen Sie \
innerhalb einer Stunde eines:

{reset_link}

Sonst brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.""",
        ),
        Occasion.NEWS: Template(
            subject="{headline}",
            text="""{salutation}

{message}

Wenn Sie keine Neuigkeiten von {business_name} mehr wünschen, antworten Sie auf diese Nachricht \
mit dem Wort „abmelden“.""",
        ),
    },
)
