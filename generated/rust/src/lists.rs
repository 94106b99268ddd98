// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use core::fmt;

use crate::errors::{Decoded, Field, Written};
use crate::reader::Reader;
use crate::shown::Shown;
use crate::terms::Layout;
use crate::wire::Number;
use crate::writer::Writer;

/// Any number of texts.
pub type Texts<'a> = List<'a, &'a [u8]>;

/// Any number of pairs of texts.
pub type Pairs<'a> = List<'a, (&'a [u8], &'a [u8])>;

/// Any number of values: a view of a frame, which was checked, or of a slice.
///
/// `Texts::new(&[&b"one"[..], b"two"])` is a list to be sent, and a `for` loop takes one apart.
#[derive(Clone, Copy)]
pub struct List<'a, T>(Held<'a, T>);

#[derive(Clone, Copy)]
enum Held<'a, T> {
    Wire { rest: &'a [u8], layout: Layout, prefix: u8 },
    Items(&'a [T]),
}

impl<'a, T> List<'a, T> {
    /// A list of some values, maybe none, to be sent.
    pub const fn new(items: &'a [T]) -> Self {
        Self(Held::Items(items))
    }

    /// A list of values that were read from bytes.
    pub(crate) const fn of_wire(rest: &'a [u8], layout: Layout, prefix: u8) -> Self {
        Self(Held::Wire { rest, layout, prefix })
    }
}

impl<'a, T: Item<'a>> List<'a, T> {
    pub(crate) fn write(
        self,
        w: &mut Writer<'_>,
        count: u8,
        prefix: u8,
        field: Field,
        rules: T::Rules,
    ) -> Written {
        let start = w.size;
        w.size += usize::from(count);
        let mut number = 0;
        for item in self {
            item.write(w, prefix, field, rules)?;
            number += 1;
        }
        if count > 0 {
            let end = core::mem::replace(&mut w.size, start);
            w.count(number, count, field)?;
            w.size = end;
        }
        Ok(())
    }
}

impl<'a, T: Item<'a>> IntoIterator for List<'a, T> {
    type Item = T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        Iter(self.0)
    }
}

/// Gives the values of a [`List`].
#[derive(Clone)]
pub struct Iter<'a, T>(Held<'a, T>);

impl<'a, T: Item<'a>> Iterator for Iter<'a, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        match &mut self.0 {
            Held::Wire { rest: [], .. } => None,
            Held::Wire { rest, layout, prefix } => {
                let (end, layout) = (rest.len(), *layout);
                let mut reader = Reader { kind: None, rest, end, layout };
                let item = T::read(&mut reader, *prefix, "").ok()?;
                *rest = reader.rest;
                Some(item)
            }
            Held::Items(items) => {
                let (first, rest) = items.split_first()?;
                *items = rest;
                Some(*first)
            }
        }
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

/// The places of rules among all.
type Places = &'static [usize];

/// What is made of texts and numbers.
pub trait Item<'a>: Copy + 'a {
    /// The places of the rules that its texts obey.
    type Rules: Copy;

    /// Takes one from the wire, and at least one byte; each text has a number of some size in front.
    fn read(r: &mut Reader<'a>, prefix: u8, field: Field) -> Decoded<Self>;
    fn write(self, w: &mut Writer<'_>, prefix: u8, field: Field, rules: Self::Rules) -> Written;
    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

impl<'a> Item<'a> for &'a [u8] {
    type Rules = Places;

    #[inline]
    fn read(r: &mut Reader<'a>, prefix: u8, field: Field) -> Decoded<Self> {
        r.item(prefix, field)
    }

    fn write(self, w: &mut Writer<'_>, prefix: u8, field: Field, rules: Self::Rules) -> Written {
        w.item(self, prefix, field, rules)
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "b\"{}\"", self.escape_ascii())
    }
}

impl<'a> Item<'a> for (&'a [u8], &'a [u8]) {
    type Rules = (Places, Places);

    #[inline]
    fn read(r: &mut Reader<'a>, prefix: u8, field: Field) -> Decoded<Self> {
        Ok((r.item(prefix, field)?, r.item(prefix, field)?))
    }

    fn write(self, w: &mut Writer<'_>, prefix: u8, field: Field, rules: Self::Rules) -> Written {
        w.item(self.0, prefix, field, rules.0)?;
        w.item(self.1, prefix, field, rules.1)
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("").field(&Shown(self.0)).field(&Shown(self.1)).finish()
    }
}

impl<'a, T: Number + 'a> Item<'a> for T {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, field: Field) -> Decoded<Self> {
        r.number(field)
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: Field, (): ()) -> Written {
        w.number(self);
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}
