// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter_test

import (
	"errors"
	"fmt"

	milter "example.org/milter-protocol/generated/go"
)

func Example() {
	frame, err := milter.Append(nil, milter.Helo{Hostname: []byte("some text")})
	if err != nil {
		panic(err)
	}
	var decoder milter.Decoder
	decoder.Feed(frame)
	for {
		message, err := decoder.Next()
		if errors.Is(err, milter.ErrNeedMore) {
			break
		}
		if err != nil {
			panic(err)
		}
		switch m := message.(type) {
		case milter.Helo:
			fmt.Printf("%v: Hostname is %s\n", m.Kind(), m.Hostname)
		}
	}
	// Output: command/helo: Hostname is some text
}
