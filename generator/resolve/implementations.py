"""What real programs do."""

from generator.model import (
    DefaultMacros,
    Implementation,
    MalformedInput,
    Note,
    Offer,
    Side,
    StateDifference,
    StateRow,
    StateRule,
    StateTable,
)
from generator.resolve.reading import Element

_KEYS_OF_AN_OFFER = frozenset({"setting", "version", "doc", "evidence", "confidence"})


def read_implementation(element: Element) -> Implementation:
    """A program."""
    return Implementation(
        id=element.declare(),
        title=element.text("title"),
        side=Side(element.text("role")),
        examined=element.text("examined"),
        offers=element.each("offers", _offer),
        default_macros=element.each("default-macros", _default_macros),
        notes=element.each("notes", _note),
        malformed_input=element.each("malformed-input", _malformed_input),
        state_table=(
            _state_table(element.element("state-table")) if "state-table" in element else None
        ),
        doc=element.text("doc"),
        **element.proof(),
    )


def _offer(element: Element) -> Offer:
    flags = tuple(
        (key, element.number(key)) for key in element.data if key not in _KEYS_OF_AN_OFFER
    )
    return Offer(
        setting=element.text("setting"),
        version=element.number("version"),
        flags=flags,
        doc=element.text("doc"),
        **element.proof(),
    )


def _default_macros(element: Element) -> DefaultMacros:
    return DefaultMacros(
        stage=element.the_reference("stage"),
        names=element.texts("names"),
        doc=element.text("doc"),
        **element.proof(),
    )


def _note(element: Element) -> Note:
    return Note(
        id=element.declare(),
        about=element.references("about"),
        doc=element.text("doc"),
        **element.proof(),
    )


def _malformed_input(element: Element) -> MalformedInput:
    return MalformedInput(
        id=element.declare(),
        input=element.text("input"),
        result=element.text("result"),
        about=element.references("about"),
        outcome=element.maybe("outcome"),
        decoder=element.texts("decoder"),
        **element.proof(),
    )


def _state_table(element: Element) -> StateTable:
    rows = element.element("rows")
    return StateTable(
        doc=element.text("doc"),
        order=element.texts("order"),
        rows=tuple(_row(name, rows.element(name)) for name in rows.data),
        reset=element.text("reset"),
        rules=element.each("rules", _rule),
        differences=element.each("differences", _difference),
        **element.proof(),
    )


def _row(name: str, element: Element) -> StateRow:
    return StateRow(
        state=name,
        entered_by=element.reference("entered-by"),
        next=element.texts("next"),
        skippable_with=element.reference("skippable-with"),
        in_message=element.flag("in-message"),
    )


def _rule(element: Element) -> StateRule:
    return StateRule(id=element.declare(), doc=element.text("doc"), **element.proof())


def _difference(element: Element) -> StateDifference:
    return StateDifference(
        id=element.declare(),
        commands=element.references("commands"),
        states=element.texts("states"),
        phases=element.references("phases"),
        left_out=element.flag("left-out"),
        session=element.text("session"),
        program=element.text("program"),
        aborts=element.maybe("aborts"),
        doc=element.text("doc"),
        **element.proof(),
    )
