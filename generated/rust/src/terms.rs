// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use crate::table::{Options, NEWEST_VERSION};

/// What frames are held to. A greatest length alone stands for the newest version without flags,
/// and an [`Options`] for what was agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The greatest length of a frame.
    pub max_length: u32,
    /// The version of the protocol.
    pub version: u32,
    /// The agreed flags, where layouts depend on some.
    pub flags: u32,
}

impl From<u32> for Terms {
    fn from(max_length: u32) -> Self {
        Self { max_length, version: NEWEST_VERSION, flags: 0 }
    }
}

impl From<Options> for Terms {
    fn from(options: Options) -> Self {
        let version = match options.agreed_version() {
            0 => NEWEST_VERSION,
            agreed => agreed,
        };
        Self { max_length: options.max_length(), version, flags: options.agreed_flags() }
    }
}

impl Terms {
    pub(crate) fn layout(self) -> Layout {
        Layout { version: self.version }
    }
}

/// What layouts depend on: part of each list, which is copied often.
#[derive(Clone, Copy)]
pub struct Layout {
    pub version: u32,
}
