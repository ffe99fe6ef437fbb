"""The kernel: how a command becomes events, once for all contexts. No clock, no chance, no I/O.

ARCHITECTURE.md names its files in the order to read them.
"""
