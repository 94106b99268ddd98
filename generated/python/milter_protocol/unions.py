# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Which messages may stand in one place, as types for annotations and `isinstance`."""

from __future__ import annotations

from typing import TypeAlias

from .commands import (
    Abort,
    Body,
    Close,
    Connect,
    Data,
    EndOfHeaders,
    EndOfMessage,
    EnvelopeFrom,
    EnvelopeRecipient,
    Header,
    Helo,
    Macro,
    Negotiate,
    QuitNewConnection,
    Unknown,
)
from .replies import (
    Accept,
    AddHeader,
    AddRecipient,
    AddRecipientPar,
    ChangeHeader,
    ChangeSender,
    Continue,
    Discard,
    InsertHeader,
    Progress,
    Quarantine,
    Reject,
    RemoveRecipient,
    ReplaceBody,
    ReplyCode,
    Shutdown,
    Skip,
    TemporaryFailure,
)

Command: TypeAlias = (
    Negotiate
    | Macro
    | Connect
    | Helo
    | EnvelopeFrom
    | EnvelopeRecipient
    | Data
    | Unknown
    | Header
    | EndOfHeaders
    | Body
    | EndOfMessage
    | Abort
    | Close
    | QuitNewConnection
)
"""What an MTA sends."""

Reply: TypeAlias = (
    Continue
    | Accept
    | Reject
    | TemporaryFailure
    | ReplyCode
    | Shutdown
    | Discard
    | Skip
    | AddHeader
    | ChangeHeader
    | InsertHeader
    | ChangeSender
    | AddRecipient
    | AddRecipientPar
    | RemoveRecipient
    | ReplaceBody
    | Quarantine
    | Progress
)
"""What a filter sends: a verdict, or what may come before it."""

Verdict: TypeAlias = (
    Continue | Accept | Reject | TemporaryFailure | ReplyCode | Shutdown | Discard | Skip
)
"""What may be the reply to some command, and ends the wait for it."""

Modification: TypeAlias = (
    AddHeader
    | ChangeHeader
    | InsertHeader
    | ChangeSender
    | AddRecipient
    | AddRecipientPar
    | RemoveRecipient
    | ReplaceBody
    | Quarantine
)
"""What the filter changes in the mail message, before the reply to a command."""

InterimReply: TypeAlias = (
    AddHeader
    | ChangeHeader
    | InsertHeader
    | ChangeSender
    | AddRecipient
    | AddRecipientPar
    | RemoveRecipient
    | ReplaceBody
    | Quarantine
    | Progress
)
"""What may come before the reply to a command, any number of them."""

NegotiateReply: TypeAlias = Negotiate
"""What may be the reply to `Negotiate`."""

ConnectReply: TypeAlias = Continue | Accept | Reject | TemporaryFailure | ReplyCode | Shutdown
"""What may be the reply to `Connect`."""

HeloReply: TypeAlias = Continue | Accept | Reject | TemporaryFailure | ReplyCode | Shutdown
"""What may be the reply to `Helo`."""

EnvelopeFromReply: TypeAlias = (
    Continue | Accept | Discard | Reject | TemporaryFailure | ReplyCode | Shutdown
)
"""What may be the reply to `EnvelopeFrom`."""

EnvelopeRecipientReply: TypeAlias = (
    Continue | Reject | TemporaryFailure | ReplyCode | Accept | Discard | Shutdown
)
"""What may be the reply to `EnvelopeRecipient`."""

DataReply: TypeAlias = (
    Continue | Reject | TemporaryFailure | ReplyCode | Accept | Discard | Shutdown
)
"""What may be the reply to `Data`."""

UnknownReply: TypeAlias = (
    Continue | Reject | TemporaryFailure | ReplyCode | Accept | Discard | Shutdown
)
"""What may be the reply to `Unknown`."""

HeaderReply: TypeAlias = Continue | Accept | Discard | Reject | TemporaryFailure | ReplyCode
"""What may be the reply to `Header`."""

EndOfHeadersReply: TypeAlias = Continue | Accept | Discard | Reject | TemporaryFailure | ReplyCode
"""What may be the reply to `EndOfHeaders`."""

BodyReply: TypeAlias = Continue | Skip | Accept | Discard | Reject | TemporaryFailure | ReplyCode
"""What may be the reply to `Body`."""

EndOfMessageReply: TypeAlias = Continue | Accept | Discard | Reject | TemporaryFailure | ReplyCode
"""What may be the reply to `EndOfMessage`."""
