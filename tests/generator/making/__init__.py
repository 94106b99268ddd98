"""Specs made up at random over the whole spec language, from a seed."""
