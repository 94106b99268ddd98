"""The command line: a module for each command, on what the package has for every program."""
