"""Documents owns the papers that go with an order: a receipt when it is ordered, and one for each
shipment when it is dispatched and when it is delivered.

Words: a *folder* is what is known of an order; a *delivery folder*, what is known of a shipment of
it. The *letterhead* is how the business shows itself. A *receipt* is a snapshot of all three.

Promises: every stage has one receipt, whoever asks how often. A receipt never changes: neither
another price, nor a new address, nor a new letterhead reaches one that was issued. Its total is
what orders said, to the cent.
"""
