use core::cmp::Ordering;
use core::ffi::CStr;
use core::ops::RangeBounds;

use crate::errors::{DecodeError, Decoded, Field};
use crate::lengths::Lengths;
use crate::lists::{Item, List};
use crate::terms::Layout;
use crate::wire::Number;
use crate::{ErrorKind, Kind};

/// Takes a payload apart.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub kind: Option<Kind>,
    pub rest: &'a [u8],
    /// Where the frame ends.
    pub end: usize,
    pub layout: Layout,
}

impl<'a> Reader<'a> {
    /// An error at what is next.
    fn error(&self, kind: ErrorKind, field: impl Into<Option<Field>>) -> DecodeError {
        DecodeError {
            kind,
            message: self.kind,
            field: field.into(),
            offset: self.end - self.rest.len(),
        }
    }

    pub fn number<N: Number>(&mut self, field: Field) -> Decoded<N> {
        let (number, rest) =
            N::split(self.rest).ok_or_else(|| self.error(ErrorKind::Truncated, field))?;
        self.rest = rest;
        Ok(number)
    }

    pub fn known<N: Number, T>(
        &mut self,
        of: impl FnOnce(N) -> Option<T>,
        field: Field,
    ) -> Decoded<T> {
        let here = *self;
        of(self.number(field)?).ok_or_else(|| here.error(ErrorKind::UnknownValue, field))
    }

    pub fn truth(&mut self, field: Field) -> Decoded<bool> {
        self.known(|byte: u8| (byte < 2).then_some(byte == 1), field)
    }

    pub fn within<N: Number + PartialOrd>(
        &mut self,
        range: impl RangeBounds<N>,
        field: Field,
    ) -> Decoded<N> {
        let here = *self;
        let number = self.number(field)?;
        if range.contains(&number) {
            return Ok(number);
        }
        Err(here.error(ErrorKind::OutOfRange, field))
    }

    pub fn constant<N: Number + PartialEq>(&mut self, number: N, field: Field) -> Decoded {
        self.known(|found: N| (found == number).then_some(()), field)
    }

    #[inline]
    pub fn text(&mut self, lengths: impl Lengths, field: Field) -> Decoded<&'a [u8]> {
        // It is the search for a NUL that core has, many bytes at a time.
        let text = CStr::from_bytes_until_nul(self.rest).map(CStr::to_bytes);
        let text = text.map_err(|_| self.error(ErrorKind::Unterminated, field))?;
        self.measure(lengths, text.len(), field)?;
        self.rest = &self.rest[text.len() + 1..];
        Ok(text)
    }

    pub fn bytes(&mut self, lengths: impl Lengths, field: Field) -> Decoded<&'a [u8]> {
        self.measure(lengths, self.rest.len(), field)?;
        Ok(core::mem::take(&mut self.rest))
    }

    pub fn fixed(&mut self, size: usize, field: Field) -> Decoded<&'a [u8]> {
        let (value, rest) = self
            .rest
            .split_at_checked(size)
            .ok_or_else(|| self.error(ErrorKind::Truncated, field))?;
        self.rest = rest;
        Ok(value)
    }

    /// Bytes after a number that says how many they are, and has a size itself.
    pub fn prefixed(
        &mut self,
        prefix: u8,
        lengths: impl Lengths,
        field: Field,
    ) -> Decoded<&'a [u8]> {
        let here = *self;
        let size = self.size(prefix, field)?;
        let value = self.fixed(size, field).map_err(|_| here.error(ErrorKind::Truncated, field))?;
        here.measure(lengths, size, field)?;
        Ok(value)
    }

    /// An item of a list of texts, with a number in front of each or without.
    #[inline]
    pub fn item(&mut self, prefix: u8, field: Field) -> Decoded<&'a [u8]> {
        if prefix == 0 {
            return self.text(.., field);
        }
        // A copy, so that a list of texts with NULs keeps its reader in registers.
        let mut reader = *self;
        let text = reader.prefixed(prefix, .., field);
        *self = reader;
        text
    }

    /// Items after their number, which has a size; without a size, all that are left.
    pub fn list<T: Item<'a>>(
        &mut self,
        count: u8,
        prefix: u8,
        field: Field,
    ) -> Decoded<List<'a, T>> {
        let mut left = if count == 0 { usize::MAX } else { self.size(count, field)? };
        let wire = self.rest;
        while left > 0 && (count > 0 || !self.rest.is_empty()) {
            T::read(self, prefix, field)?;
            left -= 1;
        }
        Ok(List::of_wire(&wire[..wire.len() - self.rest.len()], self.layout, prefix))
    }

    pub fn finish<T>(&self, message: T) -> Decoded<T> {
        self.rest
            .is_empty()
            .then_some(message)
            .ok_or_else(|| self.error(ErrorKind::TrailingBytes, None))
    }

    /// A number of bytes or of items.
    fn size(&mut self, size: u8, field: Field) -> Decoded<usize> {
        let number = match size {
            1 => self.number::<u8>(field)?.into(),
            2 => self.number::<u16>(field)?.into(),
            _ => self.number::<u32>(field)?,
        };
        Ok(usize::try_from(number).unwrap_or(usize::MAX))
    }

    /// Refuses a value of a wrong length that is next.
    fn measure(&self, lengths: impl Lengths, length: usize, field: Field) -> Decoded {
        match lengths.compare(length) {
            Ordering::Less => Err(self.error(ErrorKind::TooShort, field)),
            Ordering::Equal => Ok(()),
            Ordering::Greater => Err(self.error(ErrorKind::Overlong, field)),
        }
    }
}
