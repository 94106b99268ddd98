module shown

go 1.23

require example.org/milter-protocol/generated/go v0.0.0

replace example.org/milter-protocol/generated/go => {built}
