"""What a title can do without, and what is left of that at its end."""
