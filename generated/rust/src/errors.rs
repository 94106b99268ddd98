// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use crate::{ErrorKind, Kind};

pub type Decoded<T> = Result<T, DecodeError>;
pub type Written<T = ()> = Result<T, EncodeError>;

/// What is wrong with bytes that came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecodeError {
    /// What is wrong, in one word.
    pub kind: ErrorKind,
    /// The message, where it is known.
    pub message: Option<Kind>,
    /// The field, as the spec spells it.
    pub field: Option<&'static str>,
    /// The byte of the frame: its length begins at 0, its code is byte 4, its payload begins at 5.
    pub offset: usize,
}

/// What is wrong with a message that was to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// A text has a NUL, which would end it.
    Nul,
    /// A value is shorter than it may be.
    TooShort,
    /// A value is missing, or must not be given, with the value of another field.
    Misplaced,
    /// A text breaks the rule with this id.
    Rule(&'static str),
    /// The message has more bytes than the length of a frame can count.
    TooLong,
    /// There is no room for so many bytes.
    NoRoom(usize),
}

/// A flag that two sides do not agree on, or a version: its id, or a bit without a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NegotiationError(pub Result<&'static str, u32>);

macro_rules! error {
    ($name:ident, $self:ident => $($text:expr),*) => {
        impl core::error::Error for $name {}
        impl core::fmt::Display for $name {
            fn fmt(&$self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                write!(f, $($text),*)
            }
        }
    };
}

error!(DecodeError, self => "{} at byte {} {:?}", self.kind.id(), self.offset, (self.message, self.field));
error!(EncodeError, self => "{} {}: {:?}", self.message.id(), self.field, self.reason);
error!(NegotiationError, self => "no agreement: {:?}", self.0);
