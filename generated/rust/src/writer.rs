// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use core::cmp::Ordering;
use core::ops::RangeBounds;

use crate::errors::{EncodeError, Field, Reason, Written};
use crate::lengths::Lengths;
use crate::table::RULES;
use crate::terms::Layout;
use crate::wire::Number;
use crate::Kind;

/// Puts a frame together, as far as there is room, and counts its bytes.
pub struct Writer<'o> {
    pub kind: Kind,
    pub room: &'o mut [u8],
    pub size: usize,
    pub layout: Layout,
    /// Whether texts must obey the rules.
    pub is_strict: bool,
}

impl Writer<'_> {
    pub fn error(&self, field: Field, reason: Reason) -> EncodeError {
        EncodeError { message: self.kind, field, reason }
    }

    /// Refuses a message where something is wrong with a field.
    pub fn check(&self, is_good: bool, field: Field, reason: Reason) -> Written {
        is_good.then_some(()).ok_or_else(|| self.error(field, reason))
    }

    pub fn put(&mut self, bytes: &[u8]) {
        let end = self.size.saturating_add(bytes.len());
        if let Some(room) = self.room.get_mut(self.size..end) {
            room.copy_from_slice(bytes);
        }
        self.size = end;
    }

    pub fn number(&mut self, number: impl Number) {
        self.put(number.bytes().as_ref());
    }

    pub fn within<N: Number + PartialOrd>(
        &self,
        number: N,
        range: impl RangeBounds<N>,
        field: Field,
    ) -> Written {
        self.check(range.contains(&number), field, Reason::OutOfRange)
    }

    pub fn text(
        &mut self,
        text: &[u8],
        lengths: impl Lengths,
        field: Field,
        rules: &[usize],
    ) -> Written {
        self.check(!text.contains(&0), field, Reason::Nul)?;
        self.sized(text, 0, lengths, field, rules)?;
        self.put(&[0]);
        Ok(())
    }

    /// Bytes, after their number if that has a size.
    pub fn sized(
        &mut self,
        value: &[u8],
        prefix: u8,
        lengths: impl Lengths,
        field: Field,
        rules: &[usize],
    ) -> Written {
        match lengths.compare(value.len()) {
            Ordering::Less => return Err(self.error(field, Reason::TooShort)),
            Ordering::Equal => {}
            Ordering::Greater => return Err(self.error(field, Reason::Overlong)),
        }
        if prefix > 0 {
            self.count(value.len(), prefix, field)?;
        }
        for rule in
            rules.iter().map(|&place| &RULES[place]).filter(|rule| self.is_strict && rule.is_error)
        {
            self.check(!rule.is_broken_by(value), field, Reason::Rule(rule.id))?;
        }
        self.put(value);
        Ok(())
    }

    /// An item of a list of texts, with a number in front of each or without.
    pub fn item(&mut self, text: &[u8], prefix: u8, field: Field, rules: &[usize]) -> Written {
        if prefix == 0 {
            self.text(text, .., field, rules)
        } else {
            self.sized(text, prefix, .., field, rules)
        }
    }

    /// A number of bytes or of items, which has a size.
    pub fn count(&mut self, number: usize, size: u8, field: Field) -> Written {
        let fits = match size {
            1 => u8::try_from(number).map(|number| self.number(number)),
            2 => u16::try_from(number).map(|number| self.number(number)),
            _ => u32::try_from(number).map(|number| self.number(number)),
        };
        fits.map_err(|_| self.error(field, Reason::Overlong))
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
