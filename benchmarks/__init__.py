"""The published figures: one file per claim, each with its yardstick in the same run."""
