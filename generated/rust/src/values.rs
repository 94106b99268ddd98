// Code generated from spec/ by "python -m generator". DO NOT EDIT.

/// The point of a session that a set of macros belongs to. The macro lists of the negotiation
/// use the number; a MACRO message names its stage by the code of the command instead. The
/// end of the headers (6) has a higher number than the end of the message (5), because it was
/// added later.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MacroStage(pub u32);

impl MacroStage {
    /// Macros sent before CONNECT. SMFIM_CONNECT, since version 6.
    pub const CONNECT: Self = Self(0x0000_0000);
    /// Macros sent before HELO or EHLO. SMFIM_HELO, since version 6.
    pub const HELO: Self = Self(0x0000_0001);
    /// Macros sent before MAIL. SMFIM_ENVFROM, since version 6.
    pub const MAIL: Self = Self(0x0000_0002);
    /// Macros sent before each RCPT. SMFIM_ENVRCPT, since version 6.
    pub const RECIPIENT: Self = Self(0x0000_0003);
    /// Macros sent before DATA. SMFIM_DATA, since version 6.
    pub const DATA: Self = Self(0x0000_0004);
    /// Macros sent before the end of the message. libmilter stores them in a later slot than
    /// those of the end of the headers, although their number is lower. SMFIM_EOM, since version
    /// 6\.
    pub const END_OF_MESSAGE: Self = Self(0x0000_0005);
    /// Macros sent before the end of the headers. SMFIM_EOH, since version 6.
    pub const END_OF_HEADERS: Self = Self(0x0000_0006);
}

impl core::fmt::Display for MacroStage {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        #[rustfmt::skip] // A list as long as it is.
        let names = [(0x0000_0000, "CONNECT"), (0x0000_0001, "HELO"), (0x0000_0002, "MAIL"), (0x0000_0003, "RECIPIENT"), (0x0000_0004, "DATA"), (0x0000_0005, "END_OF_MESSAGE"), (0x0000_0006, "END_OF_HEADERS")];
        crate::shown::number(f, self.0, &names)
    }
}

impl core::fmt::Debug for MacroStage {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "MacroStage({self})")
    }
}

/// The code of a command. Macros may arrive for a command that a filter does not know, so any
/// other value is passed on.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommandCode(pub u8);

impl CommandCode {
    /// Agree on a version, on actions and on protocol flags (libmilter's word for them is steps).
    /// SMFIC_OPTNEG, since version 1.
    pub const NEGOTIATE: Self = Self(0x4f);
    /// Macros for the command that follows: named values that the MTA knows about the session and
    /// the message, such as the name of the client or the queue id. SMFIC_MACRO, since version 1.
    pub const MACRO: Self = Self(0x44);
    /// A client connected to the MTA. SMFIC_CONNECT, since version 1.
    pub const CONNECT: Self = Self(0x43);
    /// The client sent HELO or EHLO. SMFIC_HELO, since version 1.
    pub const HELO: Self = Self(0x48);
    /// The client named the sender with MAIL FROM. SMFIC_MAIL, since version 1.
    pub const ENVELOPE_FROM: Self = Self(0x4d);
    /// The client named one recipient with RCPT TO. SMFIC_RCPT, since version 1.
    pub const ENVELOPE_RECIPIENT: Self = Self(0x52);
    /// The client sent DATA. SMFIC_DATA, since version 4.
    pub const DATA: Self = Self(0x54);
    /// The client sent an SMTP command that the MTA does not know. SMFIC_UNKNOWN, since version
    /// 3\.
    pub const UNKNOWN: Self = Self(0x55);
    /// One header of the message. SMFIC_HEADER, since version 1.
    pub const HEADER: Self = Self(0x4c);
    /// All headers have been sent. SMFIC_EOH, since version 1.
    pub const END_OF_HEADERS: Self = Self(0x4e);
    /// A piece of the body. SMFIC_BODY, since version 1.
    pub const BODY: Self = Self(0x42);
    /// The whole message has been sent. SMFIC_BODYEOB, since version 1.
    pub const END_OF_MESSAGE: Self = Self(0x45);
    /// The current message is dropped; the connection goes on. SMFIC_ABORT, since version 1.
    pub const ABORT: Self = Self(0x41);
    /// The connection ends. SMFIC_QUIT, since version 1.
    pub const CLOSE: Self = Self(0x51);
    /// The SMTP connection has ended, and another one follows over the same socket.
    /// SMFIC_QUIT_NC, since version 6.
    pub const QUIT_NEW_CONNECTION: Self = Self(0x4b);
}

impl core::fmt::Display for CommandCode {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        #[rustfmt::skip] // A list as long as it is.
        let names = [(0x4f, "NEGOTIATE"), (0x44, "MACRO"), (0x43, "CONNECT"), (0x48, "HELO"), (0x4d, "ENVELOPE_FROM"), (0x52, "ENVELOPE_RECIPIENT"), (0x54, "DATA"), (0x55, "UNKNOWN"), (0x4c, "HEADER"), (0x4e, "END_OF_HEADERS"), (0x42, "BODY"), (0x45, "END_OF_MESSAGE"), (0x41, "ABORT"), (0x51, "CLOSE"), (0x4b, "QUIT_NEW_CONNECTION")];
        crate::shown::number(f, self.0, &names)
    }
}

impl core::fmt::Debug for CommandCode {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "CommandCode({self})")
    }
}

/// What a filter may do with the message at its end. The MTA offers the modifications that it
/// can make, and the filter answers with those that it may ask for. Progress and verdicts
/// need no flag. The flags do not protect the MTA: Sendmail and Postfix carry out most
/// modifications that the filter did not name.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Actions(pub u32);

impl Actions {
    /// The filter may add headers, with [`AddHeader`](crate::Message::AddHeader) and
    /// [`InsertHeader`](crate::Message::InsertHeader). SMFIF_ADDHDRS, since version 1.
    pub const ADD_HEADERS: Self = Self(0x0000_0001);
    /// The filter may replace the body, with [`ReplaceBody`](crate::Message::ReplaceBody). SMFIF_CHGBODY,
    /// since version 1.
    pub const CHANGE_BODY: Self = Self(0x0000_0002);
    /// The filter may add recipients without parameters, with
    /// [`AddRecipient`](crate::Message::AddRecipient). SMFIF_ADDRCPT, since version 1.
    pub const ADD_RECIPIENTS: Self = Self(0x0000_0004);
    /// The filter may remove recipients, with [`RemoveRecipient`](crate::Message::RemoveRecipient).
    /// SMFIF_DELRCPT, since version 1.
    pub const DELETE_RECIPIENTS: Self = Self(0x0000_0008);
    /// The filter may change and remove headers, with [`ChangeHeader`](crate::Message::ChangeHeader).
    /// SMFIF_CHGHDRS, since version 2.
    pub const CHANGE_HEADERS: Self = Self(0x0000_0010);
    /// The filter may have the message held, with [`Quarantine`](crate::Message::Quarantine).
    /// SMFIF_QUARANTINE, since version 2.
    pub const QUARANTINE: Self = Self(0x0000_0020);
    /// The filter may replace the sender of the envelope, with
    /// [`ChangeSender`](crate::Message::ChangeSender). SMFIF_CHGFROM, since version 6.
    pub const CHANGE_SENDER: Self = Self(0x0000_0040);
    /// The filter may add recipients with ESMTP parameters, with
    /// [`AddRecipientPar`](crate::Message::AddRecipientPar). SMFIF_ADDRCPT_PAR, since version 6.
    pub const ADD_RECIPIENTS_PAR: Self = Self(0x0000_0080);
    /// The filter may state which macros it wants, in its answer to
    /// [`Negotiate`](crate::Message::Negotiate). SMFIF_SETSYMLIST, since version 6.
    pub const SET_MACRO_LIST: Self = Self(0x0000_0100);

    /// Whether all flags of another set are in this one.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

impl core::fmt::Display for Actions {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        #[rustfmt::skip] // A list as long as it is.
        let names = [(0x0000_0001, "ADD_HEADERS"), (0x0000_0002, "CHANGE_BODY"), (0x0000_0004, "ADD_RECIPIENTS"), (0x0000_0008, "DELETE_RECIPIENTS"), (0x0000_0010, "CHANGE_HEADERS"), (0x0000_0020, "QUARANTINE"), (0x0000_0040, "CHANGE_SENDER"), (0x0000_0080, "ADD_RECIPIENTS_PAR"), (0x0000_0100, "SET_MACRO_LIST")];
        crate::shown::flags(f, self.0, &names)
    }
}

impl core::fmt::Debug for Actions {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Actions({self})")
    }
}

impl core::ops::BitOrAssign for Actions {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl core::ops::BitAnd for Actions {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl core::ops::BitOr for Actions {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl core::ops::Not for Actions {
    type Output = Self;

    fn not(self) -> Self {
        Self(!self.0)
    }
}

/// Which steps and replies are left out, and which further capabilities are used. The MTA
/// offers what it can do, and the filter answers with what it wants done. If a filter sets a
/// bit that was not offered, Sendmail gives up on it; Postfix obeys most such bits.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Steps(pub u32);

impl Steps {
    /// The MTA does not send [`Connect`](crate::Message::Connect). SMFIP_NOCONNECT, since version 1.
    pub const NO_CONNECT: Self = Self(0x0000_0001);
    /// The MTA does not send [`Helo`](crate::Message::Helo). SMFIP_NOHELO, since version 1.
    pub const NO_HELO: Self = Self(0x0000_0002);
    /// The MTA does not send [`EnvelopeFrom`](crate::Message::EnvelopeFrom). SMFIP_NOMAIL, since version
    /// 1\.
    pub const NO_MAIL: Self = Self(0x0000_0004);
    /// The MTA does not send [`EnvelopeRecipient`](crate::Message::EnvelopeRecipient). SMFIP_NORCPT, since
    /// version 1.
    pub const NO_RECIPIENT: Self = Self(0x0000_0008);
    /// The MTA does not send [`Body`](crate::Message::Body); [`EndOfMessage`](crate::Message::EndOfMessage) still
    /// comes. SMFIP_NOBODY, since version 1.
    pub const NO_BODY: Self = Self(0x0000_0010);
    /// The MTA does not send [`Header`](crate::Message::Header). SMFIP_NOHDRS, since version 1.
    pub const NO_HEADERS: Self = Self(0x0000_0020);
    /// The MTA does not send [`EndOfHeaders`](crate::Message::EndOfHeaders). SMFIP_NOEOH, since version 2.
    pub const NO_END_OF_HEADERS: Self = Self(0x0000_0040);
    /// The filter does not reply to [`Header`](crate::Message::Header). SMFIP_NR_HDR, since version 6.
    pub const NO_REPLY_HEADER: Self = Self(0x0000_0080);
    /// The MTA does not send [`Unknown`](crate::Message::Unknown). SMFIP_NOUNKNOWN, since version 3.
    pub const NO_UNKNOWN: Self = Self(0x0000_0100);
    /// The MTA does not send [`Data`](crate::Message::Data). SMFIP_NODATA, since version 4.
    pub const NO_DATA: Self = Self(0x0000_0200);
    /// The filter may answer [`Body`](crate::Message::Body) with [`Skip`](crate::Message::Skip). SMFIP_SKIP, since
    /// version 6.
    pub const SKIP: Self = Self(0x0000_0400);
    /// The MTA also sends [`EnvelopeRecipient`](crate::Message::EnvelopeRecipient) for recipients that it
    /// refuses itself. SMFIP_RCPT_REJ, since version 6.
    pub const REJECTED_RECIPIENTS: Self = Self(0x0000_0800);
    /// The filter does not reply to [`Connect`](crate::Message::Connect). SMFIP_NR_CONN, since version 6.
    pub const NO_REPLY_CONNECT: Self = Self(0x0000_1000);
    /// The filter does not reply to [`Helo`](crate::Message::Helo). SMFIP_NR_HELO, since version 6.
    pub const NO_REPLY_HELO: Self = Self(0x0000_2000);
    /// The filter does not reply to [`EnvelopeFrom`](crate::Message::EnvelopeFrom). SMFIP_NR_MAIL, since
    /// version 6.
    pub const NO_REPLY_MAIL: Self = Self(0x0000_4000);
    /// The filter does not reply to [`EnvelopeRecipient`](crate::Message::EnvelopeRecipient).
    /// SMFIP_NR_RCPT, since version 6.
    pub const NO_REPLY_RECIPIENT: Self = Self(0x0000_8000);
    /// The filter does not reply to [`Data`](crate::Message::Data). SMFIP_NR_DATA, since version 6.
    pub const NO_REPLY_DATA: Self = Self(0x0001_0000);
    /// The filter does not reply to [`Unknown`](crate::Message::Unknown). SMFIP_NR_UNKN, since version 6.
    pub const NO_REPLY_UNKNOWN: Self = Self(0x0002_0000);
    /// The filter does not reply to [`EndOfHeaders`](crate::Message::EndOfHeaders). SMFIP_NR_EOH, since
    /// version 6.
    pub const NO_REPLY_END_OF_HEADERS: Self = Self(0x0004_0000);
    /// The filter does not reply to [`Body`](crate::Message::Body). SMFIP_NR_BODY, since version 6.
    pub const NO_REPLY_BODY: Self = Self(0x0008_0000);
    /// The values of headers keep the space after the colon, in both directions.
    /// SMFIP_HDR_LEADSPC, since version 6.
    pub const HEADER_LEADING_SPACE: Self = Self(0x0010_0000);
    /// Payloads of frames have at most 262143 bytes. SMFIP_MDS_256K, since version 6.
    pub const DATA_SIZE_256K: Self = Self(0x1000_0000);
    /// Payloads of frames have at most 1048575 bytes. SMFIP_MDS_1M, since version 6.
    pub const DATA_SIZE_1M: Self = Self(0x2000_0000);
    /// Reserved; the bit alone has no meaning. libmilter removes it from offers and answers,
    /// together with the two bits for the size of payloads: the symbol covers all three
    /// (0x70000000). SMFI_INTERNAL, since version 6.
    pub const INTERNAL_RESERVED: Self = Self(0x4000_0000);
    /// For tests of Sendmail only: a libmilter built with `_FFR_MILTER_CHECK` sends the flags
    /// unchanged. SMFIP_TEST, since version 6.
    pub const TEST: Self = Self(0x8000_0000);

    /// Whether all flags of another set are in this one.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

impl core::fmt::Display for Steps {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        #[rustfmt::skip] // A list as long as it is.
        let names = [(0x0000_0001, "NO_CONNECT"), (0x0000_0002, "NO_HELO"), (0x0000_0004, "NO_MAIL"), (0x0000_0008, "NO_RECIPIENT"), (0x0000_0010, "NO_BODY"), (0x0000_0020, "NO_HEADERS"), (0x0000_0040, "NO_END_OF_HEADERS"), (0x0000_0080, "NO_REPLY_HEADER"), (0x0000_0100, "NO_UNKNOWN"), (0x0000_0200, "NO_DATA"), (0x0000_0400, "SKIP"), (0x0000_0800, "REJECTED_RECIPIENTS"), (0x0000_1000, "NO_REPLY_CONNECT"), (0x0000_2000, "NO_REPLY_HELO"), (0x0000_4000, "NO_REPLY_MAIL"), (0x0000_8000, "NO_REPLY_RECIPIENT"), (0x0001_0000, "NO_REPLY_DATA"), (0x0002_0000, "NO_REPLY_UNKNOWN"), (0x0004_0000, "NO_REPLY_END_OF_HEADERS"), (0x0008_0000, "NO_REPLY_BODY"), (0x0010_0000, "HEADER_LEADING_SPACE"), (0x1000_0000, "DATA_SIZE_256K"), (0x2000_0000, "DATA_SIZE_1M"), (0x4000_0000, "INTERNAL_RESERVED"), (0x8000_0000, "TEST")];
        crate::shown::flags(f, self.0, &names)
    }
}

impl core::fmt::Debug for Steps {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Steps({self})")
    }
}

impl core::ops::BitOrAssign for Steps {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl core::ops::BitAnd for Steps {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl core::ops::BitOr for Steps {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl core::ops::Not for Steps {
    type Output = Self;

    fn not(self) -> Self {
        Self(!self.0)
    }
}

/// Tells messages apart: each is the byte that stands for it on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// command/negotiate
    Negotiate = 79,
    /// command/macro
    Macro = 68,
    /// command/connect
    Connect = 67,
    /// command/helo
    Helo = 72,
    /// command/envelope-from
    EnvelopeFrom = 77,
    /// command/envelope-recipient
    EnvelopeRecipient = 82,
    /// command/data
    Data = 84,
    /// command/unknown
    Unknown = 85,
    /// command/header
    Header = 76,
    /// command/end-of-headers
    EndOfHeaders = 78,
    /// command/body
    Body = 66,
    /// command/end-of-message
    EndOfMessage = 69,
    /// command/abort
    Abort = 65,
    /// command/close
    Close = 81,
    /// command/quit-new-connection
    QuitNewConnection = 75,
    /// reply/continue
    Continue = 99,
    /// reply/reject
    Reject = 114,
    /// reply/discard
    Discard = 100,
    /// reply/accept
    Accept = 97,
    /// reply/temporary-failure
    TemporaryFailure = 116,
    /// reply/skip
    Skip = 115,
    /// reply/reply-code
    ReplyCode = 121,
    /// reply/add-header
    AddHeader = 104,
    /// reply/change-header
    ChangeHeader = 109,
    /// reply/insert-header
    InsertHeader = 105,
    /// reply/change-sender
    ChangeSender = 101,
    /// reply/add-recipient
    AddRecipient = 43,
    /// reply/add-recipient-par
    AddRecipientPar = 50,
    /// reply/remove-recipient
    RemoveRecipient = 45,
    /// reply/replace-body
    ReplaceBody = 98,
    /// reply/progress
    Progress = 112,
    /// reply/quarantine
    Quarantine = 113,
    /// reply/connection-failure
    ConnectionFailure = 102,
    /// reply/shutdown
    Shutdown = 52,
    /// reply/set-symbol-list
    SetSymbolList = 108,
}

impl Kind {
    /// All of them, in the order of the spec.
    #[rustfmt::skip] // A list as long as it is.
    pub const ALL: [Self; 35] = [Self::Negotiate, Self::Macro, Self::Connect, Self::Helo, Self::EnvelopeFrom, Self::EnvelopeRecipient, Self::Data, Self::Unknown, Self::Header, Self::EndOfHeaders, Self::Body, Self::EndOfMessage, Self::Abort, Self::Close, Self::QuitNewConnection, Self::Continue, Self::Reject, Self::Discard, Self::Accept, Self::TemporaryFailure, Self::Skip, Self::ReplyCode, Self::AddHeader, Self::ChangeHeader, Self::InsertHeader, Self::ChangeSender, Self::AddRecipient, Self::AddRecipientPar, Self::RemoveRecipient, Self::ReplaceBody, Self::Progress, Self::Quarantine, Self::ConnectionFailure, Self::Shutdown, Self::SetSymbolList];

    /// The word for it in the spec.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Negotiate => "command/negotiate",
            Self::Macro => "command/macro",
            Self::Connect => "command/connect",
            Self::Helo => "command/helo",
            Self::EnvelopeFrom => "command/envelope-from",
            Self::EnvelopeRecipient => "command/envelope-recipient",
            Self::Data => "command/data",
            Self::Unknown => "command/unknown",
            Self::Header => "command/header",
            Self::EndOfHeaders => "command/end-of-headers",
            Self::Body => "command/body",
            Self::EndOfMessage => "command/end-of-message",
            Self::Abort => "command/abort",
            Self::Close => "command/close",
            Self::QuitNewConnection => "command/quit-new-connection",
            Self::Continue => "reply/continue",
            Self::Reject => "reply/reject",
            Self::Discard => "reply/discard",
            Self::Accept => "reply/accept",
            Self::TemporaryFailure => "reply/temporary-failure",
            Self::Skip => "reply/skip",
            Self::ReplyCode => "reply/reply-code",
            Self::AddHeader => "reply/add-header",
            Self::ChangeHeader => "reply/change-header",
            Self::InsertHeader => "reply/insert-header",
            Self::ChangeSender => "reply/change-sender",
            Self::AddRecipient => "reply/add-recipient",
            Self::AddRecipientPar => "reply/add-recipient-par",
            Self::RemoveRecipient => "reply/remove-recipient",
            Self::ReplaceBody => "reply/replace-body",
            Self::Progress => "reply/progress",
            Self::Quarantine => "reply/quarantine",
            Self::ConnectionFailure => "reply/connection-failure",
            Self::Shutdown => "reply/shutdown",
            Self::SetSymbolList => "reply/set-symbol-list",
        }
    }

    pub(crate) const fn place(self) -> usize {
        match self {
            Self::Negotiate => 0,
            Self::Macro => 1,
            Self::Connect => 2,
            Self::Helo => 3,
            Self::EnvelopeFrom => 4,
            Self::EnvelopeRecipient => 5,
            Self::Data => 6,
            Self::Unknown => 7,
            Self::Header => 8,
            Self::EndOfHeaders => 9,
            Self::Body => 10,
            Self::EndOfMessage => 11,
            Self::Abort => 12,
            Self::Close => 13,
            Self::QuitNewConnection => 14,
            Self::Continue => 15,
            Self::Reject => 16,
            Self::Discard => 17,
            Self::Accept => 18,
            Self::TemporaryFailure => 19,
            Self::Skip => 20,
            Self::ReplyCode => 21,
            Self::AddHeader => 22,
            Self::ChangeHeader => 23,
            Self::InsertHeader => 24,
            Self::ChangeSender => 25,
            Self::AddRecipient => 26,
            Self::AddRecipientPar => 27,
            Self::RemoveRecipient => 28,
            Self::ReplaceBody => 29,
            Self::Progress => 30,
            Self::Quarantine => 31,
            Self::ConnectionFailure => 32,
            Self::Shutdown => 33,
            Self::SetSymbolList => 34,
        }
    }
}

impl core::fmt::Display for Kind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.id())
    }
}

/// How far a conversation has come. Its number never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Phase {
    /// The MTA has connected to the filter.
    Opened = 0,
    /// Versions, actions and steps are agreed.
    Negotiated = 1,
    /// The SMTP client is known.
    Connected = 2,
    /// The client is known and no message is open.
    Greeted = 3,
    /// A message has been started.
    Mail = 4,
    /// At least one recipient has been named.
    Recipients = 5,
    /// The client has sent DATA, and the content is about to come.
    Data = 6,
    /// Header fields are being passed.
    Headers = 7,
    /// All header fields have been passed.
    EndOfHeaders = 8,
    /// The body is being passed.
    Body = 9,
    /// The filter does not want any more of the body.
    BodySkipped = 10,
    /// The whole message has been passed and its verdict is awaited.
    EndOfMessage = 11,
    /// The conversation is over.
    Closed = 12,
}

impl Phase {
    /// All of them, in the order of the spec.
    #[rustfmt::skip] // A list as long as it is.
    pub const ALL: [Self; 13] = [Self::Opened, Self::Negotiated, Self::Connected, Self::Greeted, Self::Mail, Self::Recipients, Self::Data, Self::Headers, Self::EndOfHeaders, Self::Body, Self::BodySkipped, Self::EndOfMessage, Self::Closed];

    /// The word for it in the spec.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Opened => "phase/opened",
            Self::Negotiated => "phase/negotiated",
            Self::Connected => "phase/connected",
            Self::Greeted => "phase/greeted",
            Self::Mail => "phase/mail",
            Self::Recipients => "phase/recipients",
            Self::Data => "phase/data",
            Self::Headers => "phase/headers",
            Self::EndOfHeaders => "phase/end-of-headers",
            Self::Body => "phase/body",
            Self::BodySkipped => "phase/body-skipped",
            Self::EndOfMessage => "phase/end-of-message",
            Self::Closed => "phase/closed",
        }
    }

    pub(crate) const fn place(self) -> usize {
        match self {
            Self::Opened => 0,
            Self::Negotiated => 1,
            Self::Connected => 2,
            Self::Greeted => 3,
            Self::Mail => 4,
            Self::Recipients => 5,
            Self::Data => 6,
            Self::Headers => 7,
            Self::EndOfHeaders => 8,
            Self::Body => 9,
            Self::BodySkipped => 10,
            Self::EndOfMessage => 11,
            Self::Closed => 12,
        }
    }
}

impl core::fmt::Display for Phase {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.id())
    }
}

/// What is wrong with a frame: one word, the same in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The length is less than that of a frame without a payload.
    Undersized = 0,
    /// The length is above the limit.
    TooLong = 1,
    /// The first bytes are not a length but the beginning of another protocol.
    Foreign = 2,
    /// The frame ends before its stated length.
    Incomplete = 3,
    /// Bytes follow the end of the frame.
    Surplus = 4,
    /// No message has this code.
    UnknownCode = 5,
    /// The payload ends inside a number or a value of known length.
    Truncated = 6,
    /// The payload ends before the NUL of a text.
    Unterminated = 7,
    /// The value is unknown, and what follows depends on it.
    UnknownValue = 8,
    /// The number is not in its range, or is not a supported version.
    OutOfRange = 13,
    /// The value is shorter than allowed.
    TooShort = 9,
    /// The value is longer than allowed.
    Overlong = 18,
    /// Bytes are left over after the last field.
    TrailingBytes = 10,
    /// A required value is missing.
    Missing = 11,
    /// A value is given although another value or the version rules it out.
    Unexpected = 12,
    /// The value has a type that the field does not accept.
    WrongType = 14,
    /// The text has a NUL, which would end it.
    Nul = 15,
    /// The string has one half of a surrogate pair, which UTF-8 cannot encode.
    LoneSurrogate = 16,
    /// The text breaks a rule of the protocol.
    BrokenRule = 17,
}

impl ErrorKind {
    /// All of them, in the order of the spec.
    #[rustfmt::skip] // A list as long as it is.
    pub const ALL: [Self; 19] = [Self::Undersized, Self::TooLong, Self::Foreign, Self::Incomplete, Self::Surplus, Self::UnknownCode, Self::Truncated, Self::Unterminated, Self::UnknownValue, Self::OutOfRange, Self::TooShort, Self::Overlong, Self::TrailingBytes, Self::Missing, Self::Unexpected, Self::WrongType, Self::Nul, Self::LoneSurrogate, Self::BrokenRule];

    /// The word for it in the spec.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Undersized => "undersized",
            Self::TooLong => "too-long",
            Self::Foreign => "foreign",
            Self::Incomplete => "incomplete",
            Self::Surplus => "surplus",
            Self::UnknownCode => "unknown-code",
            Self::Truncated => "truncated",
            Self::Unterminated => "unterminated",
            Self::UnknownValue => "unknown-value",
            Self::OutOfRange => "out-of-range",
            Self::TooShort => "too-short",
            Self::Overlong => "overlong",
            Self::TrailingBytes => "trailing-bytes",
            Self::Missing => "missing",
            Self::Unexpected => "unexpected",
            Self::WrongType => "wrong-type",
            Self::Nul => "nul",
            Self::LoneSurrogate => "lone-surrogate",
            Self::BrokenRule => "broken-rule",
        }
    }
}

impl core::fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.id())
    }
}

/// The kind of a client's address. A filter on libmilter closes the connection on any other
/// value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum AddressFamily {
    /// No address is known. SMFIA_UNKNOWN, since version 1.
    Unknown = 0x55,
    /// A local socket. SMFIA_UNIX, since version 1.
    Unix = 0x4c,
    /// An IPv4 address. SMFIA_INET, since version 1.
    Inet = 0x34,
    /// An IPv6 address. SMFIA_INET6, since version 1.
    Inet6 = 0x36,
}

impl AddressFamily {
    /// All of them, in the order of the spec.
    #[rustfmt::skip] // A list as long as it is.
    pub const ALL: [Self; 4] = [Self::Unknown, Self::Unix, Self::Inet, Self::Inet6];

    /// The word for it in the spec.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Unknown => "family/unknown",
            Self::Unix => "family/unix",
            Self::Inet => "family/inet",
            Self::Inet6 => "family/inet6",
        }
    }

    /// The value that a number stands for.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|each| *each as u8 == number)
    }
}

impl core::fmt::Display for AddressFamily {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.id())
    }
}

impl ErrorKind {
    /// Whether nothing after the frame can be read any more.
    pub const fn is_fatal(self) -> bool {
        matches!(
            self,
            Self::Undersized | Self::TooLong | Self::Foreign | Self::Incomplete | Self::Surplus
        )
    }
}
