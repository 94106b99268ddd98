"""Standing between an initiator and a responder: bytes pass as they are, and are heard."""
