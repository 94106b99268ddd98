// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use core::fmt;

use crate::errors::{Decoded, Reason, Written};
use crate::framing::fail;
use crate::lists::*;
use crate::reader::Reader;
use crate::shown::Shown;
use crate::terms::Layout;
use crate::values::*;
use crate::wire::{CODE_AT, PAYLOAD_START};
use crate::writer::Writer;

/// What a frame holds. Its texts borrow from the bytes that it was decoded from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Message<'a> {
    /// command/ping
    ///
    /// Asks whether the other side is there. The word comes back in [`Pong`](crate::Message::Pong).
    ///
    /// TINY_PING, since version 1. Source: The manual of Tiny page 2.
    Ping(Ping<'a>),
    /// reply/pong
    ///
    /// Says that the other side is there.
    ///
    /// TINY_PONG, since version 1. Source: The manual of Tiny page 3.
    Pong(Pong<'a>),
}

impl<'a> Message<'a> {
    /// Which message it is.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Ping { .. } => Kind::Ping,
            Self::Pong { .. } => Kind::Pong,
        }
    }

    pub(crate) fn read(frame: &'a [u8], layout: Layout) -> Decoded<Self> {
        let kind = match frame[CODE_AT] {
            0x50 => Kind::Ping,
            0x70 => Kind::Pong,
            _ => return fail(ErrorKind::UnknownCode, CODE_AT),
        };
        let rest = &frame[PAYLOAD_START..];
        let mut r = Reader { kind: Some(kind), rest, end: frame.len(), layout };
        let message = match kind {
            Kind::Ping => Self::Ping(Item::read(&mut r, 0, "")?),
            Kind::Pong => Self::Pong(Item::read(&mut r, 0, "")?),
        };
        r.finish(message)
    }

    pub(crate) fn write(&self, w: &mut Writer<'_>) -> Written {
        match self {
            Self::Ping(m) => m.write(w, 0, "", ()),
            Self::Pong(m) => m.write(w, 0, "", ()),
        }
    }
}

/// What [`Message::Ping`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Ping<'a> {
    /// Any word.
    pub word: &'a [u8],
}

impl fmt::Debug for Ping<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Ping");
        out.field("word", &Shown(self.word));
        out.finish()
    }
}

impl<'a> Item<'a> for Ping<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let word = r.text(0.., "word")?;
        Ok(Self { word })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.text(self.word, 0.., "word", &[])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::Pong`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Pong<'a> {
    /// The word of the question.
    pub word: &'a [u8],
    /// How often it was asked.
    pub count: u32,
}

impl fmt::Debug for Pong<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Pong");
        out.field("word", &Shown(self.word));
        out.field("count", &self.count);
        out.finish()
    }
}

impl<'a> Item<'a> for Pong<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let word = r.text(0.., "word")?;
        let count = r.number("count")?;
        Ok(Self { word, count })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.text(self.word, 0.., "word", &[])?;
        w.number(self.count);
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}
