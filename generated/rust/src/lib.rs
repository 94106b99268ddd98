// Code generated from spec/ by "python -m generator". DO NOT EDIT.

//! The protocol between a mail server and a mail filter. The mail server (mail transfer
//! agent, MTA) passes the filter each step of an SMTP conversation and each message as it
//! arrives. The filter decides what happens to it, and may change the message at its end.
//! Sendmail defined the protocol, with the library libmilter for filters. Postfix speaks it
//! too.
#![cfg_attr(feature = "alloc", doc = include_str!("../README.md"))]
#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs)]
#![allow(clippy::doc_markdown, reason = "texts of the spec name functions of programs in C")]
#![allow(
    clippy::fn_params_excessive_bools,
    clippy::large_enum_variant,
    clippy::struct_excessive_bools,
    clippy::too_many_arguments,
    clippy::too_many_lines,
    reason = "a message has as many fields as the spec says"
)]
#![allow(clippy::missing_errors_doc, reason = "an error says all in its type")]
#![allow(clippy::manual_range_patterns, reason = "values that follow each other are still names")]
#![allow(clippy::must_use_candidate, reason = "most functions only give a value")]
#![allow(clippy::new_without_default, reason = "a message of a default is not one to be sent")]
#![allow(clippy::return_self_not_must_use, reason = "so do these")]
#![allow(clippy::similar_names, reason = "the spec chooses the names")]
#![allow(clippy::useless_conversion, reason = "the type of a length is a choice of the spec")]
#![allow(clippy::wildcard_imports, reason = "a codec is over everything that the spec has")]
#![allow(dead_code, unused_imports, unused_variables, reason = "a spec need not use all")]

#[cfg(feature = "alloc")]
extern crate alloc;

#[cfg(feature = "alloc")]
mod decoder;
mod errors;
mod framing;
mod lengths;
mod lists;
mod messages;
mod reader;
mod shown;
mod states;
#[rustfmt::skip] // Tables have one row a line, as wide as it is.
mod table;
mod terms;
#[cfg(feature = "alloc")]
mod tolerating;
mod values;
mod wire;
mod writer;

#[cfg(feature = "alloc")]
pub use decoder::Decoder;
pub use errors::{DecodeError, EncodeError, NegotiationError, Reason};
pub use framing::Buffer;
pub use lists::{Iter, List, Pairs, Texts};
pub use messages::*;
pub use table::*;
pub use terms::Terms;
#[cfg(feature = "alloc")]
pub use tolerating::{tolerated, tolerated_agreed, tolerated_in};
pub use values::*;
