"""Words that programming languages, their libraries or generated code use themselves."""

NASTY = """
abstract accept action options alignas and any append args arguments as assert async at auto await
begin bool boolean box break buffer byte bytes c capacity case cast catch char class clone code
const constructor continue count crate data decode decoded decoder default def defer del delete
dict doc do double drop dyn each elif else encode end enum eq error errors eval event exception
export extends extern f false field fields final finally first flag flags float fn for format frame
from func function get global go goto grant hash holds id if implements import in index init inner
input int interface is isinstance item items iter key kind lambda left len length let lib limit line
list long loop m macro main map match max-length member memory message messages meta min mod module
move mut name names namespace native never new next nil no none nonlocal not null number object of
ok op operator option optional or order other out output package pair pairs parse parse-int part
pass payload phase pos print private property protected protocol pub public r raise range read
reader readonly reason record ref register repeat reply require reserved rest result return row rule
rules self set short shown signed size sizeof some space start state static std step str strict
string struct super switch symbol sync synchronized system table template test text texts this throw
throws to-string transient true try tuple type typedef typeof u8 undefined union unit unknown unsafe
unsigned until use using value values var vec vector version virtual void volatile w where while
wire with wrapping write writer yield zero x-1 x1 x-11 x11 a-b ab a1-b2 octets hash-code get-class
equals to-json prototype construct struct-of u16 u32 text-of index-of unix linux errno stdin offer
request if-offered offered agree agreed answer granted lacking ids place spoken
"""
