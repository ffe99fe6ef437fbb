"""Vendors own what a business buys: from whom, at which cost, ordered, confirmed and received.

Words: a *purchase order* asks a vendor for goods for one warehouse; a *receipt* is what came in.

Promises: no more is received than was ordered and tolerated; each receipt becomes stock once.
"""
