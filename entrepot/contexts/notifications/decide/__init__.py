"""The rules of notifications: messages, news, wording, and what is known."""

from entrepot.kernel.decider import Rule

from ..commands import (
    ChangeSettings,
    ContinueMailing,
    NoteBrand,
    NoteContact,
    NoteRecipient,
    NoteWarehouse,
    NoteWish,
    Notify,
    ResendMessage,
    ResetTemplate,
    SendMailing,
    SetTemplate,
    Subscribe,
    SwitchOccasion,
    TryNews,
    Unsubscribe,
)
from ..published import AlertStaff, RecordFailed, RecordSent, SendNews
from . import known, messages, news, wording

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
        news.send_news,
        reads=news.send_news_reads,
        writes=news.of_message,
        scope=WRITE,
    ),
    Rule(
        TryNews,
        news.try_news,
        reads=news.letter_reads,
        writes=news.try_news_writes,
        scope=WRITE,
    ),
    Rule(SendMailing, news.send_mailing, writes=news.of_mailing, scope=WRITE),
    Rule(
        ContinueMailing,
        news.continue_mailing,
        reads=news.continue_mailing_reads,
        writes=news.continue_mailing_writes,
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
    Rule(NoteWarehouse, known.note_warehouse, writes=known.of_warehouse),
    Rule(NoteBrand, known.note_brand, writes=known.of_brand),
    Rule(
        NoteContact,
        known.note_contact,
        reads=known.of_person,
        writes=known.note_contact_writes,
    ),
    Rule(NoteWish, known.note_wish, reads=known.of_person, writes=known.note_wish_writes),
    Rule(
        NoteRecipient,
        known.note_recipient,
        reads=known.note_recipient_reads,
        writes=known.of_recipient,
    ),
)
