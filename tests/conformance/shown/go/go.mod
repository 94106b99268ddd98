module shown

go 1.23

require {module} v0.0.0

replace {module} => {built}
