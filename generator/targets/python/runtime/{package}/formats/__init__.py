"""What texts of messages are, taken apart."""
