-- Each verdict at one step of the conversation, in a connection of its own. The host of the client
-- tells the filter which: STEP.VERDICT. Whatever the verdict, another mail follows.
--
-- step: connect, helo, unknown, or a part of a mail
-- verdicts: words of the form NAME=LETTER

dofile(folder .. "/checks.lua")

local function client(conn, verdict, letter)
  local said = {
    {"connect", function() return mt.conninfo(conn, step .. "." .. verdict, "192.0.2.1") end},
    {"helo", function() return mt.helo(conn, "client.example.org") end},
    {"unknown", function() return mt.unknown(conn, "XYZZY now") end},
  }
  for _, each in ipairs(said) do
    answered(each[1] == step and letter or "c", conn, each[2]())
    if each[1] == step then
      return
    end
  end
  mail(conn, "first", step, letter)
end

for verdict, letter in verdicts:gmatch("(%w+)=(%S)") do
  local conn = connected()
  client(conn, verdict, letter)
  if verdict == "shutdown" then
    fails(mt.unknown(conn, "XYZZY again"))
    done(mt.disconnect(conn, false))
  else
    done(mt.abort(conn))
    mail(conn, "second", "eom", "c")
    done(mt.disconnect(conn))
  end
end
