// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use crate::errors::{EncodeError, Reason, Written};
use crate::table::RULES;
use crate::Kind;

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

    /// Refuses a message where something is wrong with a field.
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

    pub fn text(
        &mut self,
        text: &[u8],
        min: usize,
        field: &'static str,
        rules: &[usize],
    ) -> Written {
        self.check(!text.contains(&0), field, Reason::Nul)?;
        self.check(text.len() >= min, field, Reason::TooShort)?;
        for rule in
            rules.iter().map(|&place| &RULES[place]).filter(|rule| self.is_strict && rule.is_error)
        {
            self.check(!rule.is_broken_by(text), field, Reason::Rule(rule.id))?;
        }
        self.put(text);
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
