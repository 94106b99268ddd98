use core::fmt;

use crate::errors::{Decoded, Written};
use crate::reader::Reader;
use crate::shown::Shown;
use crate::writer::Writer;

/// Any number of texts.
pub type Texts<'a> = List<'a, &'a [u8]>;

/// Any number of pairs of texts.
pub type Pairs<'a> = List<'a, (&'a [u8], &'a [u8])>;

/// Any number of values: a view of a frame, which was checked, or of a slice.
///
/// `Texts::new(&[&b"one"[..], b"two"])` is a list to be sent, and a `for` loop takes one apart.
#[derive(Clone, Copy)]
pub struct List<'a, T> {
    /// One of both is empty.
    pub(crate) wire: &'a [u8],
    pub(crate) items: &'a [T],
}

impl<'a, T> List<'a, T> {
    /// A list of some values, maybe none, to be sent.
    pub const fn new(items: &'a [T]) -> Self {
        Self { wire: &[], items }
    }
}

impl<'a, T: Item<'a>> List<'a, T> {
    pub(crate) fn write(self, w: &mut Writer<'_>, field: &'static str, rules: &[usize]) -> Written {
        self.into_iter().try_for_each(|item| item.write(w, field, rules))
    }
}

impl<'a, T: Item<'a>> IntoIterator for List<'a, T> {
    type Item = T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        Iter(self)
    }
}

/// Gives the values of a [`List`].
#[derive(Clone)]
pub struct Iter<'a, T>(List<'a, T>);

impl<'a, T: Item<'a>> Iterator for Iter<'a, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        if let Some((first, rest)) = self.0.items.split_first() {
            self.0.items = rest;
            return Some(*first);
        }
        let wire = self.0.wire;
        let mut reader = Reader { kind: None, rest: wire, end: wire.len() };
        let item = T::read(&mut reader, "").ok()?;
        self.0.wire = reader.rest;
        Some(item)
    }
}

impl<'a, T: Item<'a> + PartialEq> PartialEq for List<'a, T> {
    fn eq(&self, other: &Self) -> bool {
        self.into_iter().eq(*other)
    }
}

impl<'a, T: Item<'a> + Eq> Eq for List<'a, T> {}

impl<'a, T: Item<'a>> fmt::Debug for List<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.into_iter().map(Shown)).finish()
    }
}

/// What is made of texts and numbers.
pub trait Item<'a>: Copy + 'a {
    /// Takes one from the wire, and at least one byte.
    fn read(r: &mut Reader<'a>, field: &'static str) -> Decoded<Self>;
    fn write(self, w: &mut Writer<'_>, field: &'static str, rules: &[usize]) -> Written;
    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

impl<'a> Item<'a> for &'a [u8] {
    fn read(r: &mut Reader<'a>, field: &'static str) -> Decoded<Self> {
        r.text(0, field)
    }

    fn write(self, w: &mut Writer<'_>, field: &'static str, rules: &[usize]) -> Written {
        w.text(self, 0, field, rules)
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "b\"{}\"", self.escape_ascii())
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

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("").field(&Shown(self.0)).field(&Shown(self.1)).finish()
    }
}
