-- Code generated from spec/ by "python -m generator". DO NOT EDIT.
-- luacheck: std lua52
-- luacheck: globals Proto ProtoField ProtoExpert Field Pref DissectorTable NSTime
-- luacheck: globals base ftypes frametype expert ENC_UTF_8 DESEGMENT_ONE_MORE_SEGMENT

-- Full, a protocol that uses every construct: a dissector for Wireshark and tshark.
-- First come tables of the protocol, then what interprets them.

local ID = "full"

local NAME = "Full"

local TITLE = "Full, a protocol that uses every construct"

local SENDERS = { "Shop", "Keeper" }

local ERRORS = {
    ["zero-length"] = "The length is 0; it counts the code, so that 1 is the least.",
    ["too-long"] = "The length is above the limit.",
    foreign = "The first bytes are no length but the beginning of another protocol.",
    incomplete = "The frame ends before its length says.",
    surplus = "Bytes follow the end of the frame.",
    ["unknown-code"] = "No message has this code.",
    truncated = "The payload ends inside a number.",
    unterminated = "The payload ends before the NUL of a text.",
    ["unknown-value"] = "The value is none that is known, and what follows depends on it.",
    ["too-short"] = "The value is shorter than it may be.",
    ["trailing-bytes"] = "Bytes are left over after the last field.",
}

local STRANGERS = { "\x47\x45\x54\x20" }

local DEFAULT_LIMIT = 1001

local AGREED_LIMITS = { { { 2, 256, "FULL_WIDE" }, 4001 } }

local GREATEST_LIMIT = 4001

local NEGOTIATION = "command/hello"

local VERSION_FIELD = "edition"

local VERSIONS = { 4, 7 }

local LISTS = "lists"

local LISTS_NEED = { 1, 2147483648, "FULL_MAY_LIST" }

local NEGOTIATED = {
    {
        name = "deeds",
        when_zero = 1,
        symbols = {
            [1] = "FULL_MAY_REFUSE",
            [2] = "FULL_MAY_CHANGE_PRICE",
            [2147483648] = "FULL_MAY_LIST",
        },
    },
    {
        name = "ways",
        when_zero = 0,
        symbols = {
            [1] = "FULL_NO_ORDER",
            [2] = "FULL_SILENT_ORDER",
            [256] = "FULL_WIDE",
            [196608] = "FULL_RESERVED",
        },
    },
}

local PHASES = {
    [0] = "outside",
    [1] = "inside",
    [2] = "ordering",
    [3] = "deciding",
    [4] = "gone",
}

local FINAL = { [4] = true }

local INITIAL_PHASE = 0

local STEPS = {
    [0] = { { "command/hello", 1 }, { "command/bye", 4 } },
    [1] = {
        { "command/note", 1 },
        { "command/order", 2 },
        { "command/cart", 2 },
        { "command/bye", 4 },
    },
    [2] = {
        { "command/note", 2 },
        { "command/order", 2 },
        { "command/picture", 2 },
        { "command/done", 3 },
        { "command/forget", 1 },
        { "command/bye", 4 },
    },
    [3] = { { "command/forget", 1 } },
    [4] = {},
}

local RULES = {
    {
        id = "rule/no-break",
        is_error = true,
        hint = "The text has no line break. Leave the line break out.",
        classes = { [10] = 1, [13] = 1 },
        width = 2,
        next = { 0, 1, 1, 1 },
        broken = { false, true },
    },
    {
        id = "rule/price",
        is_error = false,
        hint = "The text is a price. Write digits, and two more after a point.",
        classes = {
            [46] = 1, [48] = 2, [49] = 2, [50] = 2, [51] = 2, [52] = 2, [53] = 2, [54] = 2, [55] = 2, [56] = 2,
            [57] = 2,
        },
        width = 3,
        next = {
            1, 1, 2, 1, 1, 1, 1, 3, 4, 1, 1, 5, 1, 3, 4, 1, 1, 6, 1, 1, 1,
        },
        broken = { true, true, false, true, false, true, false },
    },
    {
        id = "rule/some",
        is_error = true,
        hint = "The text has two bytes. Write more.",
        classes = { [10] = 1 },
        width = 2,
        next = { 1, 2, 3, 4, 3, 4, 3, 3, 4, 4 },
        broken = { true, true, true, false, false },
    },
}

local CODES = {
    [72] = "command/hello",
    [78] = "command/note",
    [79] = "command/order",
    [67] = "command/cart",
    [73] = "command/picture",
    [69] = "command/done",
    [70] = "command/forget",
    [66] = "command/bye",
    [83] = "command/secret",
    [121] = "reply/yes",
    [110] = "reply/no",
    [99] = "reply/change-price",
    [119] = "reply/wait",
    [108] = "reply/leave",
    [111] = "reply/old",
}

local NAMES = {
    [72] = "Hello",
    [78] = "Note",
    [79] = "Order",
    [67] = "Cart",
    [73] = "Picture",
    [69] = "Done",
    [70] = "Forget",
    [66] = "Bye",
    [83] = "Secret",
    [121] = "Yes",
    [110] = "No",
    [99] = "ChangePrice",
    [119] = "Wait",
    [108] = "Leave",
    [111] = "Old",
}

local INTERIM = { ["reply/change-price"] = true, ["reply/wait"] = true }

local MESSAGES = {
    ["command/hello"] = {
        id = "command/hello",
        name = "Hello",
        since = 3,
        usual = 1,
        is_command = true,
        is_reply = true,
        is_answered = true,
        interim = {},
        endings = { ["command/hello"] = false },
        steps = {
            { kind = "u32", name = "edition", doc = "The version." },
            {
                kind = "u32",
                name = "deeds",
                doc = "What the keeper may do.",
                flags = {
                    {
                        bit = 1,
                        symbol = "FULL_MAY_REFUSE",
                        name = "refuse",
                        doc = "It may refuse. FULL_MAY_REFUSE, since version 3.",
                    },
                    {
                        bit = 2,
                        symbol = "FULL_MAY_CHANGE_PRICE",
                        name = "change-price",
                        doc = "It may change the price. FULL_MAY_CHANGE_PRICE, since version 4.",
                    },
                    {
                        bit = 2147483648,
                        symbol = "FULL_MAY_LIST",
                        name = "lists",
                        doc = "It may ask for notes. FULL_MAY_LIST, since version 4.",
                    },
                },
            },
            {
                kind = "u32",
                name = "ways",
                doc = "How both sides speak.",
                flags = {
                    {
                        bit = 1,
                        symbol = "FULL_NO_ORDER",
                        name = "no-order",
                        doc = "Orders are not sent. FULL_NO_ORDER, since version 3.",
                    },
                    {
                        bit = 2,
                        symbol = "FULL_SILENT_ORDER",
                        name = "silent-order",
                        doc = "Orders get no reply. FULL_SILENT_ORDER, since version 3.",
                    },
                    {
                        bit = 256,
                        symbol = "FULL_WIDE",
                        name = "wide",
                        doc = "Frames may be longer. FULL_WIDE, since version 7.",
                    },
                    {
                        bit = 196608,
                        symbol = "FULL_RESERVED",
                        name = "reserved",
                        doc = "Two bits without a meaning. FULL_RESERVED, since version 7.",
                    },
                },
            },
            {
                kind = "records",
                name = "lists",
                doc = "The notes that the keeper wants.",
                inner = {
                    {
                        kind = "u32",
                        name = "stage",
                        doc = "The stage.",
                        enum = { [0] = "ORDER", [5] = "CART" },
                    },
                    {
                        kind = "text",
                        name = "names",
                        doc = "The names of the notes.",
                    },
                },
            },
        },
    },
    ["command/note"] = {
        id = "command/note",
        name = "Note",
        since = 3,
        is_command = true,
        is_reply = false,
        is_answered = false,
        interim = {},
        endings = {},
        steps = {
            {
                kind = "u8",
                name = "question",
                doc = "The command that follows.",
                enum = {
                    [72] = "HELLO",
                    [78] = "NOTE",
                    [79] = "ORDER",
                    [67] = "CART",
                    [73] = "PICTURE",
                    [69] = "DONE",
                    [70] = "FORGET",
                    [66] = "BYE",
                    [83] = "SECRET",
                },
            },
            {
                kind = "pairs",
                name = "notes",
                doc = "The notes.",
                inner = {
                    { kind = "text", name = "name" },
                    { kind = "text", name = "text" },
                },
            },
        },
    },
    ["command/order"] = {
        id = "command/order",
        name = "Order",
        since = 3,
        usual = 2,
        is_command = true,
        is_reply = false,
        is_answered = true,
        suppressed_by = { 2, 1, "FULL_NO_ORDER" },
        unanswered_with = { 2, 2, "FULL_SILENT_ORDER" },
        interim = {},
        endings = {
            ["reply/yes"] = false,
            ["reply/no"] = 1,
            ["reply/leave"] = 4,
        },
        steps = {
            {
                kind = "text",
                name = "goods",
                doc = "What is wanted.",
                least = 1,
                rules = { 1 },
            },
            {
                kind = "u16",
                name = "shelf",
                doc = "Where it lies.",
                enum = { [1] = "TOP", [32768] = "BOTTOM" },
            },
            { kind = "u8", name = "mark", doc = "Any byte." },
            {
                kind = "u8",
                name = "group",
                doc = "How it is paid.",
                enum = { [36] = "CASH", [35] = "CARD", [48] = "NONE" },
                closed = true,
            },
            {
                kind = "when",
                selector = "group",
                values = { [36] = true, [35] = true },
                inner = {
                    {
                        kind = "text",
                        name = "amount",
                        doc = "The price.",
                        rules = { 1, 2 },
                    },
                    { kind = "u16", name = "coins", doc = "The number of coins." },
                },
            },
            { kind = "optional-text", name = "remark", doc = "A remark." },
        },
    },
    ["command/cart"] = {
        id = "command/cart",
        name = "Cart",
        since = 4,
        usual = 2,
        is_command = true,
        is_reply = false,
        is_answered = true,
        interim = {},
        endings = {
            ["reply/yes"] = false,
            ["reply/no"] = 1,
            ["reply/leave"] = 4,
        },
        steps = {
            { kind = "u16", name = "total", doc = "How many there are." },
            {
                kind = "texts",
                name = "goods",
                doc = "The goods.",
                rules = { 1 },
            },
        },
    },
    ["command/picture"] = {
        id = "command/picture",
        name = "Picture",
        since = 3,
        is_command = true,
        is_reply = false,
        is_answered = false,
        interim = {},
        endings = {},
        steps = {
            {
                kind = "bytes",
                name = "data",
                doc = "The picture.",
                least = 1,
            },
        },
    },
    ["command/done"] = {
        id = "command/done",
        name = "Done",
        since = 3,
        usual = 3,
        is_command = true,
        is_reply = false,
        is_answered = true,
        interim = { ["reply/change-price"] = true, ["reply/wait"] = true },
        endings = { ["reply/yes"] = 1, ["reply/no"] = 1 },
        steps = {},
    },
    ["command/forget"] = {
        id = "command/forget",
        name = "Forget",
        since = 3,
        usual = 1,
        is_command = true,
        is_reply = false,
        is_answered = false,
        interim = {},
        endings = {},
        steps = {},
    },
    ["command/bye"] = {
        id = "command/bye",
        name = "Bye",
        since = 3,
        usual = 4,
        is_command = true,
        is_reply = false,
        is_answered = false,
        interim = {},
        endings = {},
        steps = {},
    },
    ["command/secret"] = {
        id = "command/secret",
        name = "Secret",
        since = 3,
        is_command = true,
        is_reply = false,
        is_answered = false,
        interim = {},
        endings = {},
        steps = { { kind = "bytes", name = "data", doc = "Whatever it is." } },
    },
    ["reply/yes"] = {
        id = "reply/yes",
        name = "Yes",
        since = 3,
        is_command = false,
        is_reply = true,
        is_answered = false,
        interim = {},
        endings = {},
        steps = {},
    },
    ["reply/no"] = {
        id = "reply/no",
        name = "No",
        since = 3,
        is_command = false,
        is_reply = true,
        is_answered = false,
        interim = {},
        endings = {},
        steps = {
            {
                kind = "text",
                name = "reason",
                doc = "Why.",
                rules = { 1, 3 },
            },
        },
    },
    ["reply/change-price"] = {
        id = "reply/change-price",
        name = "ChangePrice",
        since = 4,
        is_command = false,
        is_reply = true,
        is_answered = false,
        requires = { 1, 2, "FULL_MAY_CHANGE_PRICE" },
        interim = {},
        endings = {},
        steps = {
            {
                kind = "text",
                name = "amount",
                doc = "The new price.",
                rules = { 2 },
            },
        },
    },
    ["reply/wait"] = {
        id = "reply/wait",
        name = "Wait",
        since = 4,
        is_command = false,
        is_reply = true,
        is_answered = false,
        interim = {},
        endings = {},
        steps = {},
    },
    ["reply/leave"] = {
        id = "reply/leave",
        name = "Leave",
        since = 3,
        is_command = false,
        is_reply = true,
        is_answered = false,
        interim = {},
        endings = {},
        steps = {},
    },
    ["reply/old"] = {
        id = "reply/old",
        name = "Old",
        since = 3,
        is_command = false,
        is_reply = true,
        is_answered = false,
        interim = {},
        endings = {},
        steps = { { kind = "bytes", name = "data", doc = "Whatever it was." } },
    },
}

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

-- Groups of the same steps up to the end.
local function read_groups(reader, step, label, items)
    while not reader.failure and reader.at < #reader.data do
        local from, inner = reader.at, {}
        read_steps(reader, step.inner, inner, label)
        add(reader, items, step, from, reader.at, nil, inner)
        reader.chosen[step.name] = true
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

-- A whole frame: its message, its items, and what is wrong with it, if anything is.
local function read_frame(data)
    local reader, items = { data = data, at = PAYLOAD_START, chosen = {} }, {}
    local code = data:byte(PAYLOAD_START)
    local message = MESSAGES[CODES[code]]
    if message then
        read_steps(reader, message.steps, items)
    end
    if not message or reader.at < #data then
        fail(reader, message and "trailing-bytes" or "unknown-code", nil, message and reader.at or LENGTH_SIZE)
    end
    return { code = code, message = message, items = items, values = reader.chosen, failure = reader.failure }
end

-- What is wrong with the length that a frame begins with.
local function length_failure(head, length, limit)
    if length == 0 then
        return "zero-length"
    elseif length <= limit then
        return nil
    end
    for _, prefix in ipairs(STRANGERS) do
        if head:sub(1, #prefix) == prefix then
            return "foreign"
        end
    end
    return head:find("[^\32-\126]") and "too-long" or "foreign"
end

-- Following a conversation: how far it has come, who owes an answer, and what is wrong.

local MOST_AWAITED = 256

-- Something unknown was said: what may follow from it is not pointed out.
local function forget(conversation, is_astray)
    for _, request in ipairs(conversation.awaited or {}) do
        request.is_awaited = false
    end
    conversation.awaited, conversation.behind, conversation.is_astray = {}, 0, is_astray
end

local function begin(conversation)
    conversation.phase, conversation.agreement = INITIAL_PHASE, nil
    conversation.offer, conversation.unanswered = nil, nil
    forget(conversation, false)
    return conversation
end

local function has_bit(number, bit)
    return math.floor(number / bit) % 2 == 1
end

-- Whether a flag is in use; there may be none.
local function has(agreement, flag)
    return flag ~= nil and has_bit(agreement[flag[1]] or 0, flag[2])
end

local function new_agreement(values)
    local agreement = { version = values[VERSION_FIELD], limit = 0 }
    for place, field in ipairs(NEGOTIATED) do
        agreement[place] = values[field.name]
    end
    for _, limit in ipairs(AGREED_LIMITS) do
        agreement.limit = math.max(agreement.limit, has(agreement, limit[1]) and limit[2] or 0)
    end
    agreement.limit = agreement.limit > 0 and agreement.limit or DEFAULT_LIMIT
    return agreement
end

-- The greatest length of the next frame. Where the negotiation was not heard, any limit may hold.
local function limit_of(conversation)
    local else_limit = conversation.phase == INITIAL_PHASE and DEFAULT_LIMIT or GREATEST_LIMIT
    return conversation.agreement and conversation.agreement.limit or else_limit
end

-- Where a command leads from a phase, if it may be sent. One that is suppressed is passed over: what
-- may follow it may follow the phase before it.
local function phase_after(phase, id, agreement)
    local seen, waiting, place = {}, { phase }, 1
    while waiting[place] do
        local here = waiting[place]
        for _, step in ipairs(seen[here] and {} or STEPS[here]) do
            if has(agreement, MESSAGES[step[1]].suppressed_by) then
                waiting[#waiting + 1] = step[2]
            elseif step[1] == id then
                return step[2] == here and phase or step[2]
            end
        end
        seen[here], place = true, place + 1
    end
end

local function report(findings, family, kind, ...)
    findings[#findings + 1] = { family = family, kind = kind, reason = string.format(...) }
end

-- The rules that texts break, as findings.
local function broken_rules(items, findings)
    for _, item in ipairs(items) do
        for _, place in ipairs(item.step.rules or {}) do
            local rule, text, state = RULES[place], item.value, 0
            for at = 1, #text do
                state = rule.next[state * rule.width + (rule.classes[text:byte(at)] or 0) + 1]
            end
            if rule.broken[state + 1] then
                local family = rule.is_error and "violation" or "note"
                report(findings, family, "text", "%s: %s", item.step.name, rule.hint)
            end
        end
        broken_rules(item.inner or {}, findings)
    end
end

local function report_misplaced(conversation, message, agreement, findings)
    local is_begun = conversation.phase ~= INITIAL_PHASE
    if has(agreement, message.suppressed_by) then
        report(findings, "violation", "suppressed", "%s is sent in spite of %s", message.name, message.suppressed_by[3])
    elseif not conversation.is_astray then
        local phase = PHASES[conversation.phase] .. (is_begun and "" or ", unless the beginning was not captured")
        local family = is_begun and "violation" or "note"
        report(findings, family, "out-of-order", "%s may not be sent in the phase %s", message.name, phase)
    end
    if not is_begun then
        forget(conversation, true)
    end
end

-- Take a command. What will be known of its answer is kept in the request.
local function take_command(conversation, message, values, request, findings)
    if FINAL[conversation.phase] and not conversation.stream then
        begin(conversation)
    end
    if message.id == NEGOTIATION then
        conversation.offer = values
    elseif NEGOTIATION and not conversation.agreement and conversation.phase ~= INITIAL_PHASE then
        -- Nobody can say which steps are left out.
        conversation.is_astray = true
    end
    local known = conversation.agreement
    local agreement = known or {}
    local to = phase_after(conversation.phase, message.id, agreement)
    if not to then
        report_misplaced(conversation, message, agreement, findings)
        to = message.usual or conversation.phase
    elseif known and (message.is_answered or to ~= conversation.phase) then
        conversation.is_astray = false
    end
    conversation.phase = to
    local awaited = conversation.awaited
    if known and known.version < message.since then
        report(findings, "note", "too-new", "%s came with version %d", message.name, message.since)
    end
    if not message.is_answered then
        return
    elseif #awaited > conversation.behind and (known or not conversation.is_astray) then
        conversation.behind = #awaited
        local last = MESSAGES[awaited[#awaited].id].name
        report(findings, "note", "pipelined", "%s was sent before %s was answered", message.name, last)
    end
    request.is_awaited = not has(agreement, message.unanswered_with)
    conversation.unanswered = not request.is_awaited and message or nil
    if #awaited == MOST_AWAITED then
        forget(conversation, true)
    elseif request.is_awaited then
        awaited[#awaited + 1] = request
    end
end

local function may_answer(id, command)
    return command.endings[id] ~= nil or command.interim[id]
end

-- The command that a reply belongs to: the oldest, or the first behind it that it can answer.
local function answered_by(conversation, id, findings)
    local awaited, fitting = conversation.awaited, 1
    for place = #awaited, 1, -1 do
        fitting = may_answer(id, MESSAGES[awaited[place].id]) and place or fitting
    end
    local fits = MESSAGES[awaited[fitting].id]
    for _ = 2, fitting do
        local passed = MESSAGES[table.remove(awaited, 1).id]
        report(findings, "violation", "unanswered", "%s was not answered before %s", passed.name, fits.name)
    end
    return awaited[1], fits
end

-- What is wrong with an answer to the offer.
local function check_answer(agreement, offer, values, findings)
    local version, offered_version = values[VERSION_FIELD], offer[VERSION_FIELD]
    if version > offered_version or version < VERSIONS[1] then
        local reason = "the answer has version %d, and the offer has %d"
        return report(findings, "violation", "negotiation", reason, version, offered_version)
    end
    for _, field in ipairs(NEGOTIATED) do
        local offered = offer[field.name] == 0 and field.when_zero or offer[field.name]
        for exponent = 0, 31 do
            local bit = 2 ^ exponent
            if has_bit(values[field.name], bit) and not has_bit(offered, bit) then
                local shown = field.symbols[bit] or string.format("the bit 0x%08x", bit)
                return report(findings, "violation", "negotiation", "%s was asked for and not offered", shown)
            end
        end
    end
    if values[LISTS] and LISTS_NEED and not has(agreement, LISTS_NEED) then
        report(findings, "note", "not-granted", "the lists need %s, not negotiated", LISTS_NEED[3])
    end
end

-- Take a reply; gives the request that it answers, and whether it is the last answer to it.
local function take_reply(conversation, message, values, findings)
    local agreement, id, request, is_last = conversation.agreement, message.id, nil, nil
    if agreement and message.requires and not has(agreement, message.requires) then
        report(findings, "violation", "not-granted", "%s needs %s, not negotiated", message.name, message.requires[3])
    end
    if #conversation.awaited > 0 then
        local command
        request, command = answered_by(conversation, id, findings)
        is_last = command.endings[id] ~= nil or not INTERIM[id]
        if not may_answer(id, command) then
            report(findings, "violation", "wrong-reply", "%s does not answer %s", message.name, command.name)
            -- What is said next may be the consequence.
            conversation.is_astray = conversation.is_astray or not is_last
        end
        if is_last then
            table.remove(conversation.awaited, 1)
        end
        conversation.behind = #conversation.awaited > 0 and conversation.behind or 0
        conversation.phase = command.endings[id] or conversation.phase
    elseif not conversation.is_astray then
        local silent = conversation.unanswered
        local what = silent and silent.name .. " in spite of " .. silent.unanswered_with[3] or "nothing"
        -- Before all commands, it rather answers one that was not captured.
        conversation.is_astray = conversation.phase == INITIAL_PHASE
        local family = conversation.is_astray and "note" or "violation"
        report(findings, family, "not-awaited", "%s answers %s", message.name, what)
    end
    if id == NEGOTIATION and values then
        conversation.agreement = new_agreement(values)
        if conversation.offer then
            check_answer(conversation.agreement, conversation.offer, values, findings)
        end
    end
    return request, is_last
end

-- Fields, expert infos, and how frames are shown.

local LONGEST = 60

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

local TYPES = { u8 = ftypes.CHAR, u16 = ftypes.UINT16, u32 = ftypes.UINT32, bytes = ftypes.BYTES }
TYPES.pairs, TYPES.records = ftypes.STRING, ftypes.NONE

local function declare_steps(steps, path)
    for _, step in ipairs(steps) do
        local name = step.name and path .. "." .. step.name or path
        if step.name then
            local shown = (step.flags or step.kind == "u8") and base.HEX or NUMBERS[step.kind] and base.DEC or base.NONE
            step.field = declare(TYPES[step.kind] or ftypes.STRINGZ, name, step.name, step.enum, shown, nil, step.doc)
        end
        for _, flag in ipairs(step.flags or {}) do
            flag.field = declare(ftypes.BOOLEAN, name .. "." .. flag.name, flag.symbol, nil, 32, flag.bit, flag.doc)
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
for kind, text in pairs({
    ["out-of-order"] = "A command that may not be sent in this phase",
    ["suppressed"] = "A command that was to be left out",
    ["too-new"] = "A command that the agreed version does not have",
    ["wrong-side"] = "A message that only the other side sends",
    ["pipelined"] = "A command that was sent before the last one was answered",
    ["not-awaited"] = "A reply where none is owed",
    ["wrong-reply"] = "A reply that does not answer the command",
    ["not-granted"] = "A reply that needs a flag which was not negotiated",
    ["unanswered"] = "A command that got no reply",
    ["negotiation"] = "An answer that asks for what was not offered",
    ["text"] = "A text that breaks a rule",
    ["resumed"] = "Reading goes on behind bytes that are no frame",
}) do
    local severity = kind == "text" and expert.severity.WARN or expert.severity.ERROR
    declare_expert("violation", kind, text, expert.group.PROTOCOL, severity)
    declare_expert("note", kind, text, expert.group.PROTOCOL, expert.severity.NOTE)
end
proto.experts = experts

-- What an item says, in a few words.
local function words_of(item, tvb, start)
    local step, size = item.step, item.to - item.from
    if step.inner then
        local words = {}
        for place, each in ipairs(item.inner) do
            words[place] = words_of(each, tvb, start)
        end
        return table.concat(words, step.kind == "pairs" and "=" or " ")
    elseif step.kind == "bytes" then
        return string.format("(%d bytes)", size)
    elseif NUMBERS[step.kind] then
        return step.enum and step.enum[item.value] or string.format(step.flags and "0x%x" or "%d", item.value)
    end
    local text = tvb(start + item.from, size - 1):string(ENC_UTF_8):gsub("%c", ".")
    return #text <= LONGEST and text or text:sub(1, LONGEST):gsub("[\192-\255][\128-\191]*$", "") .. "..."
end

local function show_item(tree, item, tvb, start)
    local step, range, set = item.step, tvb(start + item.from, item.to - item.from), {}
    if step.kind == "pairs" then
        tree = tree:add(step.field, range, words_of(item, tvb, start))
    elseif TYPES[step.kind] then
        tree = tree:add(step.field, range)
    else
        tree:add_packet_field(step.field, range, ENC_UTF_8)
    end
    for _, inner in ipairs(item.inner or {}) do
        show_item(tree, inner, tvb, start)
    end
    for _, flag in ipairs(step.flags or {}) do
        tree:add(flag.field, range)
        set[#set + 1] = has_bit(item.value, flag.bit) and flag.symbol or nil
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

local function add_failure(tree, failure)
    local where = string.format(" (byte %d%s)", failure.offset, failure.field and ", " .. failure.field or "")
    return point_out(tree, "error", failure.kind, ERRORS[failure.kind] .. where)
end

-- The links between a command and what answers it.
local function show_links(tree, record, pinfo)
    local request, answers = record.request or {}, record.answers
    if request.response then
        tree:add(fields.response_in, request.response):set_generated()
    elseif request.is_awaited and pinfo.visited then
        point_out(tree, "note", "unanswered", "no reply was seen")
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
    tree:add(fields.length, tvb(start, LENGTH_SIZE))
    tree:add(fields.code, tvb(start + LENGTH_SIZE, 1))
    for _, item in ipairs(frame.items) do
        show_item(tree, item, tvb, start)
        words[#words + 1] = words_of(item, tvb, start)
    end
    if frame.failure then
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

-- Frames in TCP segments. What was found out when a frame was first seen is kept in a record: packets
-- are looked at again later, and in any order.

local conversations, records = {}, {}
local tcp_ports, registered = DissectorTable.get("tcp.port"), ""

-- They are not at hand while packets are read for the first time and nobody looks.
local stream_field, lost_field = Field.new("tcp.stream"), Field.new("tcp.analysis.lost_segment")

function proto.init()
    conversations, records = {}, {}
end

proto.prefs.ports = Pref.range("TCP ports", "", "Where the protocol is spoken, such as 8000,9000-9010", 65535)
proto.prefs.max_length = Pref.uint("Greatest length", 0, "The greatest length of a frame; 0: as negotiated")
proto.prefs.detect = Pref.bool("Detect on any port", true, "Know conversations by their negotiation")
tcp_ports:add_for_decode_as(proto)

function proto.prefs_changed()
    tcp_ports:remove(registered, proto)
    registered = proto.prefs.ports
    tcp_ports:add(registered, proto)
end

-- The conversation of a packet, and which of its two directions the packet has.
local function conversation_of(pinfo)
    local source = string.format("%s %d", tostring(pinfo.src), pinfo.src_port)
    local target = string.format("%s %d", tostring(pinfo.dst), pinfo.dst_port)
    local lane = source < target and 1 or 2
    local key = lane == 1 and source .. " " .. target or target .. " " .. source
    local conversation, stream = conversations[key], (stream_field() or {}).value
    if pinfo.visited or not conversation or stream and conversation.stream and stream ~= conversation.stream then
        conversation = begin({ is_lost = {} })
        conversations[key] = pinfo.visited and conversations[key] or conversation
    end
    conversation.stream = conversation.stream or stream
    return conversation, lane
end

-- Who sends in a direction: who speaks first sends commands, until a message of one side tells for sure.
local function sender_of(conversation, lane, message)
    if not conversation.is_sure and message and message.is_command ~= message.is_reply then
        local commands = message.is_command and lane or 3 - lane
        if conversation.commands and conversation.commands ~= commands then
            forget(begin(conversation), true)
        end
        conversation.commands, conversation.is_sure = commands, true
    end
    conversation.commands = conversation.commands or lane
    return conversation.commands == lane and 1 or 2
end

-- The length that a frame begins with, if it is there, and what is wrong with it.
local function length_at(tvb, offset, limit)
    if tvb:len() - offset < LENGTH_SIZE then
        return nil
    end
    local length = tvb(offset, LENGTH_SIZE):uint()
    return length, length_failure(tvb:raw(offset, LENGTH_SIZE), length, limit)
end

-- The frame that a segment begins with, if it is whole and nothing is wrong with it.
local function first_frame(tvb, limit)
    local length, failure = length_at(tvb, 0, limit)
    if length and not failure and LENGTH_SIZE + length <= tvb:len() then
        local frame = read_frame(tvb:raw(0, LENGTH_SIZE + length))
        return not frame.failure and frame or nil
    end
end

-- Begin a record. Behind bytes that are no frame, reading goes on at the next segment that begins with one.
local function open(tvb, offset, pinfo)
    local conversation, lane = conversation_of(pinfo)
    local limit = proto.prefs.max_length > 0 and proto.prefs.max_length or limit_of(conversation)
    local record = { limit = limit, findings = {}, conversation = conversation, lane = lane }
    if conversation.is_lost[lane] then
        record.is_unread = offset > 0 or not first_frame(tvb, limit)
        conversation.is_lost[lane] = record.is_unread
        report(record.findings, "note", "resumed", "reading goes on behind bytes that are no frame")
    end
    if #record.findings > 0 or offset == 0 and lost_field() then
        forget(conversation, true)
    end
    return record
end

-- Follow the conversation over a frame, and end its record.
local function judge(record, frame, pinfo)
    local conversation, message, findings = record.conversation, frame.message, record.findings
    local values = not frame.failure and frame.values or nil
    record.sender = sender_of(conversation, record.lane, message)
    record.conversation = nil
    broken_rules(values and frame.items or {}, findings)
    if not message then
        forget(conversation, true)
    elseif not (record.sender == 1 and message.is_command or record.sender == 2 and message.is_reply) then
        report(findings, "violation", "wrong-side", "the %s never sends %s", SENDERS[record.sender], message.name)
    elseif record.sender == 1 then
        record.request = { id = message.id, number = pinfo.number, began = pinfo.rel_ts }
        take_command(conversation, message, values, record.request, findings)
    else
        local request, is_last = take_reply(conversation, message, values, findings)
        record.answers, record.time = request, request and pinfo.rel_ts - request.began
        if is_last then
            request.response = pinfo.number
        end
    end
    record.phase = conversation.phase
end

-- Show what cannot be read up to the end of the segment.
local function give_up(tvb, offset, tree, record, kind, at)
    local branch = tree:add(proto, tvb(offset))
    branch:set_text(string.format("%s, %d bytes that are no frame", NAME, tvb:len() - offset))
    if record.conversation then
        record.conversation.is_lost[record.lane] = true
        record.conversation = nil
    end
    return tvb:len(), kind and add_failure(branch, { kind = kind, offset = at }) or "[no frame]"
end

-- Show the frame at an offset. Gives where it ends and what it says, or nothing where it is not whole.
local function dissect_frame(tvb, offset, pinfo, tree)
    local head = tvb:raw(offset, math.min(PAYLOAD_START, tvb:len() - offset))
    local key = string.format("%d %d %d ", pinfo.number, tvb:offset(), offset) .. head
    local record = records[key] or open(tvb, offset, pinfo)
    records[key] = record
    local length, failure = length_at(tvb, offset, record.limit)
    local stop = offset + LENGTH_SIZE + (length or 0)
    if record.is_unread or failure then
        return give_up(tvb, offset, tree, record, failure, 0)
    elseif not length or stop > tvb:len() then
        if pinfo.can_desegment == 0 then
            return give_up(tvb, offset, tree, record, "incomplete", tvb:len() - offset)
        end
        pinfo.desegment_offset = offset
        pinfo.desegment_len = length and stop - tvb:len() or DESEGMENT_ONE_MORE_SEGMENT
        return nil
    end
    local frame = read_frame(tvb:raw(offset, stop - offset))
    if record.conversation then
        judge(record, frame, pinfo)
    end
    return stop, show_frame(tree:add(proto, tvb(offset, stop - offset)), frame, record, tvb, offset, pinfo)
end

function proto.dissector(tvb, pinfo, tree)
    local offset, said = 0, {}
    while offset and offset < tvb:len() do
        offset, said[#said + 1] = dissect_frame(tvb, offset, pinfo, tree)
    end
    if #said > 0 then
        pinfo.cols.protocol, pinfo.cols.info = proto.name, table.concat(said, " ") .. " "
        pinfo.cols.info:fence()
    end
end

if NEGOTIATION then
    proto:register_heuristic("tcp", function(tvb, pinfo, tree)
        local frame = proto.prefs.detect and first_frame(tvb, DEFAULT_LIMIT)
        local version = frame and frame.message.id == NEGOTIATION and frame.values[VERSION_FIELD]
        if not version or version < VERSIONS[1] or version > VERSIONS[2] then
            return false
        end
        pinfo.conversation = proto
        proto.dissector(tvb, pinfo, tree)
        return true
    end)
end
