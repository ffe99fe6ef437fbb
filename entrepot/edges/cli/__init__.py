"""The command line: serves, and looks after what is kept. One command a file.

Exit codes: 0 all well, 1 a problem was found or met, 2 wrongly asked. Reading commands take
`--json`. Errors are one line; `--debug` shows where they come from.
"""
