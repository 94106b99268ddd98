"""What an id is: everything that the spec says about it, gathered in one place."""

from generator.cli.explaining.about import explanation
from generator.cli.explaining.facts import Explanation
from generator.cli.explaining.show import show
from generator.cli.explaining.words import candidates, suggestions

__all__ = ["Explanation", "candidates", "explanation", "show", "suggestions"]
