"""Tests of the generator, with toy protocols."""
