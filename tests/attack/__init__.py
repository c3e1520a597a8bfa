"""The client between a program and a server that means it no good: raw answers on loopback, and what they do."""
