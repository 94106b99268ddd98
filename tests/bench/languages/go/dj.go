package main

import (
	"net"
	"time"
	_ "unsafe" // for linkname

	milter "github.com/d--j/go-milter"
)

// The functions that read the wire are not exported. They are linked, so that what is measured is
// what the library runs.
type djPacket struct {
	code byte
	data []byte
}

//go:linkname djReadPacket github.com/d--j/go-milter/internal/wire.ReadPacket
func djReadPacket(conn net.Conn, timeout time.Duration) (*djPacket, error)

//go:linkname djReadString github.com/d--j/go-milter/internal/wire.ReadCString
func djReadString(data []byte) string

//go:linkname djReadStrings github.com/d--j/go-milter/internal/wire.DecodeCStrings
func djReadStrings(data []byte) []string

func decodeDJ(conn *connection) (frames int) {
	for {
		packet, err := djReadPacket(conn, 0)
		if err != nil {
			return frames
		}
		frames++
		split(packet.code, packet.data, djReadString, djReadStrings)
	}
}

// split takes the texts of a payload, as both libraries do.
func split(code byte, data []byte, one func([]byte) string, all func([]byte) []string) {
	switch code {
	case 'C':
		data = data[len(one(data))+1:]
		one(data[3:])
	case 'H':
		one(data)
	case 'M', 'R':
		all(data[len(one(data))+1:])
	case 'L':
		all(data)
	case 'D':
		all(data[1:])
	}
}

var djListener = make(listener)

func init() {
	server := milter.NewServer(milter.WithMilter(func() milter.Milter { return milter.NoOpMilter{} }), milter.WithWriteTimeout(0))
	go server.Serve(djListener)
}

func serveDJ(conn *connection) int {
	djListener <- conn
	<-conn.closed
	return conn.written
}
