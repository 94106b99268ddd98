"""The Kaitai Struct format."""
