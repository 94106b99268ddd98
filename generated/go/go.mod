// Code generated from spec/ by "python -m generator". DO NOT EDIT.
module example.org/milter-protocol/generated/go

go 1.23
