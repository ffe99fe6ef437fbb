"""The contexts: each owns its words and its tables, and every one has the same rooms."""
