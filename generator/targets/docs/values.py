"""Values of enums and default lists, as rows of tables."""

from generator.model import Enum, EnumValue, Implementation
from generator.targets.docs.blocks import Table
from generator.targets.docs.writer import Writer, code


def value_row(enum: Enum, value: EnumValue) -> str:
    """A value as it is on the wire."""
    return code(chr(value.number)) if enum.is_char else str(value.number)


def default_macros_table(writer: Writer, program: Implementation) -> Table:
    """The macros that a program sends when nobody asks for others."""
    macros = {macro.macro: macro.id for macro in writer.spec.macros}
    rows = tuple(
        (
            writer.link(each.stage),
            " ".join(
                writer.link(macros[name]) if name in macros else code(name) for name in each.names
            ),
            writer.proven(each.doc, each),
        )
        for each in program.default_macros
    )
    return Table(("Stage", "Macros", "Notes"), rows)
