"""Sendmail shows a filter what `read_mail` reads of a file, and refuses what it refuses."""

import pytest

from milter_protocol.testing import PROFILES
from tests.interop import counts
from tests.interop.files.comparing import AS_IT_IS, check, send
from tests.interop.files.files import FILES
from tests.interop.sendmail.conftest import World


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_taken_as_it_is_read(world: World, name: str) -> None:
    play = world.filter.play(request=AS_IT_IS)
    with world.client() as client:
        accepted = send(client, name)
    heard = play.conversation_with_complaints()
    check(name, PROFILES["sendmail"], accepted=accepted, heard=heard)
    counts.add(world.suite, "files compared with read_mail")
