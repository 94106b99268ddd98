-- Following a conversation: how far it has come, who owes an answer, and what is wrong.

local MOST_AWAITED = 256

-- Something unknown was sent: what may follow from it is not pointed out.
local function forget(conversation, is_astray)
    for _, request in ipairs(conversation.awaited or {}) do
        request.is_awaited = false
    end
    conversation.awaited, conversation.behind, conversation.is_astray = {}, 0, is_astray
end

local function begin(conversation)
    conversation.phase, conversation.agreed = INITIAL_PHASE, nil
    conversation.offer, conversation.unanswered = nil, nil
    forget(conversation, false)
    return conversation
end

-- Whether a flag is in use; there may be none.
local function has(options, flag)
    return flag ~= nil and has_bit(options[flag[1]] or 0, flag[2])
end

local function new_options(values)
    local flags = LAYOUT_FLAGS and values[LAYOUT_FLAGS] or 0
    local options = { version = values[VERSION_FIELD], flags = flags, limit = 0, is_agreed = true }
    for place, field in ipairs(NEGOTIATED) do
        options[place] = values[field.name]
    end
    for _, limit in ipairs(AGREED_LIMITS) do
        local is_granted = not limit[2] or has(options, limit[2])
        local holds = is_granted and is_among(options.version, limit[3], limit[4])
        options.limit = math.max(options.limit, holds and limit[1] or 0)
    end
    options.limit = options.limit > 0 and options.limit or DEFAULT_LIMIT
    return options
end

-- The greatest length of a message where it stands, and whether it is known. Behind an offer alone it is
-- the greatest that this allows. Where the negotiation was not heard, any limit may hold.
local function limit_of(conversation, message)
    local heard = conversation.agreed or conversation.offer and new_options(conversation.offer)
    return heard and heard.limit or DEFAULT_LIMIT, heard or message.id == NEGOTIATION
end

-- Where a command leads from a phase, if it may be sent. One that is suppressed is passed over: what
-- may follow it may follow the phase before it.
local function phase_after(phase, id, options)
    local seen, waiting, place = {}, { phase }, 1
    while waiting[place] do
        local here = waiting[place]
        for _, step in ipairs(seen[here] and {} or STEPS[here]) do
            local is_known = is_among(options.version, step[3], step[4])
            if is_known and has(options, MESSAGES[step[1]].suppressed_by) then
                waiting[#waiting + 1] = step[2]
            elseif is_known and step[1] == id then
                return step[2] == here and phase or step[2]
            end
        end
        seen[here], place = true, place + 1
    end
end

-- Add a finding for a reason, with what stands in it.
local function report(findings, family, reason, values)
    local text = reason.text:gsub("{(%l+)}", values)
    findings[#findings + 1] = { family = family, kind = reason.kind, reason = text }
end

-- The rules that texts break, as findings about the fields of the message.
local function broken_rules(items, findings, label)
    for _, item in ipairs(items) do
        local field = label or item.step.name
        for _, place in ipairs(item.step.rules or {}) do
            local rule, text, state = RULES[place], item.value, 0
            for at = 1, #text do
                state = rule.next[state * rule.width + (rule.classes[text:byte(at)] or 0) + 1]
            end
            if rule.broken[state + 1] then
                local family = rule.is_error and "violation" or "note"
                report(findings, family, REASONS.broken_rule, { field = field, rule = rule.doc })
            end
        end
        broken_rules(item.inner or {}, findings, field)
    end
end

-- Report a message that the agreed version does not have, and tell whether it is one.
local function report_version(options, message, findings)
    local version = options and options.version
    if is_among(version, message.first, message.last) then
        return false
    end
    local reason = version < message.first and REASONS.too_new or REASONS.ended
    local names = { message = message.name, since = message.first, ["until"] = message.last, version = version }
    report(findings, "note", reason, names)
    return true
end

local function report_misplaced(conversation, message, options, findings)
    local is_begun = conversation.phase ~= INITIAL_PHASE
    if has(options, message.suppressed_by) then
        report(findings, "violation", REASONS.suppressed, { message = message.name, flag = message.suppressed_by[3] })
    elseif not conversation.is_astray then
        local phase = PHASES[conversation.phase] .. (is_begun and "" or ", unless the beginning was not captured")
        local family = is_begun and "violation" or "note"
        report(findings, family, REASONS.out_of_order, { message = message.name, phase = phase })
    end
    if not is_begun then
        forget(conversation, true)
    end
end

-- A command after whose interim reply no verdict came, before something else did.
local function report_verdict(request, before, findings)
    local names = { message = MESSAGES[request.id].name, before = before, interim = MESSAGES[request.interim].name }
    report(findings, "violation", REASONS.no_verdict, names)
end

-- Whether the responder took an interim reply for its verdict. The exchange is over then, and what is sent
-- next is not the mistake of the initiator. Where commands are pipelined the verdict may still come.
local function end_without_verdict(conversation, before, findings)
    local request = conversation.awaited[1]
    if request and request.interim and not PROGRESS[request.interim] then
        report_verdict(request, before, findings)
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
        -- An answer that was not captured may have agreed on any version below it.
        conversation.terms = values and { version = math.min(values[VERSION_FIELD], NEWEST), flags = 0 }
    elseif NEGOTIATION and not conversation.agreed and conversation.phase ~= INITIAL_PHASE then
        -- Nobody can say which steps are left out.
        conversation.is_astray = true
    end
    end_without_verdict(conversation, message.name, findings)
    local known = conversation.agreed
    local options = known or {}
    local to = phase_after(conversation.phase, message.id, options)
    local is_lacking = report_version(known, message, findings)
    if not to then
        if not is_lacking then
            report_misplaced(conversation, message, options, findings)
        end
        to = message.usual or conversation.phase
    elseif known and not is_lacking and (message.is_answered or to ~= conversation.phase) then
        conversation.is_astray = false
    end
    conversation.phase = to
    local awaited = conversation.awaited
    if not message.is_answered then
        return
    elseif #awaited > conversation.behind and (known or not conversation.is_astray) then
        conversation.behind = #awaited
        local last = MESSAGES[awaited[#awaited].id].name
        report(findings, "note", REASONS.pipelined, { message = message.name, command = last })
    end
    request.is_awaited = not has(options, message.unanswered_with)
    conversation.unanswered = not request.is_awaited and message or nil
    if #awaited == MOST_AWAITED then
        forget(conversation, true)
    elseif request.is_awaited then
        awaited[#awaited + 1] = request
    end
end

-- What a reply to a command does, if it can answer it: whether it is the last, and where it leads.
local function response_of(id, command, options)
    for _, response in ipairs(command.responses[id] or {}) do
        if not options or is_among(options.version, response[3], response[4]) then
            return response
        end
    end
end

-- The command that a reply belongs to: the oldest, or the first after it that it can answer.
local function answered_by(conversation, id, findings)
    local awaited, fitting = conversation.awaited, 1
    for place = #awaited, 1, -1 do
        fitting = response_of(id, MESSAGES[awaited[place].id], conversation.agreed) and place or fitting
    end
    local fits = MESSAGES[awaited[fitting].id]
    for _ = 2, fitting do
        local passed = MESSAGES[table.remove(awaited, 1).id]
        report(findings, "violation", REASONS.unanswered, { message = passed.name, before = fits.name })
    end
    return awaited[1], fits
end

-- The flags of an answer that were not offered, as they are called.
local function not_offered(offer, values)
    local surplus = {}
    for _, field in ipairs(NEGOTIATED) do
        local offered = offer[field.name] == 0 and field.when_zero or offer[field.name]
        for exponent = 0, 31 do
            local bit = 2 ^ exponent
            if has_bit(values[field.name], bit) and not has_bit(offered, bit) then
                surplus[#surplus + 1] = field.symbols[bit] or string.format("0x%08x", bit)
            end
        end
    end
    return surplus
end

-- What is wrong with the lists of macros of an answer.
local function check_lists(options, stages, findings)
    local listed = {}
    if #stages > 0 and LISTS_NEED and not has(options, LISTS_NEED) then
        report(findings, "violation", REASONS.lists_need, { flag = LISTS_NEED[3] })
    end
    for _, stage in ipairs(stages) do
        if not STAGES[stage] then
            report(findings, "violation", REASONS.no_stage, { stage = stage })
        elseif not is_among(options.version, STAGES[stage][2], STAGES[stage][3]) then
            local names = { command = STAGES[stage][1], version = options.version }
            report(findings, "violation", REASONS.lacks_stage, names)
        elseif listed[stage] then
            report(findings, "violation", REASONS.two_lists, { command = STAGES[stage][1] })
        end
        listed[stage] = true
    end
end

-- What is wrong with an answer to the offer.
local function check_answer(options, offer, values, findings)
    local version, offered_version = values[VERSION_FIELD], offer[VERSION_FIELD]
    local surplus = not_offered(offer, values)
    if version > offered_version then
        report(findings, "violation", REASONS.above_offer, { version = version, offered = offered_version })
    elseif version < VERSIONS[1] then
        report(findings, "violation", REASONS.too_old, { version = version, least = VERSIONS[1] })
    elseif #surplus > 0 then
        report(findings, "violation", REASONS.not_offered, { flags = table.concat(surplus, ", ") })
    else
        check_lists(options, values[LISTS] or {}, findings)
    end
end

-- Take a reply; gives the request that it answers, and whether it is the last answer to it.
local function take_reply(conversation, message, values, findings)
    local options, id, request, is_last = conversation.agreed, message.id, nil, nil
    local is_lacking = report_version(options, message, findings)
    if options and not is_lacking and message.requires and not has(options, message.requires) then
        report(findings, "violation", REASONS.not_granted, { message = message.name, flag = message.requires[3] })
    end
    if #conversation.awaited > 0 then
        local command
        request, command = answered_by(conversation, id, findings)
        local response = response_of(id, command, options)
        is_last = response and response[1] or not INTERIM[id]
        request.interim = INTERIM[id] and conversation.behind == 0 and id or request.interim
        if not response then
            report(findings, "violation", REASONS.wrong_reply, { message = message.name, command = command.name })
            -- What is sent next may be the consequence.
            conversation.is_astray = conversation.is_astray or not is_last
        end
        if is_last then
            table.remove(conversation.awaited, 1)
        end
        conversation.behind = #conversation.awaited > 0 and conversation.behind or 0
        conversation.phase = response and response[2] or conversation.phase
    elseif not conversation.is_astray then
        local silent, reason, names = conversation.unanswered, REASONS.answers_nothing, { message = message.name }
        if silent then
            reason, names.command, names.flag = REASONS.answers_unanswered, silent.name, silent.unanswered_with[3]
        end
        -- Before all commands, it rather answers one that was not captured.
        conversation.is_astray = conversation.phase == INITIAL_PHASE
        local family = conversation.is_astray and "note" or "violation"
        report(findings, family, reason, names)
    end
    if id == NEGOTIATION and values then
        conversation.agreed = new_options(values)
        -- It holds whoever turns out to send the commands.
        conversation.terms = conversation.agreed
        if conversation.offer then
            check_answer(conversation.agreed, conversation.offer, values, findings)
        end
    end
    return request, is_last
end
