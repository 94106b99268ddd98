// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use alloc::vec::Vec;

use crate::errors::{DecodeError, Decoded};
use crate::framing::put_length;
use crate::table::{NEWEST_VERSION, TOLERANCES};
use crate::wire::{Length, CODE_AT, PAYLOAD_START, UNCOUNTED};
use crate::{ErrorKind, Message};

/// How real programs treat one kind of malformed payload.
pub struct Tolerance {
    pub code: u8,
    pub kind: ErrorKind,
    /// The field of the error, and the last byte that could be read; `None` for any.
    pub field: Option<&'static str>,
    pub after: Option<u8>,
    pub condition: &'static str,
    pub reading: &'static str,
}

/// The frame that real programs read a frame as: the frame itself if it is good, and one without
/// what is wrong if they accept it anyway; `None` if they go on as if it had not come. So
/// [`Message::decode`] is strict, and after this it is lenient. `decode` says what was
/// wrong; its error is also that of a frame that they refuse.
pub fn tolerated(frame: &[u8]) -> Decoded<Option<Vec<u8>>> {
    tolerated_in(frame, NEWEST_VERSION)
}

/// [`tolerated`] in a version of the protocol.
pub fn tolerated_in(frame: &[u8], version: u32) -> Decoded<Option<Vec<u8>>> {
    tolerated_agreed(frame, version, 0)
}

/// [`tolerated`] in a version of the protocol, with the agreed flags that layouts depend on.
pub fn tolerated_agreed(frame: &[u8], version: u32, flags: u32) -> Decoded<Option<Vec<u8>>> {
    let Err(wrong) = Message::decode_agreed(frame, version, flags) else {
        return Ok(Some(frame.to_vec()));
    };
    let tolerance = TOLERANCES.iter().find(|each| each.applies(frame, &wrong)).ok_or(wrong)?;
    Ok(match tolerance.reading {
        "dropped" => None,
        "completed" => Some(framed(frame, &[0])),
        _ => Some(cut(frame, wrong.offset, version, flags)),
    })
}

fn cut(frame: &[u8], mut end: usize, version: u32, flags: u32) -> Vec<u8> {
    loop {
        let shorter = framed(&frame[..end], &[]);
        match Message::decode_agreed(&shorter, version, flags) {
            Ok(_) => return shorter,
            // An item that has several parts is left out as a whole.
            Err(wrong) => end = wrong.offset.min(end - 1),
        }
    }
}

fn framed(beginning: &[u8], more: &[u8]) -> Vec<u8> {
    let mut frame = [beginning, more].concat();
    // What is written here is no longer than a frame that was read, or by one byte.
    #[allow(clippy::cast_possible_truncation)]
    let length = (frame.len() - UNCOUNTED) as Length;
    put_length(&mut frame, length);
    frame
}

impl Tolerance {
    fn applies(&self, frame: &[u8], wrong: &DecodeError) -> bool {
        self.kind == wrong.kind
            && self.code == frame[CODE_AT]
            && (self.field.is_none() || self.field == wrong.field)
            && self.after.is_none_or(|after| after == frame[wrong.offset - 1])
            && match self.condition {
                "not-empty" => frame.len() > PAYLOAD_START,
                "has-nul" => frame[PAYLOAD_START..].contains(&0),
                "ends-with-nul" => frame.ends_with(&[0]),
                "rest-without-nul" => !frame[wrong.offset..].contains(&0),
                _ => true,
            }
    }
}
