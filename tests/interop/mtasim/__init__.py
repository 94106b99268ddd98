"""GNU mailfromd's test program, which plays the MTA in its own way."""
