# A decoder that knows of the protocol only what the JSON document says, written after its README.
# Usage: ruby decoder.rb DOCUMENT. Each line of the input is a question, each line of output its answer:
#   frame HEX            the message and its values, or the error
#   rule ID HEX          whether the text breaks the rule
require "json"

class Malformed < StandardError
  attr_reader :told

  def initialize(kind, offset, field = nil)
    @told = { "kind" => kind, "offset" => offset }
    @told["field"] = field if field
    super(kind)
  end
end

class Protocol
  def initialize(document)
    @framing = document["framing"]
    @limit = document["limits"].find { |each| each["default"] }
    @strangers = Regexp.new("\\A(?:#{@framing["foreign"].join("|")})\\z")
    @messages = document["messages"].to_h { |each| [each["code"], each] }
    @rules = document["rules"].to_h { |each| [each["id"], each["automaton"]] }
    closed = document["enums"].select { |each| each["closed"] }
    @closed = closed.to_h { |each| [each["id"], each["values"].map { |value| value["number"] }] }
  end

  def decode(frame)
    check_length(frame)
    message = @messages[frame.getbyte(@framing["length-size"])]
    raise Malformed.new("unknown-code", @framing["length-size"]) unless message
    @frame = frame
    @at = @framing["payload-start"]
    values = operations(message["operations"])
    raise Malformed.new("trailing-bytes", @at) if more?
    { "message" => message["id"], "values" => values }
  end

  def broken?(rule, text)
    automaton = @rules[rule]
    state = 0
    text.each_byte do |byte|
      state = automaton["next"][state * automaton["width"] + automaton["classes"][byte]]
    end
    automaton["broken"][state]
  end

  private

  def check_length(frame)
    size = @framing["length-size"]
    raise Malformed.new("incomplete", frame.bytesize) if frame.bytesize < size
    length = frame.unpack1("N")
    raise Malformed.new("zero-length", 0) if length.zero?
    raise Malformed.new(foreign?(frame[0, size]) ? "foreign" : "too-long", 0) if @limit && length - 1 > @limit["payload"]
    raise Malformed.new("incomplete", frame.bytesize) if frame.bytesize < size + length
    raise Malformed.new("surplus", size + length) if frame.bytesize > size + length
  end

  def foreign?(head)
    head.unpack1("H*").match?(@strangers) ||
      head.bytes.all? { |byte| @framing["printable"].include?(byte) }
  end

  def more?
    @at < @frame.bytesize
  end

  def operations(steps, field = nil)
    steps.each_with_object({}) do |step, values|
      case step["kind"]
      when "when"
        values.merge!(operations(step["inner"])) if step["is"].include?(values[step["when"]])
      when "optional-text"
        values[step["name"]] = text(step, field || step["name"]) if more?
      else
        values[step["name"]] = value(step, field || step["name"])
      end
    end
  end

  def value(step, field)
    case step["kind"]
    when "u8", "u16", "u32" then number(step, field)
    when "text" then text(step, field)
    when "bytes" then take(@frame.bytesize - @at, step, field)
    when "texts" then several { text({}, field) }
    when "pairs" then several { [text({}, field), text({}, field)] }
    when "records" then several { operations(step["inner"], field) }
    end
  end

  def several
    items = []
    items << yield while more?
    items
  end

  def number(step, field)
    size = step["kind"][1..].to_i / 8
    raise Malformed.new("truncated", @at, field) if @at + size > @frame.bytesize
    found = @frame[@at, size].bytes.inject(0) { |sum, byte| sum * 256 + byte }
    known = @closed[step["enum"]]
    raise Malformed.new("unknown-value", @at, field) if known && !known.include?(found)
    @at += size
    found
  end

  def text(step, field)
    last = @frame.index("\0".b, @at)
    raise Malformed.new("unterminated", @at, field) unless last
    found = take(last - @at, step, field)
    @at += 1
    found
  end

  def take(size, step, field)
    raise Malformed.new("too-short", @at, field) if size < step.fetch("min-length", 0)
    @at += size
    @frame[@at - size, size].unpack1("H*")
  end
end

protocol = Protocol.new(JSON.parse(File.read(ARGV[0], encoding: "UTF-8")))
$stdin.each_line(chomp: true) do |line|
  asked, *words = line.split(" ", -1)
  bytes = [words.last].pack("H*")
  answer =
    begin
      asked == "rule" ? protocol.broken?(words[0], bytes) : protocol.decode(bytes)
    rescue Malformed => wrong
      { "error" => wrong.told }
    end
  puts JSON.generate(answer)
end
