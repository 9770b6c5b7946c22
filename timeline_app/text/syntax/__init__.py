"""How the words of a sentence hang together: the parser, its network and what it looks at."""
