"""`served` on uvloop."""

import sys

import uvloop

from milter_protocol import aio
from tests.bench.service.served import Handling

if __name__ == "__main__":
    uvloop.run(aio.serve(Handling, f"unix:{sys.argv[1]}"))
