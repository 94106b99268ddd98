"""What programs log, and why."""

from collections.abc import Iterator

from generator.log_texts import shown
from generator.lower.escaping import markdown
from generator.model import Cause, Log, Spec, Suspect, Symptom
from generator.targets.docs.blocks import Block, Claims, Heading, Page, Prose, Said, Table, section
from generator.targets.docs.index import CAUSES, SYMPTOMS, Index, anchor_of
from generator.targets.docs.writer import Writer, code


def symptoms_pages(spec: Spec, index: Index) -> tuple[Page, ...]:
    """A page of what is logged and one of causes, if the spec has any."""
    if not spec.logs:
        return ()
    return (
        _page(SYMPTOMS, "What programs log", _symptoms(Writer(spec, index, SYMPTOMS))),
        _page(CAUSES, "Causes and checks", _causes(Writer(spec, index, CAUSES))),
    )


def _page(path: str, title: str, blocks: list[Block]) -> Page:
    return Page(path=path, title=title, anchor=path, blocks=tuple(blocks), nav_title=title)


def _symptoms(writer: Writer) -> list[Block]:
    lead = (
        "The texts that programs write into the log about filters, as their source code has them: "
        "what each means, and why it is logged, the likeliest cause first. Search this page for "
        "words of a line. A cause leads to commands that show whether it is there."
    )
    blocks: list[Block] = [Prose(lead)]
    for log in _in_order(writer.spec):
        blocks += [
            Heading(2, markdown(log.title), anchor_of(log.id)),
            Prose(f"{writer.text(log.doc)}\n\n<small>{' · '.join(_of_log(writer, log))}</small>"),
        ]
        for symptom in log.symptoms:
            blocks += _symptom(writer, symptom)
    return blocks


def _in_order(spec: Spec) -> list[Log]:
    """The logs of those who send commands first, for there most things are noticed."""
    sides = {each.id: list(spec.protocol.titles).index(each.role) for each in spec.implementations}
    return sorted(spec.logs, key=lambda log: sides.get(log.implementation or "", len(sides)))


def _of_log(writer: Writer, log: Log) -> Iterator[str]:
    yield f"examined: {markdown(log.examined)}"
    if log.implementation:
        yield writer.link(log.implementation)


def _symptom(writer: Writer, symptom: Symptom) -> list[Block]:
    said = writer.said(symptom.doc, symptom)
    facts = [f"to blame: {_culprit(writer, symptom.blames)}"]
    facts += [f"versions: {markdown(symptom.versions)}"] if symptom.versions else []
    facts += [f"places: {_places(symptom)}"] if symptom.slots else []
    text = f"{said.text}\n\n<small>{' · '.join(facts)}</small>"
    if symptom.causes:
        causes = (f"1. {_suspect(writer, each)}" for each in symptom.causes)
        text += "\n\n" + "\n".join(causes)
    return [
        Heading(3, code(symptom.text), anchor_of(symptom.id)),
        Claims((Said(text, said.proofs),)),
    ]


def _culprit(writer: Writer, word: str) -> str:
    return writer.spec.protocol.titles.get(word, word)


def _places(symptom: Symptom) -> str:
    texts = (
        " or ".join(map(code, slot.is_)) if slot.is_ else slot.holds.replace("-", " ")
        for slot in symptom.slots
    )
    return ", ".join(texts)


def _suspect(writer: Writer, suspect: Suspect) -> str:
    only = [writer.link(id_) for id_ in suspect.failures]
    about = [writer.link(id_) for id_ in suspect.messages]
    conditions = [f"with {' or '.join(only)}"] if only else []
    conditions += [f"about {' or '.join(about)}"] if about else []
    if suspect.texts:
        conditions.append(f"with {' or '.join(map(code, suspect.texts))}")
    if suspect.foreign_length:
        conditions.append("if the length is text or begins another protocol")
    return writer.link(suspect.cause) + (f" ({', '.join(conditions)})" if conditions else "")


def _causes(writer: Writer) -> list[Block]:
    lead = (
        "Why something goes wrong, with commands that show whether it is so. Words in capitals "
        f"stand for what the line of the log has; the command `{writer.spec.project.name} explain` "
        "fills them in."
    )
    blocks: list[Block] = [Prose(lead)]
    for cause in writer.spec.causes:
        blocks += _cause(writer, cause)
    rows = tuple(
        (
            f"{writer.place(failure.id)}{', '.join(map(markdown, failure.texts))}",
            writer.line(failure.doc),
        )
        for failure in writer.spec.failures
    )
    table = Table(("Text", "What it means"), rows)
    blocks += section(2, "Errors of the operating system", [table] if rows else [], "failures")
    return blocks


def _cause(writer: Writer, cause: Cause) -> list[Block]:
    parts = [writer.text(cause.doc)] if cause.doc else []
    if cause.checks:
        parts.append("\n".join(_check(writer, shown(each), each.shows) for each in cause.checks))
    parts += [f"**What to do:** {writer.line(cause.remedy)}"] if cause.remedy else []
    symptoms = [
        each.id
        for each in writer.spec.symptoms
        if any(suspect.cause == cause.id for suspect in each.causes)
    ]
    parts.append(f"<small>Logged as: {writer.links(symptoms)}</small>")
    return [
        Heading(2, markdown(cause.title), anchor_of(cause.id)),
        Prose("\n\n".join(parts)),
    ]


def _check(writer: Writer, command: str, shows: str) -> str:
    return f"- {code(command)}" + (f" shows {writer.line(shows)}" if shows else "")
