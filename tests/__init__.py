"""The tests of the house; `examples` and the toys are shared."""
