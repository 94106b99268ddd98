// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

// An Agreement is what was negotiated.
type Agreement struct {
	// Edition is the version in use.
	Edition uint32
	// Deeds are the flags in use.
	Deeds Deeds
	// Ways are the flags in use.
	Ways Ways
}

func (a Agreement) flags() [flagFields]uint32 {
	return [flagFields]uint32{uint32(a.Deeds), uint32(a.Ways)}
}

const (
	flagFields = 2

	// DefaultMaxLength is the greatest length of a frame where nothing else is agreed.
	DefaultMaxLength = 1001
	// MinVersion is the least version that is spoken.
	MinVersion = 4
	// MaxVersion is the greatest version that is spoken.
	MaxVersion = 7
	// InitialPhase is the phase in which a conversation begins.
	InitialPhase Phase = 0
)

// What the streams of other protocols begin with.
var strangers = []string{"\x47\x45\x54\x20"}

var agreedLengths = []agreedLength{{flag{1, 0x00000100}, 4001}}

// What may be sent in each phase, and where it leads.
var steps = [][]step{
	{{0, 1}, {7, 4}},
	{{1, 1}, {2, 2}, {3, 2}, {7, 4}},
	{{1, 2}, {2, 2}, {4, 2}, {5, 3}, {6, 1}, {7, 4}},
	{{6, 1}},
	{},
}

// What the table says of each message.
var rows = []row{
	{true, flag{}, flag{}, flag{}, []Kind{}, []ending{{0, -1}}},
	{false, flag{}, flag{}, flag{}, []Kind{}, []ending{}},
	{true, flag{1, 0x00000001}, flag{1, 0x00000002}, flag{}, []Kind{}, []ending{{9, -1}, {10, 1}, {13, 4}}},
	{true, flag{}, flag{}, flag{}, []Kind{}, []ending{{9, -1}, {10, 1}, {13, 4}}},
	{false, flag{}, flag{}, flag{}, []Kind{}, []ending{}},
	{true, flag{}, flag{}, flag{}, []Kind{11, 12}, []ending{{9, 1}, {10, 1}}},
	{false, flag{}, flag{}, flag{}, []Kind{}, []ending{}},
	{false, flag{}, flag{}, flag{}, []Kind{}, []ending{}},
	{false, flag{}, flag{}, flag{}, []Kind{}, []ending{}},
	{false, flag{}, flag{}, flag{}, []Kind{}, []ending{}},
	{false, flag{}, flag{}, flag{}, []Kind{}, []ending{}},
	{false, flag{}, flag{}, flag{0, 0x00000002}, []Kind{}, []ending{}},
	{false, flag{}, flag{}, flag{}, []Kind{}, []ending{}},
	{false, flag{}, flag{}, flag{}, []Kind{}, []ending{}},
	{false, flag{}, flag{}, flag{}, []Kind{}, []ending{}},
}

var rules = []rule{
	{"rule/no-break", true, 2, [256]uint8{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, []uint8{0, 1, 1, 1}, []bool{false, true}},
	{"rule/price", false, 3, [256]uint8{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, []uint8{1, 1, 2, 1, 1, 1, 1, 3, 4, 1, 1, 5, 1, 3, 4, 1, 1, 6, 1, 1, 1}, []bool{true, true, false, true, false, true, false}},
	{"rule/some", true, 2, [256]uint8{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, []uint8{1, 2, 3, 4, 3, 4, 3, 3, 4, 4}, []bool{true, true, true, false, false}},
}

// The ids of flags, by the place of their field and by their bits.
var flagIDs = [flagFields]map[uint32]string{
	{
		0x00000001: "deed/refuse",
		0x00000002: "deed/change-price",
		0x80000000: "deed/lists",
	},
	{
		0x00000001: "way/no-order",
		0x00000002: "way/silent-order",
		0x00000100: "way/wide",
		0x00030000: "way/reserved",
	},
}

// Agree is what a filter with a wish agrees to when it is made an offer. The version is the lower of
// both. Flags that are not offered are left out where a filter can go without them; the lack of
// another one is a [NegotiationError], and so is a version that is no longer spoken.
func Agree(offer Hello, wish Agreement) (agreed Agreement, err error) {
	if offer.Edition < MinVersion {
		return agreed, &NegotiationError{Refused: "version/3"}
	}
	agreed.Edition = min(offer.Edition, wish.Edition)
	if agreed.Deeds, err = grant(offer.Deeds, wish.Deeds, 0x00000001, 0x00000002, 0); err != nil {
		return Agreement{}, err
	}
	if agreed.Ways, err = grant(offer.Ways, wish.Ways, 0x00000000, 0x00000102, 1); err != nil {
		return Agreement{}, err
	}
	return agreed, nil
}
