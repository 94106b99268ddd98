// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use alloc::vec::Vec;

use crate::errors::{DecodeError, Decoded};
use crate::framing::frame_end;
use crate::Message;

/// Reads a stream of frames that arrives in pieces of any size.
///
/// After an error that concerns one frame it goes on behind that frame; one that
/// [is fatal](crate::ErrorKind::is_fatal) comes again and again.
#[derive(Clone, Debug)]
pub struct Decoder {
    /// The greatest length of a frame that is accepted from now on.
    pub max_length: u32,
    held: Vec<u8>,
    start: usize,
    last: usize,
    failed: Option<DecodeError>,
}

impl Decoder {
    /// A decoder that accepts frames of at most this length.
    pub const fn new(max_length: u32) -> Self {
        Self { max_length, held: Vec::new(), start: 0, last: 0, failed: None }
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
        match frame_end(&self.held[self.start..], self.max_length) {
            Ok(None) => Ok(None),
            Ok(Some(size)) => {
                self.last = self.start;
                self.start += size;
                Message::read(&self.held[self.last..self.start]).map(Some)
            }
            Err(error) => {
                *self = Self { failed: Some(error), ..Self::new(self.max_length) };
                Err(error)
            }
        }
    }

    /// The frame that came last, also if it was malformed; nothing once more bytes were fed.
    pub fn frame(&self) -> &[u8] {
        &self.held[self.last..self.start]
    }

    /// How many bytes of an incomplete frame are held.
    pub fn pending(&self) -> usize {
        self.held.len() - self.start
    }
}
