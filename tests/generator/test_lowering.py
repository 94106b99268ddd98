"""What all languages start from: automata that are the expressions, and the table as numbers."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.engine import targets, values_of
from generator.lower import layout
from generator.lower.automaton import automaton
from generator.lower.codec import Codec
from generator.lower.lines import lines
from generator.lower.names import camel, in_order, pascal, snake, upper
from generator.lower.operations import KINDS, Operation, Records, When, operations
from generator.lower.spelling import Language
from generator.lower.state_table import table
from generator.lower.table import NONE
from generator.model import Rule, Spec, Versions
from generator.strangers import length_tests
from generator.targets.java.formatting import broken
from generator.targets.python.names import PYTHON
from tests.generator.folders import SPEC, TOYS
from tests.generator.specs import read_once, target_named

MILTER, FULL, ALL_KINDS = (read_once(folder)[0] for folder in (SPEC, TOYS / "full", TOYS / "kinds"))
RULES = {rule.id: rule for rule in (*MILTER.rules, *FULL.rules)}
LIKELY = st.lists(st.sampled_from(list(b"\r\n%450 7-x:\t.<>[^]\xff"))).map(bytes)


def is_broken(rule: Rule, text: bytes) -> bool:
    """What Python's own engine says; `$` is the very end, which it spells `\\Z`."""
    pattern = re.sub(r"\$(?![^\[]*\])", r"\\Z", rule.pattern)
    return (re.search(pattern.encode(), text) is not None) is not rule.must_match


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
@given(text=st.one_of(LIKELY, st.binary(max_size=20)))
def test_an_automaton_is_its_expression(rule: Rule, text: bytes) -> None:
    assert automaton(rule).is_broken_by(text) is is_broken(rule, text)


EXPRESSIONS = (
    "a", "^a$", "a|^$", "(ab|b)*c", "a{2}", "a{2,}b", "a{1,3}$", "[^a-c]", "[]a]", "[a-]",
    "a?b+", r"\.\\", r"[\r\n]+x", "(?:a|bc){0,2}d", ".b", r"\x41", "^", "$", "(|a)b", "ä",
)  # fmt: skip


@pytest.mark.parametrize("pattern", EXPRESSIONS)
@pytest.mark.parametrize("must_match", [True, False])
@given(text=st.lists(st.sampled_from(list(b"abcdA.\\x\r\n-]\xc3\xa4"))).map(bytes))
def test_all_of_the_language_of_expressions_is_understood(
    pattern: str, must_match: bool, text: bytes
) -> None:
    must, must_not = (pattern, "") if must_match else ("", pattern)
    rule = replace(MILTER.rules[0], must=must, must_not=must_not)
    assert automaton(rule).is_broken_by(text) is is_broken(rule, text)


def test_automata_are_small() -> None:
    for rule in RULES.values():
        made = automaton(rule)
        assert len(made.next) == len(made.broken) * made.width
        assert len(made.broken) <= 20


def kinds_in(steps: Iterable[Operation]) -> Iterator[str]:
    for step in steps:
        yield step.kind
        if isinstance(step, Records | When):
            yield from kinds_in(step.inner)


def test_the_toys_have_every_kind_of_operation() -> None:
    found: set[str] = set()
    for spec in (FULL, ALL_KINDS):
        for message in spec.messages:
            found |= set(kinds_in(operations(spec, message)))
    assert found == set(KINDS)


@pytest.mark.parametrize("spec", [MILTER, FULL], ids=["milter", "full"])
def test_the_table_says_what_the_session_says(spec: Spec) -> None:
    lowered = table(spec)
    phases = [phase.id for phase in spec.session.phases]
    messages = [message.id for message in spec.messages]
    ways = {
        (source, transition.on): transition.to or source
        for transition in spec.session.transitions
        for source in transition.sources
    }
    assert phases[lowered.initial] == spec.session.initial
    found = {
        (phases[place], messages[step.command]): phases[step.to]
        for place, steps in enumerate(lowered.steps)
        for step in steps
    }
    assert found == ways
    for message, row in zip(spec.messages, lowered.rows, strict=True):
        exchange = spec.session.exchange_of(message.id)
        assert row.is_answered == (exchange is not None)
        if exchange:
            first = [(messages[each.reply], each.to, each.versions) for each in row.interim]
            assert first == [
                (reply, NONE, each.versions) for each in exchange.interim for reply in each.replies
            ]
            ends = [
                (messages[end.reply], phases[end.to] if end.leads_on else None, end.versions)
                for end in row.endings
            ]
            assert ends == [
                (reply, each.to, each.versions) for each in exchange.final for reply in each.replies
            ]
        for name, place in (
            (message.suppressed_by, row.suppressed_by),
            (message.unanswered_with, row.unanswered_with),
            (message.requires, row.requires),
        ):
            assert (name is None) == (place is None)
            if name and place:
                flags, flag = spec.flag(name)
                assert (flag.bit, flags.id) == (
                    place.bit,
                    lowered.negotiated[place.field].flags,
                )


def test_names_are_spelled_as_a_language_does() -> None:
    name = "two-words"
    assert [case(name) for case in (snake, camel, pascal, upper)] == [
        "two_words",
        "twoWords",
        "TwoWords",
        "TWO_WORDS",
    ]


def test_a_reserved_name_gets_an_underscore() -> None:
    types = dict.fromkeys((*KINDS, "bytes"), "x")
    language = Language(title="A", types=types, field_name=snake, reserved=frozenset({"goods"}))
    names = {field.name for each in Codec(FULL, language).messages for field in each.fields}
    assert "goods_" in names
    assert "goods" not in names


def test_no_type_is_named_like_a_file_of_a_runtime() -> None:
    """A language with a file for each type would have two files of one name."""
    files = [
        (values_of(target, FULL)["language"], file.stem)
        for target in targets()
        for file in (target.folder / "runtime").rglob("[A-Z]*")
        if re.fullmatch("([A-Z][a-z]+)+", file.stem)
    ]
    assert files
    for language, name in files:
        assert language.type_of("-".join(re.findall("[A-Z][a-z]+", name)).lower()) == f"{name}_"


def test_no_type_is_named_like_a_class_beside_it_in_python() -> None:
    templates = target_named("python").folder / "templates"
    texts = [each.read_text("utf-8") for each in templates.glob("*.py.j2")]
    beside = [each for each in texts if "names_of_enums" in each or "commands.names" in each]
    names = [name for text in beside for name in re.findall(r"^class (\w+)", text, re.MULTILINE)]
    assert "Options" in names
    # The spec may not name a type like a role.
    for name in set(names) - {"Responder"}:
        assert PYTHON.type_of("-".join(re.findall("[A-Z][a-z]+", name)).lower()) == f"{name}_"


def test_a_link_in_a_text_becomes_a_name() -> None:
    types = dict.fromkeys((*KINDS, "bytes"), "x")
    language = Language(title="A", types=types, field_name=snake, link="<{}>")
    order = next(m for m in Codec(FULL, language).messages if m.name == "Order")
    assert "<Payment>" in " ".join(order.doc)


def test_a_comment_is_one_line_where_it_fits() -> None:
    assert layout.doc_comment(2, ["", "Short."]) == "  /** Short. */\n"
    assert layout.doc_comment(0, ["One.", "Two."], ["@x y z"], columns=10, paragraph="<p>") == (
        "/**\n * One.\n *\n * <p>Two.\n *\n * @x y z\n */\n"
    )


def test_a_call_breaks_where_it_must() -> None:
    assert layout.call(2, "f", ["a", 1], ";", columns=10) == "  f(a, 1);"
    assert layout.call(2, "f", ["a", 1], ";", columns=9) == "  f(\n      a,\n      1);"
    assert layout.call(0, "fun", ["ab"], "", " x {", columns=9) == "fun(ab)\n    x {"
    assert layout.call(0, "function", ["ab"], columns=9) == "function(\n    ab)"
    assert layout.call(0, "function", ["ab"], "", " x {", columns=11) == "function(\n    ab) x {"
    assert (
        layout.call(0, "f", ["abc", "de"], "", " x {", columns=9)
        == "f(\n    abc,\n    de)\n    x {"
    )


def test_items_break_where_they_must() -> None:
    of = partial(layout.listed, 0, "f(")
    assert of(["a", "b"], ");", width=8) == "f(a, b);"
    assert of(["a", "b"], ");", width=7) == "f(\n  a,\n  b,\n);"
    assert of(["a"], ");", width=9, apart=True) == "f(\n  a,\n);"
    assert of(["a", "(b) => c(b)"], ");", width=12) == "f(a, (b) =>\n  c(b),\n);"
    assert of(["[a, b]", "c"], ");", width=7) == "f(\n  [\n    a,\n    b,\n  ],\n  c,\n);"
    assert layout.chosen(0, "a = ", "b", ["c", "d"], width=14) == "a = b ? c : d;"
    assert layout.chosen(0, "a = ", "b", ["c", "d"], width=13) == "a = b\n  ? c\n  : d;"
    assert layout.below("a =", "b", width=5) == "a = b"
    assert layout.below("a =", "b", width=4) == "a =\n  b"
    assert in_order(["x11", "Kindof", "x2", "KindNess"]) == ["KindNess", "Kindof", "x2", "x11"]


def test_java_breaks_from_the_outermost_part_on() -> None:
    wide = "w" * 60
    assert broken(4, f"{wide} = f(a);") == f"    {wide} = f(a);"
    assert broken(4, f"{wide} = f({wide}, b);") == f"    {wide} =\n        f({wide}, b);"
    call = f"{wide}.put({wide}, {wide});"
    assert broken(0, call) == f"{wide}.put(\n    {wide},\n    {wide});"
    inner = f'f(g({wide}, (int) "a, (b", {wide}), c);'
    assert broken(0, inner).split("\n") == [
        "f(", "    g(", f"        {wide},", '        (int) "a, (b",', f"        {wide}),", "    c);"
    ]  # fmt: skip
    assert broken(2, f"T {wide}(A {wide}) throws E {{").endswith(
        "\n      A " + wide + ") throws E {"
    )
    assert broken(2, f"T f(A {wide}{wide[:25]}) throws E {{").endswith(")\n      throws E {")
    assert broken(0, f"if ({wide} || {wide}) {{") == f"if ({wide}\n    || {wide}) {{"
    assert broken(0, f"case {wide} -> {wide};") == f"case {wide} ->\n    {wide};"


def test_the_table_is_there_in_lines() -> None:
    rules = [automaton(rule) for rule in FULL.rules]
    codes = [each.code for each in FULL.messages]
    strangers = length_tests(FULL)
    found = {each.name: each.lines for each in lines(table(FULL), codes, rules, strangers)}
    assert found["tolerances"][:4] == [
        "72 truncated lists -1 - cut", "72 unterminated lists -1 - cut",
        "78 unterminated notes -1 has-nul cut", "78 unterminated notes -1 - dropped",
    ]  # fmt: skip
    assert "79 unterminated remark 39 - cut" in found["tolerances"]
    assert found["strangers"] == ["47455420", "16030..."]
    assert found["lengths"] == ["100000100 0 0 4001", "0 7 0 2001", "100000002 1 4 3001"]
    assert found["flags"][:4] == [
        "000000001 deed/refuse", "000000002 deed/change-price", "080000000 deed/lists",
        "100000001 way/no-order",
    ]  # fmt: skip
    assert found["steps"][0] == "0>1,7>4"
    assert found["messages"][2] == "3 0 true 100000001 100000002 0 - 9>-1,10>1,13>4>5>0"
    assert found["rules"][0] == "rule/no-break true 0:0,10:1,11:0,13:1,14:0 0,1,1,1 01"
    assert len(found["rules"]) == len(rules)


def test_a_reply_that_came_after_its_flag_waits_for_its_own_version() -> None:
    change = FULL.message("reply/change-price")
    assert change.since == FULL.flag("deed/change-price")[1].since == 4
    assert FULL.sent_in(change) == Versions()
    assert FULL.sent_in(replace(change, since=5)) == Versions(5)


@pytest.mark.parametrize(
    ("message", "field", "said"),
    [
        ("growing", "first", "It was always there."),
        ("growing", "middle", "In version 2 and later."),
        ("growing", "old", "Up to version 1."),
        ("growing", "weight", "In version 3 and later; otherwise 1000."),
        ("growing", "older", 'Up to version 2; otherwise "none".'),
        ("growing", "blob", "In version 3 and later; otherwise empty."),
        ("ending", "data", "In version 3 and later."),
        ("parcel", "label", "If `Skills.NAMING` was agreed."),
        ("parcel", "weight", "If `Skills.ADDING` was agreed; otherwise 7."),
        ("parcel", "shelf", "In version 3 and later, if `Skills.SHELVING` was agreed."),
    ],
)
def test_the_comment_of_a_field_says_where_frames_have_it(
    message: str, field: str, said: str
) -> None:
    messages = Codec(ALL_KINDS, PYTHON).messages
    found = next(each for each in messages if each.message.name == message)
    (comment,) = next(each.doc for each in found.fields if each.key == field)
    assert comment.endswith(said)
