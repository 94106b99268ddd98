package main

import (
	"net"
	"time"
	_ "unsafe" // for linkname

	milter "github.com/emersion/go-milter"
)

type emersionPacket struct {
	code byte
	data []byte
}

//go:linkname emersionReadPacket github.com/emersion/go-milter.readPacket
func emersionReadPacket(conn net.Conn, timeout time.Duration) (*emersionPacket, error)

//go:linkname emersionReadString github.com/emersion/go-milter.readCString
func emersionReadString(data []byte) string

//go:linkname emersionReadStrings github.com/emersion/go-milter.decodeCStrings
func emersionReadStrings(data []byte) []string

func decodeEmersion(conn *connection) (frames int) {
	for {
		packet, err := emersionReadPacket(conn, 0)
		if err != nil {
			return frames
		}
		frames++
		split(packet.code, packet.data, emersionReadString, emersionReadStrings)
	}
}

var emersionListener = make(listener)

func init() {
	server := milter.Server{NewMilter: func() milter.Milter { return milter.NoOpMilter{} }}
	go server.Serve(emersionListener)
}

func serveEmersion(conn *connection) int {
	emersionListener <- conn
	<-conn.closed
	return conn.written
}
