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
