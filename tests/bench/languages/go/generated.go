package main

import (
	"errors"
	"sync"

	milter "example.org/milter-protocol/generated/go"
)

// A server keeps the memory of its decoders.
var decoders = sync.Pool{New: func() any { return new(milter.Decoder) }}

func decodeGenerated(conn *connection) int {
	decoder := decoders.Get().(*milter.Decoder)
	defer decoders.Put(decoder)
	decoder.Reset()
	return decode(conn, decoder)
}

func decodeOnce(conn *connection) int {
	return decode(conn, new(milter.Decoder))
}

func decode(conn *connection, decoder *milter.Decoder) (frames int) {
	for {
		if _, err := decoder.Fill(conn); err != nil {
			return frames
		}
		for {
			_, err := decoder.Next()
			if errors.Is(err, milter.ErrNeedMore) {
				break
			}
			if err != nil {
				panic(err)
			}
			frames++
		}
	}
}

// serveGenerated answers as a filter does that only looks on.
func serveGenerated(conn *connection) (answered int) {
	var (
		agreed milter.Options
		out    []byte
	)
	phase := milter.InitialPhase
	decoder := decoders.Get().(*milter.Decoder)
	defer decoders.Put(decoder)
	decoder.Reset()
	for {
		if _, err := decoder.Fill(conn); err != nil {
			return answered
		}
		for {
			message, err := decoder.Next()
			if errors.Is(err, milter.ErrNeedMore) {
				break
			}
			if err != nil {
				panic(err)
			}
			kind, ok := message.Kind(), false
			if phase, ok = agreed.PhaseAfter(phase, kind); !ok {
				panic(kind)
			}
			if !agreed.AwaitsReply(kind) {
				continue
			}
			var reply milter.Message = milter.Continue{}
			if offer, ok := message.(milter.Negotiate); ok {
				if agreed, err = milter.Agree(offer, milter.Options{Version: milter.MaxVersion}, milter.Options{}); err != nil {
					panic(err)
				}
				reply = milter.Negotiate{Version: agreed.Version, Actions: agreed.Actions, Steps: agreed.Steps}
			}
			if out, err = milter.Append(out[:0], reply); err != nil {
				panic(err)
			}
			if _, err = conn.Write(out); err != nil {
				panic(err)
			}
			phase = agreed.PhaseAfterReply(phase, kind, reply.Kind())
			answered++
		}
	}
}
