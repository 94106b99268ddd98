"""What a conversation leaves out, as the state table has it."""

from dataclasses import replace

from generator.check.following import Follower, Wrong
from generator.model import Conversation, Spec
from generator.telling import Step, Telling, TellingError, tellings


def first_wrong(spec: Spec, telling: Telling) -> tuple[Step, Wrong] | None:
    """The first thing that is not as the table has it in what a conversation itself states.

    What comes after it may only follow from it. What the conversation has from another one is
    judged there.
    """
    found = Follower(spec, telling).problems()
    return next((each for each in found if each[0].of in ("", telling.of.id)), None)


def is_left_out(of: Conversation, step: Step, wrong: Wrong) -> bool:
    """Whether a conversation only leaves out what its turn should state."""
    if not wrong.stated or step.turn < 0:
        return False
    return all(getattr(of.steps[step.turn], name) is None for name in wrong.stated)


def filled_in(spec: Spec, conversation: Conversation) -> Conversation:
    """A conversation with what it leaves out, up to where something else in it is wrong."""
    try:
        told = tellings(spec, conversation)
    except TellingError:
        return conversation
    for step, wrong in filter(None, (first_wrong(spec, each) for each in told)):
        if is_left_out(conversation, step, wrong):
            turns = list(conversation.steps)
            turns[step.turn] = replace(turns[step.turn], **wrong.stated)
            return filled_in(spec, replace(conversation, steps=tuple(turns)))
    return conversation
