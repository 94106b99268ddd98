"""The limits on frames that a spec sets."""

from generator.model import Spec


def default_limit(spec: Spec) -> int:
    """The limit on the payload when nothing else was agreed."""
    default = spec.protocol.framing.greatest_payload
    return next((limit.payload for limit in spec.limits if limit.default), default)


def tolerated_limit(spec: Spec) -> int:
    """The most payload that real programs take of their peer, whatever was agreed."""
    return max((each.payload for each in spec.limits if each.tolerated_by), default=greatest(spec))


def greatest(spec: Spec) -> int:
    """The greatest of all limits that hold or can be agreed."""
    agreed = (each.payload for each in spec.limits if not (each.tolerated_by or each.plausible))
    return max(agreed, default=default_limit(spec))


def longest(spec: Spec) -> int:
    """The greatest of all limits, whoever keeps to it."""
    return max([default_limit(spec), *(each.payload for each in spec.limits)])


def plausible(spec: Spec) -> int:
    """The greatest payload that is believed where recorded traffic is read."""
    believed = [each.payload for each in spec.limits if each.plausible]
    return max([greatest(spec), *believed])
