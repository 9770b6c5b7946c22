"""Which title comes first, and what is made where that one has a fault."""
