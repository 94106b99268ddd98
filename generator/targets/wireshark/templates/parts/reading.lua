-- Taking frames apart, into items: a step, the bytes that it has, its value or the items inside it.

local LENGTH_SIZE, PAYLOAD_START = 4, 5
local NUMBERS = { u8 = 1, u16 = 2, u32 = 4 }

local READ, read_steps = {}, nil

local function fail(reader, kind, label, at)
    reader.failure = reader.failure or { kind = kind, field = label, offset = at }
    reader.at = #reader.data
end

local function add(reader, items, step, from, stop, value, inner)
    items[#items + 1] = { step = step, from = from, to = stop, value = value, inner = inner }
    reader.at = stop
end

function READ.text(reader, step, label, items)
    local stop = reader.data:find("\0", reader.at + 1, true)
    if not stop then
        fail(reader, "unterminated", label, reader.at)
    elseif stop - 1 - reader.at < (step.least or 0) then
        fail(reader, "too-short", label, reader.at)
    else
        add(reader, items, step, reader.at, stop, reader.data:sub(reader.at + 1, stop - 1))
    end
end

function READ.texts(reader, ...)
    while reader.at < #reader.data do
        READ.text(reader, ...)
    end
end

READ["optional-text"] = function(reader, ...)
    if reader.at < #reader.data then
        READ.text(reader, ...)
    end
end

local function read_number(reader, step, label, items)
    local from, value = reader.at, 0
    local stop = from + NUMBERS[step.kind]
    if #reader.data < stop then
        return fail(reader, "truncated", label, from)
    end
    for place = from + 1, stop do
        value = value * 256 + reader.data:byte(place)
    end
    reader.chosen[step.name] = value
    add(reader, items, step, from, stop, value)
    if step.closed and not step.enum[value] then
        fail(reader, "unknown-value", label, from)
    end
end

READ.u8, READ.u16, READ.u32 = read_number, read_number, read_number

function READ.bytes(reader, step, label, items)
    if #reader.data - reader.at < (step.least or 0) then
        return fail(reader, "too-short", label, reader.at)
    end
    add(reader, items, step, reader.at, #reader.data)
end

-- Groups of the same steps up to the end. Their first values are kept.
local function read_groups(reader, step, label, items)
    local firsts = {}
    reader.chosen[step.name] = firsts
    while not reader.failure and reader.at < #reader.data do
        local from, inner = reader.at, {}
        read_steps(reader, step.inner, inner, label)
        add(reader, items, step, from, reader.at, nil, inner)
        table.insert(firsts, inner[1] and inner[1].value)
    end
end

READ.pairs, READ.records = read_groups, read_groups

function READ.when(reader, step, _, items)
    if step.values[reader.chosen[step.selector]] then
        read_steps(reader, step.inner, items)
    end
end

function read_steps(reader, steps, items, label)
    for _, step in ipairs(steps) do
        if not reader.failure then
            READ[step.kind](reader, step, label or step.name, items)
        end
    end
end

local function read_strictly(data)
    local reader, items = { data = data, at = PAYLOAD_START, chosen = {} }, {}
    local code = data:byte(PAYLOAD_START)
    local message = MESSAGES[CODES[code]]
    if message then
        read_steps(reader, message.steps, items)
    end
    if not message or reader.at < #data then
        fail(reader, message and "trailing-bytes" or "unknown-code", nil, message and reader.at or LENGTH_SIZE)
    end
    local values = not reader.failure and reader.chosen or nil
    return { code = code, message = message, items = items, values = values, failure = reader.failure }
end

local CONDITIONS = {
    ["not-empty"] = function(payload)
        return payload ~= ""
    end,
    ["has-nul"] = function(payload)
        return payload:find("\0", 1, true) ~= nil
    end,
    ["ends-with-nul"] = function(payload)
        return payload:sub(-1) == "\0"
    end,
    ["rest-without-nul"] = function(_, rest)
        return not rest:find("\0", 1, true)
    end,
}

-- What real programs make of a malformed frame, if they take it.
local function reading_of(data, message, failure)
    local payload, rest = data:sub(PAYLOAD_START + 1), data:sub(failure.offset + 1)
    for _, each in ipairs(message and TOLERANCES[message.id] or {}) do
        local is_about = each.error == failure.kind and (each.field or failure.field) == failure.field
        local is_after = not each.after or each.after == data:byte(failure.offset)
        local is_met = not each.condition or CONDITIONS[each.condition](payload, rest)
        if is_about and is_after and is_met then
            return each.reading
        end
    end
end

-- As much of a frame as is whole. The rest may be a part of an item that has several.
local function read_cut(data, stop)
    local frame = read_strictly(data:sub(1, stop))
    while frame.failure and stop > PAYLOAD_START do
        stop = math.min(frame.failure.offset, stop - 1)
        frame = read_strictly(data:sub(1, stop))
    end
    return frame
end

-- A frame with the NUL that it lacks, whose last text ends without one.
local function read_completed(data)
    local frame = read_strictly(data .. "\0")
    local item = frame.items[#frame.items]
    while item do
        item.to, item.is_open = #data, true
        item = item.inner and item.inner[#item.inner]
    end
    return frame
end

-- A whole frame: its message, its items, and what is wrong with it, if anything is. Of a malformed
-- one that real programs take, the reason says so, and the items are those that they read.
local function read_frame(data)
    local frame = read_strictly(data)
    frame.length = #data - LENGTH_SIZE
    local reading = frame.failure and reading_of(data, frame.message, frame.failure)
    if reading == "dropped" then
        frame.reason = REASONS.passed_over
    elseif reading then
        local read = reading == "cut" and read_cut(data, frame.failure.offset) or read_completed(data)
        frame.items, frame.values, frame.reason = read.items, read.values, REASONS.left_out
    end
    return frame
end

-- What is wrong with the length that a frame begins with. A frame above the limit in force is still a frame.
local function length_failure(head, length, limit)
    if length == 0 then
        return "zero-length"
    elseif length <= limit then
        return nil
    end
    local digits = string.format("%08x", length)
    for _, pattern in ipairs(STRANGERS) do
        if digits:find(pattern) then
            return "foreign"
        end
    end
    return head:find("[^\32-\126]") and "too-long" or "foreign"
end
