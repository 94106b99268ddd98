"""Names and texts of a spec in one language."""

from collections.abc import Iterable, Iterator

from generator.lower.escaping import prose
from generator.lower.prose import wrapped
from generator.lower.spelling import Language
from generator.model import Spec
from generator.model.text import Claim


class Wording:
    """The part of a codec that names things and writes comments."""

    def __init__(self, spec: Spec, language: Language) -> None:
        self._spec = spec
        self.language = language
        self._names = dict(self._named())

    def _named(self) -> Iterator[tuple[str, str]]:
        """The name of everything that a comment can link to."""
        spec, language = self._spec, self.language
        for each in (*spec.enums, *spec.flag_sets, *spec.messages):
            yield each.id, language.type_of(each.name)
        for enum in spec.enums:
            if not enum.of_messages:
                yield from self._constants(enum.name, enum.values)
        for flags in spec.flag_sets:
            yield from self._constants(flags.name, flags.members)
        for phase in spec.session.phases:
            yield phase.id, language.constant("phase", phase.name)

    def _constants(self, kind: str, members: Iterable[Claim]) -> Iterator[tuple[str, str]]:
        for each in members:
            yield each.id, self.language.constant_of(kind, each.name)

    def _comment(self, *paragraphs: str) -> list[str]:
        language = self.language
        texts = (prose(each, self._linked, language.plain) for each in paragraphs if each)
        return [language.escape(line) for line in wrapped(texts, language.width)]

    def _linked(self, id_: str) -> str:
        return self.language.link.format(self._names[id_]) if id_ in self._names else id_
