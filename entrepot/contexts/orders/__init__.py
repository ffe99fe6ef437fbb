"""Orders own the promise to a customer: what was ordered, at which price, and how far it is.

Words: an order is *priced* where the business has rules for that, and *placed*, its stock
*reserved* (or *awaiting stock*), its money authorised, so it is *confirmed*; shipping makes it
*processing*, *shipped*, *delivered*. Until goods leave it can be *cancelled*; what part has left
stays, the rest is stopped.

Promises: each step that fails undoes those before it, and every step is an event of the order's
stream, so its timeline is its log. What is captured is what was shipped, to the cent.
"""
