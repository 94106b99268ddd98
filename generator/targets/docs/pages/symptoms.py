"""What programs log, and why."""

from collections.abc import Iterator

from generator.log_texts import shown
from generator.lower.escaping import markdown
from generator.model import Cause, Log, Spec, Suspect, Symptom
from generator.targets.docs.blocks import Block, Claims, Heading, Page, Prose, Said, Table, section
from generator.targets.docs.index import CAUSES, SYMPTOMS, Index, anchor_of
from generator.targets.docs.words import code
from generator.targets.docs.writer import Writer


def symptoms_pages(spec: Spec, index: Index) -> tuple[Page, ...]:
    """Pages of what is logged, all of it and that of each program, and one of causes, if any."""
    if not spec.logs:
        return ()
    logs = _in_order(spec)
    return (
        Page(
            path=SYMPTOMS,
            title="What programs log",
            anchor=SYMPTOMS,
            blocks=tuple(_overview(spec, index, logs)),
            nav_title="What programs log",
            description="The texts that programs log about the protocol, and what each means.",
        ),
        *(_log(spec, index, each) for each in logs),
        Page(
            path=CAUSES,
            title="Causes and checks",
            anchor=CAUSES,
            blocks=tuple(_causes(Writer(spec, index, CAUSES))),
            nav_title="Causes and checks",
            description="What can cause a log line, and commands that show whether it does.",
        ),
    )


def _overview(spec: Spec, index: Index, logs: list[Log]) -> list[Block]:
    writer = Writer(spec, index, SYMPTOMS)
    lead = (
        "The texts that programs log about filters, as in their source code. Paste your line into "
        "the box, or search this page for words of it. Each text links to what it means, who is "
        "to blame and why it is logged. What you paste stays in your browser."
    )
    blocks: list[Block] = [Prose(lead), _box(spec)]
    for log in logs:
        rows = ((writer.link(each.id), writer.line(each.summary)) for each in log.symptoms)
        table = Table(("Text", "What it means"), tuple(rows), "mistakes")
        blocks += section(2, writer.link(log.id), [table], log.name)
    return blocks


def _box(spec: Spec) -> Prose:
    """A box that a script makes; without one, the tables below it have all texts."""
    label = "Paste lines of a log, or a part of one"
    command = f"<code>{spec.project.name} explain FILE</code>"
    return Prose(
        f'<div class="explain" data-label="{label}"><p>The box that '
        "explains lines needs JavaScript and a web server. "
        f"The command {command} does the same.</p></div>\n"
        '<script type="module" src="../javascripts/explain/box.js"></script>'
    )


def _log(spec: Spec, index: Index, log: Log) -> Page:
    writer = Writer(spec, index, index[log.id].page)
    blocks: list[Block] = [
        Prose(f"{writer.text(log.doc)}\n\n<small>{' · '.join(_of_log(writer, log))}</small>"),
        Prose(
            "The likeliest cause comes first. Each cause links to commands that show whether it "
            "applies."
        ),
    ]
    for symptom in log.symptoms:
        blocks += _symptom(writer, symptom)
    return Page(
        path=writer.page,
        title=f"{markdown(log.title)}: log lines",
        anchor=anchor_of(log.id),
        blocks=tuple(blocks),
        nav_title=log.title,
        description=f"{log.title}: each text that is logged, what it means and why it is logged.",
    )


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
        Heading(2, code(symptom.text), anchor_of(symptom.id)),
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
        "What can cause a log line, with commands that show whether it does. Words in capitals "
        "stand for values from the log line. The command "
        f"`{writer.spec.project.name} explain` fills them in."
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
