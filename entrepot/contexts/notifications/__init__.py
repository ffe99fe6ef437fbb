"""Notifications own what the business says to people by mail, and what became of each message.

Words: an *occasion* is a reason to write (an order was confirmed, stock ran low); a *template* is
a business's wording of one occasion in one language, the *house's wording* where it has none; a
*recipient* is what is kept of an order to write to its customer; a *sending* is one try of one
message, however often the mail server must be asked.

Promises: one message per occasion and subject, whatever is heard twice. What a customer or a
partner typed is never code, never markup and never a mail header. Nobody is written to about a
past that is only being told, nor about something older than a week. Who does not want news gets
none; messages about one's own order are always sent.
"""
