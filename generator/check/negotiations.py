"""Vectors of the negotiation come out as the flags say."""

from collections.abc import Iterator

from generator.load import Problem
from generator.model import FlagSet, NegotiationVector, Refusal, Spec
from generator.resolve import Places

Outcome = tuple[int, dict[str, int]] | str | Refusal
"""The version and the flags of the answer, the id of what is refused, or what is wrong itself."""


def vector_negotiation(spec: Spec, places: Places) -> Iterator[Problem]:
    """The answer that a vector expects is the one that the flags lead to."""
    negotiation = spec.session.negotiation
    for topic in spec.vectors:
        for vector in topic.negotiations:
            place = places.place(f"vector/{vector.id}")
            if negotiation is None:
                yield Problem(place, "vector-negotiation", "the session has no negotiation")
                continue
            sets = spec.negotiated
            named = {name for side in (vector.offer, vector.request) for name, _ in side.flags}
            named |= {name for name, _ in vector.if_offered}
            for name in sorted(named ^ set(sets)):
                yield Problem(place, "vector-negotiation", f"'{name}' is not a field of both sides")
            if named == set(sets):
                outcome = _outcome(spec, vector, sets)
                if outcome != _expected(vector):
                    yield Problem(place, "vector-negotiation", f"the result is {outcome}")


def _expected(vector: NegotiationVector) -> Outcome:
    if wrong := vector.refused or vector.error:
        return wrong
    assert vector.answer is not None
    return vector.answer.version, dict(vector.answer.flags)


def _outcome(spec: Spec, vector: NegotiationVector, sets: dict[str, FlagSet]) -> Outcome:
    least, most = min(spec.spoken_versions, default=0), max(spec.spoken_versions, default=0)
    if not least <= vector.request.version <= most:
        assert spec.session.negotiation is not None
        return Refusal(kind="out-of-range", field=spec.session.negotiation.version, rule=None)
    if vector.offer.version < least:
        return spec.too_old
    offers, requests = dict(vector.offer.flags), dict(vector.request.flags)
    extra = dict(vector.if_offered)
    answer = {}
    version = min(vector.offer.version, vector.request.version)
    for name, flags in sets.items():
        when_zero = sum(flag.bit for flag in flags.members if flag.id in flags.when_zero)
        lacking = sum(flag.bit for flag in flags.members if version not in flag.offered)
        offered = (offers[name] or when_zero) & ~lacking
        for flag in sorted(flags.members, key=lambda each: each.bit):
            missing = requests[name] & flag.bit & ~offered
            if missing and flag.if_not_offered == "refuse":
                return flag.id
        answer[name] = (requests[name] | extra.get(name, 0)) & offered
    return version, answer
