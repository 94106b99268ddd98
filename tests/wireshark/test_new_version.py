"""A new version of the protocol is shown after an edit of the spec alone."""

from pathlib import Path

from tests.generator.inventing import framed, invented, random_invention
from tests.wireshark.recording import Capture
from tests.wireshark.running import dissector, show


def test_a_new_version_is_shown(tmp_path: Path) -> None:
    new = random_invention()
    made = dissector(invented(new, tmp_path), tmp_path)
    number, text, texts = new.fields
    payload = (4711).to_bytes(2, "big") + b"some text\0a\0b\0"
    capture = Capture()
    capture.conversation("new", [("mta", framed(new.command_code, payload))])
    (seen,) = show(made, capture)

    def named(field: str) -> str:
        return f"{new.command}.{field}".replace("-", "_")

    assert seen.one(named(number)) == "4711"
    assert seen.one(named(text)) == "some text"
    assert seen.shown(named(texts)) == ["a", "b"]
