-- Taking frames apart, into items: a step, the bytes that it has, its value or the items inside it.

-- What counts as agreed where nothing of a negotiation was captured.
local PRESUMED = { version = NEWEST, flags = 0 }

local READ, read_steps = {}, nil

local function fail(reader, kind, label, at)
    reader.failure = reader.failure or { kind = kind, field = label, offset = at }
    reader.at = #reader.data
end

local function add(reader, items, step, from, stop, value, inner)
    items[#items + 1] = { step = step, from = from, to = stop, value = value, inner = inner }
    reader.at = stop
end

-- Whether a version is one from the first to the last, as far as all of them are known.
local function is_among(version, first, last)
    return not version or (first or version) <= version and version <= (last or version)
end

-- What is wrong with a number, if anything is. The bounds of wide ones are two halves.
local function failure_of(step, value)
    local least, greatest, wide = step.least, step.greatest, WIDE[step.type]
    if step.closed and not step.enum[value] or step.type == "bool" and value > 1 then
        return "unknown-value"
    elseif least and value < (wide and wide.new(least[2], least[1]) or least) then
        return "out-of-range"
    elseif greatest and value > (wide and wide.new(greatest[2], greatest[1]) or greatest) then
        return "out-of-range"
    end
end

-- The number of a step, which may stand in front of something else.
local function read_number(reader, step, label, items)
    local from, stop = reader.at, reader.at + SIZES[step.type]
    if #reader.data < stop then
        return fail(reader, "truncated", label, from)
    end
    local value = number_of(reader.data:sub(from + 1, stop), step.type)
    local failure = failure_of(step, value)
    add(reader, items, step, from, stop, value)
    if failure then
        return fail(reader, failure, label, from)
    end
    return value
end

function READ.number(reader, step, label, items)
    reader.chosen[step.name] = read_number(reader, step, label, items)
end

function READ.constant(reader, step, label, items)
    local from = reader.at
    if read_number(reader, step, label, items) and reader.data:sub(from + 1, reader.at) ~= step.is then
        fail(reader, "unknown-value", label, from)
    end
end

-- A text or bytes: as many as a number in front says, as many as always, up to a NUL, or all that are left.
local function read_sized(reader, step, label, items)
    local from, size, ending = reader.at, step.length, 0
    if step.prefix then
        size = read_number(reader, step.prefix, label, items)
    elseif not size and step.kind == "bytes" then
        size = #reader.data - from
    elseif not size then
        local stop = reader.data:find("\0", from + 1, true)
        size, ending = stop and stop - 1 - from, 1
    end
    local start = reader.at
    if not size then
        fail(reader, "unterminated", label, from)
    elseif start + size > #reader.data then
        fail(reader, "truncated", label, from)
    elseif size < (step.shortest or 0) then
        fail(reader, "too-short", label, from)
    elseif size > (step.longest or size) then
        fail(reader, "overlong", label, from)
    else
        local value = step.kind ~= "bytes" and reader.data:sub(start + 1, start + size) or nil
        add(reader, items, step, start, start + size + ending, value)
    end
end

READ.text, READ.bytes = read_sized, read_sized

-- Several of the same, as many as a number in front says, or up to the end. The first values are kept.
local function several(read)
    return function(reader, step, label, items)
        local chosen, firsts, left = reader.chosen, {}, math.huge
        chosen[step.name] = firsts
        if step.count then
            left = read_number(reader, step.count, label, items) or 0
        end
        while not reader.failure and left > 0 and (step.count or reader.at < #reader.data) do
            reader.chosen = {}
            firsts[#firsts + 1] = read(reader, step, label, items)
            left = left - 1
        end
        reader.chosen = chosen
    end
end

READ.numbers, READ.texts = several(read_number), several(read_sized)

READ.pairs = several(function(reader, step, label, items)
    local from, inner = reader.at, {}
    read_steps(reader, step.inner, inner, label)
    add(reader, items, step, from, reader.at, nil, inner)
    return inner[1] and inner[1].value
end)

READ.records = READ.pairs

local function is_chosen(reader, step)
    local selected = reader.terms.flags
    if step.selector then
        selected = reader.chosen[step.selector]
    end
    for _, bit in ipairs(step.bits or {}) do
        if has_bit(selected or 0, bit) then
            return true
        end
    end
    local version, versions = reader.terms.version, step.versions
    return step.values and step.values[selected] or versions and is_among(version, versions[1], versions[2])
end

function READ.when(reader, step, label, items)
    if is_chosen(reader, step) then
        read_steps(reader, step.inner, items, label)
    end
    for name, value in pairs(step.defaults or {}) do
        reader.chosen[name] = reader.chosen[name] or value
    end
end

function read_steps(reader, steps, items, label)
    for _, step in ipairs(steps) do
        if not reader.failure and not (step.optional and reader.at == #reader.data) then
            READ[step.kind](reader, step, label or step.name, items)
        end
    end
end

local function read_strictly(data, terms)
    local reader, items = { data = data, at = PAYLOAD_START, chosen = {}, terms = terms }, {}
    local code = data:byte(CODE_AT + 1)
    local message = MESSAGES[CODES[code]]
    if message then
        read_steps(reader, message.steps, items)
    end
    if not message or reader.at < #data then
        fail(reader, message and "trailing-bytes" or "unknown-code", nil, message and reader.at or CODE_AT)
    end
    local values = not reader.failure and reader.chosen or nil
    return { code = code, message = message, items = items, values = values, failure = reader.failure }
end

-- The terms of a frame: a negotiation is read in the version that it states.
local function terms_of(data, otherwise)
    local message = MESSAGES[CODES[data:byte(CODE_AT + 1)]]
    if message and message.states_version then
        for version = VERSIONS[2], VERSIONS[1], -1 do
            local terms = { version = version, flags = 0 }
            local values = read_strictly(data, terms).values
            if values and math.min(values[VERSION_FIELD], VERSIONS[2]) == version then
                return terms
            end
        end
    end
    return otherwise
end

-- A frame on some terms; or, where a later version may be meant than was agreed, on those of the newest in which it can
-- be read. A negotiation states its version, so that in any other it is malformed.
local function read_in_any(data, terms)
    local frame = read_strictly(data, terms)
    local may_be_older = frame.failure and frame.message and frame.message.varies and not terms.is_agreed
    for version = may_be_older and terms.version - 1 or 0, VERSIONS[1], -1 do
        local older = { version = version, flags = terms.flags }
        local read = read_strictly(data, older)
        if not read.failure then
            return read, older
        end
    end
    return frame, terms
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
local function read_cut(data, stop, terms)
    local frame
    repeat
        frame = read_strictly(data:sub(1, stop), terms)
        stop = frame.failure and math.min(frame.failure.offset, stop - 1) or 0
    until stop < PAYLOAD_START
    return frame
end

-- A frame with the NUL that its last text lacks; malformed too if the agreed version has more fields after the text.
local function read_completed(data, terms)
    local frame = read_strictly(data .. "\0", terms)
    local item = frame.items[#frame.items]
    while item do
        item.to, item.is_open = #data, true
        item = item.inner and item.inner[#item.inner]
    end
    return frame
end

-- A whole frame on the terms that were agreed: its message, its items, and what is wrong with it, if anything is. Of a
-- malformed one that real programs take, the reason says so, and the items are those that they read.
local function read_frame(data, agreed)
    local frame, terms = read_in_any(data, terms_of(data, agreed or PRESUMED))
    frame.version, frame.length = terms.version, #data - UNCOUNTED
    local reading = frame.failure and reading_of(data, frame.message, frame.failure)
    local read = reading == "cut" and read_cut(data, frame.failure.offset, terms)
        or reading == "completed" and read_completed(data, terms)
    if reading == "dropped" then
        frame.reason = REASONS.passed_over
    elseif read and not read.failure then
        frame.items, frame.values, frame.reason = read.items, read.values, REASONS.left_out
    end
    return frame
end

-- What is wrong with the bytes of a length. A frame above the limit in force is still a frame.
local function length_failure(bytes, limit)
    local length = number_of(bytes)
    if length < LEAST_LENGTH then
        return "undersized"
    elseif length <= limit then
        return nil
    end
    local digits = bytes:gsub(".", function(byte)
        return string.format("%02x", byte:byte())
    end)
    for _, pattern in ipairs(STRANGERS) do
        if digits:find(pattern) then
            return "foreign"
        end
    end
    return bytes:find("[^\32-\126]") and "too-long" or "foreign"
end
