"""Conversations as each side has them: what a spec leaves out of its stories is filled in.

A conversation of a spec states only what changes. Here it becomes one telling for each side that it
is about, with everything that the side's session says of itself at each event and after each step.
"""

from generator.telling.once import tellings
from generator.telling.parts import Event, State, Step, Telling, TellingError
from generator.telling.strictly import by_strictness

__all__ = ["Event", "State", "Step", "Telling", "TellingError", "by_strictness", "tellings"]
