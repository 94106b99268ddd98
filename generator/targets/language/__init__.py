"""The spec language itself: its JSON Schema and the tables of its keys."""
