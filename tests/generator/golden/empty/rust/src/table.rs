// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use crate::states::{grant, Row, Test, Versions, ALWAYS};
use crate::wire::Length;
use crate::writer::Rule;
use crate::{messages::*, values::*};
/// What was negotiated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
}

impl Options {
    pub(crate) fn agreed_version(self) -> u32 {
        let _ = self;
        0
    }

    /// The flags that layouts depend on.
    pub(crate) fn agreed_flags(self) -> u32 {
        let _ = self;
        0
    }
}

/// The greatest length of a frame where nothing else is agreed.
pub const DEFAULT_MAX_LENGTH: u32 = 255;

/// The versions that are spoken.
pub const VERSIONS: core::ops::RangeInclusive<u32> = 0..=0;

/// The version in which frames are read and written where nothing else is asked for.
pub const NEWEST_VERSION: u32 = 0;

/// The phase in which a conversation begins.
pub const INITIAL_PHASE: Phase = Phase::Silence;

/// The greatest length of a frame that a real speaker accepts, whatever was agreed.
pub const TOLERATED_MAX_LENGTH: u32 = 255;

/// Lengths of commands that no frame has: the least, the greatest, what listeners read them as.
#[cfg(feature = "alloc")]
pub(crate) static TOLERATED_LENGTHS: &[(u32, u32, Length)] = &[
];

/// How real programs treat malformed payloads; the first that fits counts.
#[cfg(feature = "alloc")]
pub(crate) static TOLERANCES: &[crate::tolerating::Tolerance] = &[
];

/// The lengths that the streams of other protocols seem to begin with: a mask and what it leaves.
pub(crate) static STRANGERS: &[(u32, u32)] = &[
];

/// The lengths that flags and versions bring.
pub(crate) static AGREED_LENGTHS: &[(Test, Versions, u32)] = &[
];

/// What may be sent in each phase, and where it leads.
pub(crate) static STEPS: [&[(Kind, Phase, Versions)]; 1] = [
    &[],
];

/// What the table has for each message.
pub(crate) static ROWS: [Row; 0] = [
];

/// The rules for text.
pub(crate) static RULES: [Rule; 0] = [
];
