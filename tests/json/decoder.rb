# A decoder that knows of the protocol only what the JSON document says, written after its README.
# Usage: ruby decoder.rb DOCUMENT. Each line of the input is a question, each line of output its answer:
#   frame VERSION FLAGS HEX    the message and its values, or the error
#   rule ID HEX                whether the text breaks the rule
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
    @little = document["byte-order"] == "little"
    @limit = document["limits"].find { |each| each["default"] }
    @strangers = Regexp.new("\\A(?:#{@framing["foreign"].join("|")})\\z")
    @messages = document["messages"].to_h { |each| [each["code"], each] }
    @rules = document["rules"].to_h { |each| [each["id"], each["automaton"]] }
    flags = document["flags"].flat_map { |each| each["members"] }
    @bits = flags.to_h { |each| each.values_at("id", "bit") }
    closed = document["enums"].select { |each| each["closed"] }
    @closed = closed.to_h { |each| [each["id"], each["values"].map { |value| value["number"] }] }
  end

  def decode(frame, version, flags)
    @version = version
    @flags = flags
    check_length(frame)
    message = @messages[frame.getbyte(@framing["code-start"])]
    raise Malformed.new("unknown-code", @framing["code-start"]) unless message
    @frame = frame
    @at = @framing["payload-start"]
    values = operations(message["operations"], {})
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
    start, size = @framing.values_at("length-start", "length-size")
    raise Malformed.new("incomplete", frame.bytesize) if frame.bytesize < start + size
    head = frame[start, size]
    payload = number_of(head) - @framing["least-length"]
    raise Malformed.new("undersized", start) if payload.negative?
    raise Malformed.new(foreign?(head) ? "foreign" : "too-long", start) if @limit && payload > @limit["payload"]
    stop = @framing["payload-start"] + payload
    raise Malformed.new("incomplete", frame.bytesize) if frame.bytesize < stop
    raise Malformed.new("surplus", stop) if frame.bytesize > stop
  end

  def foreign?(head)
    head.unpack1("H*").match?(@strangers) ||
      head.bytes.all? { |byte| @framing["printable"].include?(byte) }
  end

  def more?
    @at < @frame.bytesize
  end

  def operations(steps, values, field = nil)
    steps.each_with_object(values) do |step|
      if step["kind"] == "when"
        holds?(step, values) ? operations(step["inner"], values, field) : defaults(step, values)
      elsif !step["optional"] || more?
        found = value(step, field || step["name"])
        values[step["name"]] = found unless step["kind"] == "constant"
      end
    end
  end

  def defaults(step, values)
    return if step["when"]
    step["inner"].each do |each|
      defaults(each, values) if each["kind"] == "when"
      values[each["name"]] = each["default"] if each.key?("default")
    end
  end

  def holds?(step, values)
    return @flags.anybits?(@bits[step["negotiated-with"]]) if step["negotiated-with"]
    return @version.between?(step.fetch("since", 0), step.fetch("until", @version)) unless step["when"]
    value = values[step["when"]]
    step["is"] ? step["is"].include?(value) : value.anybits?(step["any-of"])
  end

  def value(step, field)
    case step["kind"]
    when "text", "optional-text", "bytes" then measured(step, field)
    when "numbers" then several(step, field) { number({ "kind" => step["item"] }, field) }
    when "texts" then several(step, field) { text(step, field) }
    when "pairs" then several(step, field) { [text(step, field), text(step, field)] }
    when "records" then several(step, field) { operations(step["inner"], {}, field) }
    when "constant" then number(step.merge("kind" => step["item"]), field)
    else number(step, field)
    end
  end

  def several(step, field)
    left = integer(step["count"], field) if step["count"]
    items = []
    items << yield while left ? items.size < left : more?
    items
  end

  def integer(size, field)
    raise Malformed.new("truncated", @at, field) if @at + size > @frame.bytesize
    @at += size
    number_of(@frame[@at - size, size])
  end

  def number_of(bytes)
    (@little ? bytes.reverse : bytes).each_byte.inject(0) { |sum, byte| sum * 256 + byte }
  end

  def number(step, field)
    start = @at
    bits = step["kind"] == "bool" ? 8 : step["kind"][1..].to_i
    found = integer(bits / 8, field)
    found -= 1 << bits if step["kind"].start_with?("i") && found[bits - 1] == 1
    known = step["kind"] == "bool" ? [0, 1] : @closed.fetch(step["enum"], [found])
    strange = !known.include?(found) || found != step.fetch("constant", found)
    raise Malformed.new("unknown-value", start, field) if strange
    fits = found.between?(step.fetch("min", found), step.fetch("max", found))
    raise Malformed.new("out-of-range", start, field) unless fits
    found
  end

  def text(step, field)
    measured({ "kind" => "text", "prefix" => step["prefix"] }, field)
  end

  def measured(step, field)
    start = @at
    size = size_of(step, field)
    raise Malformed.new("truncated", start, field) if @at + size > @frame.bytesize
    raise Malformed.new("too-short", start, field) if size < step.fetch("min-length", 0)
    raise Malformed.new("overlong", start, field) if size > step.fetch("max-length", size)
    @at += size
    found = @frame[@at - size, size].unpack1("H*")
    @at += 1 if terminated?(step)
    found
  end

  def terminated?(step)
    step["kind"] != "bytes" && !step["prefix"] && !step["length"]
  end

  def size_of(step, field)
    return integer(step["prefix"], field) if step["prefix"]
    return step["length"] if step["length"]
    return @frame.bytesize - @at unless terminated?(step)
    last = @frame.index("\0".b, @at)
    raise Malformed.new("unterminated", @at, field) unless last
    last - @at
  end
end

protocol = Protocol.new(JSON.parse(File.read(ARGV[0], encoding: "UTF-8")))
$stdin.each_line(chomp: true) do |line|
  asked, *words = line.split(" ", -1)
  bytes = [words.last].pack("H*")
  answer =
    begin
      asked == "rule" ? protocol.broken?(words[0], bytes) : protocol.decode(bytes, *words[0, 2].map(&:to_i))
    rescue Malformed => wrong
      { "error" => wrong.told }
    end
  puts JSON.generate(answer)
end
