-- Every modification that miltertest can look at, then a mail without any.

dofile(folder .. "/checks.lua")

local function asked(conn, ...)
  check(mt.eom_check(conn, ...), "not asked for: " .. table.concat({...}, ", "))
end

local function not_asked(conn, ...)
  check(not mt.eom_check(conn, ...), "asked for: " .. table.concat({...}, ", "))
end

local conn = greeted()
mail(conn, "first", "eom", "a")

asked(conn, MT_HDRADD, "X-Added", "one")
asked(conn, MT_HDRADD, "X-Added", "two, folded\n\tbehind a tab")
asked(conn, MT_HDRADD, "X-Empty", "")
asked(conn, MT_HDRADD, "X-8bit", "Grüße")
not_asked(conn, MT_HDRADD, "X-Added", "three")
not_asked(conn, MT_HDRADD, "X-Top")
-- The header that came last has the number 0.
check(mt.getheader(conn, "X-Added", 1) == "one", "the first X-Added")
check(mt.getheader(conn, "X-Added", 0) == "two, folded\n\tbehind a tab", "the second X-Added")
check(mt.getheader(conn, "X-Added", 2) == nil, "a third X-Added")

asked(conn, MT_HDRINSERT, "X-Top", "at the top", 0)
asked(conn, MT_HDRINSERT, "X-Second", "below", 1)
asked(conn, MT_HDRINSERT, "X-Far", "at the end", 70000)
not_asked(conn, MT_HDRINSERT, "X-Top", "at the top", 1)

-- miltertest reads the index of a changed header from its value, so that it cannot be asked for.
asked(conn, MT_HDRCHANGE, "Subject", "changed")
asked(conn, MT_HDRDELETE, "Received", 2)
not_asked(conn, MT_HDRDELETE, "Received", 1)
not_asked(conn, MT_HDRDELETE, "Subject")

asked(conn, MT_RCPTADD, "<added@example.net>")
not_asked(conn, MT_RCPTADD, "<with-parameters@example.net>")
asked(conn, MT_RCPTDELETE, "<to-first@example.com>")
not_asked(conn, MT_RCPTDELETE, "<added@example.net>")

asked(conn, MT_BODYCHANGE, "first piece\r\n")
asked(conn, MT_BODYCHANGE, "second piece\r\n")
not_asked(conn, MT_BODYCHANGE, "first\r\n")
asked(conn, MT_QUARANTINE, "to be looked at")
not_asked(conn, MT_QUARANTINE, "to be")

mail(conn, "second", "eom", "c")
for _, what in ipairs({MT_HDRADD, MT_HDRINSERT, MT_HDRCHANGE, MT_BODYCHANGE, MT_QUARANTINE}) do
  not_asked(conn, what)
end

mail(conn, "third", "eom", "y")
asked(conn, MT_SMTPREPLY, "554", "5.7.1", "100%% refused")
not_asked(conn, MT_SMTPREPLY, "554", "5.7.1", "refused")
done(mt.disconnect(conn))
