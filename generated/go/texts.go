// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

import "iter"

// Texts is the wire form of any number of texts.
type Texts []byte

// All gives them one after the other.
func (t Texts) All() iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for r := (reader{data: t}); r.more() && yield(r.text(0, "")); {
		}
	}
}

// Add gives t with one more behind it; a NUL in it is an [EncodeError].
func (t Texts) Add(text string) (Texts, error) {
	w := writer{out: t}
	w.text([]byte(text), 0, "text")
	return w.out, w.failure()
}

// Pairs is the wire form of any number of pairs of texts.
type Pairs []byte

// All gives them one after the other.
func (p Pairs) All() iter.Seq2[[]byte, []byte] {
	return func(yield func([]byte, []byte) bool) {
		for r := (reader{data: p}); r.more() && yield(r.text(0, ""), r.text(0, "")); {
		}
	}
}

// Add gives p with one more behind it; a NUL in it is an [EncodeError].
func (p Pairs) Add(key, value string) (Pairs, error) {
	t, err := Texts(p).Add(key)
	if err != nil {
		return p, err
	}
	t, err = t.Add(value)
	return Pairs(t), err
}
