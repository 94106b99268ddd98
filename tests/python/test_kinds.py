"""Kinds of field and versions, in the package of a toy that has all of them."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.generator.folders import TOYS
from tests.python.making import Making, made_of


@pytest.fixture(scope="module")
def making(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Making]:
    yield from made_of(TOYS / "kinds", tmp_path_factory.mktemp("kinds"))


def test_the_toy_has_three_versions_and_every_kind_of_field(making: Making) -> None:
    assert making.versions == [1, 2, 3]
    kinds = {each["kind"] for message in making.spec["messages"] for each in message["operations"]}
    assert {"u64", "i8", "bool", "constant", "bytes", "numbers", "pairs", "records"} < kinds


def test_the_newest_version_is_used_unless_another_one_is_given(making: Making) -> None:
    package = making.package
    message = package.Growing(1, package.Mode.NET, "last", middle="m", late=-1)
    newest = package.encode(message, version=3)
    assert package.encode(message) == newest
    assert package.decode(newest) == message
    assert package.Decoder().feed(newest) == [message]


def test_a_version_must_be_a_number(making: Making) -> None:
    package = making.package
    frame = package.encode(package.Taken(1))
    for wrong in ("3", -1, 2.0, True):
        with pytest.raises(package.LocalProtocolError):
            package.decode(frame, version=wrong)
        with pytest.raises(package.LocalProtocolError):
            package.encode(package.Taken(1), version=wrong)
        with pytest.raises(package.LocalProtocolError):
            package.Decoder(version=wrong)


@pytest.mark.parametrize(
    ("values", "version", "kind", "field", "told"),
    [
        ({"middle": "m", "late": 1}, 1, "unexpected", "middle", "2 or later"),
        ({"middle": "m", "old": 7}, 2, "unexpected", "old", "1 or earlier"),
        ({"middle": "m", "weight": 5}, 2, "unexpected", "weight", "3 or later"),
        ({"late": 1}, 3, "missing", "middle", "version 3"),
        ({}, 1, "missing", "old", "version 1"),
    ],
)
def test_what_a_version_lacks_or_needs_is_told(
    making: Making, values: dict[str, Any], version: int, kind: str, field: str, told: str
) -> None:
    package = making.package
    message = package.Growing(1, package.Mode.NET, "last", **values)
    with pytest.raises(package.EncodeError) as caught:
        package.encode(message, version=version)
    assert (caught.value.kind, caught.value.message, caught.value.field) == (kind, "Growing", field)
    assert f"version {version}" in str(caught.value)
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("given_", "version", "told"),
    [
        ({"heavy": True}, 1, "heavy must be left out in version 1; it needs version 2 or later"),
        ({"colour": "red"}, 2, "colour must be left out in version 2; it needs version 3 or later"),
        ({}, 3, "colour must be given in version 3"),
    ],
)
def test_a_field_of_a_record_that_a_version_lacks_or_needs_is_told(
    making: Making, given_: dict[str, Any], version: int, told: str
) -> None:
    package = making.package
    message = package.Lists(boxes=[package.Box(1, "x", (), **given_)])
    with pytest.raises(package.EncodeError) as caught:
        package.encode(message, version=version)
    assert str(caught.value) == f"Lists.boxes: {told}"


@pytest.mark.parametrize(
    ("field", "value", "version", "told"),
    [
        ("middle", b"m", 1, "must be left out in version 1; it needs version 2 or later"),
        ("old", 7, 2, "must be left out in version 2; it needs version 1 or earlier"),
        ("middle", None, 3, "must be given in version 3"),
        ("old", None, 1, "must be given in version 1"),
    ],
)
def test_construct_tells_what_a_version_lacks_or_needs(
    making: Making, field: str, value: Any, version: int, told: str
) -> None:
    package = making.package
    values: dict[str, Any] = {"old": 7} if version == 1 else {"middle": "m"}
    if version == 3:
        values["late"] = 1
    message = package.Growing(1, package.Mode.NET, "last", **values)
    frame = package.encode(message, version=version)
    container = package.constructs.FRAME.parse(frame, version=version)
    container.payload[field] = value
    with pytest.raises(package.LocalProtocolError) as caught:
        package.constructs.FRAME.build(container, version=version)
    assert str(caught.value) == f"Growing.{field}: {told}"


def test_a_message_is_passed_on_in_another_version_where_that_has_its_values(
    making: Making,
) -> None:
    package = making.package
    frame = package.encode(package.Ending(7, data=b""), version=3)
    read = package.decode(frame, version=3)
    assert package.encode(read, version=3) == frame
    with pytest.raises(package.EncodeError) as caught:
        package.encode(read, version=2)
    assert caught.value.field == "texts"


def test_arguments_that_not_every_version_has_are_given_by_name(making: Making) -> None:
    package = making.package
    assert package.Growing.__match_args__ == ("first", "mode", "last")
    with pytest.raises(TypeError):
        package.Growing(1, package.Mode.NET, "last", "middle")
    assert package.Box(1, "x", ()) == package.Box(1, "x", (), heavy=False, colour=None)
    short = package.Lists(boxes=[(1, "x", [(-1, "t", [1, 2])])])
    assert short.boxes == (package.Box(1, "x", (package.Item(-1, "t", (1, 2)),)),)


@pytest.mark.parametrize("inner", [False, True])
def test_rules_hold_for_texts_in_records(making: Making, inner: bool) -> None:
    package = making.package
    with pytest.raises(package.EncodeError) as caught:
        package.Lists(boxes=[(1, "a\r\nb", [])]) if inner else package.Lists(words=["a\nb"])
    assert caught.value.rule == "rule/one-line"
    assert caught.value.field == ("boxes" if inner else "words")


def test_texts_in_records_that_break_a_rule_are_found_when_they_are_read(making: Making) -> None:
    package = making.package
    good = package.encode(package.Lists(boxes=[package.Box(1, "a.b", ())]), version=1)
    message = package.decode(good.replace(b"a.b", b"a\nb"), version=1)
    assert [(field, rule.id) for field, rule in package.broken_rules(message)] == [
        ("boxes", "rule/one-line")
    ]


def test_rules_that_records_break_come_in_the_order_of_the_texts(making: Making) -> None:
    package = making.package
    boxes: list[tuple[int, str, list[Any]]] = [(1, "a", [(1, "t-", [])]), (1, "b.", [])]
    good = package.encode(package.Lists(boxes=boxes), version=1)
    message = package.decode(good.replace(b"b.", b"b\n").replace(b"t-", b"t:"), version=1)
    assert [rule.id for _, rule in package.broken_rules(message)] == [
        "rule/no-colon",
        "rule/one-line",
    ]


def test_rules_that_pairs_break_come_in_the_order_of_the_texts(making: Making) -> None:
    package = making.package
    good = package.encode(package.Lists(settings=[("k", "v-"), ("k-", "v-")]))
    message = package.decode(good.replace(b"v-", b"v\n").replace(b"k-", b"k:"))
    assert [rule.id for _, rule in package.broken_rules(message)] == [
        "rule/one-line",
        "rule/no-colon",
        "rule/one-line",
    ]
