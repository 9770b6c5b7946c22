"""A package, since its modules bear the names of those beside the time expressions."""
