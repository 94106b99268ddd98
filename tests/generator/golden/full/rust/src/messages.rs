// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use core::fmt;

use crate::errors::{Decoded, Reason, Written};
use crate::framing::fail;
use crate::lists::*;
use crate::reader::Reader;
use crate::shown::Shown;
use crate::terms::Layout;
use crate::values::*;
use crate::wire::{CODE_AT, PAYLOAD_START};
use crate::writer::Writer;

/// What a frame holds. Its texts borrow from the bytes that it was decoded from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Message<'a> {
    /// command/hello
    ///
    /// Both sides say what they can do. Nothing comes before it.
    ///
    /// FULL_HELLO, since version 3. Source: Book chapter 7.
    Hello(Hello<'a>),
    /// command/note
    ///
    /// Notes for the command that follows.
    ///
    /// FULL_NOTE, since version 3. Source: Book chapter 7.
    Note(Note<'a>),
    /// command/order
    ///
    /// Somebody wants goods. See [`Payment`](crate::Payment) for the ways to pay.
    ///
    /// FULL_ORDER, since version 3. Source: Book chapter 7.
    Order(Order<'a>),
    /// command/cart
    ///
    /// Many goods at once.
    ///
    /// FULL_CART, since version 4. Source: Book chapter 7.
    Cart(Cart<'a>),
    /// command/picture
    ///
    /// A picture of the goods.
    ///
    /// FULL_PICTURE, since version 3. Source: Book chapter 7.
    Picture(Picture<'a>),
    /// command/done
    ///
    /// The order is complete.
    ///
    /// FULL_DONE, since version 3. Source: Book chapter 7.
    Done,
    /// command/forget
    ///
    /// The order is off.
    ///
    /// FULL_FORGET, since version 3. Source: Book chapter 7.
    Forget,
    /// command/bye
    ///
    /// That was all.
    ///
    /// FULL_BYE, since version 3. Source: Book chapter 7.
    Bye,
    /// command/secret
    ///
    /// A name in the book without a meaning.
    ///
    /// FULL_SECRET, since version 3. Source: Book chapter 9.
    Secret(Secret<'a>),
    /// reply/yes
    ///
    /// Go on.
    ///
    /// FULL_YES, since version 3. Source: Book chapter 8; This spec messages.
    Yes,
    /// reply/no
    ///
    /// The order is refused.
    ///
    /// FULL_NO, since version 3. Source: Book chapter 8.
    No(No<'a>),
    /// reply/change-price
    ///
    /// The price is another.
    ///
    /// FULL_CHANGE_PRICE, since version 4. Source: Book chapter 8.
    ChangePrice(ChangePrice<'a>),
    /// reply/wait
    ///
    /// It takes longer.
    ///
    /// FULL_WAIT, since version 4. Source: Book chapter 8.
    Wait,
    /// reply/leave
    ///
    /// The shop is closed.
    ///
    /// FULL_LEAVE, since version 5. Source: Book chapter 8.
    Leave(Leave),
    /// reply/old
    ///
    /// It meant no.
    ///
    /// FULL_OLD, since version 3. Source: What was tried.
    Old(Old<'a>),
}

impl<'a> Message<'a> {
    /// Which message it is.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Hello { .. } => Kind::Hello,
            Self::Note { .. } => Kind::Note,
            Self::Order { .. } => Kind::Order,
            Self::Cart { .. } => Kind::Cart,
            Self::Picture { .. } => Kind::Picture,
            Self::Done { .. } => Kind::Done,
            Self::Forget { .. } => Kind::Forget,
            Self::Bye { .. } => Kind::Bye,
            Self::Secret { .. } => Kind::Secret,
            Self::Yes { .. } => Kind::Yes,
            Self::No { .. } => Kind::No,
            Self::ChangePrice { .. } => Kind::ChangePrice,
            Self::Wait { .. } => Kind::Wait,
            Self::Leave { .. } => Kind::Leave,
            Self::Old { .. } => Kind::Old,
        }
    }

    pub(crate) fn read(frame: &'a [u8], layout: Layout) -> Decoded<Self> {
        let kind = match frame[CODE_AT] {
            0x48 => Kind::Hello,
            0x4e => Kind::Note,
            0x4f => Kind::Order,
            0x43 => Kind::Cart,
            0x5c => Kind::Picture,
            0x45 => Kind::Done,
            0x46 => Kind::Forget,
            0x42 => Kind::Bye,
            0x27 => Kind::Secret,
            0x79 => Kind::Yes,
            0x6e => Kind::No,
            0x63 => Kind::ChangePrice,
            0x22 => Kind::Wait,
            0x6c => Kind::Leave,
            0x6f => Kind::Old,
            _ => return fail(ErrorKind::UnknownCode, CODE_AT),
        };
        let rest = &frame[PAYLOAD_START..];
        let mut r = Reader { kind: Some(kind), rest, end: frame.len(), layout };
        let message = match kind {
            Kind::Hello => Self::Hello(Item::read(&mut r, 0, "")?),
            Kind::Note => Self::Note(Item::read(&mut r, 0, "")?),
            Kind::Order => Self::Order(Item::read(&mut r, 0, "")?),
            Kind::Cart => Self::Cart(Item::read(&mut r, 0, "")?),
            Kind::Picture => Self::Picture(Item::read(&mut r, 0, "")?),
            Kind::Done => Self::Done,
            Kind::Forget => Self::Forget,
            Kind::Bye => Self::Bye,
            Kind::Secret => Self::Secret(Item::read(&mut r, 0, "")?),
            Kind::Yes => Self::Yes,
            Kind::No => Self::No(Item::read(&mut r, 0, "")?),
            Kind::ChangePrice => Self::ChangePrice(Item::read(&mut r, 0, "")?),
            Kind::Wait => Self::Wait,
            Kind::Leave => Self::Leave(Item::read(&mut r, 0, "")?),
            Kind::Old => Self::Old(Item::read(&mut r, 0, "")?),
        };
        r.finish(message)
    }

    pub(crate) fn write(&self, w: &mut Writer<'_>) -> Written {
        match self {
            Self::Hello(m) => m.write(w, 0, "", ()),
            Self::Note(m) => m.write(w, 0, "", ()),
            Self::Order(m) => m.write(w, 0, "", ()),
            Self::Cart(m) => m.write(w, 0, "", ()),
            Self::Picture(m) => m.write(w, 0, "", ()),
            Self::Secret(m) => m.write(w, 0, "", ()),
            Self::No(m) => m.write(w, 0, "", ()),
            Self::ChangePrice(m) => m.write(w, 0, "", ()),
            Self::Leave(m) => m.write(w, 0, "", ()),
            Self::Old(m) => m.write(w, 0, "", ()),
            _ => Ok(()),
        }
    }
}

/// What [`Message::Hello`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Hello<'a> {
    /// The version.
    pub edition: u32,
    /// What the keeper may do.
    pub deeds: Deeds,
    /// How both sides speak.
    pub ways: Ways,
    /// The notes that the keeper wants.
    pub lists: NoteLists<'a>,
}

impl fmt::Debug for Hello<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Hello");
        out.field("edition", &self.edition);
        out.field("deeds", &self.deeds);
        out.field("ways", &self.ways);
        out.field("lists", &self.lists);
        out.finish()
    }
}

impl<'a> Item<'a> for Hello<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let edition = r.number("edition")?;
        let deeds = Deeds(r.number("deeds")?);
        let ways = Ways(r.number("ways")?);
        let lists = r.list(0, 0, "lists")?;
        Ok(Self { edition, deeds, ways, lists })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.number(self.edition);
        w.number(self.deeds.0);
        w.number(self.ways.0);
        self.lists.write(w, 0, 0, "lists", ())?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::Note`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Note<'a> {
    /// The command that follows.
    pub question: Question,
    /// The notes.
    pub notes: Pairs<'a>,
}

impl fmt::Debug for Note<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Note");
        out.field("question", &self.question);
        out.field("notes", &self.notes);
        out.finish()
    }
}

impl<'a> Item<'a> for Note<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let question = Question(r.number("question")?);
        let notes = r.list(0, 0, "notes")?;
        Ok(Self { question, notes })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.number(self.question.0);
        self.notes.write(w, 0, 0, "notes", (&[], &[]))?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::Order`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Order<'a> {
    /// What is wanted.
    pub goods: &'a [u8],
    /// Where it lies.
    pub shelf: Shelf,
    /// Any byte.
    pub mark: u8,
    /// How it is paid.
    pub group: Payment,
    /// The price.
    pub amount: Option<&'a [u8]>,
    /// The number of coins.
    pub coins: Option<u16>,
    /// A remark.
    pub remark: Option<&'a [u8]>,
}

impl fmt::Debug for Order<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Order");
        out.field("goods", &Shown(self.goods));
        out.field("shelf", &self.shelf);
        out.field("mark", &self.mark);
        out.field("group", &self.group);
        out.field("amount", &self.amount.map(Shown));
        out.field("coins", &self.coins);
        out.field("remark", &self.remark.map(Shown));
        out.finish()
    }
}

impl<'a> Item<'a> for Order<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let goods = r.text(1.., "goods")?;
        let shelf = Shelf(r.number("shelf")?);
        let mark = r.number("mark")?;
        let group = r.known(Payment::from_number, "group")?;
        let holds = matches!(group as u8, 0x24 | 0x22);
        let amount = if holds { Some(r.text(0.., "amount")?) } else { None };
        let coins = if holds { Some(r.number("coins")?) } else { None };
        let holds = !r.rest.is_empty();
        let remark = if holds { Some(r.text(0.., "remark")?) } else { None };
        Ok(Self { goods, shelf, mark, group, amount, coins, remark })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.text(self.goods, 1.., "goods", &[0])?;
        w.number(self.shelf.0);
        w.number(self.mark);
        w.number(self.group as u8);
        let holds = matches!(self.group as u8, 0x24 | 0x22);
        w.check(!holds || self.amount.is_some(), "amount", Reason::Missing)?;
        w.check(holds || self.amount.is_none(), "amount", Reason::Unexpected)?;
        if let Some(value) = self.amount {
            w.text(value, 0.., "amount", &[0, 1])?;
        }
        w.check(!holds || self.coins.is_some(), "coins", Reason::Missing)?;
        w.check(holds || self.coins.is_none(), "coins", Reason::Unexpected)?;
        if let Some(value) = self.coins {
            w.number(value);
        }
        if let Some(value) = self.remark {
            w.text(value, 0.., "remark", &[])?;
        }
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::Cart`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Cart<'a> {
    /// How many there are.
    pub total: u16,
    /// The goods.
    pub goods: Texts<'a>,
}

impl fmt::Debug for Cart<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Cart");
        out.field("total", &self.total);
        out.field("goods", &self.goods);
        out.finish()
    }
}

impl<'a> Item<'a> for Cart<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let total = r.number("total")?;
        let goods = r.list(0, 0, "goods")?;
        Ok(Self { total, goods })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.number(self.total);
        self.goods.write(w, 0, 0, "goods", &[0])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::Picture`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Picture<'a> {
    /// The picture.
    pub data: &'a [u8],
}

impl fmt::Debug for Picture<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Picture");
        out.field("data", &Shown(self.data));
        out.finish()
    }
}

impl<'a> Item<'a> for Picture<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let data = r.bytes(1.., "data")?;
        Ok(Self { data })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.sized(self.data, 0, 1.., "data", &[])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::Secret`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Secret<'a> {
    /// Whatever it is.
    pub data: &'a [u8],
}

impl fmt::Debug for Secret<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Secret");
        out.field("data", &Shown(self.data));
        out.finish()
    }
}

impl<'a> Item<'a> for Secret<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let data = r.bytes(0.., "data")?;
        Ok(Self { data })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.sized(self.data, 0, 0.., "data", &[])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::No`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct No<'a> {
    /// Why.
    pub reason: &'a [u8],
}

impl fmt::Debug for No<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("No");
        out.field("reason", &Shown(self.reason));
        out.finish()
    }
}

impl<'a> Item<'a> for No<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let reason = r.text(0.., "reason")?;
        Ok(Self { reason })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.text(self.reason, 0.., "reason", &[0, 2])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::ChangePrice`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ChangePrice<'a> {
    /// Where it lies.
    pub shelf: Shelf,
    /// The new price.
    pub amount: &'a [u8],
}

impl fmt::Debug for ChangePrice<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("ChangePrice");
        out.field("shelf", &self.shelf);
        out.field("amount", &Shown(self.amount));
        out.finish()
    }
}

impl<'a> Item<'a> for ChangePrice<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let shelf = Shelf(r.number("shelf")?);
        let amount = r.text(0.., "amount")?;
        Ok(Self { shelf, amount })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.number(self.shelf.0);
        w.text(self.amount, 0.., "amount", &[1])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::Leave`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Leave {
    /// The last shelf.
    pub shelf: Shelf,
}

impl fmt::Debug for Leave {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Leave");
        out.field("shelf", &self.shelf);
        out.finish()
    }
}

impl<'a> Item<'a> for Leave {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let shelf = Shelf(r.number("shelf")?);
        Ok(Self { shelf })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.number(self.shelf.0);
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::Old`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Old<'a> {
    /// Whatever it was.
    pub data: &'a [u8],
}

impl fmt::Debug for Old<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Old");
        out.field("data", &Shown(self.data));
        out.finish()
    }
}

impl<'a> Item<'a> for Old<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let data = r.bytes(0.., "data")?;
        Ok(Self { data })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.sized(self.data, 0, 0.., "data", &[])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// One of [`NoteLists`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct NoteList<'a> {
    /// The stage.
    pub stage: Stage,
    /// The names of the notes.
    pub names: &'a [u8],
}

impl fmt::Debug for NoteList<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("NoteList");
        out.field("stage", &self.stage);
        out.field("names", &Shown(self.names));
        out.finish()
    }
}

impl<'a> Item<'a> for NoteList<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, holder: &'static str) -> Decoded<Self> {
        let stage = Stage(r.number(holder)?);
        let names = r.text(0.., holder)?;
        Ok(Self { stage, names })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, holder: &'static str, (): ()) -> Written {
        w.number(self.stage.0);
        w.text(self.names, 0.., holder, &[])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// Any number of [`NoteList`].
pub type NoteLists<'a> = List<'a, NoteList<'a>>;
