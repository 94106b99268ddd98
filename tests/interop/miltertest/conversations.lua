-- Mails that end early, by ABORT at each part, and the end of the connection at each part.
--
-- part: the last part of the mail that is said; it gets the reply that `letter` is

dofile(folder .. "/checks.lua")

local aborted = greeted()
for _, word in ipairs({"first", "second"}) do
  mail(aborted, word, part, "c")
  done(mt.abort(aborted))
end
answered("c", aborted, mt.helo(aborted, "again.example.org"))
mail(aborted, "third", "eom", "c")
done(mt.disconnect(aborted))

local polite = greeted()
mail(polite, "polite", part, "c")
done(mt.disconnect(polite))

local abrupt = greeted()
mail(abrupt, "abrupt", part, "c")
done(mt.disconnect(abrupt, false))
