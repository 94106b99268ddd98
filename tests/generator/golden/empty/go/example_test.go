// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter_test
