"""The filter of the README, as it stands there, behind Postfix."""

import re

from tests.interop import counts
from tests.interop.postfix.conftest import HEADERS, World, mail_of
from tests.interop.process import PROJECT, serving
from tests.pages import blocks

_ADDRESS = re.compile(r"(?<=[\"'])(?:inet6?|unix):[^\"']+(?=[\"'])")
_ADDED = re.compile(r"AddHeader\(\s*\"([^\"]+)\"")


def filter_of(readme: str) -> str:
    """The one block of code that serves a filter."""
    (text,) = (text for _, _, text in blocks(readme, "python") if "aio.serve(" in text)
    return text


def test_it_is_as_short_as_it_claims() -> None:
    lines = filter_of((PROJECT / "README.md").read_text("utf-8")).splitlines()
    assert len([line for line in lines if line.strip()]) <= 15


def test_it_adds_its_header(world: World, token: str) -> None:
    code = filter_of((PROJECT / "README.md").read_text("utf-8"))
    code, addresses = _ADDRESS.subn("ADDRESS", code)
    assert addresses == 1
    (name,) = _ADDED.findall(code)
    with serving(world.spare, ["-c", code]), world.client("spare") as client:
        client.ehlo()
        for number in range(2):
            assert client.mail(mail_of(f"{token}{number}")).accepted
        client.quit()
        for number in range(2):
            (mail,) = world.arrived(f"{token}{number}")
            assert [each for each, _ in mail.headers] == ["Received", *HEADERS, name]
            assert mail.values_of(name) != [""]
    counts.add(world.suite, "filter of the README")
