"""Returns take back goods that a customer does not keep, and give back what they cost."""
