// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use core::{ffi::CStr, fmt, iter};

use crate::errors::{Decoded, Written};
use crate::table::RULES;
use crate::{DecodeError, EncodeError, ErrorKind, Kind, Reason};

/// Takes a payload apart.
pub struct Reader<'a> {
    pub kind: Option<Kind>,
    pub rest: &'a [u8],
    pub end: usize,
}

impl<'a> Reader<'a> {
    /// An error at what is next.
    fn error(&self, kind: ErrorKind, field: impl Into<Option<&'static str>>) -> DecodeError {
        DecodeError { kind, message: self.kind, field: field.into(), offset: self.end - self.rest.len() }
    }

    pub fn number<const N: usize>(&mut self, field: &'static str) -> Decoded<[u8; N]> {
        let (number, rest) = self.rest.split_first_chunk().ok_or_else(|| self.error(ErrorKind::Truncated, field))?;
        self.rest = rest;
        Ok(*number)
    }

    pub fn known<const N: usize, T>(&mut self, of: fn([u8; N]) -> Option<T>, field: &'static str) -> Decoded<T> {
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
        self.rest.is_empty().then_some(message).ok_or_else(|| self.error(ErrorKind::TrailingBytes, None))
    }
}

/// Puts a frame together, as far as there is room, and counts its bytes.
pub struct Writer<'o> {
    pub kind: Kind,
    pub room: &'o mut [u8],
    pub size: usize,
    /// Whether texts must obey the rules.
    pub is_strict: bool,
}

impl Writer<'_> {
    pub fn error(&self, field: &'static str, reason: Reason) -> EncodeError {
        EncodeError { message: self.kind, field, reason }
    }

    pub fn check(&self, is_good: bool, field: &'static str, reason: Reason) -> Written {
        is_good.then_some(()).ok_or_else(|| self.error(field, reason))
    }

    pub fn put(&mut self, bytes: &[u8]) {
        let end = self.size.saturating_add(bytes.len());
        if let Some(room) = self.room.get_mut(self.size..end) {
            room.copy_from_slice(bytes);
        }
        self.size = end;
    }

    pub fn bytes(&mut self, value: &[u8], min: usize, field: &'static str) -> Written {
        self.check(value.len() >= min, field, Reason::TooShort)?;
        self.put(value);
        Ok(())
    }

    pub fn text(&mut self, text: &[u8], min: usize, field: &'static str, rules: &[usize]) -> Written {
        self.check(!text.contains(&0), field, Reason::Nul)?;
        for rule in rules.iter().map(|&place| &RULES[place]).filter(|rule| self.is_strict && rule.is_error) {
            self.check(!rule.is_broken_by(text), field, Reason::Rule(rule.id))?;
        }
        self.bytes(text, min, field)?;
        self.put(&[0]);
        Ok(())
    }
}

/// A rule for text is an automaton: each class of byte leads from a state to another.
pub struct Rule {
    pub id: &'static str,
    pub is_error: bool,
    pub width: usize,
    pub classes: [u8; 256],
    pub next: &'static [u8],
    pub broken: &'static [bool],
}

impl Rule {
    fn is_broken_by(&self, text: &[u8]) -> bool {
        let classes = text.iter().map(|byte| self.classes[usize::from(*byte)]);
        let step = |at, class| usize::from(self.next[at * self.width + usize::from(class)]);
        self.broken[classes.fold(0, step)]
    }
}

/// Any number of values: a view of a frame, which was checked, or of a slice.
///
/// ```
/// let items = [&b"one"[..], b"two"];
/// assert!(milter_protocol::List::new(&items).iter().eq(items));
/// ```
#[derive(Clone, Copy)]
pub struct List<'a, T> {
    wire: &'a [u8],
    items: &'a [T],
}

impl<'a, T> List<'a, T> {
    /// A list of some values, maybe none, to be sent.
    pub const fn new(items: &'a [T]) -> Self {
        Self { wire: &[], items }
    }
}

impl<'a, T: Item<'a>> List<'a, T> {
    /// One after the other.
    pub fn iter(self) -> impl Iterator<Item = T> + use<'a, T> {
        let mut r = Reader { kind: None, rest: self.wire, end: self.wire.len() };
        let read = move || T::read(&mut r, "").ok();
        self.items.iter().copied().chain(iter::from_fn(read))
    }

    pub(crate) fn write(self, w: &mut Writer<'_>, field: &'static str, rules: &[usize]) -> Written {
        self.iter().try_for_each(|item| item.write(w, field, rules))
    }
}

impl<'a, T: Item<'a> + PartialEq> PartialEq for List<'a, T> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<'a, T: Item<'a> + Eq> Eq for List<'a, T> {}

impl<'a, T: Item<'a> + fmt::Debug> fmt::Debug for List<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// What is made of fields.
pub trait Item<'a>: Copy + 'a {
    fn read(r: &mut Reader<'a>, field: &'static str) -> Decoded<Self>;
    fn write(self, w: &mut Writer<'_>, field: &'static str, rules: &[usize]) -> Written;
}

impl<'a> Item<'a> for &'a [u8] {
    fn read(r: &mut Reader<'a>, field: &'static str) -> Decoded<Self> {
        r.text(0, field)
    }

    fn write(self, w: &mut Writer<'_>, field: &'static str, rules: &[usize]) -> Written {
        w.text(self, 0, field, rules)
    }
}

impl<'a> Item<'a> for (&'a [u8], &'a [u8]) {
    fn read(r: &mut Reader<'a>, field: &'static str) -> Decoded<Self> {
        Ok((r.text(0, field)?, r.text(0, field)?))
    }

    fn write(self, w: &mut Writer<'_>, field: &'static str, rules: &[usize]) -> Written {
        w.text(self.0, 0, field, rules)?;
        w.text(self.1, 0, field, rules)
    }
}
