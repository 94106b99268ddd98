-- A mail at whose end the filter leaves without having said anything.

dofile(folder .. "/checks.lua")

local conn = greeted()
mail(conn, "first", "body", "c")
fails(mt.eom(conn))
for _, what in ipairs({MT_HDRADD, MT_HDRINSERT, MT_HDRCHANGE, MT_BODYCHANGE, MT_QUARANTINE}) do
  check(not mt.eom_check(conn, what), "asked for " .. what)
end
done(mt.disconnect(conn, false))
