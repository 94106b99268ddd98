"""A strict reader of YAML: what two readers of YAML could take for two things is refused."""

import re
from contextlib import suppress
from typing import Any

import yaml

from generator.load.document import Data, Document, Hexadecimal, Path
from generator.load.language import advice_at
from generator.load.problems import Place, Problem, SpecError
from generator.model.characters import unwanted

_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,19})")
_HEXADECIMAL = re.compile(r"0x[0-9A-Fa-f]{1,16}")
_NUMBER_OF_YAML_1_2 = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9A-Fa-f]+"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_WORDS_OF_YAML_1_1 = frozenset({"y", "n", "yes", "no", "on", "off"})
_ADVICE = {
    r"found character '\t'": "indent with spaces",
    "expected <block end>, but found '<scalar>'": (
        "text follows a closing quote, or a line is indented differently from the ones above it"
    ),
    "mapping values are not allowed here": (
        'a text with ": " needs quotes, or a line is indented differently from the ones above it'
    ),
    "expected <block end>": "a line is indented differently from the ones above it",
}
_MAX_DEPTH = 32
"""How deep data may be nested; the spec language needs less than half of that."""

_STRING_TAG = "tag:yaml.org,2002:str"
_MERGE_TAG = "tag:yaml.org,2002:merge"


class _Loader(yaml.SafeLoader):
    """A loader without aliases and tags: each thing stands where it is read, and is what it is."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise self._wrong("an alias cannot be used here")
        if getattr(self.peek_event(), "tag", None):  # type: ignore[no-untyped-call]
            raise self._wrong("a tag cannot be used here")
        if self.depth == _MAX_DEPTH:
            raise self._wrong("it is nested too deeply")
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def _wrong(self, what: str) -> yaml.MarkedYAMLError:
        mark: yaml.Mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
        return yaml.MarkedYAMLError(None, None, what, mark)


_FAST: type[Any] | None = getattr(yaml, "CSafeLoader", None)
# What libyaml may take where PyYAML's own parser does not, or takes for something else.
_PERHAPS_DIFFERENT = re.compile("[%&*!?`\t]|[|>]#")


class _Reader:
    def __init__(self, name: str) -> None:
        self.name = name
        self.places: dict[Path, Place] = {}
        self.key_places: dict[Path, Place] = {}
        self.problems: list[Problem] = []
        self.ambiguous: list[tuple[Path, str, str]] = []

    def place(self, mark: yaml.Mark | None) -> Place:
        if mark is None:
            return Place(self.name, 1, 1)
        return Place(self.name, mark.line + 1, mark.column + 1)

    def problem(self, node: yaml.Node, rule: str, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self.place(node.start_mark), rule, message, hint))

    def value(self, node: yaml.Node, path: Path) -> Data:
        if len(path) == _MAX_DEPTH:
            self.problem(node, "yaml-syntax", "it is nested too deeply")
            return ""
        self.places[path] = self.place(node.start_mark)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)
        return self.scalar(node, path)

    def mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Data]:
        result: dict[str, Data] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key, str) or key_node.tag == _MERGE_TAG:
                self.problem(key_node, "yaml-key", "a key must be a plain word")
                continue
            self.characters(key_node)
            if found := unwanted(key):
                self.problem(key_node, "character", f"the character {found[1]} is in a key")
                continue
            if key in result:
                first = self.key_places[*path, key]
                self.problem(
                    key_node,
                    "duplicate-key",
                    f"the key '{key}' is used here a second time",
                    f"the first is in line {first.line}",
                )
                continue
            self.key_places[*path, key] = self.place(key_node.start_mark)
            result[key] = self.value(value_node, (*path, key))
        return result

    def scalar(self, node: yaml.ScalarNode, path: Path) -> Data:
        text: str = node.value
        self.characters(node)
        if node.style:
            return text
        if text.lower() in _WORDS_OF_YAML_1_1:
            self.ambiguous.append((path, text, "true or false to older readers of YAML"))
        elif _DECIMAL.fullmatch(text):
            return int(text)
        elif _HEXADECIMAL.fullmatch(text):
            return Hexadecimal(text, 0)
        elif text in {"true", "false"}:
            return text == "true"
        elif not text:
            hint = "write one, or leave it out; a text with a comma inside { } needs quotes"
            self.problem(node, "empty-value", "the key has no value", hint)
        elif node.tag != _STRING_TAG:
            kind = node.tag.rpartition(":")[2]
            self.ambiguous.append((path, text, f"of the type {kind}"))
        elif _NUMBER_OF_YAML_1_2.fullmatch(text):
            self.ambiguous.append((path, text, "a number to newer readers of YAML"))
        return text

    def characters(self, node: yaml.ScalarNode) -> None:
        if _SURROGATE.search(node.value):
            self.problem(node, "yaml-syntax", "half of a surrogate pair is not a character")

    def document(self, node: yaml.MappingNode) -> dict[str, Data]:
        data = self.mapping(node, ())
        for path, text, reading in self.ambiguous:
            message = f"the unquoted {text} is {reading}"
            hint = advice_at(data, path, text)
            self.problems.append(Problem(self.places[path], "ambiguous-scalar", message, hint))
        return data


def _advice(what: str) -> str:
    return next((advice for sign, advice in _ADVICE.items() if sign in what), "")


def _characters(name: str, text: str) -> None:
    """Refuse what would be misread, be it in a comment."""
    for number, line in enumerate(text.split("\n"), 1):
        if found := unwanted(line, "\t"):
            at, character = found
            place = Place(name, number, at + 1)
            message = f"the character {character} cannot stand in a spec"
            hint = "in a value of a vector, write it as an escape between double quotes"
            raise SpecError([Problem(place, "character", message, hint)])


def read_document(name: str, text: str) -> Document:
    """Read one file.

    Args:
        name: its path below the folder of the spec, for messages.
        text: its content.

    Raises:
        SpecError: the text is not YAML, is ambiguous, repeats a key or holds no mapping.
    """
    _characters(name, text)
    if _FAST is not None and not _PERHAPS_DIFFERENT.search(text):
        # libyaml takes a sixth of the time. It words and places errors otherwise.
        with suppress(SpecError):
            return _read(name, text, _FAST)
    return _read(name, text, _Loader)


def _read(name: str, text: str, loader: type[Any]) -> Document:
    reader = _Reader(name)
    parser = loader(text)
    try:
        node = parser.get_single_node()
        if not isinstance(node, yaml.MappingNode) or not node.value:
            place = Place(name, 1, 1)
            raise SpecError([Problem(place, "yaml-mapping", "the file must hold keys and values")])
        data = reader.document(node)
    except yaml.MarkedYAMLError as error:
        what = " ".join(part for part in (error.context, error.problem) if part)
        place = reader.place(error.problem_mark)
        raise SpecError([Problem(place, "yaml-syntax", what, _advice(what))]) from error
    except (ValueError, OverflowError) as error:
        # PyYAML takes any number for the code of a character, and for its own version.
        place = reader.place(parser.get_mark())
        raise SpecError([Problem(place, "yaml-syntax", "a number is out of range")]) from error
    if reader.problems:
        raise SpecError(reader.problems)
    return Document(name, data, reader.places, reader.key_places)
