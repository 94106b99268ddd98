//! Decodes the standard session with three crates, in rounds that take turns.
//!
//! ```sh
//! python -m tests.bench.languages.corpus_file .cache/bench/session.bin
//! cargo run --release --manifest-path tests/bench/languages/rust/Cargo.toml -- .cache/bench/session.bin 200
//! ```
//!
//! "In place" is with the whole session in a buffer of the kind that the crate wants, made before
//! the clock runs; the rest is with the copy into such a buffer.

use std::hint::black_box;
use std::time::{Duration, Instant};

use bytes::{Buf, Bytes, BytesMut};
use indymilter::message::{command::Command, Message as IndymilterMessage};
use milter_protocol::{Decoder, Message, DEFAULT_MAX_LENGTH};
use miltr_common::decoding::ClientCommand;

const SESSIONS_A_ROUND: usize = 50;

/// One that decodes: some copies of the session in the form that it takes, in how much time.
type Contestant = (&'static str, fn(&[u8]) -> Duration);

fn timed<'a, T>(stream: &'a [u8], prepare: impl Fn(&'a [u8]) -> T, run: impl Fn(T)) -> Duration {
    let prepared: Vec<T> = (0..SESSIONS_A_ROUND).map(|_| prepare(stream)).collect();
    let start = Instant::now();
    for each in prepared {
        run(each);
    }
    start.elapsed()
}

/// Everything that others read at once is read here too.
fn walk(message: &Message) {
    match message {
        Message::Macro(m) => consume(m.macros),
        Message::EnvelopeFrom(m) => consume(m.arguments),
        Message::EnvelopeRecipient(m) => consume(m.arguments),
        _ => {}
    }
    black_box(message);
}

fn consume<T>(list: impl IntoIterator<Item = T>) {
    for each in list {
        black_box(each);
    }
}

fn ours(mut data: &[u8]) {
    while let Some((message, rest)) = Message::first(data, DEFAULT_MAX_LENGTH).unwrap() {
        walk(&message.unwrap());
        data = rest;
    }
    assert!(data.is_empty());
}

fn ours_decoder(stream: &[u8]) {
    let mut decoder = Decoder::new(DEFAULT_MAX_LENGTH);
    for chunk in stream.chunks(16_384) {
        decoder.feed(chunk);
        while let Some(message) = decoder.next_message().unwrap() {
            walk(&message);
        }
    }
    assert_eq!(decoder.pending(), 0);
}

fn miltr(mut data: BytesMut) {
    while data.len() > 4 {
        let length = data.get_u32() as usize;
        drop(black_box(
            ClientCommand::parse(data.split_to(length)).unwrap(),
        ));
    }
    assert!(data.is_empty());
}

fn indymilter(mut data: Bytes) {
    while data.len() > 4 {
        let length = data.get_u32() as usize;
        let mut payload = data.split_to(length);
        let kind = payload.get_u8();
        let message = IndymilterMessage::new(kind, payload);
        drop(black_box(Command::parse_command(message).unwrap()));
    }
    assert!(data.is_empty());
}

const CONTESTANTS: [Contestant; 6] = [
    ("ours, in place", |s| {
        timed(s, <[u8]>::to_vec, |data| ours(&data))
    }),
    ("miltr-common, in place", |s| {
        timed(s, |each: &[u8]| each.into(), miltr)
    }),
    ("indymilter, in place", |s| {
        timed(s, Bytes::copy_from_slice, indymilter)
    }),
    ("ours, Decoder fed in chunks", |s| {
        timed(s, |_| s, ours_decoder)
    }),
    ("miltr-common, copied first", |s| {
        timed(s, |_| s, |data| miltr(data.into()))
    }),
    ("indymilter, copied first", |s| {
        timed(s, |_| s, |data| indymilter(Bytes::copy_from_slice(data)))
    }),
];

fn median(times: &mut [Duration]) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() / SESSIONS_A_ROUND as f64
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().expect("the file with the frames");
    let rounds = arguments.next().map_or(200, |text| text.parse().unwrap());
    let stream = std::fs::read(file).unwrap();
    let mut frames = 0;
    let mut rest = &stream[..];
    while let Some((_, behind)) = Message::first(rest, DEFAULT_MAX_LENGTH).unwrap() {
        frames += 1;
        rest = behind;
    }
    let mut times = CONTESTANTS.map(|_| Vec::new());
    for _ in 0..rounds {
        for ((_, run), times) in CONTESTANTS.iter().zip(&mut times) {
            times.push(run(&stream));
        }
    }
    println!(
        "{} bytes in {frames} frames, medians of {rounds} rounds",
        stream.len()
    );
    let seconds = times.map(|mut times| median(&mut times));
    for (place, ((name, _), each)) in CONTESTANTS.iter().zip(seconds).enumerate() {
        let ratio = each / seconds[place / 3 * 3];
        println!(
            "{name:28} {:8.2} µs a session {:9.2} M messages/s {:9.0} MB/s {ratio:8.2} × the time",
            each * 1e6,
            f64::from(frames) / each / 1e6,
            stream.len() as f64 / each / 1e6,
        );
    }
}
