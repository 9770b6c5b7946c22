"""Programs that measure and print tables; each is started by itself, see the Makefile."""
