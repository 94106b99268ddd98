"""What is meant by changes of a spec that was released."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MeantChange:
    """A change that is meant.

    Attributes:
        id: what changed; a field is `message.field`.
        renamed_from: the id that it had before, where it has another one now.
        rule: the rule of evolution that the change may break, if it breaks one.
        reason: why it may.
    """

    id: str
    renamed_from: str | None = None
    rule: str | None = None
    reason: str | None = None
