"""What programs offer in the negotiation."""

from generator.model import Implementation
from generator.targets.docs.blocks import Table
from generator.targets.docs.words import code, hexadecimal
from generator.targets.docs.writer import Writer


def offers_table(writer: Writer, program: Implementation) -> Table:
    """The offers of one program."""
    names = [name for name, _ in program.offers[0].flags]
    rows = tuple(
        (
            code(offer.setting),
            str(offer.version),
            *(code(hexadecimal(dict(offer.flags).get(name, 0))) for name in names),
            writer.proven(offer.doc, offer),
        )
        for offer in program.offers
    )
    head = ("Setting", "Version", *(name.capitalize() for name in names), "Notes")
    return Table(head, rows)
