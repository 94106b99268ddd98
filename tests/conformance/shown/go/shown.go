// Command shown prints the messages of frames.
package main

import (
	"encoding/hex"
	"fmt"
	"os"

	milter "{module}"
)

func main() {
	for _, argument := range os.Args[1:] {
		frame, err := hex.DecodeString(argument)
		if err != nil {
			panic(err)
		}
		message, err := milter.Decode(frame)
		if err != nil {
			panic(err)
		}
		fmt.Printf("%+v\n", message)
	}
}
