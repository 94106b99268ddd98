"""What must hold for every kind of field and every version, in both codecs of a toy's package."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.generator.folders import TOYS
from tests.python.making import Making, Terms, made_of
from tests.python.strategies import framed
from tests.python.values import kept

VERSIONS = (1, 2, 3)
FLAGS = (1, NAMING := 0x100, 0x80000000)
ALL = sum(FLAGS)
TERMS = [*map(Terms, VERSIONS), Terms(3, NAMING), Terms(2, ALL), Terms(3, ALL)]
MANY = settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@pytest.fixture(scope="module")
def making(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Making]:
    yield from made_of(TOYS / "kinds", tmp_path_factory.mktemp("kinds"))


def plain(value: Any) -> Any:
    """Lists, containers and tuples alike."""
    if isinstance(value, dict):
        return tuple(plain(each) for name, each in value.items() if name != "_io")
    return tuple(map(plain, value)) if isinstance(value, list | tuple) else value


def straight(package: Any, frame: bytes, terms: Terms) -> Any:
    """What the straight-line codec makes of a frame."""
    try:
        message = package.decode(frame, **terms._asdict())
    except package.RemoteProtocolError as error:
        return type(error), error.message, error.field, error.offset
    return type(message).__name__, plain(kept(message))


def declared(package: Any, frame: bytes, terms: Terms) -> Any:
    """What the declarations for construct make of it."""
    try:
        container = package.constructs.FRAME.parse(frame, **terms._asdict())
    except package.RemoteProtocolError as error:
        return type(error), error.message, error.field, error.offset
    return container.message, plain(container.payload)


def test_every_message_is_tried_in_every_version(making: Making) -> None:
    assert tuple(making.versions) == VERSIONS
    kinds = {each["kind"] for message in making.spec["messages"] for each in message["operations"]}
    assert {"u64", "i8", "bool", "constant", "bytes", "numbers", "pairs", "records"} < kinds
    assert {int(flag) for flag in making.package.Skills} == set(FLAGS)


@pytest.mark.parametrize("terms", TERMS)
@given(data=st.data())
@MANY
def test_decoding_undoes_encoding(making: Making, terms: Terms, data: st.DataObject) -> None:
    package = making.package
    message = data.draw(making.messages(terms))
    frame = package.encode(message, **terms._asdict())
    again = package.decode(frame, **terms._asdict())
    assert type(again) is type(message)
    for name in message.FIELDS:
        given_, read = getattr(message, name), getattr(again, name)
        # What is left out is read as its default where a version lacks it.
        assert given_ == read or given_ is None or read is None, name
    assert package.encode(again, **terms._asdict()) == frame
    assert package.Decoder(**terms._asdict()).feed(frame) == [again]


@pytest.mark.parametrize("terms", TERMS)
@given(data=st.data())
@MANY
def test_building_again_from_what_was_read_gives_the_same_bytes(
    making: Making, terms: Terms, data: st.DataObject
) -> None:
    package = making.package
    frame = package.encode(data.draw(making.messages(terms)), **terms._asdict())
    message = package.decode(frame, **terms._asdict())
    again = type(message)(**{name: getattr(message, name) for name in message.FIELDS})
    assert again == message
    assert hash(again) == hash(message)
    assert package.encode(again, **terms._asdict()) == frame


@pytest.mark.parametrize("terms", TERMS)
@given(data=st.data())
@MANY
def test_construct_reads_and_builds_the_same(
    making: Making, terms: Terms, data: st.DataObject
) -> None:
    package = making.package
    frame = package.encode(data.draw(making.messages(terms)), **terms._asdict())
    assert declared(package, frame, terms) == straight(package, frame, terms)
    whole = package.constructs.FRAME
    assert whole.build(whole.parse(frame, **terms._asdict()), **terms._asdict()) == frame


@pytest.mark.parametrize("terms", TERMS)
@given(data=st.data())
@MANY
def test_the_two_codecs_agree_on_any_payload(
    making: Making, terms: Terms, data: st.DataObject
) -> None:
    code = data.draw(st.sampled_from([message.CODE for message in making.package.MESSAGES]))
    frame = framed(code, data.draw(making.payloads(terms)))
    assert straight(making.package, frame, terms) == declared(making.package, frame, terms)


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
