"""What can be set for a server."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TypedDict


class Options(TypedDict, total=False):
    """The options of `Server` and `serve`; times are in seconds.

    Attributes:
        mode: the permissions of the files of Unix sockets, such as `0o660`; by default what the
            umask of the process leaves.
        group: the group of these files, by name or number; by default that of the process.
        max_connections: how many conversations are held at a time, at least 1; 500 by default.
            Further ones wait in the system's queue, and are taken up when others end.
        opening_timeout: how long a peer may take for its first command; 60 by default.
        command_timeout: how long it may take for each later one; 7210 by default, as libmilter's.
        write_timeout: how long it may leave replies unread; 60 by default.
        grace: how long conversations may go on when the server stops; 30 by default.
    """

    mode: int | None
    group: str | int | None
    max_connections: int
    opening_timeout: float
    command_timeout: float
    write_timeout: float
    grace: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The options with their defaults; see `Options`."""

    mode: int | None = None
    group: str | int | None = None
    max_connections: int = 500
    opening_timeout: float = 60.0
    command_timeout: float = 7210.0
    write_timeout: float = 60.0
    grace: float = 30.0

    def __post_init__(self) -> None:
        if self.max_connections < 1:
            raise ValueError(f"max_connections must be at least 1, not {self.max_connections}")
        if self.mode is not None and not 0 <= self.mode <= 0o777:
            raise ValueError(f"mode must be from 0 to 0o777, not {self.mode:#o}")
        if self.grace < 0:
            raise ValueError(f"grace must not be negative, as {self.grace} is")
        for name in (field.name for field in fields(self) if field.name.endswith("_timeout")):
            if not (seconds := getattr(self, name)) > 0:
                raise ValueError(f"{name} must be above 0, not {seconds}")
