"""Rules about how frames are divided, and about the order of bytes in them."""

from generator.diff.peers import misreads
from generator.diff.rules import columns
from generator.diff.rules.base import Level, Rule, either, keyed

FRAMING_CHANGED = Rule(
    name="framing-changed",
    level=Level.BREAKING,
    summary="Frames are divided differently.",
    why="Neither side finds the beginning of the next frame. No version can change this, because "
    "the two sides need frames to agree on a version.",
    example="""\
  protocol:
    framing:
-     length: u32
+     length: u16
""",
    applies=lambda change, context: (
        change.subject.kind == "framing" and change.key not in ("doc", "foreign", "printable")
    ),
    peers=either(misreads("neither side finds where a frame of the other begins")),
    api="code that divides frames by itself has to do it differently",
)
BYTE_ORDER_CHANGED = Rule(
    name="byte-order-changed",
    level=Level.BREAKING,
    summary="The bytes of a number are in another order.",
    why="All numbers of several bytes mean something else, including the lengths of frames.",
    example="""\
  protocol:
-   byte-order: big
+   byte-order: little
""",
    applies=keyed("protocol", "byte-order"),
    peers=either(misreads("neither side finds where a frame of the other begins")),
    api=columns.SAME_NAMES,
)

RULES = (
    FRAMING_CHANGED,
    BYTE_ORDER_CHANGED,
)
