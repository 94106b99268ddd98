// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use crate::states::{grant, Flag, Row};
use crate::writer::Rule;
use crate::{messages::*, values::*, NegotiationError};

/// What was negotiated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// The version in use.
    pub version: u32,
    /// The flags in use.
    pub actions: Actions,
    /// The flags in use.
    pub steps: Steps,
}

impl Agreement {
    #[rustfmt::skip] // As wide as there are fields.
    pub(crate) const fn flags(self) -> [u32; 2] {
        [self.actions.0, self.steps.0]
    }
}

/// The greatest length of a frame where nothing else is agreed.
pub const DEFAULT_MAX_LENGTH: u32 = 65_536;

/// The least version that is spoken.
pub const MIN_VERSION: u32 = 2;

/// The greatest version that is spoken.
pub const MAX_VERSION: u32 = 6;

/// The phase in which a conversation begins.
pub const INITIAL_PHASE: Phase = Phase::Opened;

/// What a filter with a wish agrees to when it is made an offer. The version is the lower of both.
/// Flags that are not offered are left out where a filter can go without them; the lack of another
/// one is an error, and so is a version that is no longer spoken.
#[rustfmt::skip] // One flag field a line.
pub fn agree(offer: &Negotiate, wish: Agreement) -> Result<Agreement, NegotiationError> {
    if offer.version < MIN_VERSION {
        return Err(NegotiationError::Refused("version/1"));
    }
    Ok(Agreement {
        version: offer.version.min(wish.version),
        actions: Actions(grant((offer.actions.0, 0x0000_000f), (wish.actions.0, 0x0000_0000), &Actions::IDS)?),
        steps: Steps(grant((offer.steps.0, 0x0000_003f), (wish.steps.0, 0x000f_f380), &Steps::IDS)?),
    })
}

// The tables have one row a line, as wide as it is: no formatter may break them.

/// What the streams of other protocols begin with.
#[rustfmt::skip]
pub(crate) static STRANGERS: &[&[u8]] = &[
    b"\x47\x45\x54\x20",
    b"\x50\x4f\x53\x54",
    b"\x48\x45\x41\x44",
    b"\x50\x55\x54\x20",
    b"\x4f\x50\x54\x49",
    b"\x50\x52\x49\x20",
    b"\x48\x54\x54\x50",
    b"\x45\x48\x4c\x4f",
    b"\x48\x45\x4c\x4f",
    b"\x32\x32\x30\x20",
    b"\x32\x32\x30\x2d",
    b"\x16\x03\x01",
    b"\x50\x52\x4f\x58",
    b"\x0d\x0a\x0d\x0a",
    b"\x53\x53\x48\x2d",
];

/// The lengths that flags bring.
#[rustfmt::skip]
pub(crate) static AGREED_LENGTHS: &[(Flag, u32)] = &[
    ((1, 0x1000_0000), 262_144),
    ((1, 0x2000_0000), 1_048_576),
];

/// What may be sent in each phase, and where it leads.
#[rustfmt::skip]
pub(crate) static STEPS: [&[(Kind, Phase)]; 13] = [
    &[(Kind::Negotiate, Phase::Negotiated), (Kind::Close, Phase::Closed)],
    &[(Kind::Connect, Phase::Connected), (Kind::Unknown, Phase::Negotiated), (Kind::Abort, Phase::Negotiated), (Kind::Macro, Phase::Negotiated), (Kind::Close, Phase::Closed)],
    &[(Kind::Helo, Phase::Greeted), (Kind::EnvelopeFrom, Phase::Mail), (Kind::Unknown, Phase::Connected), (Kind::Abort, Phase::Connected), (Kind::Macro, Phase::Connected), (Kind::QuitNewConnection, Phase::Negotiated), (Kind::Close, Phase::Closed)],
    &[(Kind::Helo, Phase::Greeted), (Kind::EnvelopeFrom, Phase::Mail), (Kind::Unknown, Phase::Greeted), (Kind::Abort, Phase::Greeted), (Kind::Macro, Phase::Greeted), (Kind::QuitNewConnection, Phase::Negotiated), (Kind::Close, Phase::Closed)],
    &[(Kind::Helo, Phase::Greeted), (Kind::EnvelopeFrom, Phase::Mail), (Kind::EnvelopeRecipient, Phase::Recipients), (Kind::Unknown, Phase::Mail), (Kind::Abort, Phase::Greeted), (Kind::Macro, Phase::Mail), (Kind::QuitNewConnection, Phase::Negotiated), (Kind::Close, Phase::Closed)],
    &[(Kind::Helo, Phase::Greeted), (Kind::EnvelopeFrom, Phase::Mail), (Kind::EnvelopeRecipient, Phase::Recipients), (Kind::Data, Phase::Data), (Kind::Header, Phase::Headers), (Kind::EndOfHeaders, Phase::EndOfHeaders), (Kind::Body, Phase::Body), (Kind::EndOfMessage, Phase::EndOfMessage), (Kind::Unknown, Phase::Recipients), (Kind::Abort, Phase::Greeted), (Kind::Macro, Phase::Recipients), (Kind::QuitNewConnection, Phase::Negotiated), (Kind::Close, Phase::Closed)],
    &[(Kind::Helo, Phase::Greeted), (Kind::EnvelopeFrom, Phase::Mail), (Kind::EnvelopeRecipient, Phase::Recipients), (Kind::Data, Phase::Data), (Kind::Header, Phase::Headers), (Kind::EndOfHeaders, Phase::EndOfHeaders), (Kind::Unknown, Phase::Data), (Kind::Abort, Phase::Greeted), (Kind::Macro, Phase::Data), (Kind::QuitNewConnection, Phase::Negotiated), (Kind::Close, Phase::Closed)],
    &[(Kind::Header, Phase::Headers), (Kind::EndOfHeaders, Phase::EndOfHeaders), (Kind::Abort, Phase::Greeted), (Kind::Macro, Phase::Headers), (Kind::QuitNewConnection, Phase::Negotiated), (Kind::Close, Phase::Closed)],
    &[(Kind::Body, Phase::Body), (Kind::EndOfMessage, Phase::EndOfMessage), (Kind::Abort, Phase::Greeted), (Kind::Macro, Phase::EndOfHeaders), (Kind::QuitNewConnection, Phase::Negotiated), (Kind::Close, Phase::Closed)],
    &[(Kind::Body, Phase::Body), (Kind::EndOfMessage, Phase::EndOfMessage), (Kind::Abort, Phase::Greeted), (Kind::Macro, Phase::Body), (Kind::QuitNewConnection, Phase::Negotiated), (Kind::Close, Phase::Closed)],
    &[(Kind::EndOfMessage, Phase::EndOfMessage), (Kind::Abort, Phase::Greeted), (Kind::Macro, Phase::BodySkipped), (Kind::QuitNewConnection, Phase::Negotiated), (Kind::Close, Phase::Closed)],
    &[(Kind::Abort, Phase::Greeted), (Kind::Close, Phase::Closed)],
    &[],
];

/// What the table says of each message.
#[rustfmt::skip]
pub(crate) static ROWS: [Row; 35] = [
    Row {
        id: "command/negotiate", symbol: "SMFIC_OPTNEG", code: 0x4f, is_answered: true,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[(Kind::Negotiate, None)],
    },
    Row {
        id: "command/macro", symbol: "SMFIC_MACRO", code: 0x44, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "command/connect", symbol: "SMFIC_CONNECT", code: 0x43, is_answered: true,
        suppressed_by: (1, 0x0000_0001), unanswered_with: (1, 0x0000_1000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[(Kind::Continue, None), (Kind::Accept, Some(Phase::Greeted)), (Kind::Reject, Some(Phase::Greeted)), (Kind::TemporaryFailure, Some(Phase::Greeted)), (Kind::ReplyCode, Some(Phase::Greeted)), (Kind::Shutdown, Some(Phase::Closed))],
    },
    Row {
        id: "command/helo", symbol: "SMFIC_HELO", code: 0x48, is_answered: true,
        suppressed_by: (1, 0x0000_0002), unanswered_with: (1, 0x0000_2000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[(Kind::Continue, None), (Kind::Accept, Some(Phase::Greeted)), (Kind::Reject, Some(Phase::Greeted)), (Kind::TemporaryFailure, Some(Phase::Greeted)), (Kind::ReplyCode, Some(Phase::Greeted)), (Kind::Shutdown, Some(Phase::Closed))],
    },
    Row {
        id: "command/envelope-from", symbol: "SMFIC_MAIL", code: 0x4d, is_answered: true,
        suppressed_by: (1, 0x0000_0004), unanswered_with: (1, 0x0000_4000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[(Kind::Continue, None), (Kind::Accept, Some(Phase::Greeted)), (Kind::Discard, Some(Phase::Greeted)), (Kind::Reject, Some(Phase::Greeted)), (Kind::TemporaryFailure, Some(Phase::Greeted)), (Kind::ReplyCode, Some(Phase::Greeted)), (Kind::Shutdown, Some(Phase::Closed))],
    },
    Row {
        id: "command/envelope-recipient", symbol: "SMFIC_RCPT", code: 0x52, is_answered: true,
        suppressed_by: (1, 0x0000_0008), unanswered_with: (1, 0x0000_8000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[(Kind::Continue, None), (Kind::Reject, None), (Kind::TemporaryFailure, None), (Kind::ReplyCode, None), (Kind::Accept, Some(Phase::Greeted)), (Kind::Discard, Some(Phase::Greeted)), (Kind::Shutdown, Some(Phase::Closed))],
    },
    Row {
        id: "command/data", symbol: "SMFIC_DATA", code: 0x54, is_answered: true,
        suppressed_by: (1, 0x0000_0200), unanswered_with: (1, 0x0001_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[(Kind::Continue, None), (Kind::Reject, Some(Phase::Recipients)), (Kind::TemporaryFailure, Some(Phase::Recipients)), (Kind::ReplyCode, Some(Phase::Recipients)), (Kind::Accept, Some(Phase::Greeted)), (Kind::Discard, Some(Phase::Greeted)), (Kind::Shutdown, Some(Phase::Closed))],
    },
    Row {
        id: "command/unknown", symbol: "SMFIC_UNKNOWN", code: 0x55, is_answered: true,
        suppressed_by: (1, 0x0000_0100), unanswered_with: (1, 0x0002_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[(Kind::Continue, None), (Kind::Reject, None), (Kind::TemporaryFailure, None), (Kind::ReplyCode, None), (Kind::Accept, Some(Phase::Greeted)), (Kind::Discard, Some(Phase::Greeted)), (Kind::Shutdown, Some(Phase::Closed))],
    },
    Row {
        id: "command/header", symbol: "SMFIC_HEADER", code: 0x4c, is_answered: true,
        suppressed_by: (1, 0x0000_0020), unanswered_with: (1, 0x0000_0080), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[(Kind::Continue, None), (Kind::Accept, Some(Phase::Greeted)), (Kind::Discard, Some(Phase::Greeted)), (Kind::Reject, Some(Phase::Greeted)), (Kind::TemporaryFailure, Some(Phase::Greeted)), (Kind::ReplyCode, Some(Phase::Greeted))],
    },
    Row {
        id: "command/end-of-headers", symbol: "SMFIC_EOH", code: 0x4e, is_answered: true,
        suppressed_by: (1, 0x0000_0040), unanswered_with: (1, 0x0004_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[(Kind::Continue, None), (Kind::Accept, Some(Phase::Greeted)), (Kind::Discard, Some(Phase::Greeted)), (Kind::Reject, Some(Phase::Greeted)), (Kind::TemporaryFailure, Some(Phase::Greeted)), (Kind::ReplyCode, Some(Phase::Greeted))],
    },
    Row {
        id: "command/body", symbol: "SMFIC_BODY", code: 0x42, is_answered: true,
        suppressed_by: (1, 0x0000_0010), unanswered_with: (1, 0x0008_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[(Kind::Continue, None), (Kind::Skip, Some(Phase::BodySkipped)), (Kind::Accept, Some(Phase::Greeted)), (Kind::Discard, Some(Phase::Greeted)), (Kind::Reject, Some(Phase::Greeted)), (Kind::TemporaryFailure, Some(Phase::Greeted)), (Kind::ReplyCode, Some(Phase::Greeted))],
    },
    Row {
        id: "command/end-of-message", symbol: "SMFIC_BODYEOB", code: 0x45, is_answered: true,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0000),
        interim: &[Kind::AddHeader, Kind::ChangeHeader, Kind::InsertHeader, Kind::ChangeSender, Kind::AddRecipient, Kind::AddRecipientPar, Kind::RemoveRecipient, Kind::ReplaceBody, Kind::Quarantine, Kind::Progress],
        endings: &[(Kind::Continue, Some(Phase::Greeted)), (Kind::Accept, Some(Phase::Greeted)), (Kind::Discard, Some(Phase::Greeted)), (Kind::Reject, Some(Phase::Greeted)), (Kind::TemporaryFailure, Some(Phase::Greeted)), (Kind::ReplyCode, Some(Phase::Greeted))],
    },
    Row {
        id: "command/abort", symbol: "SMFIC_ABORT", code: 0x41, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "command/close", symbol: "SMFIC_QUIT", code: 0x51, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "command/quit-new-connection", symbol: "SMFIC_QUIT_NC", code: 0x4b, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/continue", symbol: "SMFIR_CONTINUE", code: 0x63, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/reject", symbol: "SMFIR_REJECT", code: 0x72, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/discard", symbol: "SMFIR_DISCARD", code: 0x64, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/accept", symbol: "SMFIR_ACCEPT", code: 0x61, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/temporary-failure", symbol: "SMFIR_TEMPFAIL", code: 0x74, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/skip", symbol: "SMFIR_SKIP", code: 0x73, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (1, 0x0000_0400),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/reply-code", symbol: "SMFIR_REPLYCODE", code: 0x79, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/add-header", symbol: "SMFIR_ADDHEADER", code: 0x68, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0001),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/change-header", symbol: "SMFIR_CHGHEADER", code: 0x6d, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0010),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/insert-header", symbol: "SMFIR_INSHEADER", code: 0x69, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0001),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/change-sender", symbol: "SMFIR_CHGFROM", code: 0x65, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0040),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/add-recipient", symbol: "SMFIR_ADDRCPT", code: 0x2b, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0004),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/add-recipient-par", symbol: "SMFIR_ADDRCPT_PAR", code: 0x32, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0080),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/remove-recipient", symbol: "SMFIR_DELRCPT", code: 0x2d, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0008),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/replace-body", symbol: "SMFIR_REPLBODY", code: 0x62, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0002),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/progress", symbol: "SMFIR_PROGRESS", code: 0x70, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/quarantine", symbol: "SMFIR_QUARANTINE", code: 0x71, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0020),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/connection-failure", symbol: "SMFIR_CONN_FAIL", code: 0x66, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/shutdown", symbol: "SMFIR_SHUTDOWN", code: 0x34, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[],
    },
    Row {
        id: "reply/set-symbol-list", symbol: "SMFIR_SETSYMLIST", code: 0x6c, is_answered: false,
        suppressed_by: (0, 0x0000_0000), unanswered_with: (0, 0x0000_0000), requires: (0, 0x0000_0000),
        interim: &[],
        endings: &[],
    },
];

/// The rules for text.
#[rustfmt::skip]
pub(crate) static RULES: [Rule; 16] = [
    Rule {
        id: "rule/one-line", is_error: true, width: 2,
        classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        next: &[0, 1, 1, 1],
        broken: &[false, true],
    },
    Rule {
        id: "rule/no-line-feed", is_error: true, width: 2,
        classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        next: &[0, 1, 1, 1],
        broken: &[false, true],
    },
    Rule {
        id: "rule/no-carriage-return", is_error: false, width: 2,
        classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        next: &[0, 1, 1, 1],
        broken: &[false, true],
    },
    Rule {
        id: "rule/not-empty", is_error: true, width: 2,
        classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        next: &[1, 2, 1, 1, 2, 2],
        broken: &[true, false, false],
    },
    Rule {
        id: "rule/sender-not-empty", is_error: true, width: 2,
        classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        next: &[1, 2, 1, 1, 2, 2],
        broken: &[true, false, false],
    },
    Rule {
        id: "rule/header-name", is_error: true, width: 2,
        classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        next: &[1, 2, 3, 2, 2, 2, 3, 2],
        broken: &[true, false, true, false],
    },
    Rule {
        id: "rule/header-no-cr", is_error: true, width: 2,
        classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        next: &[0, 1, 1, 1],
        broken: &[false, true],
    },
    Rule {
        id: "rule/header-folding", is_error: true, width: 3,
        classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        next: &[0, 0, 1, 2, 0, 3, 2, 2, 2, 3, 3, 3],
        broken: &[false, true, true, true],
    },
    Rule {
        id: "rule/reply-code-form", is_error: true, width: 6,
        classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 4, 4, 4, 4, 5, 5, 4, 4, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        next: &[1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 1, 1, 1, 1, 4, 4, 1, 1, 5, 6, 1, 1, 5, 5, 5, 5, 5, 5, 7, 8, 7, 7, 7, 7, 7, 8, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8],
        broken: &[true, true, true, true, true, false, true, true, false],
    },
    Rule {
        id: "rule/reply-code-subject", is_error: false, width: 3,
        classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        next: &[1, 2, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3],
        broken: &[false, false, false, true],
    },
    Rule {
        id: "rule/reply-enhanced-code", is_error: true, width: 5,
        classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 2, 2, 2, 3, 4, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        next: &[1, 1, 1, 2, 3, 1, 1, 1, 1, 1, 1, 1, 4, 4, 4, 1, 1, 5, 5, 5, 1, 1, 6, 6, 6, 1, 1, 7, 7, 7, 1, 8, 1, 1, 1, 1, 9, 1, 1, 1, 1, 1, 10, 1, 10, 1, 1, 11, 11, 1, 10, 10, 10, 10, 10, 11, 11, 11, 11, 11],
        broken: &[false, false, false, false, false, false, false, false, false, false, true, true],
    },
    Rule {
        id: "rule/reply-percent", is_error: true, width: 2,
        classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        next: &[1, 2, 1, 2, 3, 4, 3, 3, 1, 2],
        broken: &[false, false, true, true, false],
    },
    Rule {
        id: "rule/reply-line-break", is_error: true, width: 3,
        classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        next: &[1, 2, 3, 1, 2, 3, 2, 2, 2, 4, 1, 5, 4, 4, 4, 5, 5, 5],
        broken: &[false, false, true, true, true, true],
    },
    Rule {
        id: "rule/reply-further-lines", is_error: true, width: 5,
        classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 3, 3, 3, 3, 4, 4, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        next: &[0, 1, 0, 0, 0, 2, 3, 2, 2, 4, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 5, 6, 5, 7, 7, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 8, 9, 8, 10, 10, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 11, 12, 0, 11, 11, 11, 11, 11, 11, 11, 12, 12, 12, 12, 12],
        broken: &[false, true, true, true, true, true, true, true, true, true, true, true, true],
    },
    Rule {
        id: "rule/reply-same-class", is_error: true, width: 4,
        classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        next: &[1, 1, 2, 3, 1, 1, 1, 1, 4, 5, 4, 4, 6, 7, 6, 6, 4, 5, 4, 4, 8, 9, 8, 10, 6, 7, 6, 6, 11, 12, 13, 11, 8, 9, 8, 8, 8, 9, 8, 10, 10, 10, 10, 10, 11, 12, 11, 11, 11, 12, 13, 11, 13, 13, 13, 13],
        broken: &[false, false, false, false, false, false, false, false, false, false, true, false, false, true],
    },
    Rule {
        id: "rule/reply-hyphen", is_error: true, width: 6,
        classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 4, 4, 4, 4, 5, 5, 4, 4, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        next: &[1, 2, 1, 1, 1, 3, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1, 4, 1, 2, 1, 1, 5, 5, 1, 2, 1, 1, 6, 6, 1, 2, 1, 1, 7, 7, 1, 2, 1, 1, 8, 8, 1, 2, 9, 1, 1, 1, 1, 2, 9, 10, 1, 1, 11, 12, 11, 11, 11, 11, 13, 2, 13, 13, 13, 13, 11, 12, 11, 11, 11, 11, 12, 12, 12, 12, 12, 12, 13, 2, 13, 13, 13, 13],
        broken: &[false, false, false, false, false, false, false, false, false, false, true, false, true, true],
    },
];
