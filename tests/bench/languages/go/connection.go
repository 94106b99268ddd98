package main

import (
	"bytes"
	"net"
	"time"
)

// A connection is the end of a filter: it reads the frames of a session and counts the bytes that
// the filter answers. There is no network in it, so that only the work of the filter is measured.
type connection struct {
	bytes.Reader
	session []byte
	written int
	closed  chan struct{}
}

func newConnection(session []byte) *connection {
	return &connection{session: session, closed: make(chan struct{}, 1)}
}

func (c *connection) rewind() {
	c.Reset(c.session)
	c.written = 0
}

func (c *connection) Write(data []byte) (int, error) {
	c.written += len(data)
	return len(data), nil
}

func (c *connection) Close() error {
	c.closed <- struct{}{}
	return nil
}

func (c *connection) LocalAddr() net.Addr              { return nil }
func (c *connection) RemoteAddr() net.Addr             { return nil }
func (c *connection) SetDeadline(time.Time) error      { return nil }
func (c *connection) SetReadDeadline(time.Time) error  { return nil }
func (c *connection) SetWriteDeadline(time.Time) error { return nil }

// A listener hands out connections to a server.
type listener chan net.Conn

func (l listener) Accept() (net.Conn, error) { return <-l, nil }
func (l listener) Close() error              { return nil }
func (l listener) Addr() net.Addr            { return nil }
