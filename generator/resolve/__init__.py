"""From plain data to the model."""

from generator.resolve.places import Places
from generator.resolve.spec import resolve

__all__ = ["Places", "resolve"]
