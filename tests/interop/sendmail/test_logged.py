"""What Sendmail logs when something is wrong is explained with the right cause first."""

from collections.abc import Iterator

import pytest

from tests.interop.logs.situations import explained, send_mail, situations
from tests.interop.sendmail.installation import Installation
from tests.interop.sendmail.server import MailFilter, Sendmail, Service
from tests.ports import held_port


@pytest.fixture(scope="module")
def logged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, list[str]]]:
    """The lines about filters of each situation, which is that of a service of its own."""
    installation = Installation.find()
    folder = tmp_path_factory.mktemp("logged")
    rights = folder / "rights"
    rights.mkdir()
    rights.joinpath("socket").touch()
    with situations() as addresses, held_port("127.0.0.1") as unused:
        addresses = {
            name: f"inet:{each.rpartition(':')[2]}@127.0.0.1" for name, each in addresses.items()
        }
        addresses |= {"missing": f"unix:{folder}/nothing-here", "rights": f"unix:{rights}/socket"}
        filters = {
            name: MailFilter(each, timeouts="S:2s;R:2s;E:4s") for name, each in addresses.items()
        }
        # The last one is asked whether Sendmail listens.
        services = {name: Service((name,)) for name in filters} | {"plain": Service(())}
        with Sendmail(installation, folder, filters, services, sink=unused) as sendmail:
            rights.chmod(0o777)
            lines = {}
            for name in filters:
                seen = len(sendmail.logged())
                send_mail(sendmail.address(name))
                lines[name] = [line for line in sendmail.logged()[seen:] if "ilter" in line]
            yield lines


@pytest.mark.parametrize(
    ("situation", "symptom", "cause"),
    [
        ("down", "sendmail-connect", "filter-not-running"),
        ("missing", "sendmail-unsafe", "filter-not-running"),
        ("web", "sendmail-timeout", "not-a-milter"),
        ("silent", "sendmail-timeout", "not-a-milter"),
        ("early", "sendmail-bogus", "unexpected-reply"),
        ("crash", "sendmail-closed", "filter-crashed"),
        ("hangs", "sendmail-timeout", "filter-slow"),
    ],
)
def test_the_first_line_has_the_right_cause_first(
    logged: dict[str, list[str]], situation: str, symptom: str, cause: str
) -> None:
    found = explained(logged[situation][0])
    assert found.symptom.id == f"symptom/{symptom}", logged[situation]
    assert found.causes[0].id == f"cause/{cause}", logged[situation]


@pytest.mark.parametrize(
    ("situation", "cause"),
    [
        ("rights", "unsafe-socket"),
        ("leaves", "negotiation-refused"),
        ("long", "malformed-frames"),
        ("no-verdict", "verdict-missing"),
    ],
)
def test_what_a_line_does_not_tell_apart_is_among_its_causes(
    logged: dict[str, list[str]], situation: str, cause: str
) -> None:
    causes = [each.id for line in logged[situation] for each in explained(line).causes]
    assert f"cause/{cause}" in causes


def test_what_the_client_hears_is_what_to_do_when_the_filter_fails(
    logged: dict[str, list[str]],
) -> None:
    for situation in ("early", "crash", "hangs"):
        assert explained(logged[situation][-1]).causes[0].id == "cause/default-action"


def test_each_line_about_filters_is_known(logged: dict[str, list[str]]) -> None:
    for line in (line for each in logged.values() for line in each):
        assert explained(line)
