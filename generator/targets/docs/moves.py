"""Moves between phases, from the session."""

from generator.model import Final, Ranged, Spec, Transition
from generator.targets.docs.drawing.lanes import Move
from generator.targets.docs.writer import Writer


def command_moves(spec: Spec) -> tuple[Move, ...]:
    """Where each command leads, other than back to the same phase."""
    places = {phase.id: place for place, phase in enumerate(spec.session.phases)}
    moves: dict[tuple[str, str], set[int]] = {}
    for transition in spec.session.transitions:
        if transition.to is None:
            continue
        starts = {places[source] for source in transition.sources if source != transition.to}
        moves.setdefault((transition.on, transition.to), set()).update(starts)
    return tuple(
        Move(
            label=spec.message(command).letter,
            sources=tuple(sorted(starts)),
            target=places[to],
        )
        for (command, to), starts in moves.items()
        if starts
    )


def within(writer: Writer, way: Ranged) -> str:
    """The versions in which something leads where it does, if not all."""
    return f", {words}" if (words := writer.range(way.versions)) else ""


def sent_after(writer: Writer, transition: Transition) -> str:
    """What must have come last for a command to be sent, if there is such a thing."""
    said = " or after ".join(
        f"{writer.links(each.commands)} answered with {writer.links(each.replies)}"
        for each in transition.sent_after
    )
    return f"; only right after {said}" if said else ""


def reply_moves(writer: Writer) -> tuple[tuple[Move, ...], tuple[tuple[str, ...], ...]]:
    """Where final replies lead, other than nowhere else, and a row of a table for each."""
    spec = writer.spec
    places = {phase.id: place for place, phase in enumerate(spec.session.phases)}
    after: dict[str, set[str]] = {}
    for transition in spec.session.transitions:
        after.setdefault(transition.on, set()).update(
            [transition.to] if transition.to else transition.sources
        )
    lanes: dict[str, list[tuple[tuple[str, ...], Final]]] = {}
    for exchange in spec.session.exchanges:
        for final in exchange.final:
            if final.to:
                lanes.setdefault(final.to, []).append((exchange.commands, final))
    moves, rows = [], []
    for number, (to, finals) in enumerate(lanes.items(), 1):
        starts = {
            places[phase]
            for commands, _ in finals
            for command in commands
            for phase in after.get(command, ())
            if phase != to
        }
        if starts:
            label = str(number)
            moves.append(
                Move(label=label, sources=tuple(sorted(starts)), target=places[to], dashed=True)
            )
        rows += [
            (
                str(number),
                writer.links(commands),
                writer.links(final.replies),
                writer.link(to) + within(writer, final),
            )
            for commands, final in finals
        ]
    return tuple(moves), tuple(rows)
