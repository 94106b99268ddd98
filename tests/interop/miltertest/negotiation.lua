-- An offer, what is agreed to, and a mail under it.
--
-- version, actions, steps: the offer; not given for what miltertest offers by itself
-- agreed_actions, agreed_steps: the flags of the answer; not given if there must be none

dofile(folder .. "/checks.lua")

local function number(text)
  return text and tonumber(text)
end

local conn = connected()
-- The steps come before the actions, whatever the manual says.
local failure = mt.negotiate(conn, number(version), number(steps), number(actions))
if agreed_actions == nil then
  fails(failure)
  return
end
answered("O", conn, failure)
for bit = 0, 31 do
  local flag = 1 << bit
  local action = tonumber(agreed_actions) & flag ~= 0
  local step = tonumber(agreed_steps) & flag ~= 0
  check(mt.test_action(conn, flag) == action, ("action 0x%x"):format(flag))
  check(mt.test_option(conn, flag) == step, ("step 0x%x"):format(flag))
end
answered("c", conn, mt.conninfo(conn, "client.example.org", "192.0.2.1"))
answered("c", conn, mt.helo(conn, "client.example.org"))
if tonumber(agreed_steps) & SMFIP_NOUNKNOWN == 0 then
  answered("c", conn, mt.unknown(conn, "XYZZY"))
end
mail(conn, "first", "eom", "a")
mail(conn, "second", "eom", "d")
done(mt.disconnect(conn))
