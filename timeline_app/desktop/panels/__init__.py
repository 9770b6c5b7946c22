"""What stands around the canvas: the articles, the event, the words above and below, and what opens over them."""
