"""Sessions that are made up."""

from collections.abc import Iterator

from tests.generator.making.macros import Macros
from tests.generator.making.words import Json


class Sessions(Macros):
    """Makes up phases, what leads from one to the next, and what is answered."""

    def session(self, commands: list[Json], replies: list[Json], negotiation: Json | None) -> Json:
        """A way through all phases, with some more ways beside it."""
        phases = [self.phase() for _ in range(self.chance.choice((2, 3, 4, 6, 20)))]
        ids = [each["id"] for each in phases]
        phases[-1]["final"] = True
        always = self.always(commands)
        for key in ("since", "until"):
            phases[0].pop(key, None)
        way = list(self.way(always, phases))
        exchanges = self.exchanges(commands, replies, ids[:-1], negotiation)
        if negotiation:
            self.emulate(replies, phases, exchanges[1:], negotiation)
        session = {
            "doc": self.doc(),
            "initial": ids[0],
            "phases": phases,
            "transitions": [*way, *self.transitions(commands, phases, exchanges, way)],
            "exchanges": exchanges,
        }
        if self.often(0.5):
            order = self.some([each["id"] for each in commands])
            ended = [each["id"] for each in self.chance.sample(commands, 1) if self.often(0.5)]
            session["macro-scopes"] = {"order": order, "doc": self.doc()}
            session["macro-scopes"] |= {"ended-by": ended} if ended else {}
        if self.often(0.3):
            session["transaction"] = self.chance.choice(("mail message", "order"))
        if self.often(0.3):
            always = [each["id"] for each in phases if each.keys().isdisjoint({"since", "until"})]
            session["misplaced"] = {"retry-from": self.chance.choice(always), "doc": self.doc()}
        return session

    def phase(self) -> Json:
        return {
            "id": f"phase/{self.word('phases')}",
            "number": self.numbers.pop(),
            "doc": self.doc(),
            "in-message": self.often(0.3),
            **self.ranged(),
        }

    def always(self, commands: list[Json]) -> list[str]:
        """Up to two commands, which all versions have then."""
        for each in commands[:2]:
            each["since"] = self.versions[0]
            each.pop("until", None)
        return [each["id"] for each in commands[:2]]

    def way(self, commands: list[str], phases: list[Json]) -> Iterator[Json]:
        """A way through all phases, in each version through those that it has."""
        onward, *aside = commands
        last, end = phases[0], phases[-1]
        free = bool(aside)
        for each in phases[1:]:
            if free and each is not end and {"since", "until"} & each.keys():
                # A phase of some versions is beside the way of all of them.
                yield {"on": aside[0], "from": [last["id"]], "to": each["id"]}
                yield {"on": onward, "from": [each["id"]], "to": end["id"]}
                free = False
            else:
                yield {"on": onward, "from": [last["id"]], "to": each["id"]}
                last, free = each, bool(aside)
                last.pop("since", None)
                last.pop("until", None)

    def transitions(
        self, commands: list[Json], phases: list[Json], exchanges: list[Json], made: list[Json]
    ) -> Iterator[Json]:
        versions = {each["id"]: each for each in (*commands, *phases)}
        answered = [each for each in exchanges if len(each["commands"]) > 0]
        ways = dict(self.ways([each["id"] for each in commands], [each["id"] for each in phases]))
        taken = {(each["on"], *each["from"]) for each in made}
        for (on, source), to in ways.items():
            if (on, source) in taken:
                continue
            way: Json = {"on": on, "from": [source], "to": to}
            if answered and self.often(0.2):
                way["sent-after"] = [self.ended(self.chance.choice(answered))]
            later = [each for each in self.versions if each > self.common]
            ends = any("until" in versions[each] for each in (on, source))
            if later and not ends and self.often(0.2):
                first = self.chance.choice(later)
                yield {**way, "until": self.versions[self.versions.index(first) - 1]}
                yield {**way, "since": first, "to": "stays"}
            else:
                yield {**way, **self.ranged()}

    def ended(self, exchange: Json) -> Json:
        """Some ends of an exchange."""
        finals = [reply for each in exchange["final"] for reply in each["replies"]]
        return {
            "commands": self.some(exchange["commands"]),
            "replies": self.some(finals),
        }

    def ways(self, commands: list[str], phases: list[str]) -> Iterator[tuple[tuple[str, str], str]]:
        for each in commands:
            yield (
                (each, phases[0]),
                self.chance.choice([*phases[1:], "stays"]) if self.often(0.5) else phases[1],
            )
            for source in phases[1:-1]:
                if self.often(0.3):
                    yield (each, source), self.chance.choice(phases[phases.index(source) + 1 :])

    def exchanges(
        self,
        commands: list[Json],
        replies: list[Json],
        phases: list[str],
        negotiation: Json | None,
    ) -> list[Json]:
        exchanges: list[Json] = []
        flags = self.negotiated(negotiation)
        others = [each for each in commands if "sender" not in each]
        if negotiation:
            id_ = negotiation["message"]
            exchanges.append({"commands": [id_], "final": [{"replies": [id_], "to": "stays"}]})
        for each in others:
            self.flagged(each, "suppressed-by", [x for x in flags if x["since"] >= each["since"]])
        for each in replies:
            self.flagged(each, "requires", [x for x in flags if x["since"] <= each["since"]])
        ids = [each["id"] for each in replies]
        self.chance.shuffle(others)
        while ids and others and (len(exchanges) < 2 or self.often(0.5)):
            size = self.chance.randint(1, len(others))
            about, others = others[:size], others[size:]
            answers = self.some(ids) if len(exchanges) > 1 else ids
            split = self.chance.randint(0, len(answers) - 1)
            exchanges.append(
                {
                    "commands": [each["id"] for each in about],
                    "interim": [self.interim(each) for each in answers[:split]],
                    "final": [
                        way
                        for each in answers[split:]
                        for way in self.finals(
                            each, self.chance.choice(["stays", *phases]), [*about, *replies]
                        )
                    ],
                }
            )
            for each in about:
                later = [flag for flag in flags if flag["since"] >= each["since"]]
                self.flagged(each, "unanswered-with", later)
        return exchanges

    def emulate(
        self, replies: list[Json], phases: list[Json], exchanges: list[Json], negotiation: Json
    ) -> None:
        """A reply with which responders emulate, and phases that they can go on to with it."""
        if exchanges and self.often(0.6):
            reply = self.message("reply") | {"since": self.versions[0], "fields": []}
            reply = {key: each for key, each in reply.items() if key not in ("until", "tolerated")}
            replies.append(reply)
            negotiation["emulated-with"] = reply["id"]
            for each in exchanges:
                each["final"].append({"replies": [reply["id"]], "to": "stays"})
        flags = {flag["id"]: flag for flag in self.negotiated(negotiation)}
        needs = {each["id"]: flags.get(each.get("requires"), {}) for each in replies}
        narrow = {each["id"] for each in phases if {"since", "until"} & each.keys()}
        for way in (way for each in exchanges for way in each["final"]):
            is_emulated = needs[way["replies"][0]].get("if-not-offered") == "emulate"
            if is_emulated and way["to"] in narrow:
                way["to"] = "stays"

    def interim(self, reply: str) -> Json | str:
        """A reply, which is an id where it has no versions."""
        return {"replies": [reply], **versions} if (versions := self.ranged()) else reply

    def finals(self, reply: str, to: str, beside: list[Json]) -> Iterator[Json]:
        """A final reply, which leads elsewhere in later versions if all that it needs is there."""
        way: Json = {"replies": [reply], "to": to}
        later = [each for each in self.versions if each > self.common]
        if later and not any("until" in each for each in beside) and self.often(0.3):
            first = self.chance.choice(later)
            yield {**way, "until": self.versions[self.versions.index(first) - 1]}
            yield {**way, "since": first, "to": "stays"}
        else:
            yield {**way, **self.ranged()}

    def flagged(self, message: Json, key: str, flags: list[Json]) -> None:
        if flags and self.often(0.3):
            message[key] = self.chance.choice(flags)["id"]

    def negotiated(self, negotiation: Json | None) -> list[Json]:
        """The flags that are negotiated, and of one bit, which can decide something."""
        sets = self.flags[: len(negotiation["flags"])] if negotiation else []
        flags = [flag for each in sets for flag in each["members"]]
        return [each for each in flags if each["bit"].bit_count() == 1]
