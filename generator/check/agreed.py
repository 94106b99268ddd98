"""Fields depend only on flags that both sides know when they read and write them."""

from collections.abc import Iterator

from generator.check.standing import Standing, standing
from generator.load import Problem
from generator.model import Spec
from generator.resolve import Places

_RULE = "agreed-field"


def agreed_field(spec: Spec, places: Places) -> Iterator[Problem]:
    """The flag of a field is negotiated before the field can come, and in all of its versions."""
    negotiation = spec.session.negotiation
    sets = {flags.id for flags in spec.negotiated.values()}
    decides = ""
    for each in standing(spec, places):
        id_ = each.field.negotiated_with
        if id_ is None:
            continue
        place = each.place("negotiated-with")
        of = spec.flag(id_)[0].id
        if negotiation is None:
            hint = "name the message that negotiates it in the session, or leave it out"
            yield Problem(
                place, _RULE, f"{id_} is never agreed: the session has no negotiation", hint
            )
        elif of not in sets:
            text = f"{id_} is never agreed: {negotiation.message} does not negotiate {of}"
            hint = f"it must be a flag of {' or '.join(sorted(sets))}" if sets else ""
            yield Problem(place, _RULE, text, hint)
        elif each.message.id == negotiation.message:
            text = f"{each.message.id} negotiates {id_}, so nothing in it can depend on it"
            yield Problem(place, _RULE, text, "let what depends on it stand in another message")
        elif of != (decides := decides or of):
            text = f"{id_} is of {of}, but other fields depend on {decides}"
            hint = "one set of flags decides the layouts of all messages"
            yield Problem(place, _RULE, text, hint)
        else:
            yield from _versions(spec, each, id_)


def _versions(spec: Spec, each: Standing, id_: str) -> Iterator[Problem]:
    offered, own = spec.flag(id_)[1].offered, each.versions
    if not own or own & offered == own:
        return
    place = each.place("negotiated-with")
    if own.since < offered.since:
        text = f"{each.title} is there before version {offered.since}, which brought {id_}"
        yield Problem(place, _RULE, text, f"write `since: {offered.since}`")
    else:
        text = f"{id_} ends with version {offered.until}, and {each.title} does not"
        yield Problem(place, _RULE, text, f"write `until: {offered.until}`")
