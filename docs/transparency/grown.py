#!/usr/bin/env python3
"""Checks with nothing of this project that the transparency log only grew: grown.py https://ocop.example.vn CHECKPOINT KEY

CHECKPOINT is the file of an older signed note that you kept (GET /transparency-log/checkpoint), KEY the verifier key
(name+hash+base64) that you kept, or took from another place than the log. Needs Python 3 and openssl 3.
"""
import base64, hashlib, json, subprocess, sys, tempfile, urllib.request


def get(path):
    with urllib.request.urlopen(base + "/transparency-log" + path) as answer:
        return answer.read().decode()


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def opened(note):
    """Size and root of a C2SP signed note, Ed25519."""
    text, signatures = note.split("\n\n", 1)
    origin, size, root = text.split("\n")[:3]
    name, _, public = key.split("+", 2)
    assert name == origin, "another log"
    signature = base64.b64decode(signatures.strip().split(" ")[-1])[4:]
    with tempfile.TemporaryDirectory() as folder:
        for file, content in (
            ("key", bytes.fromhex("302a300506032b6570032100") + base64.b64decode(public)[1:]),
            ("text", (text + "\n").encode()),
            ("signature", signature),
        ):
            with open(folder + "/" + file, "wb") as out:
                out.write(content)
        subprocess.run(
            ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", folder + "/key", "-rawin",
             "-in", folder + "/text", "-sigfile", folder + "/signature"],
            check=True, stdout=subprocess.DEVNULL)
    return int(size), base64.b64decode(root)


def check(first, old, second, new, path):
    """RFC 9162, section 2.1.4.2."""
    assert first <= second, "the log has fewer entries than before"
    if first == second:
        assert old == new and not path, "another root for the same entries"
        return
    assert path, "the proof is empty"
    if first & (first - 1) == 0:
        path = [old] + path
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for c in path[1:]:
        assert sn > 0, "the proof is too long"
        if fn & 1 or fn == sn:
            fr, sr = node(c, fr), node(c, sr)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node(sr, c)
        fn, sn = fn >> 1, sn >> 1
    assert sn == 0, "the proof is too short"
    assert fr == old, "what was signed then is not what the log tells of then"
    assert sr == new, "the log of today does not hold what was signed then"


base, key = sys.argv[1].rstrip("/"), sys.argv[3]
with open(sys.argv[2], encoding="utf-8") as kept:
    first, old = opened(kept.read())
second, new = opened(get("/checkpoint"))
proof = json.loads(get("/consistency?from=%d&to=%d" % (first, second)))
check(first, old, second, new, [base64.b64decode(hash) for hash in proof["hashes"]])
print("the log of %d entries holds unchanged the %d entries of the older checkpoint" % (second, first))
