-- Two mails whose bodies are long; the filter skips each at its first piece.

dofile(folder .. "/checks.lua")

local conn = greeted()
for _, word in ipairs({"first", "second"}) do
  mail(conn, word, "eoh", "c")
  answered("s", conn, mt.bodyrandom(conn, 100000))
  answered("c", conn, mt.eom(conn))
end
done(mt.disconnect(conn))
