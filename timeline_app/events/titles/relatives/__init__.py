"""What a relative clause tells of its noun, as a main clause."""
