# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The command line: a module for each command, on what the package has for every program."""
