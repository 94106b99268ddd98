"""The crate for Rust."""
