// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package full

import "fmt"

// Errors begin with the name of the package.
const errorPrefix = "full: "

// Options are what was negotiated. The zero value stands for the time before.
type Options struct {
	// Edition is the version in use.
	Edition uint32
	// Deeds are the flags in use.
	Deeds Deeds
	// Ways are the flags in use.
	Ways Ways
}

// agreedVersion is the version in use, or 0 before a negotiation.
func (a Options) agreedVersion() uint32 {
	return a.Edition
}

func (a Options) has(flag Options) bool {
	return a.Deeds&flag.Deeds != 0 || a.Ways&flag.Ways != 0
}

// The lengths that hold under the agreed options, the greatest first.
var agreedLengths = []agreedLength{
	{Options{Ways: WaysWide}, always, 4001},
	{Options{Ways: WaysSilentOrder}, span{1, 4}, 3001},
	{Options{}, span{7, 0}, 2001},
}

const (
	// DefaultMaxLength is the greatest length of a frame where nothing else is agreed.
	DefaultMaxLength = 1001
	// ToleratedMaxLength is the greatest length that a real shop accepts, whatever was agreed.
	ToleratedMaxLength = 5001
	// MinVersion and MaxVersion are the least and the greatest version that is spoken.
	MinVersion, MaxVersion = 4, 7
	// InitialPhase is the phase in which a conversation begins.
	InitialPhase Phase = PhaseOutside
)

// The lengths that the streams of other protocols seem to begin with.
var strangers = []lengthTest{{0xfffff000, 0x16030000}}

// Lengths of commands that no frame has, and what real keepers read them as.
var toleratedLengths = []toleratedLength{{0x00000000, 0x00000000, 1}, {0x16030000, 0x1603ffff, 3}}

// How real programs treat malformed payloads; the first that fits counts.
var tolerances = []tolerance{
	{0x48, ErrTruncated, "lists", -1, "", "cut"},
	{0x48, ErrUnterminated, "lists", -1, "", "cut"},
	{0x4e, ErrUnterminated, "notes", -1, "has-nul", "cut"},
	{0x4e, ErrUnterminated, "notes", -1, "", "dropped"},
	{0x4f, ErrUnterminated, "remark", 39, "", "cut"},
	{0x4f, ErrTrailingBytes, "", -1, "rest-without-nul", "cut"},
	{0x45, ErrTrailingBytes, "", -1, "", "cut"},
	{0x6e, ErrUnterminated, "", -1, "not-empty", "completed"},
	{0x6e, ErrTrailingBytes, "", -1, "ends-with-nul", "cut"},
}

var phases = []phaseRow{
	PhaseOutside: {
		"phase/outside", []move{{KindHello, PhaseInside, always}, {KindBye, PhaseGone, always}},
	},
	PhaseInside: {
		"phase/inside", []move{{KindNote, PhaseInside, always}, {KindOrder, PhaseOrdering, always}, {KindCart, PhaseOrdering, always}, {KindBye, PhaseGone, always}},
	},
	PhaseOrdering: {
		"phase/ordering", []move{{KindNote, PhaseOrdering, always}, {KindOrder, PhaseOrdering, always}, {KindPicture, PhaseOrdering, always}, {KindDone, PhaseDeciding, always}, {KindForget, PhaseInside, always}, {KindBye, PhaseGone, always}},
	},
	PhaseDeciding: {
		"phase/deciding", []move{{KindForget, PhaseInside, span{0, 4}}, {KindForget, PhaseOrdering, span{5, 0}}},
	},
	PhaseGone: {
		"phase/gone", []move{},
	},
}

var kinds = []kindRow{
	KindHello: {
		id: "command/hello", symbol: "FULL_HELLO", code: 'H', versions: span{3, 0},
		interim: []move{},
		final:   []move{{KindHello, stays, always}},
	},
	KindNote: {
		id: "command/note", symbol: "FULL_NOTE", code: 'N', versions: span{3, 0},
	},
	KindOrder: {
		id: "command/order", symbol: "FULL_ORDER", code: 'O', versions: span{3, 0}, suppressedBy: Options{Ways: WaysNoOrder}, unansweredWith: Options{Ways: WaysSilentOrder},
		interim: []move{},
		final:   []move{{KindYes, stays, always}, {KindNo, PhaseInside, always}, {KindLeave, PhaseGone, span{5, 0}}},
	},
	KindCart: {
		id: "command/cart", symbol: "FULL_CART", code: 'C', versions: span{4, 7},
		interim: []move{},
		final:   []move{{KindYes, stays, always}, {KindNo, PhaseInside, always}, {KindLeave, PhaseGone, span{5, 0}}},
	},
	KindPicture: {
		id: "command/picture", symbol: "FULL_PICTURE", code: '\x5c', versions: span{3, 0},
	},
	KindDone: {
		id: "command/done", symbol: "FULL_DONE", code: 'E', versions: span{3, 0},
		interim: []move{{KindChangePrice, stays, always}, {KindWait, stays, span{5, 0}}},
		final:   []move{{KindYes, PhaseInside, always}, {KindNo, PhaseInside, span{0, 4}}, {KindNo, PhaseOrdering, span{5, 0}}},
	},
	KindForget: {
		id: "command/forget", symbol: "FULL_FORGET", code: 'F', versions: span{3, 0},
	},
	KindBye: {
		id: "command/bye", symbol: "FULL_BYE", code: 'B', versions: span{3, 0},
	},
	KindSecret: {
		id: "command/secret", symbol: "FULL_SECRET", code: '\x27', versions: span{3, 0},
	},
	KindYes: {
		id: "reply/yes", symbol: "FULL_YES", code: 'y', versions: span{3, 0},
	},
	KindNo: {
		id: "reply/no", symbol: "FULL_NO", code: 'n', versions: span{3, 0},
	},
	KindChangePrice: {
		id: "reply/change-price", symbol: "FULL_CHANGE_PRICE", code: 'c', versions: always, requires: Options{Deeds: DeedsChangePrice},
	},
	KindWait: {
		id: "reply/wait", symbol: "FULL_WAIT", code: '\x22', versions: span{4, 0},
	},
	KindLeave: {
		id: "reply/leave", symbol: "FULL_LEAVE", code: 'l', versions: span{5, 0},
	},
	KindOld: {
		id: "reply/old", symbol: "FULL_OLD", code: 'o', versions: span{3, 4},
	},
}

var ruleNoBreak = rule{
	"rule/no-break", 2, [256]uint8{'\x0a': 1, '\x0d': 1},
	[]uint16{0, 1, 1, 1},
	[]bool{false, true},
}

var ruleSome = rule{
	"rule/some", 2, [256]uint8{'\x0a': 1},
	[]uint16{1, 2, 3, 4, 3, 4, 3, 3, 4, 4},
	[]bool{true, true, true, false, false},
}

// The Deeds that a version does not have, for each from MinVersion.
var lackingDeeds = []Deeds{0x00000000, 0x00000000, 0x00000000, 0x00000000}

// The Ways that a version does not have, for each from MinVersion.
var lackingWays = []Ways{0x00030100, 0x00030100, 0x00030100, 0x00000000}

// Agree finds what a keeper with a request agrees to when it gets an offer. The version is the
// lower of both; an offer below the lowest in use is refused. The flags of the request are
// required: if one is not offered, or the version does not have it, it is refused, and the
// conversation cannot go on. Flags that are wanted only if offered are left out if they are not;
// list all flags there that the keeper can do without.
//
// These flags of a request are always left out if they are not offered: [DeedsChangePrice],
// [WaysSilentOrder], [WaysWide].
//
// A [*NegotiationError] names the flag or the version that is refused. A request whose version is not
// from [MinVersion] to [MaxVersion] is an [*EncodeError].
func Agree(offer Hello, request, ifOffered Options) (agreed Options, err error) {
	if request.Edition < MinVersion || request.Edition > MaxVersion {
		reason := fmt.Sprintf("a request for version %d; it must be from %d to %d", request.Edition, MinVersion, MaxVersion)
		return agreed, &EncodeError{Kind: ErrOutOfRange, Message: KindHello.String(), Field: "edition", Reason: reason}
	}
	if offer.Edition < MinVersion {
		return agreed, &NegotiationError{Refused: "version/3"}
	}
	agreed.Edition = min(offer.Edition, request.Edition)
	place := agreed.Edition - MinVersion
	if agreed.Deeds, err = grant(offer.Deeds, request.Deeds, ifOffered.Deeds, 0x00000001, lackingDeeds[place], 0x00000002, namesOfDeeds); err != nil {
		return Options{}, err
	}
	if agreed.Ways, err = grant(offer.Ways, request.Ways, ifOffered.Ways, 0x00000000, lackingWays[place], 0x00000102, namesOfWays); err != nil {
		return Options{}, err
	}
	return agreed, nil
}
