// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use core::ffi::CStr;

use crate::errors::Decoded;
use crate::lists::{Item, List};
use crate::{DecodeError, ErrorKind, Kind};

/// How many bytes of a frame come before its payload: four of length, one of code.
pub const PAYLOAD_START: usize = 5;

/// Takes a payload apart.
pub struct Reader<'a> {
    pub kind: Option<Kind>,
    pub rest: &'a [u8],
    pub size: usize,
}

impl<'a> Reader<'a> {
    /// An error so many bytes before what is next.
    fn fail<T>(&self, kind: ErrorKind, field: Option<&'static str>, before: usize) -> Decoded<T> {
        Err(DecodeError {
            kind,
            message: self.kind,
            field,
            offset: PAYLOAD_START + self.size - self.rest.len() - before,
        })
    }

    pub fn number<const N: usize>(&mut self, field: &'static str) -> Decoded<[u8; N]> {
        let Some((number, rest)) = self.rest.split_first_chunk() else {
            return self.fail(ErrorKind::Truncated, Some(field), 0);
        };
        self.rest = rest;
        Ok(*number)
    }

    pub fn known<const N: usize, T>(
        &mut self,
        of: fn([u8; N]) -> Option<T>,
        field: &'static str,
    ) -> Decoded<T> {
        let value = of(self.number(field)?);
        value.map_or_else(|| self.fail(ErrorKind::UnknownValue, Some(field), N), Ok)
    }

    pub fn text(&mut self, min: usize, field: &'static str) -> Decoded<&'a [u8]> {
        // It is the search for a NUL that core has, many bytes at a time.
        let Ok(text) = CStr::from_bytes_until_nul(self.rest).map(CStr::to_bytes) else {
            return self.fail(ErrorKind::Unterminated, Some(field), 0);
        };
        if text.len() < min {
            return self.fail(ErrorKind::TooShort, Some(field), 0);
        }
        self.rest = &self.rest[text.len() + 1..];
        Ok(text)
    }

    pub fn bytes(&mut self, min: usize, field: &'static str) -> Decoded<&'a [u8]> {
        if self.rest.len() < min {
            return self.fail(ErrorKind::TooShort, Some(field), 0);
        }
        Ok(core::mem::take(&mut self.rest))
    }

    pub fn list<T: Item<'a>>(&mut self, field: &'static str) -> Decoded<List<'a, T>> {
        let (wire, items) = (self.rest, &[]);
        while !self.rest.is_empty() {
            T::read(self, field)?;
        }
        Ok(List { wire, items })
    }

    pub fn end(&self) -> Decoded<()> {
        match self.rest {
            [] => Ok(()),
            _ => self.fail(ErrorKind::TrailingBytes, None, 0),
        }
    }
}
