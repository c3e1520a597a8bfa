"""`make trust`: what the project relies on, tried at length; each area counts what it tried and what failed."""
