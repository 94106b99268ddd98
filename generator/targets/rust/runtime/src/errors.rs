use core::{error::Error, fmt};

use crate::{ErrorKind, Kind};

pub type Decoded<T = ()> = Result<T, DecodeError>;
pub type Written<T = ()> = Result<T, EncodeError>;
/// The name of a field, as the spec spells it.
pub type Field = &'static str;

/// What is wrong with bytes that came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecodeError {
    /// What is wrong, in one word.
    pub kind: ErrorKind,
    /// The message, where it is known.
    pub message: Option<Kind>,
    /// The field, as the spec spells it.
    pub field: Option<&'static str>,
    /// The byte of the frame, counted from 0.
    pub offset: usize,
}

/// What is wrong with a message that was to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EncodeError {
    /// The message.
    pub message: Kind,
    /// The field, as the spec spells it; empty where it is the whole.
    pub field: &'static str,
    /// What is wrong with it.
    pub reason: Reason,
}

/// Why a message is not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// A number is not one that there may be, such as a version that is not supported.
    OutOfRange,
    /// A text has a NUL, which would end it.
    Nul,
    /// A value is shorter than it may be.
    TooShort,
    /// A value is longer than it may be, or there are more of them than can be counted.
    Overlong,
    /// A value is missing that must be there by the agreed options, or with the values of other fields.
    Missing,
    /// A value is given that must not be there by the agreed options, or with the values of other fields.
    Unexpected,
    /// A text breaks the rule with this id.
    Rule(&'static str),
    /// The frame would have a length above the limit. Send less, or agree on a greater limit.
    TooLong {
        /// The length that it would have.
        length: u64,
        /// The greatest that there may be.
        limit: u32,
    },
    /// There is no room for so many bytes.
    NoRoom(usize),
}

impl Reason {
    /// The word for it, the same in every language; `None` where it is about the caller's memory.
    pub const fn kind(self) -> Option<ErrorKind> {
        match self {
            Self::OutOfRange => Some(ErrorKind::OutOfRange),
            Self::Nul => Some(ErrorKind::Nul),
            Self::TooShort => Some(ErrorKind::TooShort),
            Self::Overlong => Some(ErrorKind::Overlong),
            Self::Missing => Some(ErrorKind::Missing),
            Self::Unexpected => Some(ErrorKind::Unexpected),
            Self::Rule(_) => Some(ErrorKind::BrokenRule),
            Self::TooLong { .. } => Some(ErrorKind::TooLong),
            Self::NoRoom(_) => None,
        }
    }
}

/// On what two sides do not agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NegotiationError {
    /// The request itself cannot be sent.
    Request(EncodeError),
    /// The flag or the version with this id.
    Refused(&'static str),
    /// A bit without a name.
    RefusedBit(u32),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (message, field) =
            (self.message.map_or("frame", Kind::id), self.field.unwrap_or_default());
        write!(f, "{message} {field}: {} at byte {}", self.kind.id(), self.offset)
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: ", self.message.id(), self.field)?;
        match self.reason {
            Reason::Rule(id) => write!(f, "breaks {id}"),
            Reason::TooLong { length, limit } => write!(
                f,
                "length {length} above the limit of {limit}; send less, or agree on a greater limit"
            ),
            other => write!(f, "{other:?}"),
        }
    }
}

impl fmt::Display for NegotiationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Request(error) => error.fmt(f),
            Self::Refused(id) => write!(f, "no agreement on {id}"),
            Self::RefusedBit(bit) => write!(f, "no agreement on {bit:#010x}"),
        }
    }
}

impl Error for DecodeError {}
impl Error for EncodeError {}
impl Error for NegotiationError {}
