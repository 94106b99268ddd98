# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The payloads as declarations for the library construct: the readable reference.

Each name is a construct that parses and builds the payload of one message, and can be part of
other constructs. `FRAME` is a whole frame, `LAYOUTS` has the payloads by their code. Numbers are
numbers, and texts are bytes without their NUL. Malformed bytes raise the same errors as everywhere
else in this package. The layout of some messages can depend on the version of the protocol and on
agreed flags, which are keywords: `FRAME.parse(frame, version=2, flags=0)`; by default it is the
newest version without flags.
"""

from __future__ import annotations

from typing import Final

from construct import If, Struct

from ._construct_parts import Frame, Layout, OptionalAtEnd, Pair, UntilEnd
from ._construct_values import U8, U16, U32, AtLeast, Known, Rest, Text

Hello = Layout(
    "Hello",
    "edition" / U32,
    "deeds" / U32,
    "ways" / U32,
    "lists" / UntilEnd(Struct("stage" / U32, "names" / Text)),
)
Note = Layout("Note", "question" / U8, "notes" / UntilEnd(Pair(Text, Text)))
Order = Layout(
    "Order",
    "goods" / AtLeast(1, Text),
    "shelf" / U16,
    "mark" / U8,
    "group" / Known(U8, (0x24, 0x22, 0x27)),
    "amount" / If(lambda this: this["group"] in (0x24, 0x22), Text),
    "coins" / If(lambda this: this["group"] in (0x24, 0x22), U16),
    "remark" / OptionalAtEnd(Text),
)
Cart = Layout("Cart", "total" / U16, "goods" / UntilEnd(Text))
Picture = Layout("Picture", "data" / AtLeast(1, Rest))
Done = Layout("Done")
Forget = Layout("Forget")
Bye = Layout("Bye")
Secret = Layout("Secret", "data" / Rest)
Yes = Layout("Yes")
No = Layout("No", "reason" / Text)
ChangePrice = Layout("ChangePrice", "shelf" / U16, "amount" / Text)
Wait = Layout("Wait")
Leave = Layout("Leave", "shelf" / U16)
Old = Layout("Old", "data" / Rest)

LAYOUTS: Final[dict[int, Layout]] = {
    0x48: Hello,
    0x4E: Note,
    0x4F: Order,
    0x43: Cart,
    0x5C: Picture,
    0x45: Done,
    0x46: Forget,
    0x42: Bye,
    0x27: Secret,
    0x79: Yes,
    0x6E: No,
    0x63: ChangePrice,
    0x22: Wait,
    0x6C: Leave,
    0x6F: Old,
}
"""The payloads by the code of the frame."""

FRAME: Final = Frame(LAYOUTS)
"""A whole frame: a container of the message's name, its code and its payload."""
