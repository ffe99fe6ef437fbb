"""The whole house under seeded faults: crashes, duplicates, reorderings, stalls, on virtual time.

`pytest tests/simulation` runs a few seeds; `python -m tests.simulation --seeds 1000` runs many.
A run depends on its seed alone, so a seed that fails fails again.
"""
