// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter_test

import (
	"fmt"

	"example.org/milter"
)

func Example() {
	frame, err := milter.Append(nil, milter.No{Reason: []byte("some text")})
	if err != nil {
		panic(err)
	}
	var decoder milter.Decoder
	decoder.Feed(frame)
	for {
		message, err := decoder.Next()
		if err == milter.ErrNeedMore {
			break
		}
		if err != nil {
			panic(err)
		}
		switch m := message.(type) {
		case milter.No:
			fmt.Printf("Reason: %s\n", m.Reason)
		}
	}
	// Output: Reason: some text
}
