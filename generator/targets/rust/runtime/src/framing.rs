use crate::errors::{DecodeError, Decoded, Reason, Written};
use crate::table::{DEFAULT_MAX_LENGTH, NEWEST_VERSION, STRANGERS};
use crate::terms::{Layout, Terms};
use crate::wire::{Length, Number, CODE_AT, LENGTH, PAYLOAD_START, UNCOUNTED};
use crate::writer::Writer;
use crate::{ErrorKind, Message};

pub fn fail<T>(kind: ErrorKind, offset: usize) -> Decoded<T> {
    Err(DecodeError { kind, message: None, field: None, offset })
}

/// The length that a frame states, where it is there.
pub fn length_of(frame: &[u8]) -> Option<u32> {
    Length::split(frame.get(LENGTH)?).map(|(length, _)| length.into())
}

/// States another length in a frame.
pub fn put_length(frame: &mut [u8], length: Length) {
    frame[LENGTH].copy_from_slice(length.bytes().as_ref());
}

/// Where the frame ends that some bytes begin with, if it is whole.
pub fn frame_end(data: &[u8], max_length: u32) -> Decoded<Option<usize>> {
    let Some(length) = length_of(data) else {
        return Ok(None);
    };
    let size = usize::try_from(length).unwrap_or(usize::MAX);
    match size.checked_add(UNCOUNTED) {
        Some(end) if end < PAYLOAD_START => fail(ErrorKind::Undersized, LENGTH.start),
        Some(end) if length <= max_length => Ok((end <= data.len()).then_some(end)),
        _ if is_foreign(length, &data[LENGTH]) => fail(ErrorKind::Foreign, LENGTH.start),
        _ => fail(ErrorKind::TooLong, LENGTH.start),
    }
}

/// Whether a length that is too long is what the stream of another protocol begins with.
fn is_foreign(length: u32, bytes: &[u8]) -> bool {
    STRANGERS.iter().any(|(mask, value)| length & mask == *value)
        || bytes.iter().all(|byte| (0x20..0x7f).contains(byte))
}

/// What a frame is put into: the beginning of a slice, or the end of a vector.
pub trait Buffer {
    /// Room for so many bytes, where it can be had.
    fn room(&mut self, size: usize) -> Option<&mut [u8]>;
}

impl Buffer for [u8] {
    fn room(&mut self, size: usize) -> Option<&mut [u8]> {
        self.get_mut(..size)
    }
}

#[cfg(feature = "alloc")]
impl Buffer for alloc::vec::Vec<u8> {
    fn room(&mut self, size: usize) -> Option<&mut [u8]> {
        let start = self.len();
        self.resize(start + size, 0);
        self.get_mut(start..)
    }
}

impl<'a> Message<'a> {
    /// Reads one whole frame of at most [`DEFAULT_MAX_LENGTH`], in the newest version; for others
    /// see [`Message::first`].
    pub fn decode(frame: &'a [u8]) -> Decoded<Self> {
        Self::decode_in(frame, NEWEST_VERSION)
    }

    /// [`Message::decode`] in a version of the protocol.
    pub fn decode_in(frame: &'a [u8], version: u32) -> Decoded<Self> {
        Self::decode_agreed(frame, version, 0)
    }

    /// [`Message::decode`] in a version of the protocol, with the agreed flags that layouts depend
    /// on.
    pub fn decode_agreed(frame: &'a [u8], version: u32, flags: u32) -> Decoded<Self> {
        let terms = Terms { max_length: DEFAULT_MAX_LENGTH, version, flags };
        match frame_end(frame, terms.max_length)? {
            None => fail(ErrorKind::Incomplete, frame.len()),
            Some(end) if end < frame.len() => fail(ErrorKind::Surplus, end),
            Some(_) => Self::read(frame, terms.layout()),
        }
    }

    /// The message of the first frame of a buffer, or what is wrong with it, and what follows the
    /// frame; `None` where more bytes must come. After an error of its own nothing can be read.
    #[allow(clippy::type_complexity, reason = "nothing else has this type")]
    pub fn first(
        data: &'a [u8],
        terms: impl Into<Terms>,
    ) -> Decoded<Option<(Decoded<Self>, &'a [u8])>> {
        let terms = terms.into();
        let parts = frame_end(data, terms.max_length)?.map(|end| data.split_at(end));
        Ok(parts.map(|(frame, rest)| (Self::read(frame, terms.layout()), rest)))
    }

    /// Puts the frame into a buffer, and gives how many bytes it has. Refused is what the peer
    /// could not read, so a frame that is longer than it accepts, an
    /// [`Options`](crate::Options) or [`DEFAULT_MAX_LENGTH`], and a value that the options
    /// do not have; and a text that breaks a rule, such as one with a line break that would begin
    /// a line of its own. On an error the buffer is as before.
    pub fn encode(
        &self,
        buffer: &mut (impl Buffer + ?Sized),
        terms: impl Into<Terms>,
    ) -> Written<usize> {
        self.put(buffer, terms.into(), true)
    }

    /// [`Message::encode`] without the rules, for messages of a peer that are passed on.
    pub fn encode_received(
        &self,
        buffer: &mut (impl Buffer + ?Sized),
        terms: impl Into<Terms>,
    ) -> Written<usize> {
        self.put(buffer, terms.into(), false)
    }

    fn put(
        &self,
        buffer: &mut (impl Buffer + ?Sized),
        terms: Terms,
        is_strict: bool,
    ) -> Written<usize> {
        let counted = self.fill(&mut [], terms.layout(), is_strict)?;
        let limit = terms.max_length;
        let length = counted.size - UNCOUNTED;
        let stated = Length::try_from(length)
            .ok()
            .filter(|fits| u32::from(*fits) <= limit)
            .ok_or_else(|| counted.error("", Reason::TooLong { length: length as u64, limit }))?;
        let room = buffer
            .room(counted.size)
            .ok_or_else(|| counted.error("", Reason::NoRoom(counted.size)))?;
        put_length(room, stated);
        self.fill(room, terms.layout(), false).map(|w| w.size)
    }

    fn fill<'o>(&self, room: &'o mut [u8], layout: Layout, is_strict: bool) -> Written<Writer<'o>> {
        let mut w = Writer { kind: self.kind(), room, size: CODE_AT, layout, is_strict };
        w.put(&[w.kind.code()]);
        w.size = PAYLOAD_START;
        self.write(&mut w).map(|()| w)
    }
}
