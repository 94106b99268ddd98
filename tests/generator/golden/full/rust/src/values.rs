// Code generated from spec/ by "python -m generator". DO NOT EDIT.

/// Where goods lie.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shelf(pub u16);

impl Shelf {
    /// At the top.
    pub const TOP: Self = Self(0x0001);
    /// At the bottom.
    pub const BOTTOM: Self = Self(0x8000);
    /// In the cellar.
    pub const CELLAR: Self = Self(0x0002);
    /// Under the roof.
    pub const ATTIC: Self = Self(0x0003);
}

impl core::fmt::Display for Shelf {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        #[rustfmt::skip] // A list as long as it is.
        let names = [(0x0001, "TOP"), (0x8000, "BOTTOM"), (0x0002, "CELLAR"), (0x0003, "ATTIC")];
        crate::shown::number(f, self.0, &names)
    }
}

impl core::fmt::Debug for Shelf {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Shelf({self})")
    }
}

/// The command that notes belong to.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Question(pub u8);

impl Question {
    /// Both sides say what they can do. FULL_HELLO, since version 3.
    pub const HELLO: Self = Self(0x48);
    /// Notes for the command that follows. FULL_NOTE, since version 3.
    pub const NOTE: Self = Self(0x4e);
    /// Somebody wants goods. FULL_ORDER, since version 3.
    pub const ORDER: Self = Self(0x4f);
    /// Many goods at once. FULL_CART, since version 4.
    pub const CART: Self = Self(0x43);
    /// A picture of the goods. FULL_PICTURE, since version 3.
    pub const PICTURE: Self = Self(0x5c);
    /// The order is complete. FULL_DONE, since version 3.
    pub const DONE: Self = Self(0x45);
    /// The order is off. FULL_FORGET, since version 3.
    pub const FORGET: Self = Self(0x46);
    /// That was all. FULL_BYE, since version 3.
    pub const BYE: Self = Self(0x42);
    /// A name in the book without a meaning. FULL_SECRET, since version 3.
    pub const SECRET: Self = Self(0x27);
}

impl core::fmt::Display for Question {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        #[rustfmt::skip] // A list as long as it is.
        let names = [(0x48, "HELLO"), (0x4e, "NOTE"), (0x4f, "ORDER"), (0x43, "CART"), (0x5c, "PICTURE"), (0x45, "DONE"), (0x46, "FORGET"), (0x42, "BYE"), (0x27, "SECRET")];
        crate::shown::number(f, self.0, &names)
    }
}

impl core::fmt::Debug for Question {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Question({self})")
    }
}

/// The points at which notes are sent.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stage(pub u32);

impl Stage {
    /// Before an order. FULL_AT_ORDER, since version 3.
    pub const ORDER: Self = Self(0x0000_0000);
    /// Before a cart. FULL_AT_CART, since version 3.
    pub const CART: Self = Self(0x0000_0005);
    /// Before the end.
    pub const DONE: Self = Self(0x0000_0006);
}

impl core::fmt::Display for Stage {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        #[rustfmt::skip] // A list as long as it is.
        let names = [(0x0000_0000, "ORDER"), (0x0000_0005, "CART"), (0x0000_0006, "DONE")];
        crate::shown::number(f, self.0, &names)
    }
}

impl core::fmt::Debug for Stage {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Stage({self})")
    }
}

/// What the keeper may do.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Deeds(pub u32);

impl Deeds {
    /// It may refuse. FULL_MAY_REFUSE, since version 3.
    pub const REFUSE: Self = Self(0x0000_0001);
    /// It may change the price. FULL_MAY_CHANGE_PRICE, since version 4.
    pub const CHANGE_PRICE: Self = Self(0x0000_0002);
    /// It may ask for notes. FULL_MAY_LIST, since version 4.
    pub const LISTS: Self = Self(0x8000_0000);

    /// Whether all flags of another set are in this one.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

impl core::fmt::Display for Deeds {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        #[rustfmt::skip] // A list as long as it is.
        let names = [(0x0000_0001, "REFUSE"), (0x0000_0002, "CHANGE_PRICE"), (0x8000_0000, "LISTS")];
        crate::shown::flags(f, self.0, &names)
    }
}

impl core::fmt::Debug for Deeds {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Deeds({self})")
    }
}

impl core::ops::BitOrAssign for Deeds {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl core::ops::BitAnd for Deeds {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl core::ops::BitOr for Deeds {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl core::ops::Not for Deeds {
    type Output = Self;

    fn not(self) -> Self {
        Self(!self.0)
    }
}

/// How both sides speak.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ways(pub u32);

impl Ways {
    /// Orders are not sent. FULL_NO_ORDER, since version 3.
    pub const NO_ORDER: Self = Self(0x0000_0001);
    /// Orders get no reply. FULL_SILENT_ORDER, since version 3.
    pub const SILENT_ORDER: Self = Self(0x0000_0002);
    /// Frames may be longer. FULL_WIDE, since version 7.
    pub const WIDE: Self = Self(0x0000_0100);
    /// Two bits without a meaning. FULL_RESERVED, since version 7.
    pub const RESERVED: Self = Self(0x0003_0000);

    /// Whether all flags of another set are in this one.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

impl core::fmt::Display for Ways {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        #[rustfmt::skip] // A list as long as it is.
        let names = [(0x0000_0001, "NO_ORDER"), (0x0000_0002, "SILENT_ORDER"), (0x0000_0100, "WIDE"), (0x0003_0000, "RESERVED")];
        crate::shown::flags(f, self.0, &names)
    }
}

impl core::fmt::Debug for Ways {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Ways({self})")
    }
}

impl core::ops::BitOrAssign for Ways {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl core::ops::BitAnd for Ways {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl core::ops::BitOr for Ways {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl core::ops::Not for Ways {
    type Output = Self;

    fn not(self) -> Self {
        Self(!self.0)
    }
}

/// Tells messages apart: each is the byte that stands for it on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// command/hello
    Hello = 72,
    /// command/note
    Note = 78,
    /// command/order
    Order = 79,
    /// command/cart
    Cart = 67,
    /// command/picture
    Picture = 92,
    /// command/done
    Done = 69,
    /// command/forget
    Forget = 70,
    /// command/bye
    Bye = 66,
    /// command/secret
    Secret = 39,
    /// reply/yes
    Yes = 121,
    /// reply/no
    No = 110,
    /// reply/change-price
    ChangePrice = 99,
    /// reply/wait
    Wait = 34,
    /// reply/leave
    Leave = 108,
    /// reply/old
    Old = 111,
}

impl Kind {
    /// All of them, in the order of the spec.
    #[rustfmt::skip] // A list as long as it is.
    pub const ALL: [Self; 15] = [Self::Hello, Self::Note, Self::Order, Self::Cart, Self::Picture, Self::Done, Self::Forget, Self::Bye, Self::Secret, Self::Yes, Self::No, Self::ChangePrice, Self::Wait, Self::Leave, Self::Old];

    /// The word for it in the spec.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Hello => "command/hello",
            Self::Note => "command/note",
            Self::Order => "command/order",
            Self::Cart => "command/cart",
            Self::Picture => "command/picture",
            Self::Done => "command/done",
            Self::Forget => "command/forget",
            Self::Bye => "command/bye",
            Self::Secret => "command/secret",
            Self::Yes => "reply/yes",
            Self::No => "reply/no",
            Self::ChangePrice => "reply/change-price",
            Self::Wait => "reply/wait",
            Self::Leave => "reply/leave",
            Self::Old => "reply/old",
        }
    }

    pub(crate) const fn place(self) -> usize {
        match self {
            Self::Hello => 0,
            Self::Note => 1,
            Self::Order => 2,
            Self::Cart => 3,
            Self::Picture => 4,
            Self::Done => 5,
            Self::Forget => 6,
            Self::Bye => 7,
            Self::Secret => 8,
            Self::Yes => 9,
            Self::No => 10,
            Self::ChangePrice => 11,
            Self::Wait => 12,
            Self::Leave => 13,
            Self::Old => 14,
        }
    }
}

impl core::fmt::Display for Kind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.id())
    }
}

/// How far a conversation has come. Its number never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Phase {
    /// Nothing was said.
    Outside = 0,
    /// Orders may come.
    Inside = 1,
    /// An order was given.
    Ordering = 7,
    /// The keeper decides.
    Deciding = 2,
    /// It is over.
    Gone = 4,
}

impl Phase {
    /// All of them, in the order of the spec.
    #[rustfmt::skip] // A list as long as it is.
    pub const ALL: [Self; 5] = [Self::Outside, Self::Inside, Self::Ordering, Self::Deciding, Self::Gone];

    /// The word for it in the spec.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Outside => "phase/outside",
            Self::Inside => "phase/inside",
            Self::Ordering => "phase/ordering",
            Self::Deciding => "phase/deciding",
            Self::Gone => "phase/gone",
        }
    }

    pub(crate) const fn place(self) -> usize {
        match self {
            Self::Outside => 0,
            Self::Inside => 1,
            Self::Ordering => 2,
            Self::Deciding => 3,
            Self::Gone => 4,
        }
    }
}

impl core::fmt::Display for Phase {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.id())
    }
}

/// What is wrong with a frame: one word, the same in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The length is less than that of a frame without a payload.
    Undersized = 0,
    /// The length is above the limit.
    TooLong = 1,
    /// The first bytes are not a length but the beginning of another protocol.
    Foreign = 2,
    /// The frame ends before its stated length.
    Incomplete = 3,
    /// Bytes follow the end of the frame.
    Surplus = 4,
    /// No message has this code.
    UnknownCode = 5,
    /// The payload ends inside a number or a value of known length.
    Truncated = 6,
    /// The payload ends before the NUL of a text.
    Unterminated = 7,
    /// The value is unknown, and what follows depends on it.
    UnknownValue = 8,
    /// The number is not in its range, or is not a supported version.
    OutOfRange = 13,
    /// The value is shorter than allowed.
    TooShort = 9,
    /// The value is longer than allowed.
    Overlong = 18,
    /// Bytes are left over after the last field.
    TrailingBytes = 10,
    /// A required value is missing.
    Missing = 11,
    /// A value is given although another value or the version rules it out.
    Unexpected = 12,
    /// The value has a type that the field does not accept.
    WrongType = 14,
    /// The text has a NUL, which would end it.
    Nul = 15,
    /// The string has one half of a surrogate pair, which UTF-8 cannot encode.
    LoneSurrogate = 16,
    /// The text breaks a rule of the protocol.
    BrokenRule = 17,
}

impl ErrorKind {
    /// All of them, in the order of the spec.
    #[rustfmt::skip] // A list as long as it is.
    pub const ALL: [Self; 19] = [Self::Undersized, Self::TooLong, Self::Foreign, Self::Incomplete, Self::Surplus, Self::UnknownCode, Self::Truncated, Self::Unterminated, Self::UnknownValue, Self::OutOfRange, Self::TooShort, Self::Overlong, Self::TrailingBytes, Self::Missing, Self::Unexpected, Self::WrongType, Self::Nul, Self::LoneSurrogate, Self::BrokenRule];

    /// The word for it in the spec.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Undersized => "undersized",
            Self::TooLong => "too-long",
            Self::Foreign => "foreign",
            Self::Incomplete => "incomplete",
            Self::Surplus => "surplus",
            Self::UnknownCode => "unknown-code",
            Self::Truncated => "truncated",
            Self::Unterminated => "unterminated",
            Self::UnknownValue => "unknown-value",
            Self::OutOfRange => "out-of-range",
            Self::TooShort => "too-short",
            Self::Overlong => "overlong",
            Self::TrailingBytes => "trailing-bytes",
            Self::Missing => "missing",
            Self::Unexpected => "unexpected",
            Self::WrongType => "wrong-type",
            Self::Nul => "nul",
            Self::LoneSurrogate => "lone-surrogate",
            Self::BrokenRule => "broken-rule",
        }
    }
}

impl core::fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.id())
    }
}

/// How the order is paid. What else is sent depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Payment {
    /// With coins. FULL_CASH, since version 3.
    Cash = 0x24,
    /// With a card. FULL_CARD, since version 3.
    Card = 0x22,
    /// Not at all.
    None = 0x27,
}

impl Payment {
    /// All of them, in the order of the spec.
    #[rustfmt::skip] // A list as long as it is.
    pub const ALL: [Self; 3] = [Self::Cash, Self::Card, Self::None];

    /// The word for it in the spec.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Cash => "payment/cash",
            Self::Card => "payment/card",
            Self::None => "payment/none",
        }
    }

    /// The value that a number stands for.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|each| *each as u8 == number)
    }
}

impl core::fmt::Display for Payment {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.id())
    }
}

impl ErrorKind {
    /// Whether nothing after the frame can be read any more.
    pub const fn is_fatal(self) -> bool {
        matches!(
            self,
            Self::Undersized | Self::TooLong | Self::Foreign | Self::Incomplete | Self::Surplus
        )
    }
}
