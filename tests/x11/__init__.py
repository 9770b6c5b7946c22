"""What a person does at a real X server, by keys and mouse: `make test-x11`."""
