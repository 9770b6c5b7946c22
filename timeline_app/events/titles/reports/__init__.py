"""What somebody says, and what they tell of themselves."""
