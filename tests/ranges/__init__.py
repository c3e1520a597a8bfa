"""The client with the oldest and the newest of what it depends on, on every Python that is found: `make ranges`."""
