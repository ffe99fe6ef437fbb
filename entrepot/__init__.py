"""One supply-chain platform on one log of what happened, from cart to bin to truck."""

__version__ = "0.1.0"
