"""What the vectors say of Postfix and malformed replies is what it does."""

from tests.interop import counts, malformed_answers
from tests.interop.libmilter import listed
from tests.interop.malformed_replies import Bench, Experiments, claims
from tests.interop.postfix.conftest import World


def test_every_opinion_of_a_malformed_reply_is_confirmed(world: World) -> None:
    queued = world.postfix.queued
    bench = Bench(world.filter, world.client, world.sink, queued, lambda file: "hold" in file.parts)
    experiments = Experiments(bench)
    tried = list(claims(listed.read(), "postfix"))
    wrong = {each.vector.id: each.opinion for each in tried if not experiments.holds(each)}
    assert wrong == {}
    # Were the mails all the same, whatever is sent, they would tell nothing.
    taken = [each for each in tried if each.opinion.outcome in ("takes", "trims")]
    assert {each.vector.id for each in taken if not experiments.shows(each)} == set()
    assert len(tried) > 50
    counts.add(world.suite, "opinions of malformed replies confirmed", len(tried))


def test_every_opinion_of_an_answer_is_confirmed(world: World) -> None:
    experiments = malformed_answers.Experiments(world.filter, world.client)
    assert experiments.shows
    tried = list(malformed_answers.claims(listed.read(), "postfix"))
    wrong = {each.vector.id: each.opinion for each in tried if not experiments.holds(each)}
    assert wrong == {}
    assert {each.opinion.outcome for each in tried} >= {"takes", "trims", "closes"}
    counts.add(world.suite, "opinions of answers confirmed", len(tried))
