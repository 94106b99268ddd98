"""Every published vector as a conversation: what is shown is what the vector says."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import pytest

from generator.limits import default_limit, plausible
from generator.model import Number, Spec
from generator.model.errors import ERRORS
from generator.wire import flags_in, length_of, newest
from generator.writing import Given, write_frame
from tests.conformance.questions import Json, agreed, published
from tests.generator.folders import SPECS
from tests.generator.specs import error_kinds
from tests.wireshark.conftest import Make
from tests.wireshark.recording import Capture
from tests.wireshark.running import Dissector, Seen, kinds, show
from tests.wireshark.values import on_the_wire, parts_of

# What a stream makes of a frame that is too long or too short is told apart.
OF_ONE_FRAME = ("incomplete", "surplus")
ABOVE_THE_LIMIT = ("too-long", "foreign")
OF_A_LENGTH = ("undersized", *ABOVE_THE_LIMIT)


@pytest.fixture(params=sorted(SPECS))
def made(request: pytest.FixtureRequest, make: Make) -> tuple[Spec, Dissector]:
    return make(request.param)


def show_all(
    made: tuple[Spec, Dissector],
    items: dict[str, list[str]],
    *options: str,
    terms: Mapping[str, tuple[int, int]] | None = None,
) -> dict[str, list[Seen]]:
    """What is shown for each of several conversations, which are the chunks of one side.

    Before those whose terms are given, both sides agree on these, if the protocol negotiates.
    """
    spec, dissector = made
    capture = Capture()
    openings = {}
    for name, pieces in items.items():
        opening = negotiation(spec, *terms[name]) if terms and name in terms else []
        openings[name] = len(opening)
        said = [*opening, *(("mta", bytes.fromhex(piece)) for piece in pieces)]
        capture.conversation(name, said)
    found: dict[str, list[Seen]] = defaultdict(list)
    for seen in show(dissector, capture, *options) if capture.packets else ():
        found[capture.packets[seen.packet].conversation].append(seen)
    return defaultdict(list, {name: seen[openings[name] :] for name, seen in found.items()})


def negotiation(spec: Spec, version: int, flags: int) -> list[tuple[str, bytes]]:
    """Both sides of a negotiation, which agree on a version and on flags that layouts depend on."""
    said = spec.session.negotiation
    if said is None:
        assert (version, flags) == (newest(spec), 0)
        return []
    message = spec.message(said.message)
    values: dict[str, Given] = {
        each.name: 0 if isinstance(each, Number) else () for each in message.value_fields
    }
    values[said.version] = version
    for name, of in spec.negotiated.items():
        values[name] = flags if of is spec.layout_flags else 0
    frame = write_frame(spec, message, values, default_limit(spec))
    return [("mta", frame), ("filter", frame)]


def terms_of(vectors: Iterable[Json]) -> dict[str, tuple[int, int]]:
    """The terms of vectors by name, without those of a length that no frame has.

    Behind what is intact, such as a negotiation, such a length may be taken for another.
    """
    return {
        x["id"]: agreed(x) for x in vectors if x.get("error", {}).get("kind") not in OF_A_LENGTH
    }


def test_every_message_is_shown_with_its_values(made: tuple[Spec, Dissector]) -> None:
    spec, _ = made
    vectors = [each for topic in published(spec) for each in topic["messages"]]
    frames = {each["id"]: [each["frame"]] for each in vectors}
    found = show_all(made, frames, terms=terms_of(vectors))
    wrong = []
    for each in vectors:
        message = spec.message(each["message"])
        (seen,) = found[each["id"]]
        code = int.from_bytes(seen.all("code")[0].value, "big")
        path = f"{spec.protocol.id}.{message.name.replace('-', '_')}"
        values = parts_of(spec, path, message.leaf_fields, seen.fields)
        got = (values, code, seen.one("length"), seen.shown("error"))
        length = str(len(each["frame"]) // 2 - spec.protocol.framing.uncounted)
        version, flags = agreed(each)
        is_agreed = version, flags_in(spec, flags)
        wanted = on_the_wire(each["values"], message.leaf_fields, is_agreed)
        if got != (wanted, message.code, length, []):
            wrong.append((each["id"], wanted, got))
    assert not wrong, wrong[:3]


def malformed(spec: Spec) -> Iterator[Json]:
    for topic in published(spec):
        yield from topic["malformed"]


def errors_of(seen: list[Seen]) -> list[str]:
    return [error for each in seen for error in each.shown("error")]


def tells(error: str, wanted: Json) -> bool:
    """Whether this is the text of an error, with its kind, its byte and its field."""
    return error == f"{wanted['kind']}: {in_words(wanted)}"


def in_words(wanted: Json) -> str:
    place = f"(byte {wanted['offset']}{', ' + wanted['field'] if 'field' in wanted else ''})"
    return f"{ERRORS[wanted['kind']]} {place}"


def is_believed(spec: Spec, frame: bytes) -> bool:
    """Whether a frame that is too long for a decoder is read all the same, and pointed out."""
    return length_of(spec, frame) <= spec.protocol.framing.length_with(plausible(spec))


def end_of(spec: Spec, data: bytes) -> int:
    """Where the frame ends that some data begin with, as its length says."""
    return spec.protocol.framing.uncounted + length_of(spec, data)


def awaits_more(spec: Spec, stream: Json, codes: list[int]) -> bool:
    """Whether a stream ends before the frame at fault can be shown.

    A length that is believed is that of a frame that ends later. Behind a command, so may be one
    that real programs take for another.
    """
    data = bytes.fromhex("".join(stream["chunks"]))
    for _ in codes:
        data = data[end_of(spec, data) :]
    if stream["error"]["kind"] in ABOVE_THE_LIMIT and is_believed(spec, data):
        return True
    is_behind_a_command = bool(codes) and codes[-1] in {each.code for each in spec.commands}
    return is_behind_a_command and any(
        each.least <= length_of(spec, data) <= each.greatest
        and len(data) < spec.protocol.framing.uncounted + each.read_as
        for each in spec.protocol.tolerated_lengths
    )


def test_every_malformed_frame_is_pointed_out(made: tuple[Spec, Dissector]) -> None:
    spec, _ = made
    vectors = [
        each
        for each in malformed(spec)
        if each["error"]["kind"] not in OF_ONE_FRAME
        and "tolerated" not in each
        and not (
            each["error"]["kind"] in ABOVE_THE_LIMIT
            and is_believed(spec, bytes.fromhex(each["frame"]))
        )
    ]
    frames = {each["id"]: [each["frame"]] for each in vectors}
    found = show_all(made, frames, terms=terms_of(vectors))
    wrong = []
    for each in vectors:
        errors = errors_of(found[each["id"]])
        if not errors or not tells(errors[0], each["error"]):
            wrong.append((each["id"], each["error"], errors))
        label = f".{each['error']['kind'].replace('-', '_')}"
        experts = [
            info.name
            for seen in found[each["id"]]
            for error in seen.all("error")
            for expert in error.below
            for info in expert.below
        ]
        assert any(name.endswith(f"error{label}") for name in experts), each["id"]
    assert not wrong, wrong[:3]


def test_a_frame_of_a_length_that_is_believed_is_read(make: Make) -> None:
    made = spec, _ = make("milter")
    vectors = [each for each in malformed(spec) if each["error"]["kind"] == "too-long"]
    frames = {each["id"]: bytes.fromhex(each["frame"]) for each in vectors}
    believed = {name: frame for name, frame in frames.items() if is_believed(spec, frame)}
    whole = {name for name, frame in believed.items() if len(frame) == end_of(spec, frame)}
    found = show_all(made, {name: [frame.hex()] for name, frame in believed.items()})
    assert found.keys() == whole != set()
    for name in whole:
        (seen,) = found[name]
        assert seen.shown("error") == seen.shown("violation") == [], name
        assert "too-long" in kinds(seen.shown("note")), name


def test_what_real_programs_take_is_a_warning_and_read_as_they_read_it(
    made: tuple[Spec, Dissector],
) -> None:
    spec, _ = made
    vectors = {each["id"]: each for each in malformed(spec) if "tolerated" in each}
    terms = terms_of(vectors.values())
    found = show_all(made, {name: [each["frame"]] for name, each in vectors.items()}, terms=terms)
    taken = {name: [each["tolerated"]] for name, each in vectors.items() if each["tolerated"]}
    repaired = show_all(made, taken, terms=terms)
    for name, each in vectors.items():
        (seen,) = found[name]
        assert seen.shown("error") == [], name
        (warning,) = [x for x in seen.all("violation") if x.show.startswith("malformed: ")]
        words = "what is wrong with it is left out" if name in taken else "it is ignored"
        assert warning.show == f"malformed: {in_words(each['error'])}; {words}", name
        (severity,) = [x for y in warning.below for x in y.below if x.name == "_ws.expert.severity"]
        assert severity.label == "Severity level: Warning"
        if name in taken:
            (wanted,) = repaired[name]
            assert (values_shown(seen), seen.one("phase")) == (
                values_shown(wanted),
                wanted.one("phase"),
            ), name


def values_shown(seen: Seen) -> list[tuple[str, str]]:
    """The fields of the message itself."""
    own = [each for each in seen.fields if each.name.count(".") > 1]
    return [(each.name, each.show) for each in own]


def test_an_incomplete_frame_is_waited_for_unless_nothing_is_put_together(
    made: tuple[Spec, Dissector],
) -> None:
    spec, _ = made
    vectors = {
        each["id"]: each
        for each in malformed(spec)
        if each["error"]["kind"] == "incomplete" and each["frame"]
    }
    chunks = {name: [each["frame"]] for name, each in vectors.items()}
    assert show_all(made, chunks) == {}
    found = show_all(made, chunks, "-o", "tcp.desegment_tcp_streams:FALSE")
    for name, each in vectors.items():
        (error,) = errors_of(found[name])
        assert tells(error, each["error"]), name


def test_what_follows_a_frame_is_another_frame(made: tuple[Spec, Dissector]) -> None:
    spec, _ = made
    vectors = {each["id"]: each for each in malformed(spec) if each["error"]["kind"] == "surplus"}
    found = show_all(made, {name: [each["frame"]] for name, each in vectors.items()})
    for name, each in vectors.items():
        first = found[name][0]
        end = spec.protocol.framing.uncounted + int(first.one("length") or 0)
        assert end == each["error"]["offset"]


def test_streams_are_cut_into_frames_wherever_they_are_split(made: tuple[Spec, Dissector]) -> None:
    spec, _ = made
    topics = published(spec)
    codes = {each["id"]: each["code"] for topic in topics for each in topic["messages"]}
    streams = {each["id"]: each for topic in topics for each in topic["streams"]}
    chunks = {name: each["chunks"] for name, each in streams.items()}
    found = show_all(made, chunks, terms=terms_of(streams.values()))
    for name, each in streams.items():
        wanted = [codes[id_] for chunk in each["messages"] for id_ in chunk]
        seen = found[name]
        got = [int.from_bytes(one.all("code")[0].value, "big") for one in seen if one.all("code")]
        assert got[: len(wanted)] == wanted, name
        errors = errors_of(seen)
        if "error" not in each or awaits_more(spec, each, wanted):
            assert (got, errors) == (wanted, []), name
        else:
            # What real programs take all the same is a warning.
            warnings = [text for one in seen for text in one.shown("violation")]
            as_warning = f"malformed: {in_words(each['error'])}; "
            told = errors or [text for text in warnings if text.startswith(as_warning)]
            assert told, name
            assert told[0].startswith(as_warning) or tells(told[0], each["error"]), name


@pytest.mark.parametrize("size", [1, 3, 11])
def test_all_messages_in_one_stream_are_shown_whatever_the_segments(
    made: tuple[Spec, Dissector], size: int
) -> None:
    spec, dissector = made
    vectors = [each for topic in published(spec) for each in topic["messages"]]
    short = [each for each in vectors if len(each["frame"]) < 400]
    capture = Capture()
    data = bytes.fromhex("".join(each["frame"] for each in short))
    capture.conversation("all", [("mta", data)], segment=size)
    codes = [each.all("code")[0].value for each in show(dissector, capture)] if data else []
    assert codes == [bytes([each["code"]]) for each in short]


def test_the_kinds_of_errors_are_those_of_the_vectors(make: Make) -> None:
    spec, _ = make("milter")
    assert kinds(["too-short: it is"]) == ["too-short"]
    assert {each["error"]["kind"] for each in malformed(spec)} == error_kinds(spec)
