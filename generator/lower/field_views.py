"""Operations as fields in the words of one language."""

from collections.abc import Sequence
from dataclasses import replace

from generator.lower.operations import (
    Agreed,
    AnyLeaf,
    Constant,
    Number,
    Numbers,
    OfAgreed,
    OfEnum,
    OfFlags,
    OfVersions,
    Operation,
    Pairs,
    Records,
    Text,
    Texts,
    When,
)
from generator.lower.spelling import Language
from generator.lower.views import FieldView, values_of
from generator.lower.wording import Wording
from generator.model import Enum, FlagSet, Spec

_SAME = (
    "conditional", "default", "size", "is_signed", "is_char", "is_bool", "least", "greatest",
    "known", "prefix", "length", "min_length", "max_length", "count",
)  # fmt: skip
"""What a view has as its operation has it."""


class FieldViews(Wording):
    """The part of a codec that makes views of operations."""

    def __init__(self, spec: Spec, language: Language) -> None:
        super().__init__(spec, language)
        self._rules = [rule.id for rule in spec.rules]

    def _steps(
        self,
        steps: Sequence[Operation],
        in_record: str = "",
        later: tuple[str, ...] = (),
        is_chosen: bool = False,
        agreed: tuple[Agreed, ...] = (),
    ) -> tuple[FieldView, ...]:
        """The views of operations, from the last to the first: an optional one knows the later."""
        found: list[FieldView] = []
        for op in reversed(steps):
            view = self._step(op, in_record, later, is_chosen, agreed)
            later = (*(each.name for each in values_of([view]) if each.is_optional), *later)
            found.append(view)
        return tuple(found[::-1])

    def _step(
        self,
        op: Operation,
        in_record: str,
        later: tuple[str, ...],
        is_chosen: bool,
        agreed: tuple[Agreed, ...],
    ) -> FieldView:
        if not isinstance(op, When):
            view = self._dated(self._field(op, in_record, later), agreed)
            # A default is for what was agreed, and not for other values of another field.
            return self._absent(view) if is_chosen else view
        if isinstance(op.test, Agreed):
            agreed = (*agreed, op.test)
        else:
            is_chosen, agreed = True, ()
        inner = self._steps(op.inner, in_record, later, is_chosen, agreed)
        view = FieldView(op=op, kind=op.kind, doc=[], inner=inner)
        match op.test:
            case OfEnum(selector=selector, values=values):
                name = self.language.field_of(selector)
                return replace(
                    view, test="values", selector=name, selector_key=selector, values=values
                )
            case OfFlags(selector=selector, mask=mask):
                name = self.language.field_of(selector)
                return replace(view, test="flags", selector=name, selector_key=selector, mask=mask)
            case OfVersions(versions=versions):
                return replace(view, test="versions", versions=versions)
            case OfAgreed(mask=mask):
                return replace(view, test="agreed", mask=mask)

    def _dated(self, view: FieldView, agreed: Sequence[Agreed]) -> FieldView:
        """A field that says in its comment where frames have it, and what it is elsewhere."""
        if not view.text or not agreed:
            return view
        where = ", ".join(map(_condition, agreed))
        other = f"; otherwise {_shown(view)}" if view.default is not None else ""
        return replace(
            view, doc=self._comment(f"{view.text} {where[0].upper()}{where[1:]}{other}.")
        )

    def _field(self, op: AnyLeaf | Constant, in_record: str, later: tuple[str, ...]) -> FieldView:
        language = self.language
        label = in_record or language.label(op.name)
        view = FieldView(
            op=op,
            kind=op.kind,
            key=op.name,
            name=language.part_of(op.name) if in_record else language.field_of(op.name),
            label=label,
            in_record=bool(in_record),
            doc=self._comment(op.doc),
            text=op.doc,
            **{each: getattr(op, each) for each in _SAME if hasattr(op, each)},
        )
        if isinstance(op, Constant):
            return replace(view, constant=op.value)
        view = replace(view, whole=language.types.get(op.kind, ""))
        match op:
            case Number():
                view = self._number(view, op)
            case Text():
                view = replace(view, rules=self._places(op.rules), is_optional=op.optional)
            case Texts():
                view = replace(view, rules=self._places(op.rules))
            case Pairs():
                view = replace(
                    view,
                    key_rules=self._places(op.key_rules),
                    value_rules=self._places(op.value_rules),
                )
            case Numbers():
                item = language.types.get(op.item, "")
                view = replace(view, item=item, whole=view.whole.format(item))
            case Records():
                record, several = map(language.type_of, (op.record, f"{op.record}s"))
                view = replace(
                    view,
                    record=record,
                    item=record,
                    several=several,
                    whole=view.whole.format(record, several),
                    inner=self._steps(op.inner, label),
                )
        if view.is_optional or (op.conditional and op.default is None):
            return replace(self._absent(view), later=later if view.is_optional else ())
        return replace(view, type=view.whole)

    def _places(self, rules: Sequence[str]) -> tuple[int, ...]:
        return tuple(map(self._rules.index, rules))

    def _absent(self, view: FieldView) -> FieldView:
        """A field that a message can be without."""
        if view.kind == "constant":
            return view
        absent = self.language.optional.format(view.whole)
        return replace(view, may_be_absent=True, type=absent)

    def _number(self, view: FieldView, op: Number) -> FieldView:
        named: Enum | FlagSet | None = op.enum or op.flags
        return replace(
            view,
            values=op.enum.values if op.enum and op.known else (),
            whole=self._names[named.id] if named else view.whole,
            is_named=named is not None,
            is_flags=isinstance(named, FlagSet),
            is_optional=op.optional,
        )


def _shown(field: FieldView) -> str:
    """The default of a field, for people."""
    match field.default:
        case bytes(data) if "text" in field.kind:
            return f'"{data.decode()}"'
        case bytes(data):
            return data.hex() or "empty"
    return str(bool(field.default)).lower() if field.is_bool else str(field.default)


def _condition(agreed: Agreed) -> str:
    if isinstance(agreed, OfAgreed):
        return f"if [[{agreed.flag.id}]] was agreed"
    since, until = agreed.versions.since, agreed.versions.until
    if until is None:
        return f"in version {since} and later"
    if not since:
        return f"up to version {until}"
    return f"in versions {since} to {until}" if since < until else f"in version {since} only"
