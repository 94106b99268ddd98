// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

// An Agreement is what was negotiated.
type Agreement struct {
}

func (a Agreement) flags() [flagFields]uint32 {
	return [flagFields]uint32{}
}

const (
	flagFields = 0

	// DefaultMaxLength is the greatest length of a frame where nothing else is agreed.
	DefaultMaxLength = 4294967295
	// MinVersion is the least version that is spoken.
	MinVersion = 1
	// MaxVersion is the greatest version that is spoken.
	MaxVersion = 1
	// InitialPhase is the phase in which a conversation begins.
	InitialPhase Phase = 0
)

// What the streams of other protocols begin with.
var strangers = []string{}

var agreedLengths = []agreedLength{}

// What may be sent in each phase, and where it leads.
var steps = [][]step{
	{{0, 1}},
	{{0, 1}},
	{},
}

// What the table says of each message.
var rows = []row{
	{true, flag{}, flag{}, flag{}, []Kind{}, []ending{{1, 2}}},
	{false, flag{}, flag{}, flag{}, []Kind{}, []ending{}},
}

var rules = []rule{}

// The ids of flags, by the place of their field and by their bits.
var flagIDs = [flagFields]map[uint32]string{}
