"""What upstream changed, and what that does to callers of the API and to users of the client."""
