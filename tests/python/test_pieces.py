"""A value that is spread over several messages."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import milter_protocol as mp
from generator.reading import read_spec
from tests.generator.folders import TOYS
from tests.generator.specs import generate

NAME = "all_of_it"
IN_PIECES = [kind for kind in mp.MESSAGES if kind.IN_PIECES]


@pytest.mark.parametrize("kind", IN_PIECES)
@given(data=st.binary(min_size=1, max_size=300), limit=st.integers(2, 100))
def test_the_pieces_are_full_and_give_the_whole(
    kind: type[mp.Message], data: bytes, limit: int
) -> None:
    pieces = kind.in_pieces(data, limit)  # type: ignore[attr-defined]
    assert b"".join(piece.data for piece in pieces) == data
    lengths = [len(mp.encode(piece, limit)) - 4 for piece in pieces]
    assert set(lengths[:-1]) <= {limit}
    assert 1 < lengths[-1] <= limit


def test_the_messages_that_are_sent_in_pieces_have_nothing_else() -> None:
    assert IN_PIECES
    assert all(len(kind.FIELDS) == 1 for kind in IN_PIECES)


def test_a_new_body_of_200_000_bytes() -> None:
    body = b"x" * 200_000
    with pytest.raises(
        mp.EncodeError, match=r"send it in pieces: ReplaceBody\.in_pieces"
    ) as caught:
        mp.encode(mp.ReplaceBody(body))
    assert caught.value.kind == "too-long"
    pieces = mp.ReplaceBody.in_pieces(body)
    assert [len(piece.data) for piece in pieces] == [65535, 65535, 65535, 3395]


def test_the_limit_that_was_agreed() -> None:
    session = mp.FilterSession(mp.Options(if_offered=(mp.Steps.DATA_SIZE_256K,)))
    assert session.max_length == 65536
    session.receive_data(mp.encode(mp.Negotiate(6, mp.Actions(0), mp.Steps.DATA_SIZE_256K)))
    assert session.max_length == 65536
    assert isinstance(session.next_event(), mp.Negotiated)
    pieces = mp.ReplaceBody.in_pieces(b"x" * 300_000, session.max_length)
    assert [len(piece.data) for piece in pieces] == [262143, 37857]


def test_nothing_is_one_empty_piece_where_there_may_be_one() -> None:
    assert mp.ReplaceBody.in_pieces(b"") == [mp.ReplaceBody(b"")]
    with pytest.raises(mp.EncodeError) as caught:
        mp.Body.in_pieces(b"")
    assert caught.value.kind == "too-short"


@pytest.mark.parametrize("limit", [1, 0, -1, 2**32, 1.5, None])
def test_a_limit_without_room_is_refused(limit: int) -> None:
    with pytest.raises(mp.LocalProtocolError, match="max_length must be a number from 2"):
        mp.ReplaceBody.in_pieces(b"x", limit)


def test_what_is_not_bytes_is_refused() -> None:
    with pytest.raises(mp.EncodeError, match="must be bytes, not str") as caught:
        mp.ReplaceBody.in_pieces("x")  # type: ignore[arg-type]
    assert (caught.value.kind, caught.value.field) == ("wrong-type", "data")


def test_a_message_that_cannot_be_cut_says_what_else_to_do() -> None:
    with pytest.raises(mp.EncodeError, match="send less, or agree on a greater limit"):
        mp.encode(mp.Header("Subject", "x" * 70_000))


def test_a_piece_is_no_longer_than_its_field_may_be(tmp_path: Path) -> None:
    folder = tmp_path / "full"
    shutil.copytree(TOYS / "full", folder, ignore=shutil.ignore_patterns("vectors"))
    text = (folder / "messages.yaml").read_text("utf-8")
    assert text.count("in-pieces: true") == 1
    bounded = text.replace("in-pieces: true", "in-pieces: true, max-length: 9")
    (folder / "messages.yaml").write_text(bounded, "utf-8")
    package = generate(tmp_path, "python", read_spec(folder)[0])
    code = f"import {NAME} as p; print([len(x.data) for x in p.Picture.in_pieces(bytes(20))])"
    code += "; print([len(x.data) for x in p.Picture.in_pieces(bytes(20), 7)])"
    environment = os.environ | {"PYTHONPATH": str(package)}
    shown = subprocess.check_output([sys.executable, "-c", code], env=environment, text=True)
    assert shown.splitlines() == ["[9, 9, 2]", "[6, 6, 6, 2]"]
