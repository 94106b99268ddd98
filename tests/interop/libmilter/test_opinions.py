"""What the vectors say of libmilter is what it does."""

from collections.abc import Callable
from dataclasses import replace

import milter_protocol as mp
from generator.model import Answer, MalformedVector, MessageVector, NegotiationVector, Spec
from tests.interop import counts
from tests.interop.libmilter.conversations import FRAMES
from tests.interop.libmilter.judging import NUMBER, Judge, Setting, Talk
from tests.interop.libmilter.opinions import claim_of, holds, is_refused_twice
from tests.story import encoded

MakeJudge = Callable[[Setting], Judge]


def test_every_opinion_of_a_frame_is_confirmed(spec: Spec, judge: MakeJudge) -> None:
    vectors: list[MessageVector | MalformedVector] = []
    for topic in spec.vectors:
        vectors += [*topic.messages, *topic.malformed]
    claims = [(each.id, claim) for each in vectors if (claim := claim_of(spec, each)) is not None]
    with judge(Setting()) as process:
        wrong = {id_: claim.outcome for id_, claim in claims if not holds(claim, process)}
        doubled = [claim for _, claim in claims if claim.read_as[len(claim.frame) :]]
        assert doubled
        assert all(is_refused_twice(claim, process) for claim in doubled)
    assert wrong == {}
    assert len(claims) > 100
    counts.add("libmilter", "opinions confirmed", len(claims))


def test_every_negotiation_comes_out_as_the_vectors_say(spec: Spec, judge: MakeJudge) -> None:
    """libmilter always speaks the newest version, so that a request for another one is not its own.

    It has no word for what is wanted only if it is offered: its callback sees the offer.
    Its build has no flags for the size of payloads: it takes them out of the offer and the answer.
    """
    newest = max(spec.spoken_versions)
    every = [each for topic in spec.vectors for each in topic.negotiations]
    vectors = [each for each in every if not (each.error or each.if_offered)]
    tried = [each for each in vectors if each.request.version == newest]
    for vector in tried:
        setting = Setting(mp.Steps(flags(vector)["steps"]), mp.Actions(flags(vector)["actions"]))
        offer = message(vector.offer)
        with judge(setting) as process:
            heard = next(process.ask([Talk([offer, NUMBER, *(FRAMES[each] for each in "CHMR")])]))
        answer, rest = heard.replies[:17], heard.replies[17:]
        opinion = vector.opinions.get("libmilter")
        takes = opinion is not None and opinion.outcome == "takes"
        closes = not takes and (vector.answer is None or opinion is not None)
        if vector.answer is None or closes:
            assert answer == (b"" if closes else message(of_the_offer(vector))), vector.id
            continue
        expected = of_the_offer(vector) if takes else vector.answer
        assert answer == message(expected), vector.id
        # A reply that was to be left out, and could not be, is sent by the library.
        agreed = mp.Options(steps=mp.Steps(dict(vector.answer.flags)["steps"]))
        kinds = (mp.Connect, mp.Helo, mp.EnvelopeFrom, mp.EnvelopeRecipient)
        answered = sum(mp.awaits_reply(kind, agreed) for kind in kinds)
        assert rest == answered * encoded(mp.Continue()), vector.id
    counts.add("libmilter", "negotiations compared", len(tried))
    assert len(tried) > len(vectors) * 0.8


def of_the_offer(vector: NegotiationVector) -> Answer:
    """What is requested of what is offered, whatever the version has."""
    offered = dict(vector.offer.flags)
    both = tuple((name, bits & offered[name]) for name, bits in vector.request.flags)
    return replace(vector.request, version=vector.offer.version, flags=both)


def flags(vector: NegotiationVector) -> dict[str, int]:
    return dict(vector.request.flags)


def message(values: Answer) -> bytes:
    numbers = dict(values.flags)
    actions, steps = mp.Actions(numbers["actions"]), mp.Steps(numbers["steps"])
    return encoded(mp.Negotiate(values.version, actions, steps))
