"""A noun with what is said of it, as a title."""
