// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use crate::errors::Written;
use crate::lists::{Item, List};
use crate::table::RULES;
use crate::{EncodeError, Kind, Reason};

/// Puts a frame together, as far as there is room, and counts its bytes.
pub struct Writer<'o> {
    pub kind: Kind,
    pub room: &'o mut [u8],
    pub size: usize,
    /// Whether texts must obey the rules.
    pub is_strict: bool,
}

impl Writer<'_> {
    pub fn refuse<T>(&self, field: &'static str, reason: Reason) -> Written<T> {
        let message = self.kind;
        Err(EncodeError { message, field, reason })
    }

    /// A value that must be there if a condition holds, and only then.
    pub fn given<T>(
        &self,
        holds: bool,
        value: Option<T>,
        field: &'static str,
    ) -> Written<Option<T>> {
        match value {
            None if holds => self.refuse(field, Reason::Missing),
            Some(_) if !holds => self.refuse(field, Reason::Unexpected),
            value => Ok(value),
        }
    }

    pub fn put(&mut self, bytes: &[u8]) {
        let end = self.size.saturating_add(bytes.len());
        if let Some(room) = self.room.get_mut(self.size..end) {
            room.copy_from_slice(bytes);
        }
        self.size = end;
    }

    pub fn bytes(&mut self, value: &[u8], min: usize, field: &'static str) -> Written {
        if value.len() < min {
            return self.refuse(field, Reason::TooShort);
        }
        self.put(value);
        Ok(())
    }

    pub fn text(
        &mut self,
        text: &[u8],
        min: usize,
        field: &'static str,
        rules: &[usize],
    ) -> Written {
        if text.contains(&0) {
            return self.refuse(field, Reason::Nul);
        }
        for rule in rules.iter().map(|&place| &RULES[place]) {
            if self.is_strict && rule.is_error && rule.is_broken_by(text) {
                return self.refuse(field, Reason::Rule(rule.id));
            }
        }
        self.bytes(text, min, field)?;
        self.put(&[0]);
        Ok(())
    }

    pub fn list<'a, T: Item<'a>>(
        &mut self,
        list: List<'a, T>,
        field: &'static str,
        rules: &[usize],
    ) -> Written {
        let mut items = list.into_iter();
        items.try_for_each(|item| item.write(self, field, rules))
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
        let end = text.iter().fold(0, |state, byte| {
            let class = self.classes[usize::from(*byte)];
            usize::from(self.next[state * self.width + usize::from(class)])
        });
        self.broken[end]
    }
}
