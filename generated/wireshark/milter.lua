-- Code generated from spec/ by "python -m generator". DO NOT EDIT.
-- luacheck: std lua52
-- luacheck: globals Proto ProtoField ProtoExpert Field Pref DissectorTable NSTime
-- luacheck: globals UInt64 Int64 ByteArray base ftypes frametype expert DESEGMENT_ONE_MORE_SEGMENT
-- luacheck: globals ENC_UTF_8 ENC_BIG_ENDIAN ENC_LITTLE_ENDIAN

-- Milter, the Sendmail mail filter protocol: a dissector for Wireshark and tshark.
-- First come tables of the protocol, then what interprets them.

local ID = "milter"

local NAME = "Milter"

local TITLE = "Milter, the Sendmail mail filter protocol"

local SENDERS = { "MTA", "Filter" }

local ERRORS = {
    undersized = "the length is less than that of a frame without a payload",
    ["too-long"] = "the length is above the limit",
    foreign = "the first bytes are not a length but the beginning of another protocol",
    incomplete = "the frame ends before its stated length",
    surplus = "bytes follow the end of the frame",
    ["unknown-code"] = "no message has this code",
    truncated = "the payload ends inside a number or a value of known length",
    unterminated = "the payload ends before the NUL of a text",
    ["unknown-value"] = "the value is unknown, and what follows depends on it",
    ["out-of-range"] = "the number is not in its range, or is not a supported version",
    ["too-short"] = "the value is shorter than allowed",
    overlong = "the value is longer than allowed",
    ["trailing-bytes"] = "bytes are left over after the last field",
}

local KINDS = {
    ["out-of-order"] = "A command that may not be sent in this phase",
    suppressed = "A command that the filter had asked to leave out",
    ["too-new"] = "A message or a value that came with a later version than the agreed one",
    ["too-old"] = "A message or a value that ended with an earlier version than the agreed one",
    ["wrong-side"] = "A message that only the other side sends",
    pipelined = "A command that was sent before the last one was answered",
    ["not-awaited"] = "A reply where none is owed",
    ["wrong-reply"] = "A reply that does not answer the command",
    ["not-granted"] = "A reply that needs a flag that was not negotiated",
    unanswered = "A command that got no reply",
    negotiation = "An answer that asks for something that was not offered",
    text = "A text that breaks a rule",
    ["too-long"] = "A frame above the agreed limit",
    malformed = "A malformed frame that real programs accept",
}

local REASONS = {
    out_of_order = {
        kind = "out-of-order",
        text = "{message} may not be sent in the phase {phase}",
    },
    suppressed = {
        kind = "suppressed",
        text = "{message} was sent although {flag} is in use",
    },
    too_new = {
        kind = "too-new",
        text = "{message} needs version {since}; version {version} is in use",
    },
    ended = {
        kind = "too-old",
        text = "{message} ended with version {until}; version {version} is in use",
    },
    new_value = {
        kind = "too-new",
        text = "{message} has {value}, which needs version {since}; version {version} is in use",
    },
    ended_value = {
        kind = "too-old",
        text = "{message} has {value}, which ended with version {until}; version {version} is in use",
    },
    command_of_filter = {
        kind = "wrong-side",
        text = "a filter never sends {message}",
    },
    reply_of_mta = { kind = "wrong-side", text = "the MTA never sends {message}" },
    pipelined = {
        kind = "pipelined",
        text = "{message} was sent before {command} was answered",
    },
    answers_nothing = {
        kind = "not-awaited",
        text = "{message} was sent, but no command awaits a reply",
    },
    answers_unanswered = {
        kind = "not-awaited",
        text = "{message} was sent, but {flag} leaves {command} unanswered",
    },
    wrong_reply = {
        kind = "wrong-reply",
        text = "{message} does not answer {command}",
    },
    not_granted = {
        kind = "not-granted",
        text = "{message} needs {flag}, which was not negotiated",
    },
    unanswered = {
        kind = "unanswered",
        text = "{message} was not answered before {before}",
    },
    no_verdict = {
        kind = "unanswered",
        text = "{message} was not answered before {before}: a verdict must follow {interim}",
    },
    above_offer = {
        kind = "negotiation",
        text = "the answer has version {version}, above the offer of {offered}",
    },
    too_old = {
        kind = "negotiation",
        text = "version {version} is below {least}, the lowest accepted",
    },
    not_offered = {
        kind = "negotiation",
        text = "requested but not offered: {flags}",
    },
    not_in_version = {
        kind = "negotiation",
        text = "requested, but not in version {version}: {flags}",
    },
    lists_need = { kind = "negotiation", text = "lists of macros need {flag}" },
    no_stage = {
        kind = "negotiation",
        text = "a list of macros is for stage {stage}, which does not exist",
    },
    lacks_stage = {
        kind = "negotiation",
        text = "a list of macros is for {command}, but version {version} has no such stage",
    },
    two_lists = {
        kind = "negotiation",
        text = "there are two lists of macros for {command}",
    },
    broken_rule = { kind = "text", text = "{field}: {rule}" },
    too_long = {
        kind = "too-long",
        text = "{message}: the length is {length}, above the limit of {limit}",
    },
    above_usual = {
        kind = "too-long",
        text = "{message}: the length is {length}; more than {limit} must be negotiated",
    },
    left_out = {
        kind = "malformed",
        text = "{error}; what is wrong with it is left out",
    },
    passed_over = { kind = "malformed", text = "{error}; it is ignored" },
    misread = {
        kind = "malformed",
        text = "{error}; it is taken for {length}",
    },
}

local THE_END = "the end"

local IS_LITTLE = false

local LENGTH_AT = 0

local LENGTH_SIZE = 4

local LEAST_LENGTH = 1

local UNCOUNTED = 4

local CODE_AT = 4

local PAYLOAD_START = 5

local STRANGERS = {
    "16030...", "80..0103", "80..0100", "0d0a0d0a", "0401....", "050.....", "0300....", "810000..", "120100..",
    "2a3.0d0a", "30..0201", "30840000", "10..0004", "8000002.",
}

local DEFAULT_LIMIT = 65536

local AGREED_LIMITS = {
    { 262144, { 2, 268435456, "SMFIP_MDS_256K" } },
    { 1048576, { 2, 536870912, "SMFIP_MDS_1M" } },
}

local GREATEST_LIMIT = 1048576

local PLAUSIBLE_LIMIT = 16777215

local NEGOTIATION = "command/negotiate"

local VERSION_FIELD = "version"

local VERSIONS = { 2, 6 }

local NEWEST = 6

local LAYOUT_FLAGS = nil

local LISTS = "macro-lists"

local LISTS_NEED = { 1, 256, "SMFIF_SETSYMLIST" }

local STAGES = {
    [0] = { "Connect" },
    [1] = { "Helo" },
    [2] = { "EnvelopeFrom" },
    [3] = { "EnvelopeRecipient" },
    [4] = { "Data" },
    [5] = { "EndOfMessage" },
    [6] = { "EndOfHeaders" },
}

local NEGOTIATED = {
    {
        name = "actions",
        when_zero = 15,
        symbols = {
            [1] = "SMFIF_ADDHDRS",
            [2] = "SMFIF_CHGBODY",
            [4] = "SMFIF_ADDRCPT",
            [8] = "SMFIF_DELRCPT",
            [16] = "SMFIF_CHGHDRS",
            [32] = "SMFIF_QUARANTINE",
            [64] = "SMFIF_CHGFROM",
            [128] = "SMFIF_ADDRCPT_PAR",
            [256] = "SMFIF_SETSYMLIST",
        },
    },
    {
        name = "steps",
        when_zero = 63,
        symbols = {
            [1] = "SMFIP_NOCONNECT",
            [2] = "SMFIP_NOHELO",
            [4] = "SMFIP_NOMAIL",
            [8] = "SMFIP_NORCPT",
            [16] = "SMFIP_NOBODY",
            [32] = "SMFIP_NOHDRS",
            [64] = "SMFIP_NOEOH",
            [128] = "SMFIP_NR_HDR",
            [256] = "SMFIP_NOUNKNOWN",
            [512] = "SMFIP_NODATA",
            [1024] = "SMFIP_SKIP",
            [2048] = "SMFIP_RCPT_REJ",
            [4096] = "SMFIP_NR_CONN",
            [8192] = "SMFIP_NR_HELO",
            [16384] = "SMFIP_NR_MAIL",
            [32768] = "SMFIP_NR_RCPT",
            [65536] = "SMFIP_NR_DATA",
            [131072] = "SMFIP_NR_UNKN",
            [262144] = "SMFIP_NR_EOH",
            [524288] = "SMFIP_NR_BODY",
            [1048576] = "SMFIP_HDR_LEADSPC",
            [268435456] = "SMFIP_MDS_256K",
            [536870912] = "SMFIP_MDS_1M",
            [1073741824] = "SMFI_INTERNAL",
            [2147483648] = "SMFIP_TEST",
        },
    },
}

local PHASES = {
    [0] = "opened",
    [1] = "negotiated",
    [2] = "connected",
    [3] = "greeted",
    [4] = "mail",
    [5] = "recipients",
    [6] = "data",
    [7] = "headers",
    [8] = "end-of-headers",
    [9] = "body",
    [10] = "body-skipped",
    [11] = "end-of-message",
    [12] = "closed",
}

local FINAL = { [12] = true }

local INITIAL_PHASE = 0

local STEPS = {
    [0] = { { "command/negotiate", 1 }, { "command/close", 12 } },
    [1] = {
        { "command/connect", 2 },
        { "command/unknown", 1 },
        { "command/abort", 1 },
        { "command/macro", 1 },
        { "command/close", 12 },
    },
    [2] = {
        { "command/helo", 3 },
        { "command/envelope-from", 4 },
        { "command/unknown", 2 },
        { "command/abort", 2 },
        { "command/macro", 2 },
        { "command/quit-new-connection", 1 },
        { "command/close", 12 },
    },
    [3] = {
        { "command/helo", 3 },
        { "command/envelope-from", 4 },
        { "command/unknown", 3 },
        { "command/abort", 3 },
        { "command/macro", 3 },
        { "command/quit-new-connection", 1 },
        { "command/close", 12 },
    },
    [4] = {
        { "command/helo", 3 },
        { "command/envelope-from", 4 },
        { "command/envelope-recipient", 5 },
        { "command/unknown", 4 },
        { "command/abort", 3 },
        { "command/macro", 4 },
        { "command/quit-new-connection", 1 },
        { "command/close", 12 },
    },
    [5] = {
        { "command/helo", 3 },
        { "command/envelope-from", 4 },
        { "command/envelope-recipient", 5 },
        { "command/data", 6 },
        { "command/header", 7 },
        { "command/end-of-headers", 8 },
        { "command/body", 9 },
        { "command/end-of-message", 11 },
        { "command/unknown", 5 },
        { "command/abort", 3 },
        { "command/macro", 5 },
        { "command/quit-new-connection", 1 },
        { "command/close", 12 },
    },
    [6] = {
        { "command/helo", 3 },
        { "command/envelope-from", 4 },
        { "command/envelope-recipient", 5 },
        { "command/data", 6 },
        { "command/header", 7 },
        { "command/end-of-headers", 8 },
        { "command/unknown", 6 },
        { "command/abort", 3 },
        { "command/macro", 6 },
        { "command/quit-new-connection", 1 },
        { "command/close", 12 },
    },
    [7] = {
        { "command/header", 7 },
        { "command/end-of-headers", 8 },
        { "command/abort", 3 },
        { "command/macro", 7 },
        { "command/quit-new-connection", 1 },
        { "command/close", 12 },
    },
    [8] = {
        { "command/body", 9 },
        { "command/end-of-message", 11 },
        { "command/abort", 3 },
        { "command/macro", 8 },
        { "command/quit-new-connection", 1 },
        { "command/close", 12 },
    },
    [9] = {
        { "command/body", 9 },
        { "command/end-of-message", 11 },
        { "command/abort", 3 },
        { "command/macro", 9 },
        { "command/quit-new-connection", 1 },
        { "command/close", 12 },
    },
    [10] = {
        { "command/end-of-message", 11 },
        { "command/abort", 3 },
        { "command/macro", 10 },
        { "command/quit-new-connection", 1 },
        { "command/close", 12 },
    },
    [11] = { { "command/abort", 3 }, { "command/close", 12 } },
    [12] = {},
}

local RULES = {
    {
        id = "rule/one-line",
        is_error = true,
        hint = "Remove CR and LF.",
        classes = { [10] = 1, [13] = 1 },
        width = 2,
        next = { 0, 1, 1, 1 },
        broken = { false, true },
        doc = "The text has no line break.",
    },
    {
        id = "rule/no-line-feed",
        is_error = true,
        hint = "Remove LF.",
        classes = { [10] = 1 },
        width = 2,
        next = { 0, 1, 1, 1 },
        broken = { false, true },
        doc = "The text has no LF.",
    },
    {
        id = "rule/no-carriage-return",
        is_error = false,
        hint = "Remove CR.",
        classes = { [13] = 1 },
        width = 2,
        next = { 0, 1, 1, 1 },
        broken = { false, true },
        doc = "The text usually has no CR.",
    },
    {
        id = "rule/not-empty",
        is_error = true,
        hint = "Give a text, or do not send the message.",
        classes = { [10] = 1 },
        width = 2,
        next = { 1, 2, 1, 1, 2, 2 },
        broken = { true, false, false },
        doc = "The text is not empty. libmilter does not write an empty one.",
    },
    {
        id = "rule/sender-not-empty",
        is_error = true,
        hint = "Write <> for the null sender.",
        classes = { [10] = 1 },
        width = 2,
        next = { 1, 2, 1, 1, 2, 2 },
        broken = { true, false, false },
        doc = "The sender is not empty.",
    },
    {
        id = "rule/header-name",
        is_error = true,
        hint = "Give the bare name, such as X-Scanned.",
        classes = { [9] = 1, [10] = 1, [13] = 1, [32] = 1, [58] = 1 },
        width = 2,
        next = { 1, 2, 3, 2, 2, 2, 3, 2 },
        broken = { true, false, true, false },
        doc = "The name of a header is not empty, and has no colon, no white space and no line " ..
            "break. libmilter does not write an empty one.",
    },
    {
        id = "rule/header-no-cr",
        is_error = true,
        hint = "Write LF alone between the lines of a folded header.",
        classes = { [13] = 1 },
        width = 2,
        next = { 0, 1, 1, 1 },
        broken = { false, true },
        doc = "A header contains no CR.",
    },
    {
        id = "rule/header-folding",
        is_error = true,
        hint = "Put a space or a tab after each line break, and do not end with one.",
        classes = { [9] = 1, [10] = 2, [32] = 1 },
        width = 3,
        next = { 0, 0, 1, 2, 0, 3, 2, 2, 2, 3, 3, 3 },
        broken = { false, true, true, true },
        doc = "A line break in a header has a space or a tab after it.",
    },
    {
        id = "rule/reply-code-form",
        is_error = true,
        hint = "Begin with a code such as 550 or 451 and a space.",
        classes = {
            [10] = 1, [32] = 2, [45] = 3, [48] = 4, [49] = 4, [50] = 4, [51] = 4, [52] = 5, [53] = 5, [54] = 4,
            [55] = 4, [56] = 4, [57] = 4,
        },
        width = 6,
        next = {
            1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 1, 1, 1, 1, 4, 4, 1, 1, 5, 6, 1, 1, 5, 5, 5, 5, 5,
            5, 7, 8, 7, 7, 7, 7, 7, 8, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8,
        },
        broken = { true, true, true, true, true, false, true, true, false },
        doc = "A reply begins with three digits, the first of them 4 or 5, and a space, or a hyphen" ..
            " where further lines follow.",
    },
    {
        id = "rule/reply-code-subject",
        is_error = false,
        hint = "Use a code that SMTP defines, such as 451, 550 or 554.",
        classes = { [52] = 1, [53] = 1, [54] = 2, [55] = 2, [56] = 2, [57] = 2 },
        width = 3,
        next = { 1, 2, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3 },
        broken = { false, false, false, true },
        doc = "The second digit of the code is usually 0 to 5.",
    },
    {
        id = "rule/reply-enhanced-code",
        is_error = true,
        hint = "Write 4.x.y after 4xx and 5.x.y after 5xx, and do not begin the text with another " ..
            "digit.",
        classes = {
            [32] = 1, [45] = 1, [48] = 2, [49] = 2, [50] = 2, [51] = 2, [52] = 3, [53] = 4, [54] = 2, [55] = 2,
            [56] = 2, [57] = 2,
        },
        width = 5,
        next = {
            1, 1, 1, 2, 3, 1, 1, 1, 1, 1, 1, 1, 4, 4, 4, 1, 1, 5, 5, 5, 1, 1, 6, 6, 6, 1, 1, 7, 7, 7, 1, 8, 1, 1, 1,
            1, 9, 1, 1, 1, 1, 1, 10, 1, 10, 1, 1, 11, 11, 1, 10, 10, 10, 10, 10, 11, 11, 11, 11, 11,
        },
        broken = {
            false, false, false, false, false, false, false, false, false, false, true, true,
        },
        doc = "The enhanced status code has the class of the code.",
    },
    {
        id = "rule/reply-percent",
        is_error = true,
        hint = "Write %% for a percent sign.",
        classes = { [37] = 1 },
        width = 2,
        next = { 1, 2, 1, 2, 3, 4, 3, 3, 1, 2 },
        broken = { false, false, true, true, false },
        doc = "A percent sign is doubled.",
    },
    {
        id = "rule/reply-line-break",
        is_error = true,
        hint = "Write CR and LF between lines.",
        classes = { [10] = 1, [13] = 2 },
        width = 3,
        next = { 1, 2, 3, 1, 2, 3, 2, 2, 2, 4, 1, 5, 4, 4, 4, 5, 5, 5 },
        broken = { false, false, true, true, true, true },
        doc = "Lines of a reply are separated by CRLF.",
    },
    {
        id = "rule/reply-further-lines",
        is_error = true,
        hint = "Begin each line with the code, and do not end the text with a line break.",
        classes = {
            [10] = 1, [32] = 2, [45] = 2, [48] = 3, [49] = 3, [50] = 3, [51] = 3, [52] = 4, [53] = 4, [54] = 3,
            [55] = 3, [56] = 3, [57] = 3,
        },
        width = 5,
        next = {
            0, 1, 0, 0, 0, 2, 3, 2, 2, 4, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 5, 6, 5, 7, 7, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6,
            8, 9, 8, 10, 10, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 11, 12, 0, 11, 11, 11, 11, 11, 11, 11, 12, 12, 12, 12, 12,
        },
        broken = {
            false, true, true, true, true, true, true, true, true, true, true, true, true,
        },
        doc = "Each further line begins with the code and a space or a hyphen, and the last line " ..
            "has no line break after it.",
    },
    {
        id = "rule/reply-same-class",
        is_error = true,
        hint = "Begin each line with a code of the same class, preferably with the same code.",
        classes = { [10] = 1, [52] = 2, [53] = 3 },
        width = 4,
        next = {
            1, 1, 2, 3, 1, 1, 1, 1, 4, 5, 4, 4, 6, 7, 6, 6, 4, 5, 4, 4, 8, 9, 8, 10, 6, 7, 6, 6, 11, 12, 13, 11, 8,
            9, 8, 8, 8, 9, 8, 10, 10, 10, 10, 10, 11, 12, 11, 11, 11, 12, 13, 11, 13, 13, 13, 13,
        },
        broken = {
            false, false, false, false, false, false, false, false, false, false, true, false, false, true,
        },
        doc = "All lines of a reply have the same class, 4 or 5.",
    },
    {
        id = "rule/reply-hyphen",
        is_error = true,
        hint = "Put a hyphen after the code in all lines but the last.",
        classes = {
            [10] = 1, [32] = 2, [45] = 3, [48] = 4, [49] = 4, [50] = 4, [51] = 4, [52] = 5, [53] = 5, [54] = 4,
            [55] = 4, [56] = 4, [57] = 4,
        },
        width = 6,
        next = {
            1, 2, 1, 1, 1, 3, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1, 4, 1, 2, 1, 1, 5, 5, 1, 2, 1, 1, 6, 6, 1, 2, 1, 1, 7,
            7, 1, 2, 1, 1, 8, 8, 1, 2, 9, 1, 1, 1, 1, 2, 9, 10, 1, 1, 11, 12, 11, 11, 11, 11, 13, 2, 13, 13, 13, 13,
            11, 12, 11, 11, 11, 11, 12, 12, 12, 12, 12, 12, 13, 2, 13, 13, 13, 13,
        },
        broken = {
            false, false, false, false, false, false, false, false, false, false, true, false, true, true,
        },
        doc = "A hyphen follows the code in all lines but the last, and a space in the last.",
    },
}

local CODES = {
    [79] = "command/negotiate",
    [68] = "command/macro",
    [67] = "command/connect",
    [72] = "command/helo",
    [77] = "command/envelope-from",
    [82] = "command/envelope-recipient",
    [84] = "command/data",
    [85] = "command/unknown",
    [76] = "command/header",
    [78] = "command/end-of-headers",
    [66] = "command/body",
    [69] = "command/end-of-message",
    [65] = "command/abort",
    [81] = "command/close",
    [75] = "command/quit-new-connection",
    [99] = "reply/continue",
    [114] = "reply/reject",
    [100] = "reply/discard",
    [97] = "reply/accept",
    [116] = "reply/temporary-failure",
    [115] = "reply/skip",
    [121] = "reply/reply-code",
    [104] = "reply/add-header",
    [109] = "reply/change-header",
    [105] = "reply/insert-header",
    [101] = "reply/change-sender",
    [43] = "reply/add-recipient",
    [50] = "reply/add-recipient-par",
    [45] = "reply/remove-recipient",
    [98] = "reply/replace-body",
    [112] = "reply/progress",
    [113] = "reply/quarantine",
    [102] = "reply/connection-failure",
    [52] = "reply/shutdown",
    [108] = "reply/set-symbol-list",
}

local NAMES = {
    [79] = "Negotiate",
    [68] = "Macro",
    [67] = "Connect",
    [72] = "Helo",
    [77] = "EnvelopeFrom",
    [82] = "EnvelopeRecipient",
    [84] = "Data",
    [85] = "Unknown",
    [76] = "Header",
    [78] = "EndOfHeaders",
    [66] = "Body",
    [69] = "EndOfMessage",
    [65] = "Abort",
    [81] = "Close",
    [75] = "QuitNewConnection",
    [99] = "Continue",
    [114] = "Reject",
    [100] = "Discard",
    [97] = "Accept",
    [116] = "TemporaryFailure",
    [115] = "Skip",
    [121] = "ReplyCode",
    [104] = "AddHeader",
    [109] = "ChangeHeader",
    [105] = "InsertHeader",
    [101] = "ChangeSender",
    [43] = "AddRecipient",
    [50] = "AddRecipientPar",
    [45] = "RemoveRecipient",
    [98] = "ReplaceBody",
    [112] = "Progress",
    [113] = "Quarantine",
    [102] = "ConnectionFailure",
    [52] = "Shutdown",
    [108] = "SetSymbolList",
}

local INTERIM = {
    ["reply/add-header"] = true,
    ["reply/change-header"] = true,
    ["reply/insert-header"] = true,
    ["reply/change-sender"] = true,
    ["reply/add-recipient"] = true,
    ["reply/add-recipient-par"] = true,
    ["reply/remove-recipient"] = true,
    ["reply/replace-body"] = true,
    ["reply/quarantine"] = true,
    ["reply/progress"] = true,
}

local PROGRESS = { ["reply/progress"] = true }

local TOLERATED_LENGTHS = { { 0, 0, 1 }, { 2147483649, 4294967295, 1 } }

local TOLERANCES = {
    ["command/negotiate"] = {
        { error = "truncated", reading = "cut", field = "macro-lists" },
        {
            error = "unterminated",
            reading = "cut",
            field = "macro-lists",
        },
    },
    ["command/macro"] = {
        {
            error = "unterminated",
            reading = "cut",
            field = "macros",
            condition = "has-nul",
        },
        {
            error = "unterminated",
            reading = "dropped",
            field = "macros",
        },
    },
    ["command/connect"] = {
        { error = "trailing-bytes", reading = "cut", after = 85 },
        {
            error = "trailing-bytes",
            reading = "cut",
            condition = "ends-with-nul",
        },
    },
    ["command/helo"] = {
        {
            error = "trailing-bytes",
            reading = "cut",
            condition = "ends-with-nul",
        },
    },
    ["command/envelope-from"] = {
        {
            error = "unterminated",
            reading = "cut",
            field = "arguments",
        },
    },
    ["command/envelope-recipient"] = {
        {
            error = "unterminated",
            reading = "cut",
            field = "arguments",
        },
    },
    ["command/data"] = { { error = "trailing-bytes", reading = "cut" } },
    ["command/unknown"] = {
        {
            error = "unterminated",
            reading = "completed",
            condition = "not-empty",
        },
        { error = "trailing-bytes", reading = "cut" },
    },
    ["command/header"] = {
        {
            error = "trailing-bytes",
            reading = "cut",
            condition = "ends-with-nul",
        },
    },
    ["command/end-of-headers"] = { { error = "trailing-bytes", reading = "cut" } },
    ["command/abort"] = { { error = "trailing-bytes", reading = "cut" } },
    ["command/close"] = { { error = "trailing-bytes", reading = "cut" } },
    ["command/quit-new-connection"] = { { error = "trailing-bytes", reading = "cut" } },
    ["reply/continue"] = { { error = "trailing-bytes", reading = "cut" } },
    ["reply/reject"] = { { error = "trailing-bytes", reading = "cut" } },
    ["reply/discard"] = { { error = "trailing-bytes", reading = "cut" } },
    ["reply/accept"] = { { error = "trailing-bytes", reading = "cut" } },
    ["reply/temporary-failure"] = { { error = "trailing-bytes", reading = "cut" } },
    ["reply/skip"] = { { error = "trailing-bytes", reading = "cut" } },
    ["reply/reply-code"] = {
        { error = "unterminated", reading = "completed" },
        { error = "trailing-bytes", reading = "cut" },
    },
    ["reply/add-header"] = {
        { error = "unterminated", reading = "dropped" },
        { error = "trailing-bytes", reading = "dropped" },
    },
    ["reply/change-header"] = {
        { error = "truncated", reading = "dropped" },
        { error = "unterminated", reading = "dropped" },
        { error = "trailing-bytes", reading = "dropped" },
    },
    ["reply/insert-header"] = {
        { error = "truncated", reading = "dropped" },
        { error = "unterminated", reading = "dropped" },
        { error = "trailing-bytes", reading = "dropped" },
    },
    ["reply/change-sender"] = {
        {
            error = "unterminated",
            reading = "cut",
            field = "arguments",
        },
        {
            error = "trailing-bytes",
            reading = "cut",
            condition = "rest-without-nul",
        },
        { error = "unterminated", reading = "dropped" },
        { error = "trailing-bytes", reading = "dropped" },
    },
    ["reply/add-recipient"] = {
        { error = "unterminated", reading = "dropped" },
        { error = "trailing-bytes", reading = "dropped" },
    },
    ["reply/add-recipient-par"] = {
        {
            error = "unterminated",
            reading = "cut",
            field = "arguments",
        },
        {
            error = "trailing-bytes",
            reading = "cut",
            condition = "rest-without-nul",
        },
        { error = "unterminated", reading = "dropped" },
        { error = "trailing-bytes", reading = "dropped" },
    },
    ["reply/remove-recipient"] = {
        { error = "unterminated", reading = "dropped" },
        { error = "trailing-bytes", reading = "dropped" },
    },
    ["reply/progress"] = { { error = "trailing-bytes", reading = "cut" } },
    ["reply/quarantine"] = {
        { error = "unterminated", reading = "completed" },
        { error = "trailing-bytes", reading = "cut" },
    },
}

local MESSAGES = {
    ["command/negotiate"] = {
        id = "command/negotiate",
        name = "Negotiate",
        first = 1,
        usual = 1,
        is_command = true,
        is_reply = true,
        is_answered = true,
        responses = { ["command/negotiate"] = { { true, false } } },
        steps = {
            {
                kind = "number",
                name = "version",
                doc = "The highest protocol version that the sender of the offer speaks; in the " ..
                    "answer, the version in use. Versions 2, 3, 4 and 6 occur on the wire. Do not" ..
                    " confuse it with the version of the libmilter API, which has numbers such as" ..
                    " 0x01000001.",
                type = "u32",
            },
            {
                kind = "number",
                name = "actions",
                doc = "What the filter may do with the message, as bits of Actions. The filter's " ..
                    "answer lists the modifications that it may ask for at the end of the " ..
                    "message.",
                type = "u32",
                flags = {
                    {
                        bit = 1,
                        symbol = "SMFIF_ADDHDRS",
                        name = "add-headers",
                        doc = "The filter may add headers, with AddHeader and InsertHeader. " ..
                            "SMFIF_ADDHDRS, since version 1.",
                    },
                    {
                        bit = 2,
                        symbol = "SMFIF_CHGBODY",
                        name = "change-body",
                        doc = "The filter may replace the body, with ReplaceBody. SMFIF_CHGBODY, " ..
                            "since version 1.",
                    },
                    {
                        bit = 4,
                        symbol = "SMFIF_ADDRCPT",
                        name = "add-recipients",
                        doc = "The filter may add recipients without parameters, with AddRecipient." ..
                            " SMFIF_ADDRCPT, since version 1.",
                    },
                    {
                        bit = 8,
                        symbol = "SMFIF_DELRCPT",
                        name = "delete-recipients",
                        doc = "The filter may remove recipients, with RemoveRecipient. " ..
                            "SMFIF_DELRCPT, since version 1.",
                    },
                    {
                        bit = 16,
                        symbol = "SMFIF_CHGHDRS",
                        name = "change-headers",
                        doc = "The filter may change and remove headers, with ChangeHeader. " ..
                            "SMFIF_CHGHDRS, since version 2.",
                    },
                    {
                        bit = 32,
                        symbol = "SMFIF_QUARANTINE",
                        name = "quarantine",
                        doc = "The filter may have the message held, with Quarantine. " ..
                            "SMFIF_QUARANTINE, since version 2.",
                    },
                    {
                        bit = 64,
                        symbol = "SMFIF_CHGFROM",
                        name = "change-sender",
                        doc = "The filter may replace the sender of the envelope, with " ..
                            "ChangeSender. SMFIF_CHGFROM, since version 6.",
                    },
                    {
                        bit = 128,
                        symbol = "SMFIF_ADDRCPT_PAR",
                        name = "add-recipients-par",
                        doc = "The filter may add recipients with ESMTP parameters, with " ..
                            "AddRecipientPar. SMFIF_ADDRCPT_PAR, since version 6.",
                    },
                    {
                        bit = 256,
                        symbol = "SMFIF_SETSYMLIST",
                        name = "set-macro-list",
                        doc = "The filter may state which macros it wants, in its answer to " ..
                            "Negotiate. SMFIF_SETSYMLIST, since version 6.",
                    },
                },
            },
            {
                kind = "number",
                name = "steps",
                doc = "The steps to leave out, the replies to leave out and the capabilities to " ..
                    "use, as bits of Steps. Setting all bits in an answer turns off nearly " ..
                    "everything.",
                type = "u32",
                flags = {
                    {
                        bit = 1,
                        symbol = "SMFIP_NOCONNECT",
                        name = "no-connect",
                        doc = "The MTA does not send Connect. SMFIP_NOCONNECT, since version 1.",
                    },
                    {
                        bit = 2,
                        symbol = "SMFIP_NOHELO",
                        name = "no-helo",
                        doc = "The MTA does not send Helo. SMFIP_NOHELO, since version 1.",
                    },
                    {
                        bit = 4,
                        symbol = "SMFIP_NOMAIL",
                        name = "no-mail",
                        doc = "The MTA does not send EnvelopeFrom. SMFIP_NOMAIL, since version 1.",
                    },
                    {
                        bit = 8,
                        symbol = "SMFIP_NORCPT",
                        name = "no-recipient",
                        doc = "The MTA does not send EnvelopeRecipient. SMFIP_NORCPT, since version" ..
                            " 1.",
                    },
                    {
                        bit = 16,
                        symbol = "SMFIP_NOBODY",
                        name = "no-body",
                        doc = "The MTA does not send Body; EndOfMessage still comes. SMFIP_NOBODY, " ..
                            "since version 1.",
                    },
                    {
                        bit = 32,
                        symbol = "SMFIP_NOHDRS",
                        name = "no-headers",
                        doc = "The MTA does not send Header. SMFIP_NOHDRS, since version 1.",
                    },
                    {
                        bit = 64,
                        symbol = "SMFIP_NOEOH",
                        name = "no-end-of-headers",
                        doc = "The MTA does not send EndOfHeaders. SMFIP_NOEOH, since version 2.",
                    },
                    {
                        bit = 128,
                        symbol = "SMFIP_NR_HDR",
                        name = "no-reply-header",
                        doc = "The filter does not reply to Header. SMFIP_NR_HDR, since version 6.",
                    },
                    {
                        bit = 256,
                        symbol = "SMFIP_NOUNKNOWN",
                        name = "no-unknown",
                        doc = "The MTA does not send Unknown. SMFIP_NOUNKNOWN, since version 3.",
                    },
                    {
                        bit = 512,
                        symbol = "SMFIP_NODATA",
                        name = "no-data",
                        doc = "The MTA does not send Data. SMFIP_NODATA, since version 4.",
                    },
                    {
                        bit = 1024,
                        symbol = "SMFIP_SKIP",
                        name = "skip",
                        doc = "The filter may answer Body with Skip. SMFIP_SKIP, since version 6.",
                    },
                    {
                        bit = 2048,
                        symbol = "SMFIP_RCPT_REJ",
                        name = "rejected-recipients",
                        doc = "The MTA also sends EnvelopeRecipient for recipients that it refuses " ..
                            "itself. SMFIP_RCPT_REJ, since version 6.",
                    },
                    {
                        bit = 4096,
                        symbol = "SMFIP_NR_CONN",
                        name = "no-reply-connect",
                        doc = "The filter does not reply to Connect. SMFIP_NR_CONN, since version " ..
                            "6.",
                    },
                    {
                        bit = 8192,
                        symbol = "SMFIP_NR_HELO",
                        name = "no-reply-helo",
                        doc = "The filter does not reply to Helo. SMFIP_NR_HELO, since version 6.",
                    },
                    {
                        bit = 16384,
                        symbol = "SMFIP_NR_MAIL",
                        name = "no-reply-mail",
                        doc = "The filter does not reply to EnvelopeFrom. SMFIP_NR_MAIL, since " ..
                            "version 6.",
                    },
                    {
                        bit = 32768,
                        symbol = "SMFIP_NR_RCPT",
                        name = "no-reply-recipient",
                        doc = "The filter does not reply to EnvelopeRecipient. SMFIP_NR_RCPT, since" ..
                            " version 6.",
                    },
                    {
                        bit = 65536,
                        symbol = "SMFIP_NR_DATA",
                        name = "no-reply-data",
                        doc = "The filter does not reply to Data. SMFIP_NR_DATA, since version 6.",
                    },
                    {
                        bit = 131072,
                        symbol = "SMFIP_NR_UNKN",
                        name = "no-reply-unknown",
                        doc = "The filter does not reply to Unknown. SMFIP_NR_UNKN, since version " ..
                            "6.",
                    },
                    {
                        bit = 262144,
                        symbol = "SMFIP_NR_EOH",
                        name = "no-reply-end-of-headers",
                        doc = "The filter does not reply to EndOfHeaders. SMFIP_NR_EOH, since " ..
                            "version 6.",
                    },
                    {
                        bit = 524288,
                        symbol = "SMFIP_NR_BODY",
                        name = "no-reply-body",
                        doc = "The filter does not reply to Body. SMFIP_NR_BODY, since version 6.",
                    },
                    {
                        bit = 1048576,
                        symbol = "SMFIP_HDR_LEADSPC",
                        name = "header-leading-space",
                        doc = "The values of headers keep the space after the colon, in both " ..
                            "directions. SMFIP_HDR_LEADSPC, since version 6.",
                    },
                    {
                        bit = 268435456,
                        symbol = "SMFIP_MDS_256K",
                        name = "data-size-256k",
                        doc = "Payloads of frames have at most 262143 bytes. SMFIP_MDS_256K, since " ..
                            "version 6.",
                    },
                    {
                        bit = 536870912,
                        symbol = "SMFIP_MDS_1M",
                        name = "data-size-1m",
                        doc = "Payloads of frames have at most 1048575 bytes. SMFIP_MDS_1M, since " ..
                            "version 6.",
                    },
                    {
                        bit = 1073741824,
                        symbol = "SMFI_INTERNAL",
                        name = "internal-reserved",
                        doc = "Reserved; the bit alone has no meaning. libmilter removes it from " ..
                            "offers and answers, together with the two bits for the size of " ..
                            "payloads: the symbol covers all three (0x70000000). SMFI_INTERNAL, " ..
                            "since version 6.",
                    },
                    {
                        bit = 2147483648,
                        symbol = "SMFIP_TEST",
                        name = "test",
                        doc = "For tests of Sendmail only: a libmilter built with " ..
                            "`_FFR_MILTER_CHECK` sends the flags unchanged. SMFIP_TEST, since " ..
                            "version 6.",
                    },
                },
            },
            {
                kind = "records",
                name = "macro-lists",
                doc = "The macros that the filter wants, one list for each stage. For a stage that " ..
                    "is not listed, the MTA's own configuration decides. The lists are only in " ..
                    "the filter's answer, and only if ActionsSetMacroList was offered. Write each" ..
                    " stage once, in ascending order, as libmilter does.",
                inner = {
                    {
                        kind = "number",
                        name = "stage",
                        doc = "The stage that the list is for. Sendmail stops reading the lists at " ..
                            "a number that it does not know; Postfix ignores that one list.",
                        type = "u32",
                        enum = {
                            [0] = "CONNECT",
                            [1] = "HELO",
                            [2] = "MAIL",
                            [3] = "RECIPIENT",
                            [4] = "DATA",
                            [5] = "END_OF_MESSAGE",
                            [6] = "END_OF_HEADERS",
                        },
                    },
                    {
                        kind = "text",
                        name = "names",
                        doc = "The names of the macros wanted at that stage, separated by spaces. A" ..
                            " one-letter name is written bare (`i`), a longer one in braces " ..
                            "(`{client_addr}`). An empty list asks for no macros; Postfix treats " ..
                            "it as if no list had been given, and sends its configured list.",
                    },
                },
            },
        },
    },
    ["command/macro"] = {
        id = "command/macro",
        name = "Macro",
        first = 1,
        is_command = true,
        is_reply = false,
        is_answered = false,
        responses = {},
        narrow = {
            command = {
                [84] = { "command/data", 4 },
                [85] = { "command/unknown", 3 },
                [75] = { "command/quit-new-connection", 6 },
            },
        },
        steps = {
            {
                kind = "number",
                name = "command",
                doc = "The code of the command that the macros belong to. Sendmail sends macros for" ..
                    " `C H M R T N E`, and Postfix also for `L U B`; libmilter silently drops the" ..
                    " macros for those three.",
                type = "u8",
                is_char = true,
                enum = {
                    [79] = "NEGOTIATE",
                    [68] = "MACRO",
                    [67] = "CONNECT",
                    [72] = "HELO",
                    [77] = "ENVELOPE_FROM",
                    [82] = "ENVELOPE_RECIPIENT",
                    [84] = "DATA",
                    [85] = "UNKNOWN",
                    [76] = "HEADER",
                    [78] = "END_OF_HEADERS",
                    [66] = "BODY",
                    [69] = "END_OF_MESSAGE",
                    [65] = "ABORT",
                    [81] = "CLOSE",
                    [75] = "QUIT_NEW_CONNECTION",
                },
            },
            {
                kind = "pairs",
                name = "macros",
                doc = "Names and values. A one-letter name is written bare (`i`), a longer one in " ..
                    "braces (`{client_addr}`). Names look as they do in the MTA's configuration, " ..
                    "or in the list that the filter asked for. In Sendmail a value has at most " ..
                    "2047 bytes.",
                inner = {
                    { kind = "text", name = "name" },
                    { kind = "text", name = "value" },
                },
            },
        },
    },
    ["command/connect"] = {
        id = "command/connect",
        name = "Connect",
        first = 1,
        usual = 2,
        is_command = true,
        is_reply = false,
        is_answered = true,
        suppressed_by = { 2, 1, "SMFIP_NOCONNECT" },
        unanswered_with = { 2, 4096, "SMFIP_NR_CONN" },
        responses = {
            ["reply/continue"] = { { true, false } },
            ["reply/accept"] = { { true, 3 } },
            ["reply/reject"] = { { true, 3 } },
            ["reply/temporary-failure"] = { { true, 3 } },
            ["reply/reply-code"] = { { true, 3 } },
            ["reply/shutdown"] = { { true, 12 } },
        },
        steps = {
            {
                kind = "text",
                name = "hostname",
                doc = "The client's name, validated by the MTA: it looks up the address, and then " ..
                    "the name found. If it finds none, this is the address in brackets: " ..
                    "`[192.0.2.7]`, `[IPv6:2001:db8::1]` from Sendmail, `[2001:db8::1]` from " ..
                    "Postfix. It may also be `localhost` or `unknown`.",
                rules = { 1 },
            },
            {
                kind = "number",
                name = "family",
                doc = "The kind of address. It decides whether a port and an address follow.",
                type = "u8",
                is_char = true,
                enum = {
                    [85] = "UNKNOWN",
                    [76] = "UNIX",
                    [52] = "INET",
                    [54] = "INET6",
                },
                closed = true,
            },
            {
                kind = "when",
                selector = "family",
                values = { [76] = true, [52] = true, [54] = true },
                inner = {
                    {
                        kind = "number",
                        name = "port",
                        doc = "The client's TCP port, or 0 if there is none. For AddressFamilyUnix " ..
                            "it is present too, and 0.",
                        type = "u16",
                    },
                    {
                        kind = "text",
                        name = "address",
                        doc = "The client's address as text. For AddressFamilyInet it is dotted " ..
                            "decimal. For AddressFamilyInet6 it is the usual notation, with a " ..
                            "prefix `IPv6:` from Sendmail. For AddressFamilyUnix it is the path " ..
                            "of the socket, which may be empty. Postfix can send the word " ..
                            "`unknown` in place of an address. A client whose IPv6 address maps " ..
                            "an IPv4 address is given as AddressFamilyInet.",
                        rules = { 1 },
                    },
                },
            },
        },
    },
    ["command/helo"] = {
        id = "command/helo",
        name = "Helo",
        first = 1,
        usual = 3,
        is_command = true,
        is_reply = false,
        is_answered = true,
        suppressed_by = { 2, 2, "SMFIP_NOHELO" },
        unanswered_with = { 2, 8192, "SMFIP_NR_HELO" },
        responses = {
            ["reply/continue"] = { { true, false } },
            ["reply/accept"] = { { true, 3 } },
            ["reply/reject"] = { { true, 3 } },
            ["reply/temporary-failure"] = { { true, 3 } },
            ["reply/reply-code"] = { { true, 3 } },
            ["reply/shutdown"] = { { true, 12 } },
        },
        steps = {
            {
                kind = "text",
                name = "hostname",
                doc = "The argument of HELO or EHLO as the client sent it, neither checked nor " ..
                    "normalised. Sendmail cuts it at the first white space.",
                rules = { 2, 3 },
            },
        },
    },
    ["command/envelope-from"] = {
        id = "command/envelope-from",
        name = "EnvelopeFrom",
        first = 1,
        usual = 4,
        is_command = true,
        is_reply = false,
        is_answered = true,
        suppressed_by = { 2, 4, "SMFIP_NOMAIL" },
        unanswered_with = { 2, 16384, "SMFIP_NR_MAIL" },
        responses = {
            ["reply/continue"] = { { true, false } },
            ["reply/accept"] = { { true, 3 } },
            ["reply/discard"] = { { true, 3 } },
            ["reply/reject"] = { { true, 3 } },
            ["reply/temporary-failure"] = { { true, 3 } },
            ["reply/reply-code"] = { { true, 3 } },
            ["reply/shutdown"] = { { true, 12 } },
        },
        steps = {
            {
                kind = "text",
                name = "sender",
                doc = "The sender's address as the client sent it, usually with angle brackets; " ..
                    "`<>` is the null sender. For mail that did not come by SMTP, Postfix sends " ..
                    "it without brackets, and the null sender is empty.",
                rules = { 2, 3 },
            },
            {
                kind = "texts",
                name = "arguments",
                doc = "The ESMTP parameters, one text for each, in the client's order and spelling:" ..
                    " `SIZE=99`, `BODY=8BITMIME`. Sendmail sends at most 17.",
                rules = { 2, 3 },
            },
        },
    },
    ["command/envelope-recipient"] = {
        id = "command/envelope-recipient",
        name = "EnvelopeRecipient",
        first = 1,
        usual = 5,
        is_command = true,
        is_reply = false,
        is_answered = true,
        suppressed_by = { 2, 8, "SMFIP_NORCPT" },
        unanswered_with = { 2, 32768, "SMFIP_NR_RCPT" },
        responses = {
            ["reply/continue"] = { { true, false } },
            ["reply/reject"] = { { true, false } },
            ["reply/temporary-failure"] = { { true, false } },
            ["reply/reply-code"] = { { true, false } },
            ["reply/accept"] = { { true, 3 } },
            ["reply/discard"] = { { true, 3 } },
            ["reply/shutdown"] = { { true, 12 } },
        },
        steps = {
            {
                kind = "text",
                name = "recipient",
                doc = "The recipient's address as the client sent it, usually with angle brackets.",
                rules = { 2, 3 },
            },
            {
                kind = "texts",
                name = "arguments",
                doc = "The ESMTP parameters, one text for each, in the client's order and spelling:" ..
                    " `NOTIFY=NEVER`. Sendmail sends at most 17.",
                rules = { 2, 3 },
            },
        },
    },
    ["command/data"] = {
        id = "command/data",
        name = "Data",
        first = 4,
        usual = 6,
        is_command = true,
        is_reply = false,
        is_answered = true,
        suppressed_by = { 2, 512, "SMFIP_NODATA" },
        unanswered_with = { 2, 65536, "SMFIP_NR_DATA" },
        responses = {
            ["reply/continue"] = { { true, false } },
            ["reply/reject"] = { { true, 5 } },
            ["reply/temporary-failure"] = { { true, 5 } },
            ["reply/reply-code"] = { { true, 5 } },
            ["reply/accept"] = { { true, 3 } },
            ["reply/discard"] = { { true, 3 } },
            ["reply/shutdown"] = { { true, 12 } },
        },
        steps = {},
    },
    ["command/unknown"] = {
        id = "command/unknown",
        name = "Unknown",
        first = 3,
        is_command = true,
        is_reply = false,
        is_answered = true,
        suppressed_by = { 2, 256, "SMFIP_NOUNKNOWN" },
        unanswered_with = { 2, 131072, "SMFIP_NR_UNKN" },
        responses = {
            ["reply/continue"] = { { true, false } },
            ["reply/reject"] = { { true, false } },
            ["reply/temporary-failure"] = { { true, false } },
            ["reply/reply-code"] = { { true, false } },
            ["reply/accept"] = { { true, 3 } },
            ["reply/discard"] = { { true, 3 } },
            ["reply/shutdown"] = { { true, 12 } },
        },
        steps = {
            {
                kind = "text",
                name = "command",
                doc = "The command that the client sent, without its line end. Sendmail sends the " ..
                    "whole line unchanged, Postfix only the first word.",
                rules = { 2, 3 },
            },
        },
    },
    ["command/header"] = {
        id = "command/header",
        name = "Header",
        first = 1,
        usual = 7,
        is_command = true,
        is_reply = false,
        is_answered = true,
        suppressed_by = { 2, 32, "SMFIP_NOHDRS" },
        unanswered_with = { 2, 128, "SMFIP_NR_HDR" },
        responses = {
            ["reply/continue"] = { { true, false } },
            ["reply/accept"] = { { true, 3 } },
            ["reply/discard"] = { { true, 3 } },
            ["reply/reject"] = { { true, 3 } },
            ["reply/temporary-failure"] = { { true, 3 } },
            ["reply/reply-code"] = { { true, 3 } },
        },
        steps = {
            {
                kind = "text",
                name = "name",
                doc = "The name, without the colon.",
                shortest = 1,
            },
            {
                kind = "text",
                name = "value",
                doc = "Everything after the colon, without the last line end; it may be empty. One " ..
                    "space after the colon is removed, but not a tab. If StepsHeaderLeadingSpace " ..
                    "is agreed, the value starts right after the colon instead. The lines of a " ..
                    "folded header are separated by a bare LF, and the white space at the start " ..
                    "of each further line is kept.",
            },
        },
    },
    ["command/end-of-headers"] = {
        id = "command/end-of-headers",
        name = "EndOfHeaders",
        first = 1,
        usual = 8,
        is_command = true,
        is_reply = false,
        is_answered = true,
        suppressed_by = { 2, 64, "SMFIP_NOEOH" },
        unanswered_with = { 2, 262144, "SMFIP_NR_EOH" },
        responses = {
            ["reply/continue"] = { { true, false } },
            ["reply/accept"] = { { true, 3 } },
            ["reply/discard"] = { { true, 3 } },
            ["reply/reject"] = { { true, 3 } },
            ["reply/temporary-failure"] = { { true, 3 } },
            ["reply/reply-code"] = { { true, 3 } },
        },
        steps = {},
    },
    ["command/body"] = {
        id = "command/body",
        name = "Body",
        first = 1,
        usual = 9,
        is_command = true,
        is_reply = false,
        is_answered = true,
        suppressed_by = { 2, 16, "SMFIP_NOBODY" },
        unanswered_with = { 2, 524288, "SMFIP_NR_BODY" },
        responses = {
            ["reply/continue"] = { { true, false } },
            ["reply/skip"] = { { true, 10 } },
            ["reply/accept"] = { { true, 3 } },
            ["reply/discard"] = { { true, 3 } },
            ["reply/reject"] = { { true, 3 } },
            ["reply/temporary-failure"] = { { true, 3 } },
            ["reply/reply-code"] = { { true, 3 } },
        },
        steps = {
            {
                kind = "bytes",
                name = "data",
                doc = "1 to 65535 bytes of the body. Lines end in CRLF. There is no closing NUL.",
                shortest = 1,
            },
        },
    },
    ["command/end-of-message"] = {
        id = "command/end-of-message",
        name = "EndOfMessage",
        first = 1,
        usual = 11,
        is_command = true,
        is_reply = false,
        is_answered = true,
        responses = {
            ["reply/add-header"] = { { false, false } },
            ["reply/change-header"] = { { false, false } },
            ["reply/insert-header"] = { { false, false } },
            ["reply/change-sender"] = { { false, false } },
            ["reply/add-recipient"] = { { false, false } },
            ["reply/add-recipient-par"] = { { false, false } },
            ["reply/remove-recipient"] = { { false, false } },
            ["reply/replace-body"] = { { false, false } },
            ["reply/quarantine"] = { { false, false } },
            ["reply/progress"] = { { false, false } },
            ["reply/continue"] = { { true, 3 } },
            ["reply/accept"] = { { true, 3 } },
            ["reply/discard"] = { { true, 3 } },
            ["reply/reject"] = { { true, 3 } },
            ["reply/temporary-failure"] = { { true, 3 } },
            ["reply/reply-code"] = { { true, 3 } },
        },
        steps = {
            {
                kind = "bytes",
                name = "data",
                doc = "The last piece of the body; leave it empty. Sendmail and Postfix send the " ..
                    "whole body with Body. A filter on libmilter may send two answers to a frame " ..
                    "that carries data.",
            },
        },
    },
    ["command/abort"] = {
        id = "command/abort",
        name = "Abort",
        first = 1,
        is_command = true,
        is_reply = false,
        is_answered = false,
        responses = {},
        steps = {},
    },
    ["command/close"] = {
        id = "command/close",
        name = "Close",
        first = 1,
        usual = 12,
        is_command = true,
        is_reply = false,
        is_answered = false,
        responses = {},
        steps = {},
    },
    ["command/quit-new-connection"] = {
        id = "command/quit-new-connection",
        name = "QuitNewConnection",
        first = 6,
        usual = 1,
        is_command = true,
        is_reply = false,
        is_answered = false,
        responses = {},
        steps = {},
    },
    ["reply/continue"] = {
        id = "reply/continue",
        name = "Continue",
        first = 1,
        is_command = false,
        is_reply = true,
        is_answered = false,
        responses = {},
        steps = {},
    },
    ["reply/reject"] = {
        id = "reply/reject",
        name = "Reject",
        first = 1,
        is_command = false,
        is_reply = true,
        is_answered = false,
        responses = {},
        steps = {},
    },
    ["reply/discard"] = {
        id = "reply/discard",
        name = "Discard",
        first = 1,
        is_command = false,
        is_reply = true,
        is_answered = false,
        responses = {},
        steps = {},
    },
    ["reply/accept"] = {
        id = "reply/accept",
        name = "Accept",
        first = 1,
        is_command = false,
        is_reply = true,
        is_answered = false,
        responses = {},
        steps = {},
    },
    ["reply/temporary-failure"] = {
        id = "reply/temporary-failure",
        name = "TemporaryFailure",
        first = 1,
        is_command = false,
        is_reply = true,
        is_answered = false,
        responses = {},
        steps = {},
    },
    ["reply/skip"] = {
        id = "reply/skip",
        name = "Skip",
        first = 0,
        is_command = false,
        is_reply = true,
        is_answered = false,
        requires = { 2, 1024, "SMFIP_SKIP" },
        responses = {},
        steps = {},
    },
    ["reply/reply-code"] = {
        id = "reply/reply-code",
        name = "ReplyCode",
        first = 1,
        is_command = false,
        is_reply = true,
        is_answered = false,
        responses = {},
        steps = {
            {
                kind = "text",
                name = "text",
                doc = "The whole SMTP reply: three digits, a space, an enhanced status code and a " ..
                    "text, such as `550 5.7.1 No such box`. The code is 4xx or 5xx. The enhanced " ..
                    "code is optional, and its class is the first digit of the code. A percent " ..
                    "sign is doubled (`%%`). In a reply of several lines each begins with the " ..
                    "same code, all but the last have a hyphen after it. CRLF separates the " ..
                    "lines, and none follows the last one. The API of libmilter writes at most 32" ..
                    " lines with at most 980 bytes of text each.",
                rules = { 9, 10, 11, 12, 13, 14, 15, 16 },
            },
        },
    },
    ["reply/add-header"] = {
        id = "reply/add-header",
        name = "AddHeader",
        first = 0,
        is_command = false,
        is_reply = true,
        is_answered = false,
        requires = { 1, 1, "SMFIF_ADDHDRS" },
        responses = {},
        steps = {
            {
                kind = "text",
                name = "name",
                doc = "The name, without the colon.",
                rules = { 6 },
            },
            {
                kind = "text",
                name = "value",
                doc = "The value; it may be empty. Fold a long value with LF and a space or a tab, " ..
                    "without CR. The MTA puts a space after the colon. If StepsHeaderLeadingSpace" ..
                    " is agreed, it does not, and the value itself must start with the space.",
                rules = { 7, 8 },
            },
        },
    },
    ["reply/change-header"] = {
        id = "reply/change-header",
        name = "ChangeHeader",
        first = 0,
        is_command = false,
        is_reply = true,
        is_answered = false,
        requires = { 1, 16, "SMFIF_CHGHDRS" },
        responses = {},
        steps = {
            {
                kind = "number",
                name = "index",
                doc = "Which of the headers with this name, counted from 1 in the order of the " ..
                    "message; 0 acts as 1. The libmilter API converts it from a signed number, so" ..
                    " values of 0x80000000 and above are not used.",
                type = "u32",
            },
            {
                kind = "text",
                name = "name",
                doc = "The name of the header, without the colon. Case does not matter.",
                rules = { 6 },
            },
            {
                kind = "text",
                name = "value",
                doc = "The new value, written as in AddHeader; empty to remove the header.",
                rules = { 7, 8 },
            },
        },
    },
    ["reply/insert-header"] = {
        id = "reply/insert-header",
        name = "InsertHeader",
        first = 2,
        is_command = false,
        is_reply = true,
        is_answered = false,
        requires = { 1, 1, "SMFIF_ADDHDRS" },
        responses = {},
        steps = {
            {
                kind = "number",
                name = "index",
                doc = "The place, counted from 0 at the top; a number beyond the end means the end." ..
                    " MTAs differ in which of their own headers they count. In Postfix, 0 is " ..
                    "above its own Received header; in Sendmail, it is below the first header of " ..
                    "an internal list. The libmilter API converts it from a signed number, so " ..
                    "values of 0x80000000 and above are not used.",
                type = "u32",
            },
            {
                kind = "text",
                name = "name",
                doc = "The name, without the colon.",
                rules = { 6 },
            },
            {
                kind = "text",
                name = "value",
                doc = "The value, written as in AddHeader.",
                rules = { 7, 8 },
            },
        },
    },
    ["reply/change-sender"] = {
        id = "reply/change-sender",
        name = "ChangeSender",
        first = 0,
        is_command = false,
        is_reply = true,
        is_answered = false,
        requires = { 1, 64, "SMFIF_CHGFROM" },
        responses = {},
        steps = {
            {
                kind = "text",
                name = "sender",
                doc = "The new sender, preferably in angle brackets; `<>` for the null sender.",
                rules = { 5, 1 },
            },
            {
                kind = "text",
                name = "arguments",
                doc = "The new ESMTP parameters of MAIL, all in one text, separated by spaces: " ..
                    "`RET=HDRS ENVID=x1`. In Sendmail they replace all previous ones; Postfix " ..
                    "uses only RET and ENVID.",
                optional = true,
                rules = { 1 },
            },
        },
    },
    ["reply/add-recipient"] = {
        id = "reply/add-recipient",
        name = "AddRecipient",
        first = 0,
        is_command = false,
        is_reply = true,
        is_answered = false,
        requires = { 1, 4, "SMFIF_ADDRCPT" },
        responses = {},
        steps = {
            {
                kind = "text",
                name = "recipient",
                doc = "One address, preferably in angle brackets. Do not write a list, because " ..
                    "Postfix uses only the first address.",
                rules = { 4, 1 },
            },
        },
    },
    ["reply/add-recipient-par"] = {
        id = "reply/add-recipient-par",
        name = "AddRecipientPar",
        first = 0,
        is_command = false,
        is_reply = true,
        is_answered = false,
        requires = { 1, 128, "SMFIF_ADDRCPT_PAR" },
        responses = {},
        steps = {
            {
                kind = "text",
                name = "recipient",
                doc = "One address, preferably in angle brackets.",
                rules = { 4, 1 },
            },
            {
                kind = "text",
                name = "arguments",
                doc = "The ESMTP parameters of RCPT, all in one text, separated by spaces: " ..
                    "`NOTIFY=NEVER`. Postfix uses only NOTIFY and ORCPT.",
                optional = true,
                rules = { 1 },
            },
        },
    },
    ["reply/remove-recipient"] = {
        id = "reply/remove-recipient",
        name = "RemoveRecipient",
        first = 0,
        is_command = false,
        is_reply = true,
        is_answered = false,
        requires = { 1, 8, "SMFIF_DELRCPT" },
        responses = {},
        steps = {
            {
                kind = "text",
                name = "recipient",
                doc = "The address, preferably exactly as received in EnvelopeRecipient, because " ..
                    "Postfix distinguishes upper and lower case.",
                rules = { 4, 1 },
            },
        },
    },
    ["reply/replace-body"] = {
        id = "reply/replace-body",
        name = "ReplaceBody",
        first = 0,
        is_command = false,
        is_reply = true,
        is_answered = false,
        requires = { 1, 2, "SMFIF_CHGBODY" },
        responses = {},
        steps = {
            {
                kind = "bytes",
                name = "data",
                doc = "A piece of the new body, or nothing for an empty body. Lines end in CRLF, " ..
                    "which may be split between two pieces. The libmilter API writes at most " ..
                    "65535 bytes in each. There is no closing NUL.",
            },
        },
    },
    ["reply/progress"] = {
        id = "reply/progress",
        name = "Progress",
        first = 2,
        is_command = false,
        is_reply = true,
        is_answered = false,
        responses = {},
        steps = {},
    },
    ["reply/quarantine"] = {
        id = "reply/quarantine",
        name = "Quarantine",
        first = 0,
        is_command = false,
        is_reply = true,
        is_answered = false,
        requires = { 1, 32, "SMFIF_QUARANTINE" },
        responses = {},
        steps = {
            {
                kind = "text",
                name = "reason",
                doc = "The reason, for the operator. Sendmail keeps it with the message, and a " ..
                    "later reason replaces it. Postfix does not use it.",
                rules = { 4, 1 },
            },
        },
    },
    ["reply/connection-failure"] = {
        id = "reply/connection-failure",
        name = "ConnectionFailure",
        first = 6,
        is_command = false,
        is_reply = true,
        is_answered = false,
        responses = {},
        steps = {},
    },
    ["reply/shutdown"] = {
        id = "reply/shutdown",
        name = "Shutdown",
        first = 2,
        is_command = false,
        is_reply = true,
        is_answered = false,
        responses = {},
        steps = {},
    },
    ["reply/set-symbol-list"] = {
        id = "reply/set-symbol-list",
        name = "SetSymbolList",
        first = 6,
        is_command = false,
        is_reply = true,
        is_answered = false,
        responses = {},
        steps = {
            {
                kind = "bytes",
                name = "data",
                doc = "Bytes without a known meaning.",
            },
        },
    },
}

-- Numbers, of which those of Lua hold 53 bits.

local SIZES = { u8 = 1, u16 = 2, u32 = 4, u64 = 8, i8 = 1, i16 = 2, i32 = 4, i64 = 8, bool = 1 }
-- Numbers that are too large for those of Lua.
local WIDE = { u64 = UInt64, i64 = Int64 }

-- The upper and the lower 32 bits of a number.
local function halves_of(number)
    if type(number) == "userdata" then
        return number:higher(), number:lower()
    elseif type(number) == "table" then
        return number[1], number[2]
    end
    return 0, number
end

local function has_bit(number, bit)
    local high, low = halves_of(number)
    local upper, lower = halves_of(bit)
    return upper > 0 and math.floor(high / upper) % 2 == 1 or lower > 0 and math.floor(low / lower) % 2 == 1
end

local function unsigned(highest_first)
    local value = 0
    for place = 1, #highest_first do
        value = value * 256 + highest_first:byte(place)
    end
    return value
end

-- The number that some bytes are, which by default has no sign.
local function number_of(bytes, type)
    bytes = IS_LITTLE and bytes:reverse() or bytes
    if WIDE[type] then
        return WIDE[type].new(unsigned(bytes:sub(5)), unsigned(bytes:sub(1, 4)))
    end
    local is_negative = type and type:find("^i") and bytes:byte() > 127
    return unsigned(bytes) - (is_negative and 256 ^ #bytes or 0)
end

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

-- Whether the filter took an interim reply for its verdict. The exchange is over then, and what is sent
-- next is not the mistake of the MTA. Where commands are pipelined the verdict may still come.
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

-- Frames in TCP segments. What was found out when a frame was first seen is kept in a record: packets
-- are looked at again later, and in any order.

local WRONG_SIDES = { REASONS.reply_of_mta, REASONS.command_of_filter }

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

-- What a length that no frame has is taken for, as filters take that of a command after an intact stream.
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
