"""Tests of the spec, the generator and everything generated."""
