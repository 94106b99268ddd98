// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

import "encoding/binary"

// The order of the bytes of a number.
var byteOrder = binary.BigEndian

const (
	// lengthAt and codeAt are where the length and the code stand in a frame, and payloadStart is
	// where the payload begins. The code has one byte.
	lengthAt, codeAt, payloadStart = 0, 4, 5
	// lengthSize is how many bytes the length has.
	lengthSize = 4
	// leastLength is the length of a frame without a payload, and uncounted is how much longer a frame
	// is than its length.
	leastLength, uncounted = 1, 4
)

func lengthOf(frame []byte) uint32 { return byteOrder.Uint32(frame[lengthAt:]) }

func putLength(frame []byte, length uint32) { byteOrder.PutUint32(frame[lengthAt:], length) }
