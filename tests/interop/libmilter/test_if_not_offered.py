"""What libmilter does where a filter wants a flag that was not offered."""

from collections.abc import Callable

import milter_protocol as mp
from generator.model import Spec
from tests.interop.libmilter.conversations import FRAMES
from tests.interop.libmilter.judging import NUMBER, Judge, Setting, Talk
from tests.story import encoded

MakeJudge = Callable[[Setting], Judge]
EVERY_ACTION = 0x1FF
EVERY_STEP = 0x1FFFFF
CONTINUE = encoded(mp.Continue())
# What leads to a command, and it.
REACHED = "CHMRTLNB"


def saving_replies(spec: Spec) -> set[str]:
    """The flags that a reply to a command needs."""
    finals = {reply for each in spec.session.exchanges for reply in each.final_replies}
    return {each.requires for each in spec.replies if each.id in finals and each.requires}


def test_what_is_emulated_only_saves_messages(spec: Spec) -> None:
    silent = {each.unanswered_with for each in spec.commands} - {None}
    flags = [flag for flags in spec.flag_sets for flag in flags.members]
    emulated = {each.id for each in flags if each.if_not_offered == "emulate"}
    assert emulated == silent | saving_replies(spec)


def test_each_flag_is_refused_dropped_or_emulated_as_the_spec_says(
    spec: Spec, judge: MakeJudge
) -> None:
    found = {}
    expected = {}
    for name in ("actions", "steps"):
        for flag in spec.flag_set(f"flags/{name}").members:
            # Debian's build takes the internal ones out of each offer and answer.
            if flag.group == "group/internal":
                continue
            offer = {"actions": EVERY_ACTION, "steps": EVERY_STEP}
            offer[name] &= ~flag.bit
            request = {"actions": mp.Actions(0), "steps": mp.Steps(0)} | {name: flag.bit}
            setting = Setting(mp.Steps(request["steps"]), mp.Actions(request["actions"]))
            found[flag.id] = done_without(
                judge, setting, mp.Negotiate(6, offer["actions"], offer["steps"])
            )
            # libmilter suggests these where they are offered, and leaves them to filters elsewhere.
            is_left = flag.id in saving_replies(spec)
            expected[flag.id] = "refuse" if is_left else flag.if_not_offered
    assert found == expected


def done_without(judge: MakeJudge, setting: Setting, offer: mp.Negotiate) -> str:
    with judge(setting) as process:
        frames = [encoded(offer), NUMBER, *(FRAMES[letter] for letter in REACHED)]
        heard = next(process.ask([Talk(frames)]))
    if not heard.replies:
        return "refuse"
    answer = encoded(mp.Negotiate(6, 0, 0))
    assert heard.replies == answer + CONTINUE * len(REACHED)
    silent = setting.steps & sum(_without_reply())
    return "emulate" if silent else "drop"


def _without_reply() -> list[int]:
    """The flags whose callback gives no answer: what comes of it is from the library."""
    return [int(each) for each in mp.Steps if "NO_REPLY" in (each.name or "")]
