"""The dissector for Wireshark: one file in Lua."""
