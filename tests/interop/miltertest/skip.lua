-- Two mails whose bodies are long; the filter skips each at its first piece.
--
-- steps: what to offer; by default everything
-- reply: the reply to the pieces; by default the one that skips

dofile(folder .. "/checks.lua")

local conn = connected()
if steps ~= nil then
  done(mt.negotiate(conn, nil, tonumber(steps), nil))
end
greeted(conn)
for _, word in ipairs({"first", "second"}) do
  mail(conn, word, "eoh", "c")
  answered(reply or "s", conn, mt.bodyrandom(conn, 100000))
  answered("c", conn, mt.eom(conn))
end
done(mt.disconnect(conn))
