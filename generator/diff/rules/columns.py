"""What the columns of the report show, beside what changed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unchanged:
    """Nothing to show in a column of the report, and why."""

    why: str


NO_NAMES = Unchanged("names are not on the wire")
NOT_SENT = Unchanged("it is not on the wire")
ANY_TEXT = Unchanged("decoders pass on any text")
OF_FIELDS = Unchanged("the fields that use it are reported as well")
OF_TRANSITIONS = Unchanged("the transitions that lead there are reported as well")
NO_PEER = Unchanged("no peer notices")
SAME_NAMES = Unchanged("names and types are the same")
NOT_NAMED = Unchanged("generated code does not name it")
ONE_API = Unchanged("names and types are the same; sessions follow the agreed version")

ADDED = "{name}{typed} is new{duty}"
REMOVED = "{name} is gone"
RENAMED = "{former} → {name}"
REORDERED = "{name}({before}) → {name}({after})"
CASE = "{name} is new: code that handles each kind needs a case for it"
OTHER_VALUES = "{name} holds other values: check code that uses it"
NUMBER = "{name} has another number: rebuild whatever holds the old one"
REUSED = "{name} has the number of something else: rebuild whatever holds it"
VERSIONS = "{name} can be used in other versions than before"
REFUSED = "encoders and decoders refuse values of {name} that they took"
TAKEN = "encoders and decoders take values of {name} that they refused"
SHORTER = "encoders and decoders refuse payloads that they took"
LONGER = "encoders and decoders take payloads that they refused"
OTHER_LIMIT = "encoders and decoders refuse payloads that they took, or the other way round"
"""What a change does to code, with `{name}` for what changed and, where it is a field, `{typed}`
for its type and `{duty}` for what senders have to do; `{former}` for an earlier name, `{before}`
and `{after}` for the arguments of a constructor, `{old}` and `{new}` for the values of what
changed."""
