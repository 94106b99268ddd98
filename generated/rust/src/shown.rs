// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use core::fmt;

use crate::lists::Item;

/// A value as it is shown: text as text.
pub struct Shown<T>(pub T);

impl<'a, T: Item<'a>> fmt::Debug for Shown<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.show(f)
    }
}

/// Shows a number by its name, if it has one.
pub fn number(f: &mut fmt::Formatter<'_>, value: u32, names: &[(u32, &str)]) -> fmt::Result {
    match names.iter().find(|(number, _)| *number == value) {
        Some((_, name)) => f.write_str(name),
        None => write!(f, "{value:#x}"),
    }
}

/// Shows flags by the names of those that have one.
pub fn flags(f: &mut fmt::Formatter<'_>, value: u32, names: &[(u32, &str)]) -> fmt::Result {
    let mut rest = value;
    while rest & rest.wrapping_sub(1) != 0 {
        number(f, rest & rest.wrapping_neg(), names)?;
        f.write_str(" | ")?;
        rest &= rest - 1;
    }
    number(f, rest, names)
}
