module bench

go 1.24.0

require (
	example.org/milter-protocol/generated/go v0.1.0
	github.com/d--j/go-milter v0.10.1
	github.com/emersion/go-milter v0.5.0
)

require (
	github.com/emersion/go-message v0.18.2 // indirect
	golang.org/x/text v0.28.0 // indirect
)

replace example.org/milter-protocol/generated/go => ../../../../generated/go
