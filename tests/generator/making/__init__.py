"""Specs made up at random from a seed: fields of all kinds in messages, and a session of them."""
