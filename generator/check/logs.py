"""What services log has each name once."""

from collections.abc import Iterator

from generator.check.standing import leaves
from generator.load import Problem
from generator.model import Spec
from generator.resolve import Places


def log_as(spec: Spec, places: Places) -> Iterator[Problem]:
    """A record of a log has each name once: those of commands, and of what may be the verdict.

    An interim reply stands for itself there, so that only its own fields have to differ.
    """
    seen: dict[tuple[str, str], str] = {}
    interim = {reply for each in spec.session.exchanges for reply in each.interim_replies}
    for each, field in leaves(spec, places):
        word = getattr(field, "log_as", None)
        if word is None:
            continue
        if each.records:
            text = f"'{field.name}' is a part of a record, which is not logged"
            yield Problem(each.place("log-as"), "log-as", text, "leave it out")
        else:
            where = f"{each.message.id}.{field.name}"
            record = each.message.id if each.message.id in interim else ""
            if (first := seen.setdefault((record, word), where)) != where:
                text = f"{first} is logged as '{word}' already"
                yield Problem(each.place("log-as"), "log-as", text, "give it another name")
