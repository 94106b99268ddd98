"""Values of enums and default lists, as rows of tables."""

from generator.model import DefaultMacros, Enum, EnumValue, Implementation
from generator.targets.docs.blocks import Table
from generator.targets.docs.words import code
from generator.targets.docs.writer import Writer


def _on_the_wire(enum: Enum, value: EnumValue) -> str:
    return code(chr(value.number)) if enum.is_char else str(value.number)


def value_title(enum: Enum, value: EnumValue) -> str:
    """A value and what it is called."""
    return f"{_on_the_wire(enum, value)} {code(value.symbol or value.name)}"


def default_macros_table(writer: Writer, program: Implementation) -> Table:
    """The macros that a program sends when nobody asks for others."""
    rows = tuple(
        (writer.link(each.stage), macros_of(writer, each), writer.proven(each.doc, each))
        for each in program.default_macros
    )
    return Table(("Stage", "Macros", "Notes"), rows)


def macros_of(writer: Writer, sent: DefaultMacros) -> str:
    """The macros of a stage that a program sends, in their order."""
    macros = {macro.macro: macro.id for macro in writer.spec.macros}
    return " ".join(
        writer.link(macros[name]) if name in macros else code(name) for name in sent.names
    )
