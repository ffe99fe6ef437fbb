"""Returns: goods that come back, against what was shipped only, and the money for them.

A return is requested, authorised, received with an inspection of each line, and refunded to where
the money came from, on the terms of the store. In an exchange other goods go out for them, as an
order of their own that what came back pays for. A claim makes good what came damaged, wrong or
not at all: nothing comes back. What an order can still give back is one stream, so that requests
at the same moment never take more than was shipped, and refunds never pass what was captured.
What came in an exchange and comes back, too, is refunded by the payments that paid for it. What
is open for other goods that were sent at once, because not all came for them, is paid by a
payment of the return's own.
"""
