// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

func readPayload(code byte, r *reader) (Message, error) {
	switch code {
	}
	return nil, &Error{Kind: ErrorKindUnknownCode, Offset: payloadStart - 1}
}
