use alloc::vec::Vec;

use crate::errors::{DecodeError, Decoded};
use crate::framing::{frame_end, length_of, put_length};
use crate::table::{NEWEST_VERSION, TOLERATED_LENGTHS};
use crate::terms::Terms;
use crate::{ErrorKind, Message};

/// Reads a stream of frames that arrives in pieces of any size.
///
/// After an error that concerns one frame it goes on after that frame; one that
/// [is fatal](crate::ErrorKind::is_fatal) comes again and again, unless [`Decoder::read_on`] goes on.
#[derive(Clone, Debug)]
pub struct Decoder {
    /// The greatest length of a frame that is accepted from now on.
    pub max_length: u32,
    /// The version of the protocol in which frames are read from now on: what was agreed, and
    /// [`NEWEST_VERSION`] before.
    pub version: u32,
    /// The agreed flags with which frames are read from now on, where layouts depend on some; none
    /// before.
    pub flags: u32,
    held: Vec<u8>,
    start: usize,
    last: usize,
    begun: bool,
    failed: Option<DecodeError>,
}

impl Decoder {
    /// A decoder that accepts frames of at most this length, in the newest version.
    pub const fn new(max_length: u32) -> Self {
        Self {
            max_length,
            version: NEWEST_VERSION,
            flags: 0,
            held: Vec::new(),
            start: 0,
            last: 0,
            begun: false,
            failed: None,
        }
    }

    /// Takes the next bytes of the stream.
    pub fn feed(&mut self, data: &[u8]) {
        // What was read is dropped only when room is needed, so that each byte moves once at most.
        if data.len() > self.held.capacity() - self.held.len() {
            self.held.drain(..self.start);
            self.start = 0;
            self.last = 0;
        }
        if self.failed.is_none() {
            self.held.extend_from_slice(data);
        }
    }

    /// The next message, or `None` where more bytes must come.
    pub fn next_message(&mut self) -> Decoded<Option<Message<'_>>> {
        if let Some(error) = self.failed {
            return Err(error);
        }
        let Self { max_length, version, flags, .. } = *self;
        match frame_end(&self.held[self.start..], max_length) {
            Ok(None) => Ok(None),
            Ok(Some(size)) => {
                self.last = self.start;
                self.start += size;
                self.begun = true;
                let terms = Terms { max_length, version, flags };
                Message::read(&self.held[self.last..self.start], terms.layout()).map(Some)
            }
            Err(error) => {
                self.last = self.start;
                self.failed = Some(error);
                Err(error)
            }
        }
    }

    /// Goes on after a fatal error of a length that real responders read as another one, and reads it
    /// as that; gives that length, or `None` where it does not go on. Responders do so with some
    /// impossible lengths of commands. Initiators do not with replies. What begins as the stream of another
    /// protocol is refused.
    pub fn read_on(&mut self) -> Option<u32> {
        self.failed.filter(|error| self.begun || error.kind != ErrorKind::Foreign)?;
        let frame = &mut self.held[self.start..];
        let length = length_of(frame)?;
        let mut rows = TOLERATED_LENGTHS.iter();
        let (_, _, read_as) = rows.find(|(least, most, _)| (*least..=*most).contains(&length))?;
        put_length(frame, *read_as);
        self.failed = None;
        Some(u32::from(*read_as))
    }

    /// The frame that came last, also if it was malformed; nothing once more bytes were fed.
    pub fn frame(&self) -> &[u8] {
        &self.held[self.last..self.start]
    }

    /// How many bytes of an incomplete frame are held.
    pub fn pending(&self) -> usize {
        if self.failed.is_some() {
            return 0;
        }
        self.held.len() - self.start
    }
}
