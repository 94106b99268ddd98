// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use core::cmp::Ordering;
use core::ops::{Bound, RangeBounds};

/// The lengths that a value may have.
pub trait Lengths: RangeBounds<usize> {
    /// Whether a length is below them, among them or above.
    fn compare(&self, length: usize) -> Ordering {
        match self.end_bound() {
            _ if self.contains(&length) => Ordering::Equal,
            Bound::Included(most) if length > *most => Ordering::Greater,
            _ => Ordering::Less,
        }
    }
}

impl<T: RangeBounds<usize>> Lengths for T {}
