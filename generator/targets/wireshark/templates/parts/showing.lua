-- Fields, expert infos, and how frames are shown.

local LONGEST = 60
local ORDER = IS_LITTLE and ENC_LITTLE_ENDIAN or ENC_BIG_ENDIAN

local proto, declared, experts = Proto(ID, TITLE), {}, {}

local function declare(type, path, title, ...)
    title = title:gsub("-", " "):gsub("^%l", string.upper)
    declared[#declared + 1] = ProtoField.new(title, ID .. "." .. path:gsub("-", "_"), type, ...)
    return declared[#declared]
end

local fields = {
    length = declare(ftypes.UINT32, "length", "Length", nil, base.DEC),
    code = declare(ftypes.CHAR, "code", "Code", NAMES, base.HEX),
    sender = declare(ftypes.UINT8, "sender", "Sender", SENDERS, base.DEC),
    phase = declare(ftypes.UINT8, "phase", "Phase", PHASES, base.DEC),
    response_in = declare(ftypes.FRAMENUM, "response_in", "Response in", frametype.RESPONSE, base.NONE),
    response_to = declare(ftypes.FRAMENUM, "response_to", "Response to", frametype.REQUEST, base.NONE),
    time = declare(ftypes.RELATIVE_TIME, "time", "Time since the command"),
    error = declare(ftypes.STRING, "error", "Error"),
    violation = declare(ftypes.STRING, "violation", "Violation"),
    note = declare(ftypes.STRING, "note", "Note"),
}

local TYPES = { bool = ftypes.BOOLEAN, bytes = ftypes.BYTES, pairs = ftypes.STRING, records = ftypes.NONE }
for type in pairs(SIZES) do
    TYPES[type] = TYPES[type] or ftypes[type:gsub("^i", "int"):gsub("^u", "uint"):upper()]
end

local function type_of(step)
    local is_ended = not step.prefix and not step.length
    return step.is_char and ftypes.CHAR or TYPES[step.type or step.kind] or is_ended and ftypes.STRINGZ or ftypes.STRING
end

local function declare_steps(steps, path)
    for _, step in ipairs(steps) do
        local name = step.name and path .. "." .. step.name or path
        if step.name then
            local is_decimal = step.type and step.type ~= "bool"
            local shown = (step.flags or step.is_char) and base.HEX or is_decimal and base.DEC or base.NONE
            step.field = declare(type_of(step), name, step.name, step.enum, shown, nil, step.doc)
        end
        for _, ahead in ipairs({ step.count or step.prefix, step.count and step.prefix }) do
            local title = step.name .. " " .. ahead.name
            ahead.is_ahead = true
            ahead.field = declare(TYPES[ahead.type], name .. "." .. ahead.name, title, nil, base.DEC)
        end
        for _, flag in ipairs(step.flags or {}) do
            -- Wireshark takes no mask from Lua that is larger than its numbers.
            local bits, mask = 8 * SIZES[step.type], flag.bit
            if WIDE[step.type] then
                bits, mask = nil, nil
            end
            flag.field = declare(ftypes.BOOLEAN, name .. "." .. flag.name, flag.symbol, nil, bits, mask, flag.doc)
        end
        declare_steps(step.inner or {}, name)
    end
end

for _, message in pairs(MESSAGES) do
    declare_steps(message.steps, message.id:match("/(.*)"))
end
proto.fields = declared

local function declare_expert(family, kind, text, group, severity)
    local name = string.format("%s.%s.%s", ID, family, (kind:gsub("-", "_")))
    experts[family .. kind] = ProtoExpert.new(name, text, group, severity)
end

for kind, text in pairs(ERRORS) do
    declare_expert("error", kind, text, expert.group.MALFORMED, expert.severity.ERROR)
end
local RESUMED = { kind = "resumed", text = "reading resumes after bytes that are not a frame" }
local GUESSED = { kind = "version", text = "no agreement was captured: the fields are those of version {version}" }
GUESSED.text = GUESSED.text .. (LAYOUT_FLAGS and ", without flags" or "")
KINDS[RESUMED.kind], KINDS[GUESSED.kind] = RESUMED.text, "A message that is read in a version that may not be agreed"
-- Real programs go on over these.
local WARNED = { text = true, malformed = true }
for kind, text in pairs(KINDS) do
    local severity = WARNED[kind] and expert.severity.WARN or expert.severity.ERROR
    declare_expert("violation", kind, text, expert.group.PROTOCOL, severity)
    declare_expert("note", kind, text, expert.group.PROTOCOL, expert.severity.NOTE)
end
proto.experts = experts

-- The bytes of an item. A text without its NUL gets one, for Wireshark shows none without.
local function range_of(item, tvb, start)
    if item.is_open and item.value then
        item.range = item.range or ByteArray.new(item.value .. "\0", true):tvb("Completed text"):range()
    end
    return item.range or tvb(start + item.from, item.to - item.from)
end

local function words_of_number(step, value)
    if step.type == "bool" then
        return value == 1 and "true" or "false"
    elseif WIDE[step.type] then
        return step.flags and "0x" .. value:tohex():gsub("^0*(.)", "%1") or tostring(value)
    end
    return step.enum and step.enum[value] or string.format(step.flags and "0x%x" or "%d", value)
end

-- What an item says, in a few words; what only tells how it is to be read says nothing.
local function words_of(item, tvb, start)
    local step, size = item.step, item.to - item.from
    if step.inner then
        local words = {}
        for _, each in ipairs(item.inner) do
            words[#words + 1] = words_of(each, tvb, start)
        end
        return table.concat(words, step.kind == "pairs" and "=" or " ")
    elseif step.kind == "bytes" then
        return string.format("(%d bytes)", size)
    elseif step.type then
        return not step.is_ahead and not step.is and words_of_number(step, item.value) or nil
    end
    local range = range_of(item, tvb, start)
    local length = range:len() - (type_of(step) == ftypes.STRINGZ and 1 or 0)
    local text = length > 0 and range(0, length):string(ENC_UTF_8):gsub("%c", ".") or ""
    return #text <= LONGEST and text or text:sub(1, LONGEST):gsub("[\192-\255][\128-\191]*$", "") .. "..."
end

local function show_item(tree, item, tvb, start)
    local step, range, set = item.step, range_of(item, tvb, start), {}
    if step.kind == "pairs" then
        tree = tree:add(step.field, range, words_of(item, tvb, start))
    elseif TYPES[step.kind] then
        tree = tree:add(step.field, range)
    elseif step.type then
        tree = tree:add_packet_field(step.field, range, ORDER)
    else
        tree:add_packet_field(step.field, range, ENC_UTF_8)
    end
    for _, inner in ipairs(item.inner or {}) do
        show_item(tree, inner, tvb, start)
    end
    for _, flag in ipairs(step.flags or {}) do
        local is_set = has_bit(item.value, flag.bit)
        if WIDE[step.type] then
            tree:add(flag.field, range, is_set)
        else
            tree:add_packet_field(flag.field, range, ORDER)
        end
        set[#set + 1] = is_set and flag.symbol or nil
    end
    if step.flags then
        tree:append_text(" (" .. table.concat(set, ", ") .. ")")
    end
end

local function point_out(tree, family, kind, reason)
    local item = tree:add(fields[family], kind .. ": " .. reason):set_generated()
    item:add_proto_expert_info(experts[family .. kind], kind .. ": " .. reason)
    return family ~= "note" and "[" .. kind .. "]" or nil
end

local function words_of_failure(failure)
    local field = failure.field and ", " .. failure.field or ""
    return string.format("%s (byte %d%s)", ERRORS[failure.kind], failure.offset, field)
end

local function add_failure(tree, failure)
    return point_out(tree, "error", failure.kind, words_of_failure(failure))
end

-- The links between a command and what answers it.
local function show_links(tree, record, pinfo)
    local request, answers = record.request or {}, record.answers
    if request.response then
        tree:add(fields.response_in, request.response):set_generated()
    elseif request.is_awaited and pinfo.visited then
        local findings = {}
        if request.interim and not PROGRESS[request.interim] then
            report_verdict(request, THE_END, findings)
        else
            report(findings, "note", REASONS.unanswered, { message = MESSAGES[request.id].name, before = THE_END })
        end
        point_out(tree, findings[1].family, findings[1].kind, findings[1].reason)
    end
    if answers then
        local whole, part = math.modf(record.time)
        tree:add(fields.response_to, answers.number):set_generated()
        tree:add(fields.time, NSTime.new(whole, math.min(part * 1e9 + 0.5, 999999999))):set_generated()
    end
end

-- Show a frame; gives what the column of the packet list says of it.
local function show_frame(tree, frame, record, tvb, start, pinfo)
    local name = frame.message and frame.message.name or string.format("code 0x%02x", frame.code)
    local words = { record.sender == 2 and "<" or ">", name }
    tree:set_text(string.format("%s, %s: %s", NAME, SENDERS[record.sender], name))
    tree:add_packet_field(fields.length, tvb(start + LENGTH_AT, LENGTH_SIZE), ORDER)
    tree:add(fields.code, tvb(start + CODE_AT, 1))
    for _, item in ipairs(frame.items) do
        show_item(tree, item, tvb, start)
        words[#words + 1] = words_of(item, tvb, start)
    end
    if frame.failure and not frame.reason then
        words[#words + 1] = add_failure(tree, frame.failure)
    end
    tree:add(fields.sender, record.sender):set_generated()
    tree:add(fields.phase, record.phase):set_generated()
    show_links(tree, record, pinfo)
    for _, finding in ipairs(record.findings) do
        words[#words + 1] = point_out(tree, finding.family, finding.kind, finding.reason)
    end
    return table.concat(words, " ")
end
