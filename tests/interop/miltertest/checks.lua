-- What the scripts have in common. A script ends with an error at the first thing that is not so.
-- Given from outside are `socket`, where the filter listens, and `folder`, where this file is.

function check(truth, text)
  if not truth then
    io.stderr:write(debug.traceback(text, 2), "\n")
    error(text)
  end
end

-- The functions of mt return nil, or a text that says what failed.
function done(failure)
  check(failure == nil, failure)
end

function fails(failure)
  check(failure ~= nil, "it went well, and should not have")
end

-- The reply to what was said last is this letter.
function answered(letter, conn, failure)
  done(failure)
  local got = string.char(math.tointeger(mt.getreply(conn)))
  check(got == letter, ("the reply is %s, not %s"):format(got, letter))
end

function connected()
  local conn = mt.connect(socket)
  check(conn ~= nil, "nobody listens at " .. socket)
  return conn
end

-- A connection of a client that has said who it is; `open` is one that has begun already.
function greeted(open)
  local conn = open or connected()
  answered("c", conn, mt.conninfo(conn, "client.example.org", "192.0.2.1"))
  answered("c", conn, mt.helo(conn, "client.example.org"))
  return conn
end

-- The parts of a mail that is known by a word, in their order.
parts = {
  {"mail", function(conn, word) return mt.mailfrom(conn, "<" .. word .. "@example.org>") end},
  {"rcpt", function(conn, word) return mt.rcptto(conn, "<to-" .. word .. "@example.com>") end},
  {"data", function(conn) return mt.data(conn) end},
  {"header", function(conn, word) return mt.header(conn, "Subject", word) end},
  {"eoh", function(conn) return mt.eoh(conn) end},
  {"body", function(conn, word) return mt.bodystring(conn, word .. "\r\n") end},
  {"eom", function(conn) return mt.eom(conn) end},
}

-- Say the parts of a mail up to one of them, which gets the last reply.
function mail(conn, word, last, letter)
  for _, part in ipairs(parts) do
    local name, say = table.unpack(part)
    answered(name == last and letter or "c", conn, say(conn, word))
    if name == last then
      return
    end
  end
end
