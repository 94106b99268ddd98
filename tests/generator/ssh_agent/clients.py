"""Programs that talk to an agent with generated code, one for each language.

Each gets the agent's socket and what to sign in hexadecimal. It lists the keys, gets a signature
with the first one, and then locks and unlocks the agent and removes the key. It prints the keys
with their comments, the signature, and the names of the other answers in their order.
"""

import os
import subprocess
import sys
from pathlib import Path

from tests.generator.specs import generate, read_once
from tests.needs.asking import need

SPEC = Path(__file__).parent / "spec"

PYTHON = """
import json, socket, sys
import sshagent_protocol as ssh

path, data = sys.argv[1], bytes.fromhex(sys.argv[2])
session = ssh.ClientSession()
session.open()

with socket.socket(socket.AF_UNIX) as connection:
    connection.connect(path)

    def ask(request):
        session.send(request)
        connection.sendall(session.data_to_send())
        while (answer := session.next_event()) is None:
            received = connection.recv(65536)
            assert received, "the agent is gone"
            session.receive_data(received)
        assert session.next_event() is None
        return answer

    listed = ask(ssh.RequestIdentities()).identities
    key = listed[0].key
    signed = ask(ssh.SignRequest(key, data, ssh.Signing(0)))
    others = [
        ask(ssh.Lock("secret")),
        ask(ssh.RequestIdentities()),
        ask(ssh.Unlock("wrong")),
        ask(ssh.Unlock("secret")),
        ask(ssh.Extension("no-such@example.org", b"")),
        ask(ssh.RemoveIdentity(key)),
        ask(ssh.RequestIdentities()),
    ]

print(json.dumps({
    "keys": [[each.key.hex(), each.comment] for each in listed],
    "signature": signed.signature.hex(),
    "others": [type(each).__name__ for each in others],
}))
"""

GO = """
package main

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"

	agent "example.org/sshagent-protocol/generated/go"
)

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func main() {
	data, err := hex.DecodeString(os.Args[2])
	check(err)
	connection, err := net.Dial("unix", os.Args[1])
	check(err)
	var decoder agent.Decoder
	ask := func(request agent.Message) agent.Message {
		frame, err := agent.Append(nil, request)
		check(err)
		_, err = connection.Write(frame)
		check(err)
		for {
			answer, err := decoder.Next()
			if !errors.Is(err, agent.ErrNeedMore) {
				check(err)
				return answer
			}
			_, err = decoder.Fill(connection)
			check(err)
		}
	}

	keys := [][]string{}
	for _, each := range ask(agent.RequestIdentities{}).(agent.IdentitiesAnswer).Identities {
		keys = append(keys, []string{hex.EncodeToString(each.Key), each.Comment.String()})
	}
	key, err := hex.DecodeString(keys[0][0])
	check(err)
	signed := ask(agent.SignRequest{Key: key, Data: data}).(agent.SignResponse)
	signature := hex.EncodeToString(signed.Signature)
	secret := agent.Bytes("secret")
	others := []string{}
	for _, request := range []agent.Message{
		agent.Lock{Passphrase: secret},
		agent.RequestIdentities{},
		agent.Unlock{Passphrase: agent.Bytes("wrong")},
		agent.Unlock{Passphrase: secret},
		agent.Extension{ExtensionType: agent.Bytes("no-such@example.org")},
		agent.RemoveIdentity{Key: key},
		agent.RequestIdentities{},
	} {
		others = append(others, fmt.Sprintf("%T", ask(request))[len("sshagent."):])
	}
	check(json.NewEncoder(os.Stdout).Encode(map[string]any{
		"keys": keys, "signature": signature, "others": others,
	}))
}
"""


def python_client(folder: Path) -> tuple[list[str], dict[str, str]]:
    """The command and the environment of a client in Python."""
    package = generate(folder, "python", read_once(SPEC)[0])
    return [sys.executable, "-c", PYTHON], {"PYTHONPATH": str(package)}


def go_client(folder: Path) -> tuple[list[str], dict[str, str]]:
    """The same in Go, compiled."""
    need("go")
    module = generate(folder, "go", read_once(SPEC)[0])
    program = folder / "client"
    program.mkdir()
    (program / "main.go").write_text(GO)
    name = "example.org/sshagent-protocol/generated/go"
    (program / "go.mod").write_text(
        f"module client\n\ngo 1.23\n\nrequire {name} v0.0.0\n\nreplace {name} => {module}\n"
    )
    env = os.environ | {"GOFLAGS": "-mod=mod", "GOPROXY": "off"}
    subprocess.run(["go", "build", "-o", "client", "."], cwd=program, env=env, check=True)
    return [str(program / "client")], {}
