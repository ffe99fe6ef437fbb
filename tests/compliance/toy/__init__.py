"""Two small contexts that the suite writes and reads with."""
