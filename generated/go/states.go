// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

import (
	"cmp"
	"fmt"
	"iter"
	"strings"
)

// A kindRow is what the spec has for one message. A flag is an Options value with only that flag set.
type kindRow struct {
	id, symbol                             string
	code                                   byte
	versions                               span
	suppressedBy, unansweredWith, requires Options
	interim, final                         []move // final is nil for a message that is not answered
}

// A phaseRow is what the spec has for one phase.
type phaseRow struct {
	id    string
	moves []move
}

// A move is a message and the phase that it leads to, or stays.
type move struct {
	kind     Kind
	to       Phase
	versions span
}

// A span is a first and a last version; a last version of 0 leaves it open-ended.
type span struct{ since, until uint32 }

var always = span{}

func (s span) has(version uint32) bool {
	return s.since <= version && (s.until == 0 || version <= s.until)
}

// An agreedLength is the greatest length of a frame where a flag, if there is one, and a version are agreed.
type agreedLength struct {
	flag      Options
	versions  span
	maxLength uint32
}

const stays = ^Phase(0)

// of gives the row of a table, an empty one for a number that nothing stands for.
func of[T any, N ~uint8](number N, table []T) *T {
	if int(number) < len(table) {
		return &table[number]
	}
	return new(T)
}

// String is the id of the message in the spec.
func (k Kind) String() string { return of(k, kinds).id }

// Symbol is the name of the message in C.
func (k Kind) Symbol() string { return of(k, kinds).symbol }

// Code is the byte that stands for the message on the wire.
func (k Kind) Code() byte { return of(k, kinds).code }

// String is the id of the phase in the spec.
func (p Phase) String() string { return of(p, phases).id }

// isIn tells whether the agreed version is one of some; before a negotiation it is the newest.
func (a Options) isIn(versions span) bool {
	return versions.has(cmp.Or(a.agreedVersion(), MaxVersion))
}

// grants tells whether a flag is in use, if there is one.
func (a Options) grants(flag Options) bool {
	return flag == (Options{}) || a.has(flag)
}

// MaxLength is the greatest length of a frame.
func (a Options) MaxLength() uint32 {
	for _, each := range agreedLengths {
		if each.versions.has(a.agreedVersion()) && a.grants(each.flag) {
			return each.maxLength
		}
	}
	return DefaultMaxLength
}

// AllowedCommands gives the commands that may be sent in a phase, each with the phase that it leads
// to, as far as the agreed version has them. A command that a flag suppresses is passed over: what may
// follow it may come in its place. Some depend on the reply before them as well, as the documentation
// of each says.
func (a Options) AllowedCommands(phase Phase) iter.Seq2[Kind, Phase] {
	return func(yield func(Kind, Phase) bool) {
		var isTaken, isSeen [1 << 8]bool
		for waiting := []Phase{phase}; len(waiting) > 0; waiting = waiting[1:] {
			here := waiting[0]
			if isSeen[here] {
				continue
			}
			isSeen[here] = true
			for _, each := range of(here, phases).moves {
				row := of(each.kind, kinds)
				if !a.isIn(each.versions) {
					continue
				}
				if a.has(row.suppressedBy) {
					waiting = append(waiting, each.to)
					continue
				}
				if each.to == here {
					each.to = phase
				}
				if a.isIn(row.versions) && !isTaken[each.kind] && !yield(each.kind, each.to) {
					return
				}
				isTaken[each.kind] = true
			}
		}
	}
}

// PhaseAfter gives the phase to which a command leads, and whether it may be sent at all.
func (a Options) PhaseAfter(phase Phase, command Kind) (after Phase, isAllowed bool) {
	for each, to := range a.AllowedCommands(phase) {
		if each == command {
			return to, true
		}
	}
	return phase, false
}

// AwaitsReply tells whether a command must be answered.
func (a Options) AwaitsReply(command Kind) bool {
	row := of(command, kinds)
	return row.final != nil && !a.has(row.unansweredWith)
}

// AllowedReplies gives the replies that may answer a command, as far as the agreed version has them
// and the flags that they need are in use: interim ones may come first, any number of them, and one
// final one ends the exchange.
func (a Options) AllowedReplies(command Kind) (interim, final []Kind) {
	if row := of(command, kinds); a.AwaitsReply(command) {
		return a.granted(row.interim), a.granted(row.final)
	}
	return nil, nil
}

func (a Options) granted(replies []move) (granted []Kind) {
	for _, each := range replies {
		row := of(each.kind, kinds)
		if a.isIn(row.versions) && a.isIn(each.versions) && a.grants(row.requires) {
			granted = append(granted, each.kind)
		}
	}
	return granted
}

// PhaseAfterReply gives the phase after a reply to a command that led to the given phase.
func (a Options) PhaseAfterReply(phase Phase, command, reply Kind) Phase {
	for _, each := range of(command, kinds).final {
		if each.kind == reply && each.to != stays && a.isIn(each.versions) {
			return each.to
		}
	}
	return phase
}

// names are what the spec calls numbers, and namesBy the same of another width.
type (
	names                      = namesBy[uint32]
	namesBy[N uint32 | uint64] map[N]string
)

func (n namesBy[N]) of(value N) string {
	if id, ok := n[value]; ok {
		return id
	}
	return fmt.Sprintf("0x%08x", value)
}

func (n namesBy[N]) ofFlags(flags N) string {
	var ids []string
	for ; flags != 0; flags &= flags - 1 {
		ids = append(ids, n.of(flags&-flags))
	}
	return strings.Join(ids, "|")
}

// grant gives the flags of a request, and of those wanted only if offered, that an offer has. Those that
// the agreed version lacks count as not offered.
func grant[F ~uint32](offer, request, ifOffered, whenZero, lacking, forgivable F, ids names) (F, error) {
	if offer == 0 {
		offer = whenZero
	}
	offer &^= lacking
	if refused := request &^ offer &^ forgivable; refused != 0 {
		return 0, &NegotiationError{Refused: ids.of(uint32(refused & -refused))}
	}
	return (request | ifOffered) & offer, nil
}
