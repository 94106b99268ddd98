-- A mail whose body comes from a file, in pieces of 65536 bytes: one more than fits into a frame,
-- unless more was agreed on.
--
-- file: its name
-- steps: what to offer
-- reply: the reply to each piece; not given if the filter must refuse the first

dofile(folder .. "/checks.lua")

local conn = connected()
done(mt.negotiate(conn, nil, tonumber(steps), nil))
mail(conn, "first", "eoh", "c")
if reply == nil then
  fails(mt.bodyfile(conn, file))
  done(mt.disconnect(conn, false))
  return
end
answered(reply, conn, mt.bodyfile(conn, file))
answered("c", conn, mt.eom(conn))
done(mt.disconnect(conn))
