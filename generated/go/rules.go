// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

// A rule for text is an automaton: each class of byte leads from a state to another.
type rule struct {
	id      string
	width   int // how many classes there are
	classes [256]uint8
	next    []uint16 // by state and class
	broken  []bool   // by the state in which a text ends
}

func (r *rule) isBrokenBy(text []byte) bool {
	state := 0
	for _, char := range text {
		state = int(r.next[state*r.width+int(r.classes[char])])
	}
	return r.broken[state]
}
