//! Arbitrary and damaged frames: nothing panics, and what is read is written as it came.
//!
//! It runs for `FUZZ_SECONDS`, 3 if not set, from `FUZZ_SEED`.

use std::time::{Duration, Instant};

use milter_protocol::{DecodeError, Decoder, Kind, Message, DEFAULT_MAX_LENGTH};

/// A generator of numbers (xorshift64*), so that a seed gives the same inputs anywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    /// Bytes with many NULs and digits, of which payloads are made.
    fn bytes(&mut self, limit: usize) -> Vec<u8> {
        let size = self.below(limit + 1);
        (0..size)
            .map(|_| match self.below(8) {
                0..=2 => 0,
                3 => b"0456LU$#\r\n"[self.below(10)],
                4 => self.below(4) as u8,
                _ => self.next() as u8,
            })
            .collect()
    }

    fn frame(&mut self) -> Vec<u8> {
        let mut frame = vec![0; 4];
        frame.push(match self.below(Kind::ALL.len() + 1) {
            place if place < Kind::ALL.len() => Kind::ALL[place].code(),
            _ => self.next() as u8,
        });
        frame.extend(self.bytes(60));
        let mut length = (frame.len() - 4) as u32;
        if self.one_in(50) {
            length = [0, length + 1, length - 1, 0x4745_5420, u32::MAX][self.below(5)];
        }
        frame[..4].copy_from_slice(&length.to_be_bytes());
        frame
    }

    fn damage(&mut self, frame: &mut Vec<u8>) {
        for _ in 0..=self.below(3) {
            let place = self.below(frame.len());
            match self.below(4) {
                0 => frame[place] ^= 1 << self.below(8),
                1 => frame[place] = 0,
                2 => frame.insert(place, self.next() as u8),
                _ if frame.len() > 1 => drop(frame.remove(place)),
                _ => {}
            }
        }
    }
}

/// What a frame gives: the frame written again, or the error.
type Outcome = Result<Vec<u8>, DecodeError>;

fn written(message: &Message) -> Vec<u8> {
    let mut frame = Vec::new();
    message.encode_received(&mut frame).unwrap();
    let mut room = vec![0; frame.len()];
    assert_eq!(message.encode_received(&mut room[..]), Ok(frame.len()));
    assert_eq!(room, frame);
    assert!(message.encode_received(&mut room[1..]).is_err());
    if message.encode(&mut room).is_err() {
        assert_eq!(room, frame);
    }
    frame
}

fn whole(frame: &[u8]) -> Outcome {
    let message = Message::decode(frame)?;
    let again = written(&message);
    assert_eq!(again, frame);
    assert_eq!(Message::decode(&again).as_ref(), Ok(&message));
    let _ = format!("{message:?}");
    Ok(again)
}

/// A stream frame by frame, with a buffer that is all there.
fn sliced(mut data: &[u8]) -> (Vec<Outcome>, usize) {
    let mut found = Vec::new();
    loop {
        match Message::first(data, DEFAULT_MAX_LENGTH) {
            Ok(None) => return (found, data.len()),
            Ok(Some((message, rest))) => {
                data = rest;
                found.push(message.map(|message| written(&message)));
            }
            Err(error) => {
                found.push(Err(error));
                return (found, 0);
            }
        }
    }
}

/// The same stream in pieces.
fn chunked(random: &mut Random, mut data: &[u8]) -> (Vec<Outcome>, usize) {
    let mut decoder = Decoder::new(DEFAULT_MAX_LENGTH);
    let mut found = Vec::new();
    while !data.is_empty() {
        let longest = [1, 3, 20, 200][random.below(4)];
        let (chunk, rest) = data.split_at((1 + random.below(longest)).min(data.len()));
        data = rest;
        decoder.feed(chunk);
        loop {
            match decoder.next_message() {
                Ok(None) => break,
                Ok(Some(message)) => found.push(Ok(written(&message))),
                Err(error) => {
                    found.push(Err(error));
                    if error.kind.is_fatal() {
                        assert_eq!(decoder.next_message(), Err(error));
                        return (found, decoder.pending());
                    }
                }
            }
        }
    }
    (found, decoder.pending())
}

fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).map_or(default, |value| value.parse().unwrap())
}

#[test]
fn arbitrary_input() {
    let seed = setting("FUZZ_SEED", 1);
    let end = Instant::now() + Duration::from_secs(setting("FUZZ_SECONDS", 3));
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let (mut frames, mut good, mut streams) = (0_u64, 0_u64, 0_u64);
    while Instant::now() < end {
        for _ in 0..100 {
            let mut stream = Vec::new();
            for _ in 0..=random.below(5) {
                let mut frame = random.frame();
                if random.one_in(4) {
                    random.damage(&mut frame);
                }
                good += u64::from(whole(&frame).is_ok());
                frames += 1;
                stream.extend(frame);
            }
            assert_eq!(sliced(&stream), chunked(&mut random, &stream));
            streams += 1;
        }
    }
    println!("seed {seed}: {frames} frames, {good} of them good, in {streams} streams");
}
