// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use crate::table::{Agreement, AGREED_LENGTHS, DEFAULT_MAX_LENGTH, ROWS, STEPS};
use crate::{Kind, NegotiationError, Phase};

/// The place of a field that is negotiated, and a bit of it; without a bit it is no flag.
pub type Flag = (usize, u32);

/// What the table says of one message.
pub struct Row {
    pub id: &'static str,
    pub symbol: &'static str,
    pub code: u8,
    pub is_answered: bool,
    pub suppressed_by: Flag,
    pub unanswered_with: Flag,
    pub requires: Flag,
    pub interim: &'static [Kind],
    pub endings: &'static [(Kind, Option<Phase>)],
}

impl Agreement {
    fn has(self, (field, bit): Flag) -> bool {
        bit != 0 && self.flags()[field] & bit != 0
    }

    /// The greatest length of a frame: the greatest that a flag brings.
    pub fn max_length(self) -> u32 {
        let agreed = AGREED_LENGTHS.iter().filter(|(flag, _)| self.has(*flag));
        agreed.map(|(_, length)| *length).max().unwrap_or(DEFAULT_MAX_LENGTH)
    }
}

impl Phase {
    /// Where each command leads. A suppressed command is passed over, and whatever may follow it
    /// may follow the phase before it.
    fn steps(self, agreement: Agreement) -> [Option<Self>; Kind::ALL.len()] {
        let mut found = [None; Kind::ALL.len()];
        let mut waiting = [self; Self::ALL.len()];
        let (mut next, mut end) = (0, 1);
        while next < end {
            for &(command, to) in STEPS[waiting[next] as usize] {
                if !agreement.has(command.row().suppressed_by) {
                    let to = if to == waiting[next] { self } else { to };
                    found[command.place()].get_or_insert(to);
                } else if !waiting[..end].contains(&to) {
                    waiting[end] = to;
                    end += 1;
                }
            }
            next += 1;
        }
        found
    }

    /// The commands that may be sent in this phase, and the phases to which they lead.
    pub fn allowed_commands(self, agreement: Agreement) -> impl Iterator<Item = (Kind, Self)> {
        let steps = Kind::ALL.into_iter().zip(self.steps(agreement));
        steps.filter_map(|(command, to)| Some((command, to?)))
    }

    /// The phase to which a command leads, or `None` where it must not be sent.
    pub fn after(self, command: Kind, agreement: Agreement) -> Option<Self> {
        self.steps(agreement)[command.place()]
    }

    /// The phase after a reply to a command that led to this phase: the same one, unless the reply
    /// leads elsewhere.
    pub fn after_reply(self, command: Kind, reply: Kind) -> Self {
        let mut endings = command.row().endings.iter();
        endings.find_map(|&(kind, to)| to.filter(|_| kind == reply)).unwrap_or(self)
    }
}

impl Kind {
    fn row(self) -> &'static Row {
        &ROWS[self.place()]
    }

    /// The message's id in the spec.
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// The message's C symbol.
    pub fn symbol(self) -> &'static str {
        self.row().symbol
    }

    /// The byte that stands for the message on the wire.
    pub fn code(self) -> u8 {
        self.row().code
    }

    /// Whether this command must be answered.
    pub fn awaits_reply(self, agreement: Agreement) -> bool {
        self.row().is_answered && !agreement.has(self.row().unanswered_with)
    }

    /// The replies that may come before the one that ends the exchange, any number of them.
    pub fn interim_replies(self, agreement: Agreement) -> impl Iterator<Item = Self> {
        let replies = self.row().interim.iter().copied();
        replies.filter(move |reply| reply.may_answer(self, agreement))
    }

    /// The replies one of which ends the exchange that this command begins.
    pub fn final_replies(self, agreement: Agreement) -> impl Iterator<Item = Self> {
        let replies = self.row().endings.iter().map(|(reply, _)| *reply);
        replies.filter(move |reply| reply.may_answer(self, agreement))
    }

    fn may_answer(self, command: Self, agreement: Agreement) -> bool {
        let flag = self.row().requires;
        command.awaits_reply(agreement) && (flag.1 == 0 || agreement.has(flag))
    }
}

/// The flags of a wish that an offer has, where a side can do without those that are forgivable.
pub fn grant(
    (offer, when_zero): (u32, u32),
    (wish, forgivable): (u32, u32),
    ids: &[(u32, &'static str)],
) -> Result<u32, NegotiationError> {
    let offered = if offer == 0 { when_zero } else { offer };
    let refused = wish & !offered & !forgivable;
    let lowest = refused & refused.wrapping_neg();
    match ids.iter().find(|(bit, _)| *bit == lowest) {
        _ if refused == 0 => Ok(wish & offered),
        Some((_, id)) => Err(NegotiationError::Refused(id)),
        None => Err(NegotiationError::RefusedBit(lowest)),
    }
}
