"""Carts: what somebody means to buy, until it is an order.

A *cart* belongs to a guest, who knows its id, or to a customer; at sign-in one becomes the other.
*Checking out* holds the stock of the cart for some minutes; *completing* redeems its quote and asks
for the order. A *wishlist* keeps what is wished for, by a customer, or by a guest who knows its id.

Promises: a change to one line touches that line alone. What the buyer saw is what the order costs,
or the buyer is told. A checkout completed twice is one order. A payment that is declined leaves the
cart as it was, to be paid otherwise.
"""
