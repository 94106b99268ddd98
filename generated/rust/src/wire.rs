// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use core::fmt;
use core::ops::Range;

/// The type of the length of a frame.
pub type Length = u32;

/// Where the length stands in a frame.
pub const LENGTH: Range<usize> = 0..4;

/// Where the code stands in a frame.
pub const CODE_AT: usize = 4;

/// Where the payload begins in a frame.
pub const PAYLOAD_START: usize = 5;

/// By how many bytes a frame is longer than its length.
pub const UNCOUNTED: usize = 4;

/// A number, in the order of bytes that it has on the wire.
pub trait Number: Copy + fmt::Debug {
    /// The number that some bytes begin with, and what follows it.
    fn split(bytes: &[u8]) -> Option<(Self, &[u8])>;
    fn bytes(self) -> impl AsRef<[u8]>;
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl Number for $number {
            #[inline]
            fn split(bytes: &[u8]) -> Option<(Self, &[u8])> {
                let (number, rest) = bytes.split_first_chunk()?;
                Some((Self::from_be_bytes(*number), rest))
            }

            #[inline]
            fn bytes(self) -> impl AsRef<[u8]> {
                self.to_be_bytes()
            }
        }
    )*};
}

numbers!(u8 u16 u32 u64 i8 i16 i32 i64);
