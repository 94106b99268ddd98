//! Prints the messages of frames.
use {crate}::Message;

fn main() {
    for argument in std::env::args().skip(1) {
        let digits = argument.as_bytes().chunks(2);
        let text = digits.map(|pair| std::str::from_utf8(pair).unwrap());
        let frame: Vec<u8> = text.map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect();
        println!("{:?}", Message::decode(&frame).unwrap());
    }
}
