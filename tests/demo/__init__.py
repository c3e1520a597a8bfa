"""`make demo`: a tour of the client on its own fake server, without an account and without internet."""
