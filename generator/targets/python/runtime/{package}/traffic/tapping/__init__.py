"""Standing between an initiator and a responder: bytes go both ways as they are, and are heard."""
