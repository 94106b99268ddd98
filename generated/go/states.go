// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

import "fmt"

// A flag is a bit of one of the fields that are negotiated; without a bit it is none.
type flag struct {
	field int
	bit   uint32
}

func (f flag) isIn(flags [flagFields]uint32) bool { return f.bit != 0 && flags[f.field]&f.bit != 0 }

type agreedLength struct {
	flag      flag
	maxLength uint32
}

type step struct {
	command Kind
	to      Phase
}

type ending struct {
	reply Kind
	to    int // or none
}

const none = -1

type row struct {
	isAnswered                             bool
	suppressedBy, unansweredWith, requires flag
	interim                                []Kind
	endings                                []ending
}

// stepsOf gives the commands of a phase, with those that suppressed commands would have led to: a
// suppressed command is passed over, and whatever may follow it may follow the phase before it.
func stepsOf(phase Phase, agreement Agreement) (found []step) {
	flags := agreement.flags()
	taken, seen := make([]bool, len(kinds)), make([]bool, len(phases))
	for waiting := []Phase{phase}; len(waiting) > 0; waiting = waiting[1:] {
		here := waiting[0]
		if seen[here] {
			continue
		}
		seen[here] = true
		for _, each := range steps[here] {
			if rows[each.command].suppressedBy.isIn(flags) {
				waiting = append(waiting, each.to)
			} else if !taken[each.command] {
				taken[each.command] = true
				if each.to == here {
					each.to = phase
				}
				found = append(found, each)
			}
		}
	}
	return found
}

// AllowedCommands gives the commands that may be sent in a phase under an agreement.
func AllowedCommands(phase Phase, agreement Agreement) (allowed []Kind) {
	for _, each := range stepsOf(phase, agreement) {
		allowed = append(allowed, each.command)
	}
	return allowed
}

// PhaseAfter gives the phase to which a command leads, and whether it may be sent at all.
func PhaseAfter(phase Phase, command Kind, agreement Agreement) (Phase, bool) {
	for _, each := range stepsOf(phase, agreement) {
		if each.command == command {
			return each.to, true
		}
	}
	return phase, false
}

// AwaitsReply tells whether a command must be answered under an agreement.
func AwaitsReply(command Kind, agreement Agreement) bool {
	return rows[command].isAnswered && !rows[command].unansweredWith.isIn(agreement.flags())
}

// AllowedReplies gives the replies that may answer a command, as far as the flags that they need are
// in use: interim ones may come first, any number of them, and one final one ends the exchange.
func AllowedReplies(command Kind, agreement Agreement) (interim, final []Kind) {
	if !AwaitsReply(command, agreement) {
		return nil, nil
	}
	isGranted := func(reply Kind) bool {
		return rows[reply].requires == flag{} || rows[reply].requires.isIn(agreement.flags())
	}
	for _, reply := range rows[command].interim {
		if isGranted(reply) {
			interim = append(interim, reply)
		}
	}
	for _, end := range rows[command].endings {
		if isGranted(end.reply) {
			final = append(final, end.reply)
		}
	}
	return interim, final
}

// PhaseAfterReply gives the phase after a reply to a command that led to a phase: the same one,
// unless the reply leads elsewhere.
func PhaseAfterReply(phase Phase, command, reply Kind) Phase {
	for _, end := range rows[command].endings {
		if end.reply == reply && end.to != none {
			return Phase(end.to)
		}
	}
	return phase
}

// MaxLength is the greatest length of a frame under the agreement: the greatest that a flag brings.
func (a Agreement) MaxLength() (greatest uint32) {
	for _, each := range agreedLengths {
		if each.flag.isIn(a.flags()) {
			greatest = max(greatest, each.maxLength)
		}
	}
	if greatest == 0 {
		return DefaultMaxLength
	}
	return greatest
}

// grant gives the flags of a wish that an offer has.
func grant[F ~uint32](offer, wish F, whenZero, forgivable uint32, field int) (F, error) {
	offered := uint32(offer)
	if offered == 0 {
		offered = whenZero
	}
	if refused := uint32(wish) &^ offered &^ forgivable; refused != 0 {
		lowest := refused & -refused
		if id, ok := flagIDs[field][lowest]; ok {
			return 0, &NegotiationError{Refused: id}
		}
		return 0, &NegotiationError{Refused: fmt.Sprintf("0x%08x", lowest)}
	}
	return F(uint32(wish) & offered), nil
}
