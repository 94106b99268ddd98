"""The state table."""

from generator.model import (
    Ended,
    Exchange,
    Final,
    MacroScopes,
    Misplaced,
    Negotiation,
    Phase,
    Session,
    Transition,
)
from generator.resolve.reading import Element


def read_session(element: Element) -> Session:
    """The whole state table."""
    return Session(
        doc=element.text("doc"),
        initial=element.the_reference("initial"),
        phases=element.each("phases", _phase),
        transitions=element.each("transitions", _transition),
        exchanges=element.each("exchanges", _exchange),
        negotiation=(
            _negotiation(element.element("negotiation")) if "negotiation" in element else None
        ),
        misplaced=_misplaced(element.element("misplaced")) if "misplaced" in element else None,
        macro_scopes=(
            _macro_scopes(element.element("macro-scopes")) if "macro-scopes" in element else None
        ),
        queue_id=element.reference("queue-id"),
    )


def _phase(element: Element) -> Phase:
    return Phase(
        id=element.declare(),
        in_message=element.flag("in-message"),
        final=element.flag("final"),
        versions=element.versions(),
        doc=element.text("doc"),
        **element.proof(),
    )


def _to(element: Element) -> str | None:
    return None if element.text("to") == "stays" else element.reference("to")


def _transition(element: Element) -> Transition:
    return Transition(
        on=element.the_reference("on"),
        sources=element.references("from"),
        to=_to(element),
        sent_after=element.each("sent-after", _ended),
        versions=element.versions(),
        doc=element.text("doc"),
        **element.proof(),
    )


def _ended(element: Element) -> Ended:
    return Ended(commands=element.references("commands"), replies=element.references("replies"))


def _exchange(element: Element) -> Exchange:
    return Exchange(
        commands=element.references("commands"),
        interim=element.references("interim"),
        final=element.each("final", _final),
    )


def _final(element: Element) -> Final:
    return Final(
        replies=element.references("replies"),
        to=_to(element),
        versions=element.versions(),
        doc=element.text("doc"),
        **element.proof(),
    )


def _negotiation(element: Element) -> Negotiation:
    return Negotiation(
        message=element.the_reference("message"),
        version=element.text("version"),
        flags=element.texts("flags"),
        macro_lists=element.maybe("macro-lists"),
        macro_lists_need=element.reference("macro-lists-need"),
        emulated_with=element.reference("emulated-with"),
        doc=element.text("doc"),
    )


def _misplaced(element: Element) -> Misplaced:
    return Misplaced(
        retry_from=element.the_reference("retry-from"),
        doc=element.text("doc"),
        **element.proof(),
    )


def _macro_scopes(element: Element) -> MacroScopes:
    return MacroScopes(
        order=element.references("order"),
        ended_by=element.references("ended-by"),
        doc=element.text("doc"),
        **element.proof(),
    )
