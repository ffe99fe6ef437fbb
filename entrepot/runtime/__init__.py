"""The loops that turn: group commit, subscriptions, timers, effects. They know ports, no contexts.

The kernel decides and stays pure; what waits, retries and sleeps is here, and only here.
"""
