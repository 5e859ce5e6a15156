#!/usr/bin/env python3
"""Checks one entry of the transparency log with nothing of this project: verify.py https://ocop.example.vn INDEX KEY

KEY is the verifier key (name+hash+base64) that you kept, or took from another place than the log. Needs Python 3 and openssl 3.
"""
import base64, hashlib, json, subprocess, sys, tempfile, urllib.request


def get(path):
    with urllib.request.urlopen(base + "/transparency-log" + path) as answer:
        return answer.read().decode()


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


base, index, key = sys.argv[1].rstrip("/"), int(sys.argv[2]), sys.argv[3]
note = get("/checkpoint")
text, signatures = note.split("\n\n", 1)
origin, size, root = text.split("\n")[:3]
proof = json.loads(get("/entries/%d/proof?size=%s" % (index, size)))
after = "" if index == 0 else "&after=" + base64.urlsafe_b64encode(str(index - 1).encode()).decode().rstrip("=")
entry = json.loads(get("/entries?limit=1" + after))["items"][0]

# RFC 9162, section 2.1.3.2
assert entry["index"] == index and index < int(size)
computed = hashlib.sha256(b"\x00" + entry["entry"].encode()).digest()
fn, sn = index, int(size) - 1
for sibling in map(base64.b64decode, proof["hashes"]):
    assert sn > 0, "the proof is too long"
    if fn & 1 or fn == sn:
        computed = node(sibling, computed)
        while fn and not fn & 1:
            fn, sn = fn >> 1, sn >> 1
    else:
        computed = node(computed, sibling)
    fn, sn = fn >> 1, sn >> 1
assert sn == 0, "the proof is too short"
assert base64.b64encode(computed).decode() == root, "the entry is not under this root"

# C2SP signed note, Ed25519
name, _, public = key.split("+", 2)
assert name == origin, "another log"
public = base64.b64decode(public)[1:]
signature = base64.b64decode(signatures.strip().split(" ")[-1])[4:]
with tempfile.TemporaryDirectory() as folder:
    for file, content in (
        ("key", bytes.fromhex("302a300506032b6570032100") + public),
        ("text", (text + "\n").encode()),
        ("signature", signature),
    ):
        with open(folder + "/" + file, "wb") as out:
            out.write(content)
    subprocess.run(
        ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", folder + "/key", "-rawin",
         "-in", folder + "/text", "-sigfile", folder + "/signature"],
        check=True, stdout=subprocess.DEVNULL)
print(entry["entry"])
print("is entry %d of %s under the signed root %s" % (index, size, root))
