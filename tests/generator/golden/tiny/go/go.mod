// Code generated from spec/ by "python -m generator". DO NOT EDIT.
module example.org/milter

go 1.23
