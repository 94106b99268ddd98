"""An MTA and a filter that talk in memory, in any order that the protocol allows."""

import random
from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

import milter_protocol as mp
from tests.generator.next_version import NEWEST
from tests.sessions.expecting import ExpectedMacros
from tests.sessions.pipe import Wire
from tests.sessions.talking import EXAMPLES, A, S, example, flags_in
from tests.story import OFFERED, VERSION

COMMANDS = [kind for kind in EXAMPLES if kind.__module__.endswith(".commands")]
ACTIONS = st.integers(0, 0x1FF).map(A)
STEPS = st.integers(0, flags_in(NEWEST)["steps"]).map(S)
EMULATED = S(0xFF080)
LEFT_OUT = S.NO_DATA | S.NO_UNKNOWN
KNOWN = {2: S(0xFF), 3: S(0x1FF), 4: S(0x3FF), 5: S(0x3FF), VERSION: OFFERED.steps}
KNOWN |= {later: S(flags_in(later)["steps"]) for later in range(VERSION + 1, NEWEST + 1)}
"""The steps that MTAs offer in a version."""


def facts(side: mp.MTASession | mp.FilterSession) -> tuple[object, ...]:
    return side.phase, side.awaited, side.agreed, side.in_message, side.closed


class Talk(RuleBasedStateMachine):
    """Nobody is ever in the wrong, nobody waits for somebody who waits, and both agree."""

    @initialize(
        offered=st.tuples(st.integers(2, NEWEST + 1), ACTIONS, STEPS),
        requested=st.tuples(st.integers(2, NEWEST), ACTIONS, STEPS),
        lists=st.lists(
            st.tuples(st.sampled_from(mp.MacroStage), st.just("j {i}")), max_size=2, unique=True
        ),
    )
    def begin(
        self,
        offered: tuple[int, A, S],
        requested: tuple[int, A, S],
        lists: list[tuple[mp.MacroStage, str]],
    ) -> None:
        offer, request = mp.Options(*offered), mp.Options(*requested)
        offer = replace(offer, steps=offer.steps & KNOWN.get(offer.version, KNOWN[NEWEST]))
        # What is not offered, or not in the version, is requested only where it can be left out.
        actions = offer.actions or A(0x0F)
        steps = (offer.steps or S(0x3F)) & KNOWN[min(offer.version, request.version)]
        request = replace(
            request,
            actions=request.actions & actions,
            steps=request.steps & (steps | EMULATED | LEFT_OUT),
        )
        if request.has(A.SET_MACRO_LIST):
            request = replace(request, macro_lists=tuple(mp.MacroList(*each) for each in lists))
        self.request = request
        mta = mp.MTASession(offer, strict=True)
        self.wire = Wire(mta, mp.FilterSession(request, strict=True, max_pending=2**30))
        self.macros = ExpectedMacros()

    @property
    def version(self) -> int:
        """The version that is spoken, or will be."""
        return min(self.request.version, self.wire.mta._offer.version)

    @precondition(lambda self: not self.wire.mta.closed)
    @rule(data=st.data())
    def tell(self, data: st.DataObject) -> None:
        mta = self.wire.mta
        wanted = [kind for kind in COMMANDS if mta.wants(kind)]
        assert mp.Close in wanted
        ends = {mp.Close, mp.QuitNewConnection, mp.Abort}
        # The end is rarer than what comes before it, so that stories get long.
        wanted += [kind for kind in wanted if kind not in ends] * 4
        command = example(data.draw(st.sampled_from(wanted)), self.version)
        if isinstance(command, mp.Macro):
            codes = st.sampled_from([chr(kind.CODE) for kind in wanted])
            names = st.sampled_from(["i", "{i}", "j", "{client_addr}", "{mail_addr}"])
            value = st.sampled_from(["1", "2", ""])
            command = mp.Macro(data.draw(codes), data.draw(st.dictionaries(names, value)))
        self.wire.tell(command)
        self.macros.take(command)

    @precondition(lambda self: self.wire.session.awaited)
    @rule(data=st.data(), go_on=st.booleans())
    def reply(self, data: st.DataObject, go_on: bool) -> None:
        session = self.wire.session
        assert session.awaited is not None
        assert session.agreed is not None
        interim, final = mp.allowed_replies(session.awaited, session.agreed)
        choice = sorted(interim | final, key=lambda kind: kind.__name__)
        kind = mp.Continue if go_on else data.draw(st.sampled_from(choice))
        self.wire.reply(example(kind, self.version))

    @precondition(lambda self: not self.wire.is_idle)
    @rule(size=st.integers(0, 60))
    def some_to_filter(self, size: int) -> None:
        self.wire.to_filter(size)

    @precondition(lambda self: not self.wire.is_idle)
    @rule(size=st.integers(0, 60))
    def some_to_mta(self, size: int) -> None:
        self.wire.to_mta(size)

    @rule()
    def deliver(self) -> None:
        self.wire.deliver()

    @invariant()
    def nobody_waits_for_somebody_who_waits(self) -> None:
        mta, session = self.wire.mta, self.wire.session
        if self.wire.is_idle:
            assert mta.awaited is None or session.awaited is mta.awaited

    @invariant()
    def both_agree_when_all_was_heard(self) -> None:
        mta, session = self.wire.mta, self.wire.session
        if not self.wire.is_idle:
            return
        if mta.closed:
            # The end comes without regard to a reply that is owed.
            assert session.closed or session.awaited
            return
        assert not self.wire.told
        assert not self.wire.replied
        assert facts(mta) == facts(session)
        assert dict(session.macros) == self.macros.now
        assert session.agreed is not None
        assert session.agreed.version == self.version

    def teardown(self) -> None:
        """Whatever has happened, both come to the end."""
        self.wire.deliver()
        while self.wire.session.awaited:
            self.wire.reply(mp.Continue())
            self.wire.deliver()
        if not self.wire.mta.closed:
            self.wire.tell(mp.Close())
            self.wire.deliver()
        assert self.wire.mta.closed
        assert self.wire.session.closed
        # Where both end the conversation at once, the filter does not hear the other's word.
        assert self.wire.told in ([], [mp.Close()])


Talk.TestCase.settings = settings(max_examples=300, stateful_step_count=60, deadline=None)
TestTalk = Talk.TestCase


AT_LENGTH = sorted({4, VERSION, NEWEST})


def long_talk(seed: int) -> tuple[set[mp.Phase], set[tuple[type[mp.Message], type[mp.Message]]]]:
    """Talk at length, with all that can be offered, and tell what happened."""
    chance = random.Random(seed)
    steps = S(chance.getrandbits(32) & chance.getrandbits(32)) | S.SKIP
    version = chance.choice(AT_LENGTH)
    request = mp.Options(version, A(0x1FF), steps & KNOWN[version])
    wire = Wire(mp.MTASession(), mp.FilterSession(request, strict=True))
    wire.deliver()
    phases, exchanges = set(), set()
    for _ in range(400):
        wanted = [kind for kind in COMMANDS if wire.mta.wants(kind)]
        quiet = [kind for kind in wanted if kind not in (mp.Close, mp.Abort, mp.QuitNewConnection)]
        command = chance.choice(quiet if quiet and chance.random() < 0.99 else wanted)
        wire.tell(example(command, version))
        if chance.random() < 0.8:
            wire.to_filter(chance.randrange(100))
            wire.to_mta(chance.randrange(100))
        wire.deliver()
        if wire.mta.closed:
            break
        phases.add(wire.mta.phase)
        while awaited := wire.session.awaited:
            assert wire.session.agreed is not None
            interim, final = mp.allowed_replies(awaited, wire.session.agreed)
            usual = chance.random() < 0.7
            replies = sorted(interim | final, key=lambda kind: kind.__name__)
            reply = mp.Continue if usual else chance.choice(replies)
            if reply is mp.Shutdown and chance.random() < 0.7:
                continue
            exchanges.add((awaited, reply))
            wire.reply(example(reply, version))
            wire.deliver()
        assert facts(wire.mta) == facts(wire.session)
        phases.add(wire.mta.phase)
        if wire.mta.closed:
            break
    return phases, exchanges


def test_long_talks_come_everywhere() -> None:
    phases: set[mp.Phase] = set()
    exchanges: set[tuple[type[mp.Message], type[mp.Message]]] = set()
    for seed in range(300):
        more = long_talk(seed)
        phases |= more[0]
        exchanges |= more[1]
    assert phases >= set(mp.Phase) - {mp.Phase.OPENED, mp.Phase.CLOSED}
    granted = [mp.Options(each, A(0x1FF), S.SKIP) for each in AT_LENGTH]
    for command in COMMANDS:
        if command is not mp.Negotiate:
            allowed = [mp.allowed_replies(command, each) for each in granted]
            every = {reply for some in allowed for reply in some.interim | some.final}
            assert {reply for asked, reply in exchanges if asked is command} == every
