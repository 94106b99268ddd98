// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use crate::states::{grant, Row, Test, Versions, ALWAYS};
use crate::wire::Length;
use crate::writer::Rule;
use crate::{messages::*, values::*};
use crate::{EncodeError, NegotiationError, Reason};
/// What was negotiated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The version in use.
    pub version: u32,
    /// The flags in use.
    pub actions: Actions,
    /// The flags in use.
    pub steps: Steps,
}

impl Options {
    pub(crate) fn agreed_version(self) -> u32 {
        self.version
    }

    /// The flags that layouts depend on.
    pub(crate) fn agreed_flags(self) -> u32 {
        let _ = self;
        0
    }
}

/// The greatest length of a frame where nothing else is agreed.
pub const DEFAULT_MAX_LENGTH: u32 = 65_536;

/// The versions that are spoken.
pub const VERSIONS: core::ops::RangeInclusive<u32> = 2..=6;

/// The version in which frames are read and written where nothing else is asked for.
pub const NEWEST_VERSION: u32 = 6;

/// The phase in which a conversation begins.
pub const INITIAL_PHASE: Phase = Phase::Opened;

/// Finds what a filter with a request agrees to when it gets an offer. The version is the
/// lower of both; an offer below the lowest in use is refused. The flags of the request are
/// required: if one is not offered, or the version does not have it, it is refused, and the
/// conversation cannot go on. Flags that are wanted only if offered are left out if they are
/// not; list all flags there that the filter can do without.
///
/// These flags of a request are always left out if they are not offered:
/// [`Steps::NO_REPLY_HEADER`](crate::Steps::NO_REPLY_HEADER),
/// [`Steps::NO_UNKNOWN`](crate::Steps::NO_UNKNOWN),
/// [`Steps::NO_DATA`](crate::Steps::NO_DATA), [`Steps::SKIP`](crate::Steps::SKIP),
/// [`Steps::NO_REPLY_CONNECT`](crate::Steps::NO_REPLY_CONNECT),
/// [`Steps::NO_REPLY_HELO`](crate::Steps::NO_REPLY_HELO),
/// [`Steps::NO_REPLY_MAIL`](crate::Steps::NO_REPLY_MAIL),
/// [`Steps::NO_REPLY_RECIPIENT`](crate::Steps::NO_REPLY_RECIPIENT),
/// [`Steps::NO_REPLY_DATA`](crate::Steps::NO_REPLY_DATA),
/// [`Steps::NO_REPLY_UNKNOWN`](crate::Steps::NO_REPLY_UNKNOWN),
/// [`Steps::NO_REPLY_END_OF_HEADERS`](crate::Steps::NO_REPLY_END_OF_HEADERS),
/// [`Steps::NO_REPLY_BODY`](crate::Steps::NO_REPLY_BODY).
pub fn agree(offer: &Negotiate, request: Options, if_offered: Options) -> Result<Options, NegotiationError> {
    if !VERSIONS.contains(&request.version) {
        let (message, reason) = (Kind::Negotiate, Reason::OutOfRange);
        return Err(NegotiationError::Request(EncodeError { message, field: "version", reason }));
    }
    if offer.version < *VERSIONS.start() {
        return Err(NegotiationError::Refused("version/1"));
    }
    let mut agreed = request;
    agreed.version = offer.version.min(request.version);
    // The flags that a field lacks stand by version, from the least that is spoken.
    let place = (agreed.version - VERSIONS.start()) as usize;
    let ids = [(0x0000_0001, "action/add-headers"), (0x0000_0002, "action/change-body"), (0x0000_0004, "action/add-recipients"), (0x0000_0008, "action/delete-recipients"), (0x0000_0010, "action/change-headers"), (0x0000_0020, "action/quarantine"), (0x0000_0040, "action/change-sender"), (0x0000_0080, "action/add-recipients-par"), (0x0000_0100, "action/set-macro-list")];
    let offered = if offer.actions.0 == 0 { 0x0000_000f } else { offer.actions.0 };
    let lacking = [0x0000_0000, 0x0000_0000, 0x0000_0000, 0x0000_0000, 0x0000_0000][place];
    agreed.actions = Actions(grant(request.actions.0, if_offered.actions.0, offered, lacking, 0x0000_0000, &ids)?);
    let ids = [(0x0000_0001, "step/no-connect"), (0x0000_0002, "step/no-helo"), (0x0000_0004, "step/no-mail"), (0x0000_0008, "step/no-recipient"), (0x0000_0010, "step/no-body"), (0x0000_0020, "step/no-headers"), (0x0000_0040, "step/no-end-of-headers"), (0x0000_0080, "step/no-reply-header"), (0x0000_0100, "step/no-unknown"), (0x0000_0200, "step/no-data"), (0x0000_0400, "step/skip"), (0x0000_0800, "step/rejected-recipients"), (0x0000_1000, "step/no-reply-connect"), (0x0000_2000, "step/no-reply-helo"), (0x0000_4000, "step/no-reply-mail"), (0x0000_8000, "step/no-reply-recipient"), (0x0001_0000, "step/no-reply-data"), (0x0002_0000, "step/no-reply-unknown"), (0x0004_0000, "step/no-reply-end-of-headers"), (0x0008_0000, "step/no-reply-body"), (0x0010_0000, "step/header-leading-space"), (0x1000_0000, "step/data-size-256k"), (0x2000_0000, "step/data-size-1m"), (0x4000_0000, "step/internal-reserved"), (0x8000_0000, "step/test")];
    let offered = if offer.steps.0 == 0 { 0x0000_003f } else { offer.steps.0 };
    let lacking = [0xf01f_ff00, 0xf01f_fe00, 0xf01f_fc00, 0xf01f_fc00, 0x0000_0000][place];
    agreed.steps = Steps(grant(request.steps.0, if_offered.steps.0, offered, lacking, 0x000f_f780, &ids)?);
    Ok(agreed)
}

/// The greatest length of a frame that a real MTA accepts, whatever was agreed.
pub const TOLERATED_MAX_LENGTH: u32 = 1_073_741_823;

/// Lengths of commands that no frame has: the least, the greatest, what filters read them as.
#[cfg(feature = "alloc")]
pub(crate) static TOLERATED_LENGTHS: &[(u32, u32, Length)] = &[
    (0x0000_0000, 0x0000_0000, 1),
    (0x8000_0001, 0xffff_ffff, 1),
];

/// How real programs treat malformed payloads; the first that fits counts.
#[cfg(feature = "alloc")]
pub(crate) static TOLERANCES: &[crate::tolerating::Tolerance] = &[
    crate::tolerating::Tolerance { code: 0x4f, kind: ErrorKind::Truncated, field: Some("macro-lists"), after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x4f, kind: ErrorKind::Unterminated, field: Some("macro-lists"), after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x44, kind: ErrorKind::Unterminated, field: Some("macros"), after: None, condition: "has-nul", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x44, kind: ErrorKind::Unterminated, field: Some("macros"), after: None, condition: "", reading: "dropped" },
    crate::tolerating::Tolerance { code: 0x43, kind: ErrorKind::TrailingBytes, field: None, after: Some(0x55), condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x43, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "ends-with-nul", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x48, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "ends-with-nul", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x4d, kind: ErrorKind::Unterminated, field: Some("arguments"), after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x52, kind: ErrorKind::Unterminated, field: Some("arguments"), after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x54, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x55, kind: ErrorKind::Unterminated, field: None, after: None, condition: "not-empty", reading: "completed" },
    crate::tolerating::Tolerance { code: 0x55, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x4c, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "ends-with-nul", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x4e, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x41, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x51, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x4b, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x63, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x72, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x64, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x61, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x74, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x73, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x79, kind: ErrorKind::Unterminated, field: None, after: None, condition: "", reading: "completed" },
    crate::tolerating::Tolerance { code: 0x79, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x68, kind: ErrorKind::Unterminated, field: None, after: None, condition: "", reading: "dropped" },
    crate::tolerating::Tolerance { code: 0x68, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "dropped" },
    crate::tolerating::Tolerance { code: 0x6d, kind: ErrorKind::Truncated, field: None, after: None, condition: "", reading: "dropped" },
    crate::tolerating::Tolerance { code: 0x6d, kind: ErrorKind::Unterminated, field: None, after: None, condition: "", reading: "dropped" },
    crate::tolerating::Tolerance { code: 0x6d, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "dropped" },
    crate::tolerating::Tolerance { code: 0x69, kind: ErrorKind::Truncated, field: None, after: None, condition: "", reading: "dropped" },
    crate::tolerating::Tolerance { code: 0x69, kind: ErrorKind::Unterminated, field: None, after: None, condition: "", reading: "dropped" },
    crate::tolerating::Tolerance { code: 0x69, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "dropped" },
    crate::tolerating::Tolerance { code: 0x65, kind: ErrorKind::Unterminated, field: Some("arguments"), after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x65, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "rest-without-nul", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x65, kind: ErrorKind::Unterminated, field: None, after: None, condition: "", reading: "dropped" },
    crate::tolerating::Tolerance { code: 0x65, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "dropped" },
    crate::tolerating::Tolerance { code: 0x2b, kind: ErrorKind::Unterminated, field: None, after: None, condition: "", reading: "dropped" },
    crate::tolerating::Tolerance { code: 0x2b, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "dropped" },
    crate::tolerating::Tolerance { code: 0x32, kind: ErrorKind::Unterminated, field: Some("arguments"), after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x32, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "rest-without-nul", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x32, kind: ErrorKind::Unterminated, field: None, after: None, condition: "", reading: "dropped" },
    crate::tolerating::Tolerance { code: 0x32, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "dropped" },
    crate::tolerating::Tolerance { code: 0x2d, kind: ErrorKind::Unterminated, field: None, after: None, condition: "", reading: "dropped" },
    crate::tolerating::Tolerance { code: 0x2d, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "dropped" },
    crate::tolerating::Tolerance { code: 0x70, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "cut" },
    crate::tolerating::Tolerance { code: 0x71, kind: ErrorKind::Unterminated, field: None, after: None, condition: "", reading: "completed" },
    crate::tolerating::Tolerance { code: 0x71, kind: ErrorKind::TrailingBytes, field: None, after: None, condition: "", reading: "cut" },
];

/// The lengths that the streams of other protocols seem to begin with: a mask and what it leaves.
pub(crate) static STRANGERS: &[(u32, u32)] = &[
    (0xffff_f000, 0x1603_0000),
    (0xff00_ffff, 0x8000_0103),
    (0xff00_ffff, 0x8000_0100),
    (0xffff_ffff, 0x0d0a_0d0a),
    (0xffff_0000, 0x0401_0000),
    (0xfff0_0000, 0x0500_0000),
    (0xffff_0000, 0x0300_0000),
    (0xffff_ff00, 0x8100_0000),
    (0xffff_ff00, 0x1201_0000),
    (0xfff0_ffff, 0x2a30_0d0a),
    (0xff00_ffff, 0x3000_0201),
    (0xffff_ffff, 0x3084_0000),
    (0xff00_ffff, 0x1000_0004),
    (0xffff_fff0, 0x8000_0020),
];

/// The lengths that flags and versions bring.
pub(crate) static AGREED_LENGTHS: &[(Test, Versions, u32)] = &[
    (|a| a.steps.0 & 0x1000_0000 != 0, ALWAYS, 262_144),
    (|a| a.steps.0 & 0x2000_0000 != 0, ALWAYS, 1_048_576),
];

/// What may be sent in each phase, and where it leads.
pub(crate) static STEPS: [&[(Kind, Phase, Versions)]; 13] = [
    &[(Kind::Negotiate, Phase::Negotiated, ALWAYS), (Kind::Close, Phase::Closed, ALWAYS)],
    &[(Kind::Connect, Phase::Connected, ALWAYS), (Kind::Unknown, Phase::Negotiated, ALWAYS), (Kind::Abort, Phase::Negotiated, ALWAYS), (Kind::Macro, Phase::Negotiated, ALWAYS), (Kind::Close, Phase::Closed, ALWAYS)],
    &[(Kind::Helo, Phase::Greeted, ALWAYS), (Kind::EnvelopeFrom, Phase::Mail, ALWAYS), (Kind::Unknown, Phase::Connected, ALWAYS), (Kind::Abort, Phase::Connected, ALWAYS), (Kind::Macro, Phase::Connected, ALWAYS), (Kind::QuitNewConnection, Phase::Negotiated, ALWAYS), (Kind::Close, Phase::Closed, ALWAYS)],
    &[(Kind::Helo, Phase::Greeted, ALWAYS), (Kind::EnvelopeFrom, Phase::Mail, ALWAYS), (Kind::Unknown, Phase::Greeted, ALWAYS), (Kind::Abort, Phase::Greeted, ALWAYS), (Kind::Macro, Phase::Greeted, ALWAYS), (Kind::QuitNewConnection, Phase::Negotiated, ALWAYS), (Kind::Close, Phase::Closed, ALWAYS)],
    &[(Kind::Helo, Phase::Greeted, ALWAYS), (Kind::EnvelopeFrom, Phase::Mail, ALWAYS), (Kind::EnvelopeRecipient, Phase::Recipients, ALWAYS), (Kind::Unknown, Phase::Mail, ALWAYS), (Kind::Abort, Phase::Greeted, ALWAYS), (Kind::Macro, Phase::Mail, ALWAYS), (Kind::QuitNewConnection, Phase::Negotiated, ALWAYS), (Kind::Close, Phase::Closed, ALWAYS)],
    &[(Kind::Helo, Phase::Greeted, ALWAYS), (Kind::EnvelopeFrom, Phase::Mail, ALWAYS), (Kind::EnvelopeRecipient, Phase::Recipients, ALWAYS), (Kind::Data, Phase::Data, ALWAYS), (Kind::Header, Phase::Headers, ALWAYS), (Kind::EndOfHeaders, Phase::EndOfHeaders, ALWAYS), (Kind::Body, Phase::Body, ALWAYS), (Kind::EndOfMessage, Phase::EndOfMessage, ALWAYS), (Kind::Unknown, Phase::Recipients, ALWAYS), (Kind::Abort, Phase::Greeted, ALWAYS), (Kind::Macro, Phase::Recipients, ALWAYS), (Kind::QuitNewConnection, Phase::Negotiated, ALWAYS), (Kind::Close, Phase::Closed, ALWAYS)],
    &[(Kind::Helo, Phase::Greeted, ALWAYS), (Kind::EnvelopeFrom, Phase::Mail, ALWAYS), (Kind::EnvelopeRecipient, Phase::Recipients, ALWAYS), (Kind::Data, Phase::Data, ALWAYS), (Kind::Header, Phase::Headers, ALWAYS), (Kind::EndOfHeaders, Phase::EndOfHeaders, ALWAYS), (Kind::Unknown, Phase::Data, ALWAYS), (Kind::Abort, Phase::Greeted, ALWAYS), (Kind::Macro, Phase::Data, ALWAYS), (Kind::QuitNewConnection, Phase::Negotiated, ALWAYS), (Kind::Close, Phase::Closed, ALWAYS)],
    &[(Kind::Header, Phase::Headers, ALWAYS), (Kind::EndOfHeaders, Phase::EndOfHeaders, ALWAYS), (Kind::Abort, Phase::Greeted, ALWAYS), (Kind::Macro, Phase::Headers, ALWAYS), (Kind::QuitNewConnection, Phase::Negotiated, ALWAYS), (Kind::Close, Phase::Closed, ALWAYS)],
    &[(Kind::Body, Phase::Body, ALWAYS), (Kind::EndOfMessage, Phase::EndOfMessage, ALWAYS), (Kind::Abort, Phase::Greeted, ALWAYS), (Kind::Macro, Phase::EndOfHeaders, ALWAYS), (Kind::QuitNewConnection, Phase::Negotiated, ALWAYS), (Kind::Close, Phase::Closed, ALWAYS)],
    &[(Kind::Body, Phase::Body, ALWAYS), (Kind::EndOfMessage, Phase::EndOfMessage, ALWAYS), (Kind::Abort, Phase::Greeted, ALWAYS), (Kind::Macro, Phase::Body, ALWAYS), (Kind::QuitNewConnection, Phase::Negotiated, ALWAYS), (Kind::Close, Phase::Closed, ALWAYS)],
    &[(Kind::EndOfMessage, Phase::EndOfMessage, ALWAYS), (Kind::Abort, Phase::Greeted, ALWAYS), (Kind::Macro, Phase::BodySkipped, ALWAYS), (Kind::QuitNewConnection, Phase::Negotiated, ALWAYS), (Kind::Close, Phase::Closed, ALWAYS)],
    &[(Kind::Abort, Phase::Greeted, ALWAYS), (Kind::Close, Phase::Closed, ALWAYS)],
    &[],
];

/// What the table has for each message.
pub(crate) static ROWS: [Row; 35] = [
    Row {
        code: 0x4f, symbol: "SMFIC_OPTNEG", versions: 1..=u32::MAX,
        is_suppressed: |_| false, is_answered: |_| true, is_granted: |_| true,
        interim: &[],
        endings: &[(Kind::Negotiate, None, ALWAYS)],
    },
    Row {
        code: 0x44, symbol: "SMFIC_MACRO", versions: 1..=u32::MAX,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |_| true,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x43, symbol: "SMFIC_CONNECT", versions: 1..=u32::MAX,
        is_suppressed: |a| a.steps.0 & 0x0000_0001 != 0, is_answered: |a| a.steps.0 & 0x0000_1000 == 0, is_granted: |_| true,
        interim: &[],
        endings: &[(Kind::Continue, None, ALWAYS), (Kind::Accept, Some(Phase::Greeted), ALWAYS), (Kind::Reject, Some(Phase::Greeted), ALWAYS), (Kind::TemporaryFailure, Some(Phase::Greeted), ALWAYS), (Kind::ReplyCode, Some(Phase::Greeted), ALWAYS), (Kind::Shutdown, Some(Phase::Closed), ALWAYS)],
    },
    Row {
        code: 0x48, symbol: "SMFIC_HELO", versions: 1..=u32::MAX,
        is_suppressed: |a| a.steps.0 & 0x0000_0002 != 0, is_answered: |a| a.steps.0 & 0x0000_2000 == 0, is_granted: |_| true,
        interim: &[],
        endings: &[(Kind::Continue, None, ALWAYS), (Kind::Accept, Some(Phase::Greeted), ALWAYS), (Kind::Reject, Some(Phase::Greeted), ALWAYS), (Kind::TemporaryFailure, Some(Phase::Greeted), ALWAYS), (Kind::ReplyCode, Some(Phase::Greeted), ALWAYS), (Kind::Shutdown, Some(Phase::Closed), ALWAYS)],
    },
    Row {
        code: 0x4d, symbol: "SMFIC_MAIL", versions: 1..=u32::MAX,
        is_suppressed: |a| a.steps.0 & 0x0000_0004 != 0, is_answered: |a| a.steps.0 & 0x0000_4000 == 0, is_granted: |_| true,
        interim: &[],
        endings: &[(Kind::Continue, None, ALWAYS), (Kind::Accept, Some(Phase::Greeted), ALWAYS), (Kind::Discard, Some(Phase::Greeted), ALWAYS), (Kind::Reject, Some(Phase::Greeted), ALWAYS), (Kind::TemporaryFailure, Some(Phase::Greeted), ALWAYS), (Kind::ReplyCode, Some(Phase::Greeted), ALWAYS), (Kind::Shutdown, Some(Phase::Closed), ALWAYS)],
    },
    Row {
        code: 0x52, symbol: "SMFIC_RCPT", versions: 1..=u32::MAX,
        is_suppressed: |a| a.steps.0 & 0x0000_0008 != 0, is_answered: |a| a.steps.0 & 0x0000_8000 == 0, is_granted: |_| true,
        interim: &[],
        endings: &[(Kind::Continue, None, ALWAYS), (Kind::Reject, None, ALWAYS), (Kind::TemporaryFailure, None, ALWAYS), (Kind::ReplyCode, None, ALWAYS), (Kind::Accept, Some(Phase::Greeted), ALWAYS), (Kind::Discard, Some(Phase::Greeted), ALWAYS), (Kind::Shutdown, Some(Phase::Closed), ALWAYS)],
    },
    Row {
        code: 0x54, symbol: "SMFIC_DATA", versions: 4..=u32::MAX,
        is_suppressed: |a| a.steps.0 & 0x0000_0200 != 0, is_answered: |a| a.steps.0 & 0x0001_0000 == 0, is_granted: |_| true,
        interim: &[],
        endings: &[(Kind::Continue, None, ALWAYS), (Kind::Reject, Some(Phase::Recipients), ALWAYS), (Kind::TemporaryFailure, Some(Phase::Recipients), ALWAYS), (Kind::ReplyCode, Some(Phase::Recipients), ALWAYS), (Kind::Accept, Some(Phase::Greeted), ALWAYS), (Kind::Discard, Some(Phase::Greeted), ALWAYS), (Kind::Shutdown, Some(Phase::Closed), ALWAYS)],
    },
    Row {
        code: 0x55, symbol: "SMFIC_UNKNOWN", versions: 3..=u32::MAX,
        is_suppressed: |a| a.steps.0 & 0x0000_0100 != 0, is_answered: |a| a.steps.0 & 0x0002_0000 == 0, is_granted: |_| true,
        interim: &[],
        endings: &[(Kind::Continue, None, ALWAYS), (Kind::Reject, None, ALWAYS), (Kind::TemporaryFailure, None, ALWAYS), (Kind::ReplyCode, None, ALWAYS), (Kind::Accept, Some(Phase::Greeted), ALWAYS), (Kind::Discard, Some(Phase::Greeted), ALWAYS), (Kind::Shutdown, Some(Phase::Closed), ALWAYS)],
    },
    Row {
        code: 0x4c, symbol: "SMFIC_HEADER", versions: 1..=u32::MAX,
        is_suppressed: |a| a.steps.0 & 0x0000_0020 != 0, is_answered: |a| a.steps.0 & 0x0000_0080 == 0, is_granted: |_| true,
        interim: &[],
        endings: &[(Kind::Continue, None, ALWAYS), (Kind::Accept, Some(Phase::Greeted), ALWAYS), (Kind::Discard, Some(Phase::Greeted), ALWAYS), (Kind::Reject, Some(Phase::Greeted), ALWAYS), (Kind::TemporaryFailure, Some(Phase::Greeted), ALWAYS), (Kind::ReplyCode, Some(Phase::Greeted), ALWAYS)],
    },
    Row {
        code: 0x4e, symbol: "SMFIC_EOH", versions: 1..=u32::MAX,
        is_suppressed: |a| a.steps.0 & 0x0000_0040 != 0, is_answered: |a| a.steps.0 & 0x0004_0000 == 0, is_granted: |_| true,
        interim: &[],
        endings: &[(Kind::Continue, None, ALWAYS), (Kind::Accept, Some(Phase::Greeted), ALWAYS), (Kind::Discard, Some(Phase::Greeted), ALWAYS), (Kind::Reject, Some(Phase::Greeted), ALWAYS), (Kind::TemporaryFailure, Some(Phase::Greeted), ALWAYS), (Kind::ReplyCode, Some(Phase::Greeted), ALWAYS)],
    },
    Row {
        code: 0x42, symbol: "SMFIC_BODY", versions: 1..=u32::MAX,
        is_suppressed: |a| a.steps.0 & 0x0000_0010 != 0, is_answered: |a| a.steps.0 & 0x0008_0000 == 0, is_granted: |_| true,
        interim: &[],
        endings: &[(Kind::Continue, None, ALWAYS), (Kind::Skip, Some(Phase::BodySkipped), ALWAYS), (Kind::Accept, Some(Phase::Greeted), ALWAYS), (Kind::Discard, Some(Phase::Greeted), ALWAYS), (Kind::Reject, Some(Phase::Greeted), ALWAYS), (Kind::TemporaryFailure, Some(Phase::Greeted), ALWAYS), (Kind::ReplyCode, Some(Phase::Greeted), ALWAYS)],
    },
    Row {
        code: 0x45, symbol: "SMFIC_BODYEOB", versions: 1..=u32::MAX,
        is_suppressed: |_| false, is_answered: |_| true, is_granted: |_| true,
        interim: &[(Kind::AddHeader, ALWAYS), (Kind::ChangeHeader, ALWAYS), (Kind::InsertHeader, ALWAYS), (Kind::ChangeSender, ALWAYS), (Kind::AddRecipient, ALWAYS), (Kind::AddRecipientPar, ALWAYS), (Kind::RemoveRecipient, ALWAYS), (Kind::ReplaceBody, ALWAYS), (Kind::Quarantine, ALWAYS), (Kind::Progress, ALWAYS)],
        endings: &[(Kind::Continue, Some(Phase::Greeted), ALWAYS), (Kind::Accept, Some(Phase::Greeted), ALWAYS), (Kind::Discard, Some(Phase::Greeted), ALWAYS), (Kind::Reject, Some(Phase::Greeted), ALWAYS), (Kind::TemporaryFailure, Some(Phase::Greeted), ALWAYS), (Kind::ReplyCode, Some(Phase::Greeted), ALWAYS)],
    },
    Row {
        code: 0x41, symbol: "SMFIC_ABORT", versions: 1..=u32::MAX,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |_| true,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x51, symbol: "SMFIC_QUIT", versions: 1..=u32::MAX,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |_| true,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x4b, symbol: "SMFIC_QUIT_NC", versions: 6..=u32::MAX,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |_| true,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x63, symbol: "SMFIR_CONTINUE", versions: 1..=u32::MAX,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |_| true,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x72, symbol: "SMFIR_REJECT", versions: 1..=u32::MAX,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |_| true,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x64, symbol: "SMFIR_DISCARD", versions: 1..=u32::MAX,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |_| true,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x61, symbol: "SMFIR_ACCEPT", versions: 1..=u32::MAX,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |_| true,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x74, symbol: "SMFIR_TEMPFAIL", versions: 1..=u32::MAX,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |_| true,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x73, symbol: "SMFIR_SKIP", versions: ALWAYS,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |a| a.steps.0 & 0x0000_0400 != 0,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x79, symbol: "SMFIR_REPLYCODE", versions: 1..=u32::MAX,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |_| true,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x68, symbol: "SMFIR_ADDHEADER", versions: ALWAYS,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |a| a.actions.0 & 0x0000_0001 != 0,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x6d, symbol: "SMFIR_CHGHEADER", versions: ALWAYS,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |a| a.actions.0 & 0x0000_0010 != 0,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x69, symbol: "SMFIR_INSHEADER", versions: 2..=u32::MAX,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |a| a.actions.0 & 0x0000_0001 != 0,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x65, symbol: "SMFIR_CHGFROM", versions: ALWAYS,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |a| a.actions.0 & 0x0000_0040 != 0,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x2b, symbol: "SMFIR_ADDRCPT", versions: ALWAYS,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |a| a.actions.0 & 0x0000_0004 != 0,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x32, symbol: "SMFIR_ADDRCPT_PAR", versions: ALWAYS,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |a| a.actions.0 & 0x0000_0080 != 0,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x2d, symbol: "SMFIR_DELRCPT", versions: ALWAYS,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |a| a.actions.0 & 0x0000_0008 != 0,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x62, symbol: "SMFIR_REPLBODY", versions: ALWAYS,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |a| a.actions.0 & 0x0000_0002 != 0,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x70, symbol: "SMFIR_PROGRESS", versions: 2..=u32::MAX,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |_| true,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x71, symbol: "SMFIR_QUARANTINE", versions: ALWAYS,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |a| a.actions.0 & 0x0000_0020 != 0,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x66, symbol: "SMFIR_CONN_FAIL", versions: 6..=u32::MAX,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |_| true,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x34, symbol: "SMFIR_SHUTDOWN", versions: 2..=u32::MAX,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |_| true,
        interim: &[],
        endings: &[],
    },
    Row {
        code: 0x6c, symbol: "SMFIR_SETSYMLIST", versions: 6..=u32::MAX,
        is_suppressed: |_| false, is_answered: |_| false, is_granted: |_| true,
        interim: &[],
        endings: &[],
    },
];

/// The rules for text.
pub(crate) static RULES: [Rule; 16] = [
    Rule { id: "rule/one-line", is_error: true, width: 2, classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], next: &[0, 1, 1, 1], broken: &[false, true] },
    Rule { id: "rule/no-line-feed", is_error: true, width: 2, classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], next: &[0, 1, 1, 1], broken: &[false, true] },
    Rule { id: "rule/no-carriage-return", is_error: false, width: 2, classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], next: &[0, 1, 1, 1], broken: &[false, true] },
    Rule { id: "rule/not-empty", is_error: true, width: 2, classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], next: &[1, 2, 1, 1, 2, 2], broken: &[true, false, false] },
    Rule { id: "rule/sender-not-empty", is_error: true, width: 2, classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], next: &[1, 2, 1, 1, 2, 2], broken: &[true, false, false] },
    Rule { id: "rule/header-name", is_error: true, width: 2, classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], next: &[1, 2, 3, 2, 2, 2, 3, 2], broken: &[true, false, true, false] },
    Rule { id: "rule/header-no-cr", is_error: true, width: 2, classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], next: &[0, 1, 1, 1], broken: &[false, true] },
    Rule { id: "rule/header-folding", is_error: true, width: 3, classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], next: &[0, 0, 1, 2, 0, 3, 2, 2, 2, 3, 3, 3], broken: &[false, true, true, true] },
    Rule { id: "rule/reply-code-form", is_error: true, width: 6, classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 4, 4, 4, 4, 5, 5, 4, 4, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], next: &[1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 1, 1, 1, 1, 4, 4, 1, 1, 5, 6, 1, 1, 5, 5, 5, 5, 5, 5, 7, 8, 7, 7, 7, 7, 7, 8, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8], broken: &[true, true, true, true, true, false, true, true, false] },
    Rule { id: "rule/reply-code-subject", is_error: false, width: 3, classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], next: &[1, 2, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3], broken: &[false, false, false, true] },
    Rule { id: "rule/reply-enhanced-code", is_error: true, width: 5, classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 2, 2, 2, 3, 4, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], next: &[1, 1, 1, 2, 3, 1, 1, 1, 1, 1, 1, 1, 4, 4, 4, 1, 1, 5, 5, 5, 1, 1, 6, 6, 6, 1, 1, 7, 7, 7, 1, 8, 1, 1, 1, 1, 9, 1, 1, 1, 1, 1, 10, 1, 10, 1, 1, 11, 11, 1, 10, 10, 10, 10, 10, 11, 11, 11, 11, 11], broken: &[false, false, false, false, false, false, false, false, false, false, true, true] },
    Rule { id: "rule/reply-percent", is_error: true, width: 2, classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], next: &[1, 2, 1, 2, 3, 4, 3, 3, 1, 2], broken: &[false, false, true, true, false] },
    Rule { id: "rule/reply-line-break", is_error: true, width: 3, classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], next: &[1, 2, 3, 1, 2, 3, 2, 2, 2, 4, 1, 5, 4, 4, 4, 5, 5, 5], broken: &[false, false, true, true, true, true] },
    Rule { id: "rule/reply-further-lines", is_error: true, width: 5, classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 3, 3, 3, 3, 4, 4, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], next: &[0, 1, 0, 0, 0, 2, 3, 2, 2, 4, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 5, 6, 5, 7, 7, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 8, 9, 8, 10, 10, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 11, 12, 0, 11, 11, 11, 11, 11, 11, 11, 12, 12, 12, 12, 12], broken: &[false, true, true, true, true, true, true, true, true, true, true, true, true] },
    Rule { id: "rule/reply-same-class", is_error: true, width: 4, classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], next: &[1, 1, 2, 3, 1, 1, 1, 1, 4, 5, 4, 4, 6, 7, 6, 6, 4, 5, 4, 4, 8, 9, 8, 10, 6, 7, 6, 6, 11, 12, 13, 11, 8, 9, 8, 8, 8, 9, 8, 10, 10, 10, 10, 10, 11, 12, 11, 11, 11, 12, 13, 11, 13, 13, 13, 13], broken: &[false, false, false, false, false, false, false, false, false, false, true, false, false, true] },
    Rule { id: "rule/reply-hyphen", is_error: true, width: 6, classes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 4, 4, 4, 4, 5, 5, 4, 4, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], next: &[1, 2, 1, 1, 1, 3, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1, 4, 1, 2, 1, 1, 5, 5, 1, 2, 1, 1, 6, 6, 1, 2, 1, 1, 7, 7, 1, 2, 1, 1, 8, 8, 1, 2, 9, 1, 1, 1, 1, 2, 9, 10, 1, 1, 11, 12, 11, 11, 11, 11, 13, 2, 13, 13, 13, 13, 11, 12, 11, 11, 11, 11, 12, 12, 12, 12, 12, 12, 13, 2, 13, 13, 13, 13], broken: &[false, false, false, false, false, false, false, false, false, false, true, false, true, true] },
];
