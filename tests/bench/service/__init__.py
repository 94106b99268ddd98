"""What a mail costs over a Unix socket: `aio.serve`, its parts, and other libraries.

Each contestant is a module that is run as a program with the path of the socket as its argument.
"""
