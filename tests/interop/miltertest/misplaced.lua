-- A mail in which something is said that no MTA says there, then another mail.
--
-- after: the part of the first mail after which it is said
-- what: a name in `say`
-- reply: the reply to it; not given if there must be none

dofile(folder .. "/checks.lua")

local say = {
  mail = function(conn) return mt.mailfrom(conn, "<other@example.org>") end,
  helo = function(conn) return mt.helo(conn, "other.example.org") end,
  unknown = function(conn) return mt.unknown(conn, "XYZZY") end,
  header = function(conn) return mt.header(conn, "Subject", "late") end,
  body = function(conn) return mt.bodystring(conn, "more\r\n") end,
}

local conn = greeted()
mail(conn, "enough", after, after == "body" and "s" or "c")
if reply then
  answered(reply, conn, say[what](conn))
else
  mt.set_timeout(1)
  fails(say[what](conn))
end
done(mt.abort(conn))
mail(conn, "second", "eom", "c")
done(mt.disconnect(conn))
