// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use crate::states::{grant, Flag, Row};
use crate::writer::Rule;
use crate::{messages::*, values::*, NegotiationError};

/// What was negotiated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
}

impl Agreement {
    #[rustfmt::skip] // As wide as there are fields.
    pub(crate) const fn flags(self) -> [u32; 0] {
        []
    }
}

/// The greatest length of a frame where nothing else is agreed.
pub const DEFAULT_MAX_LENGTH: u32 = 4_294_967_295;

/// The least version that is spoken.
pub const MIN_VERSION: u32 = 0;

/// The greatest version that is spoken.
pub const MAX_VERSION: u32 = 0;

/// The phase in which a conversation begins.
pub const INITIAL_PHASE: Phase = Phase::Silence;

// The tables have one row a line, as wide as it is: no formatter may break them.

/// What the streams of other protocols begin with.
#[rustfmt::skip]
pub(crate) static STRANGERS: &[&[u8]] = &[
];

/// The lengths that flags bring.
#[rustfmt::skip]
pub(crate) static AGREED_LENGTHS: &[(Flag, u32)] = &[
];

/// What may be sent in each phase, and where it leads.
#[rustfmt::skip]
pub(crate) static STEPS: [&[(Kind, Phase)]; 1] = [
    &[],
];

/// What the table says of each message.
#[rustfmt::skip]
pub(crate) static ROWS: [Row; 0] = [
];

/// The rules for text.
#[rustfmt::skip]
pub(crate) static RULES: [Rule; 0] = [
];
