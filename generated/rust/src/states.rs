// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use crate::table::{Options, AGREED_LENGTHS, DEFAULT_MAX_LENGTH, ROWS, STEPS, VERSIONS};
use crate::{Kind, NegotiationError, Phase};
use core::ops::RangeInclusive;

/// The versions that have something.
pub type Versions = RangeInclusive<u32>;

/// Where it does not depend on the version.
pub const ALWAYS: Versions = 0..=u32::MAX;

/// A question to what was agreed.
pub type Test = fn(Options) -> bool;

/// What the table has for one message.
pub struct Row {
    pub code: u8,
    pub symbol: &'static str,
    pub versions: Versions,
    pub is_suppressed: Test,
    pub is_answered: Test,
    pub is_granted: Test,
    /// The replies that may come first, and in which versions.
    pub interim: &'static [(Kind, Versions)],
    /// The replies that end the exchange, where they lead, and in which versions.
    pub endings: &'static [(Kind, Option<Phase>, Versions)],
}

impl Options {
    /// Whether the agreed version is one of some; before a negotiation it is the newest.
    fn is_in(self, versions: &Versions) -> bool {
        let version = self.agreed_version();
        versions.contains(if version == 0 { VERSIONS.end() } else { &version })
    }

    /// The greatest length of a frame: the greatest that a flag or the version brings.
    pub fn max_length(self) -> u32 {
        let version = self.agreed_version();
        let agreed = AGREED_LENGTHS
            .iter()
            .filter(|(is_agreed, versions, _)| is_agreed(self) && versions.contains(&version));
        agreed.map(|(_, _, length)| *length).max().unwrap_or(DEFAULT_MAX_LENGTH)
    }
}

impl Phase {
    /// The commands that may be sent in this phase, and the phases to which they lead, as far as the
    /// agreed version has them. One that is suppressed is passed over, and whatever may follow it
    /// may follow the phase before it. Some depend on the reply before them as well, as the
    /// documentation of each says.
    pub fn allowed_commands(self, options: Options) -> impl Iterator<Item = (Kind, Self)> {
        let mut found = [None; Kind::ALL.len()];
        let mut waiting = [self; Self::ALL.len()];
        let (mut next, mut end) = (0, 1);
        while next < end {
            let steps = STEPS[waiting[next].place()].iter();
            for &(command, to, _) in steps.filter(|(_, _, versions)| options.is_in(versions)) {
                if !(ROWS[command.place()].is_suppressed)(options) {
                    let to = if to == waiting[next] { self } else { to };
                    found[command.place()].get_or_insert((command, to));
                } else if !waiting[..end].contains(&to) {
                    waiting[end] = to;
                    end += 1;
                }
            }
            next += 1;
        }
        let has = move |command: Kind| options.is_in(&ROWS[command.place()].versions);
        found.into_iter().flatten().filter(move |(command, _)| has(*command))
    }

    /// The phase to which a command leads, or `None` where it must not be sent.
    pub fn after(self, command: Kind, options: Options) -> Option<Self> {
        self.allowed_commands(options).find_map(|(each, to)| (each == command).then_some(to))
    }

    /// The phase after a reply to a command that led to this phase: mostly the same one.
    pub fn after_reply(self, command: Kind, reply: Kind, options: Options) -> Self {
        let endings = ROWS[command.place()].endings.iter();
        let mut known = endings.filter(|(_, _, versions)| options.is_in(versions));
        known.find_map(|&(each, to, _)| to.filter(|_| each == reply)).unwrap_or(self)
    }
}

impl Kind {
    /// The byte that stands for the message on the wire.
    pub fn code(self) -> u8 {
        ROWS[self.place()].code
    }

    /// The message's C symbol.
    pub fn symbol(self) -> &'static str {
        ROWS[self.place()].symbol
    }

    /// Whether this command must be answered.
    pub fn awaits_reply(self, options: Options) -> bool {
        (ROWS[self.place()].is_answered)(options)
    }

    /// The replies that may come before the one that ends the exchange, any number of them.
    pub fn interim_replies(self, options: Options) -> impl Iterator<Item = Self> {
        let interim = ROWS[self.place()].interim.iter();
        let replies = interim.filter(move |(_, versions)| options.is_in(versions));
        replies.map(|(reply, _)| *reply).filter(move |reply| reply.may_answer(self, options))
    }

    /// The replies one of which ends the exchange that this command begins.
    pub fn final_replies(self, options: Options) -> impl Iterator<Item = Self> {
        let endings = ROWS[self.place()].endings.iter();
        let replies = endings.filter(move |(_, _, versions)| options.is_in(versions));
        replies.map(|(reply, _, _)| *reply).filter(move |reply| reply.may_answer(self, options))
    }

    fn may_answer(self, command: Self, options: Options) -> bool {
        let row = &ROWS[self.place()];
        let is_granted = (row.is_granted)(options) && options.is_in(&row.versions);
        is_granted && command.awaits_reply(options)
    }
}

/// What a request, and what is wanted only if it is offered, get of an offer, where a side can do
/// without the flags that are forgivable. Those that the agreed version lacks count as not offered.
pub fn grant(
    request: u32,
    if_offered: u32,
    offered: u32,
    lacking: u32,
    forgivable: u32,
    ids: &[(u32, &'static str)],
) -> Result<u32, NegotiationError> {
    let offered = offered & !lacking;
    let refused = request & !offered & !forgivable;
    let lowest = refused & refused.wrapping_neg();
    match ids.iter().find(|(bit, _)| *bit == lowest) {
        _ if refused == 0 => Ok((request | if_offered) & offered),
        Some((_, id)) => Err(NegotiationError::Refused(id)),
        None => Err(NegotiationError::RefusedBit(lowest)),
    }
}
