-- Frames in TCP segments. What was found out when a frame was first seen is kept in a record: packets
-- are looked at again later, and in any order.

local WRONG_SIDES = { REASONS.reply_of_initiator, REASONS.command_of_responder }

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
        conversation = begin({ is_lost = {}, is_intact = {} })
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

-- The length of the frame that begins somewhere, if it is there, and what is wrong with it.
local function length_at(tvb, offset)
    if tvb:len() - offset < LENGTH_AT + LENGTH_SIZE then
        return nil
    end
    local bytes = tvb:raw(offset + LENGTH_AT, LENGTH_SIZE)
    return number_of(bytes), length_failure(bytes, math.max(PLAUSIBLE_LIMIT, proto.prefs.max_length))
end

-- The frame that a segment begins with, if it is whole and nothing is wrong with it.
local function first_frame(tvb, conversation)
    local length, failure = length_at(tvb, 0)
    if length and not failure and UNCOUNTED + length <= tvb:len() then
        local frame = read_frame(tvb:raw(0, UNCOUNTED + length), conversation.terms)
        return not frame.failure and frame or nil
    end
end

-- Begin a record. Behind bytes that are not a frame, reading goes on at the next segment that begins with one.
local function open(tvb, offset, pinfo)
    local conversation, lane = conversation_of(pinfo)
    local record = { findings = {}, conversation = conversation, lane = lane }
    if conversation.is_lost[lane] then
        record.is_unread = offset > 0 or not first_frame(tvb, conversation)
        conversation.is_lost[lane] = record.is_unread
        report(record.findings, "note", RESUMED, {})
    end
    if #record.findings > 0 or offset == 0 and lost_field() then
        forget(conversation, true)
        conversation.is_intact[lane] = false
    end
    return record
end

-- What a length that no frame has is taken for, as responders take that of a command after an intact stream.
local function taken_for(record, length)
    local conversation = record.conversation
    if conversation and conversation.is_intact[record.lane] and conversation.commands == record.lane then
        for _, each in ipairs(TOLERATED_LENGTHS) do
            if each[1] <= length and length <= each[2] then
                return each[3]
            end
        end
    end
end

-- Report the values of a message that the agreed version does not have.
local function report_values(options, message, items, findings)
    for _, item in ipairs(items) do
        local value = (message.narrow[item.step.name] or {})[item.value]
        if value and not is_among(options.version, value[2], value[3]) then
            local reason = options.version < value[2] and REASONS.new_value or REASONS.ended_value
            local names = { message = message.name, value = value[1], version = options.version }
            names.since, names["until"] = value[2], value[3]
            report(findings, "note", reason, names)
        end
        report_values(options, message, item.inner or {}, findings)
    end
end

-- Follow the conversation over a frame, and end its record.
local function judge(record, frame, pinfo)
    local conversation, message, findings = record.conversation, frame.message, record.findings
    local values, is_ignored = frame.values, frame.reason == REASONS.passed_over
    record.sender = sender_of(conversation, record.lane, message)
    record.conversation = nil
    conversation.is_intact[record.lane] = values ~= nil or is_ignored
    if message and values then
        local limit, is_known = limit_of(conversation, message)
        if proto.prefs.max_length > 0 then
            limit, is_known = proto.prefs.max_length, true
        end
        local names = { message = message.name, length = frame.length, limit = limit }
        if frame.length > (is_known and limit or GREATEST_LIMIT) then
            names.limit = is_known and limit or GREATEST_LIMIT
            report(findings, "violation", REASONS.too_long, names)
        elseif frame.length > limit then
            report(findings, "note", REASONS.above_usual, names)
        end
    end
    if record.read_as then
        local failure = words_of_failure({ kind = record.failure, offset = LENGTH_AT })
        report(findings, "violation", REASONS.misread, { error = failure, length = record.read_as })
    end
    if frame.reason then
        report(findings, "violation", frame.reason, { error = words_of_failure(frame.failure) })
    end
    broken_rules(values and frame.items or {}, findings)
    if message and message.varies and not (record.terms and record.terms.is_agreed) then
        report(findings, "note", GUESSED, { version = frame.version })
    end
    if conversation.agreed and values and message and message.narrow then
        report_values(conversation.agreed, message, frame.items, findings)
    end
    if not message then
        forget(conversation, true)
    elseif not (record.sender == 1 and message.is_command or record.sender == 2 and message.is_reply) then
        report(findings, "violation", WRONG_SIDES[record.sender], { message = message.name })
    elseif record.sender == 1 and not is_ignored then
        record.request = { id = message.id, number = pinfo.number, began = pinfo.rel_ts }
        take_command(conversation, message, values, record.request, findings)
    elseif not is_ignored then
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
    branch:set_text(string.format("%s, %d bytes that are not a frame", NAME, tvb:len() - offset))
    if record.conversation then
        record.conversation.is_lost[record.lane] = true
        record.conversation.is_intact[record.lane] = false
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
    local length, failure = length_at(tvb, offset)
    record.read_as, record.failure = record.read_as or failure and taken_for(record, length), failure
    local stop = offset + UNCOUNTED + (record.read_as or length or 0)
    if record.is_unread or failure and not record.read_as then
        return give_up(tvb, offset, tree, record, failure, LENGTH_AT)
    elseif not length or stop > tvb:len() then
        if pinfo.can_desegment == 0 then
            return give_up(tvb, offset, tree, record, "incomplete", tvb:len() - offset)
        end
        pinfo.desegment_offset = offset
        pinfo.desegment_len = length and stop - tvb:len() or DESEGMENT_ONE_MORE_SEGMENT
        return nil
    end
    record.terms = record.terms or record.conversation and record.conversation.terms
    local frame = read_frame(tvb:raw(offset, stop - offset), record.terms)
    if record.read_as and not (frame.values and frame.message.is_command) then
        return give_up(tvb, offset, tree, record, failure, LENGTH_AT)
    elseif record.conversation then
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
        local frame = proto.prefs.detect and first_frame(tvb, {})
        local version = frame and frame.message.id == NEGOTIATION and frame.values[VERSION_FIELD]
        if not version or version < VERSIONS[1] or version > VERSIONS[2] then
            return false
        end
        pinfo.conversation = proto
        proto.dissector(tvb, pinfo, tree)
        return true
    end)
end
