// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use crate::table::{Agreement, AGREED_LENGTHS, DEFAULT_MAX_LENGTH, ROWS, STEPS};
use crate::{Kind, NegotiationError, Phase};

pub type Test = fn(Agreement) -> bool;

/// What the table says of one message.
pub struct Row {
    pub code: u8,
    pub is_suppressed: Test,
    pub is_answered: Test,
    pub is_granted: Test,
    /// Whether each ends the exchange, and where it leads.
    pub replies: &'static [(Kind, bool, Option<Phase>)],
}

impl Agreement {
    /// The greatest length of a frame: the greatest that a flag brings.
    pub fn max_length(self) -> u32 {
        let agreed = AGREED_LENGTHS.iter().filter(|(is_agreed, _)| is_agreed(self));
        agreed.map(|(_, length)| *length).max().unwrap_or(DEFAULT_MAX_LENGTH)
    }
}

impl Phase {
    /// The commands that may be sent in this phase, and the phases to which they lead. One that is
    /// suppressed is passed over, and whatever may follow it may follow the phase before it.
    pub fn allowed_commands(self, agreement: Agreement) -> impl Iterator<Item = (Kind, Self)> {
        let mut found = [None; Kind::ALL.len()];
        let mut waiting = [self; Self::ALL.len()];
        let (mut next, mut end) = (0, 1);
        while next < end {
            for &(command, to) in STEPS[waiting[next].place()] {
                if !(ROWS[command.place()].is_suppressed)(agreement) {
                    let to = if to == waiting[next] { self } else { to };
                    found[command.place()].get_or_insert((command, to));
                } else if !waiting[..end].contains(&to) {
                    waiting[end] = to;
                    end += 1;
                }
            }
            next += 1;
        }
        found.into_iter().flatten()
    }

    /// The phase to which a command leads, or `None` where it must not be sent.
    pub fn after(self, command: Kind, agreement: Agreement) -> Option<Self> {
        self.allowed_commands(agreement).find_map(|(each, to)| (each == command).then_some(to))
    }

    /// The phase after a reply to a command that led to this phase: mostly the same one.
    pub fn after_reply(self, command: Kind, reply: Kind) -> Self {
        ROWS[command.place()].replies.iter().find_map(|&(each, _, to)| to.filter(|_| each == reply)).unwrap_or(self)
    }
}

impl Kind {
    /// The byte that stands for the message on the wire.
    pub fn code(self) -> u8 {
        ROWS[self.place()].code
    }

    /// Whether this command must be answered.
    pub fn awaits_reply(self, agreement: Agreement) -> bool {
        (ROWS[self.place()].is_answered)(agreement)
    }

    /// The replies that may answer this command, and whether each ends the exchange. Those that do
    /// not may come before it, any number of them.
    pub fn allowed_replies(self, agreement: Agreement) -> impl Iterator<Item = (Self, bool)> {
        let replies = ROWS[self.place()].replies.iter().filter(move |_| self.awaits_reply(agreement));
        let granted = replies.filter(move |(reply, ..)| (ROWS[reply.place()].is_granted)(agreement));
        granted.map(|&(reply, is_final, _)| (reply, is_final))
    }
}

/// What a wish gets of an offer, where a side can do without the flags that are forgivable.
pub fn grant(wish: u32, offered: u32, forgivable: u32, ids: &[(u32, &'static str)]) -> Result<u32, NegotiationError> {
    let refused = wish & !offered & !forgivable;
    let lowest = refused & refused.wrapping_neg();
    match ids.iter().find(|(bit, _)| *bit == lowest) {
        _ if refused == 0 => Ok(wish & offered),
        Some((_, id)) => Err(NegotiationError(Ok(id))),
        None => Err(NegotiationError(Err(lowest))),
    }
}
