// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use core::ffi::CStr;

use crate::errors::{DecodeError, Decoded};
use crate::lists::{Item, List};
use crate::{ErrorKind, Kind};

/// Takes a payload apart.
pub struct Reader<'a> {
    pub kind: Option<Kind>,
    pub rest: &'a [u8],
    /// Where the frame ends.
    pub end: usize,
}

impl<'a> Reader<'a> {
    /// An error at what is next.
    fn error(&self, kind: ErrorKind, field: impl Into<Option<&'static str>>) -> DecodeError {
        DecodeError {
            kind,
            message: self.kind,
            field: field.into(),
            offset: self.end - self.rest.len(),
        }
    }

    pub fn number<const N: usize>(&mut self, field: &'static str) -> Decoded<[u8; N]> {
        let (number, rest) =
            self.rest.split_first_chunk().ok_or_else(|| self.error(ErrorKind::Truncated, field))?;
        self.rest = rest;
        Ok(*number)
    }

    pub fn known<const N: usize, T>(
        &mut self,
        of: fn([u8; N]) -> Option<T>,
        field: &'static str,
    ) -> Decoded<T> {
        let here = Self { ..*self };
        of(self.number(field)?).ok_or_else(|| here.error(ErrorKind::UnknownValue, field))
    }

    pub fn text(&mut self, min: usize, field: &'static str) -> Decoded<&'a [u8]> {
        // It is the search for a NUL that core has, many bytes at a time.
        let text = CStr::from_bytes_until_nul(self.rest).map(CStr::to_bytes);
        let text = text.map_err(|_| self.error(ErrorKind::Unterminated, field))?;
        if text.len() < min {
            return Err(self.error(ErrorKind::TooShort, field));
        }
        self.rest = &self.rest[text.len() + 1..];
        Ok(text)
    }

    pub fn bytes(&mut self, min: usize, field: &'static str) -> Decoded<&'a [u8]> {
        if self.rest.len() < min {
            return Err(self.error(ErrorKind::TooShort, field));
        }
        Ok(core::mem::take(&mut self.rest))
    }

    pub fn list<T: Item<'a>>(&mut self, field: &'static str) -> Decoded<List<'a, T>> {
        let list = List { wire: self.rest, items: &[] };
        while !self.rest.is_empty() {
            T::read(self, field)?;
        }
        Ok(list)
    }

    pub fn finish<T>(&self, message: T) -> Decoded<T> {
        self.rest
            .is_empty()
            .then_some(message)
            .ok_or_else(|| self.error(ErrorKind::TrailingBytes, None))
    }
}
