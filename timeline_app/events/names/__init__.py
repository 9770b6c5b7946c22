"""People, places and organisations by name."""
