"""Malformed payloads: what libmilter takes or closes on, our decoder accepts or refuses.

Our decoder refuses whatever is not exactly a message and passes on any text. libmilter looks less
closely at where a payload ends, and more closely at addresses. Where the two part, the spec lists
it under libmilter's malformed input, with what libmilter does and what a decoder makes of it.
"""

from collections import Counter
from collections.abc import Callable

from generator.model import Spec
from tests.interop import counts
from tests.interop.libmilter.conversations import COMMANDS
from tests.interop.libmilter.judging import Judge, Setting
from tests.interop.libmilter.listed import ListedInputs
from tests.interop.libmilter.outcomes import Outcome, agree, ours, theirs
from tests.interop.libmilter.payloads import cases


def test_every_payload_is_taken_alike_or_the_difference_is_listed(
    spec: Spec, judge: Callable[[Setting], Judge]
) -> None:
    listed = ListedInputs(spec)
    tried = list(cases())
    seen: Counter[tuple[str, Outcome]] = Counter()
    with judge(Setting()) as process:
        heard = list(process.ask(case.talk() for case in tried))
    for case, said in zip(tried, heard, strict=True):
        their, our = theirs(case, said), ours(case)
        seen[case.letter, their.outcome] += 1
        if not agree(their, our):
            command = COMMANDS[case.letter].ID
            found = listed.find(command, their.outcome.value, our.word)
            assert found, f"not listed: {case}: {their} {our}"
    assert listed.never_met() == set()
    counts.add("libmilter", "payloads compared", len(tried))
    # Were the conversations before them wrong, all would come to the same end.
    assert {letter for letter, outcome in seen if outcome is Outcome.TAKES} == set(COMMANDS) - {"Q"}
