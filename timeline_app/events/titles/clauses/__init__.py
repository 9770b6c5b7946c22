"""Who does what, as a title: a clause with its subject, its verb and as much as there is room for."""
