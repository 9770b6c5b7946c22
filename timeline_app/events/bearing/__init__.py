"""What stands around a date: whether it happened then, on the contrary, or not at all."""
