//! Answers questions about the codec, a line of JSON each.

mod encoding;
mod frames;
mod output;
mod states;
mod taking;
mod values;

use std::io::{self, BufRead, Write as _};

use encoding::encode;
use frames::{frame, stream, terms, tolerate};
use output::Output;
use states::{options, negotiate, table};
use taking::Item;

fn unhex(text: &str) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).unwrap() as u8;
    text.as_bytes()
        .chunks(2)
        .map(|pair| digit(pair[0]) << 4 | digit(pair[1]))
        .collect()
}

fn read_item(item: &str) -> Item {
    match item.strip_prefix('"') {
        _ if item == "null" => Item::Absent,
        None => Item::Number(item.parse().unwrap()),
        Some(text) if text.starts_with('~') => Item::NoUtf8,
        Some(text) => Item::Bytes(unhex(text.trim_end_matches('"'))),
    }
}

fn answer(o: &mut Output, question: &str) {
    let mut items = question
        .trim_matches(['[', ']', '\n'])
        .split(',')
        .map(str::trim);
    let asked = items.next().unwrap().trim_matches('"');
    let items: Vec<Item> = items.map(read_item).collect();
    if asked == "encode" {
        return encode(o, &items);
    }
    let (mut numbers, mut data): (Vec<u32>, Vec<Vec<u8>>) = (Vec::new(), Vec::new());
    for item in items {
        match item {
            Item::Number(number) => numbers.push(number.try_into().unwrap()),
            Item::Bytes(bytes) => data.push(bytes),
            _ => panic!("{question}"),
        }
    }
    match asked {
        "frame" => frame(o, terms(&numbers), &data[0]),
        "tolerate" => tolerate(o, terms(&numbers), &data[0]),
        "stream" => stream(o, terms(&numbers), &data, false),
        "lenient" => stream(o, terms(&numbers), &data, true),
        "negotiate" => negotiate(o, &numbers),
        "table" => table(o, options(&numbers)),
        _ => panic!("{question}"),
    }
}

fn main() {
    let mut input = io::BufReader::with_capacity(1 << 20, io::stdin().lock());
    let mut output = io::BufWriter::with_capacity(1 << 20, io::stdout().lock());
    let mut question = String::new();
    let mut o = Output {
        line: String::new(),
    };
    while input.read_line(&mut question).unwrap() > 0 {
        o.line.push('{');
        answer(&mut o, &question);
        o.line.push_str("}\n");
        output.write_all(o.line.as_bytes()).unwrap();
        o.line.clear();
        question.clear();
    }
}
