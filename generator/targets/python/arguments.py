"""The arguments of constructors: how they are declared and explained."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.lower.operations import OfAgreed, OfEnum, OfFlags, OfVersions, When
from generator.lower.views import FieldView, MessageView, values_of
from generator.model import Versions
from generator.model.text import Claim
from generator.targets.python.docstrings import docstring, section
from generator.targets.python.fields import argument_type, default, range_of

Prose = Callable[[str], str]


def keywords(steps: Iterable[FieldView]) -> set[str]:
    """The names of the fields that depend on what was agreed, which are given by name."""
    found: set[str] = set()
    for each in steps:
        if each.on_agreed:
            found.update(field.name for field in values_of(each.inner))
        elif each.kind == "when":
            found |= keywords(each.inner)
    return found


def parameters(fields: Sequence[FieldView], named: set[str]) -> list[str]:
    """What is declared; what stands before something that must be given must be given too."""
    declared: list[str] = []
    required = False
    for field in reversed([each for each in fields if each.name not in named]):
        value = default(field)
        required = required or not value
        declared.append(_declared(field, "" if required else value))
    by_name = [_declared(each, default(each) or "None") for each in fields if each.name in named]
    return [*declared[::-1], *(["*"] if by_name else []), *by_name]


def _declared(field: FieldView, value: str) -> str:
    return f"{field.name}: {argument_type(field)}" + (f" = {value}" if value else "")


def init_doc(view: MessageView, prose: Prose) -> str:
    """Each argument with its range, and what is refused."""
    items = list(_explained(view.steps, prose, ""))
    named = keywords(view.steps)
    items.sort(key=lambda item: item.partition(":")[0] in named)
    if not items:
        return docstring(["Build the message."], 8)
    refused = "EncodeError: an argument does not fit its field, or a text breaks a rule."
    arguments, raises = section("Args", items, 8), section("Raises", [refused], 8)
    return docstring(["Build the message."], 8, arguments, raises)


def _explained(steps: Iterable[FieldView], prose: Prose, where: str) -> Iterator[str]:
    for step in steps:
        if isinstance(step.op, When):
            yield from _explained(step.inner, prose, f"{where}; {_condition(step.op, prose)}")
        elif step.kind != "constant":
            summary = prose(Claim(id="field", doc=step.text).summary)
            yield f"{step.name}: {range_of(step)}{where}. {summary}"


def _condition(when: When, prose: Prose) -> str:
    match when.test:
        case OfVersions(versions=versions):
            return _span(versions)
        case OfAgreed(flag=flag):
            return f"if {_listed((flag.id,), prose)} was agreed"
        case OfEnum(values=values):
            return f"for {_listed((each.id for each in values), prose)} only"
        case OfFlags(flags=flags):
            return f"with {_listed((each.id for each in flags), prose)} only"


def _listed(ids: Iterable[str], prose: Prose) -> str:
    return " or ".join(prose(f"[[{each}]]") for each in ids)


def _span(versions: Versions) -> str:
    if versions.until is None:
        return f"since version {versions.since}"
    until = f"until version {versions.until}"
    return f"since version {versions.since}, {until}" if versions.since else until
