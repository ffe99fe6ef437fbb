"""The rules of notifications, one file for messages, one for wording, one for what is known."""

from entrepot.kernel.decider import Rule

from ..commands import (
    ChangeSettings,
    NoteBrand,
    NoteContact,
    NoteRecipient,
    Notify,
    ResendMessage,
    ResetTemplate,
    SetTemplate,
    Subscribe,
    SwitchOccasion,
    Unsubscribe,
)
from ..published import AlertStaff, RecordFailed, RecordSent, SendNews
from . import known, messages, wording

WRITE = "notifications:write"

RULES = (
    Rule(Notify, messages.notify, reads=messages.notify_reads, writes=messages.notify_writes),
    Rule(
        AlertStaff,
        messages.alert_staff,
        reads=messages.alert_staff_reads,
        writes=messages.alert_staff_writes,
        scope=WRITE,
    ),
    Rule(
        SendNews,
        messages.send_news,
        reads=messages.send_news_reads,
        writes=messages.of_message,
        scope=WRITE,
    ),
    Rule(
        ResendMessage,
        messages.resend_message,
        reads=messages.resend_reads,
        writes=messages.resend_writes,
        scope=WRITE,
    ),
    Rule(RecordSent, messages.record_sent, writes=messages.of_message),
    Rule(RecordFailed, messages.record_failed, writes=messages.of_message),
    Rule(SetTemplate, wording.set_template, writes=wording.of_occasion, scope=WRITE),
    Rule(ResetTemplate, wording.reset_template, writes=wording.of_occasion, scope=WRITE),
    Rule(SwitchOccasion, wording.switch_occasion, writes=wording.of_occasion, scope=WRITE),
    Rule(ChangeSettings, known.change_settings, writes=known.of_brand, scope=WRITE),
    Rule(Unsubscribe, known.unsubscribe, writes=known.of_address, scope=WRITE),
    Rule(Subscribe, known.subscribe, writes=known.of_address, scope=WRITE),
    Rule(NoteBrand, known.note_brand, writes=known.of_brand),
    Rule(NoteContact, known.note_contact, writes=known.of_contact),
    Rule(
        NoteRecipient,
        known.note_recipient,
        reads=known.note_recipient_reads,
        writes=known.of_recipient,
    ),
)
