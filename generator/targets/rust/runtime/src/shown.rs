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
pub fn number<N>(f: &mut fmt::Formatter<'_>, value: N, names: &[(N, &str)]) -> fmt::Result
where
    N: Copy + Into<u64>,
{
    named(f, value.into(), names)
}

/// Shows flags by the names of those that have one.
pub fn flags<N>(f: &mut fmt::Formatter<'_>, value: N, names: &[(N, &str)]) -> fmt::Result
where
    N: Copy + Into<u64>,
{
    let mut rest: u64 = value.into();
    while rest & rest.wrapping_sub(1) != 0 {
        named(f, rest & rest.wrapping_neg(), names)?;
        f.write_str(" | ")?;
        rest &= rest - 1;
    }
    named(f, rest, names)
}

fn named<N>(f: &mut fmt::Formatter<'_>, value: u64, names: &[(N, &str)]) -> fmt::Result
where
    N: Copy + Into<u64>,
{
    match names.iter().find(|&&(number, _)| number.into() == value) {
        Some((_, name)) => f.write_str(name),
        None => write!(f, "{value:#x}"),
    }
}
