"""Journals and results that are damaged: a folder in which a sweep has finished, and what is done to it."""
import struct


def cut(length):
    return lambda old: old[:length]


def with_byte(at, byte):
    return lambda old: old[:at] + byte + old[at + 1:]


def put(text):
    return lambda old: text


SEGMENT, HEAD = "journal/0001.runs", 82  # its first line, with the time

# Of a journal without results: what `run` does is told by its exit code; 0 is a run that goes on to the same bytes.
JOURNALS = {
    "segment of another plan": (SEGMENT, with_byte(20, b"z"), 74),
    "segment of another version": (SEGMENT, with_byte(16, b"9"), 74),
    "segment of text": (SEGMENT, put(b"hello\n" * 100), 0),
    "segment of zeros": (SEGMENT, put(bytes(100000)), 0),
    "empty segment": (SEGMENT, put(b""), 0),
    "segment cut in its line": (SEGMENT, cut(40), 0),
    "segment cut after its line": (SEGMENT, cut(HEAD), 0),
    "segment cut in a head": (SEGMENT, cut(HEAD + 20), 0),
    "segment cut in a record": (SEGMENT, cut(9000), 0),
    "length of all ones": (SEGMENT, lambda old: old[:HEAD] + b"f" * 16 + old[HEAD + 16:], 0),
    "length below 0": (SEGMENT, lambda old: old[:HEAD] + b"-000000000000001" + old[HEAD + 16:], 0),
    "length beyond the file": (SEGMENT, lambda old: old[:HEAD] + b"00000000ffffffff" + old[HEAD + 16:], 0),
    "length in words": (SEGMENT, lambda old: old[:HEAD] + b"sixteen letters!" + old[HEAD + 16:], 0),
    "other fingerprint": (SEGMENT, with_byte(HEAD + 20, b"z"), 0),
    "other byte in a record": (SEGMENT, lambda old: with_byte(9000, bytes([old[9000] ^ 1]))(old), 0),
    "time in words": (SEGMENT, lambda old: old[:HEAD - 17] + b"sixteen letters!" + old[HEAD - 1:], 0),
    "more after the end": (SEGMENT, lambda old: old + b"more", 0),
    "zeros after the end": (SEGMENT, lambda old: old + bytes(4096), 0),
    "the same segment again": ("journal/0002.runs", None, 0),
    "a name that is no number": ("journal/x.runs", put(b""), 0),
    "other build": ("journal/build.txt", put(b"another build"), 74),
    "no build": ("journal/build.txt", put(b""), 74),
    "other plan": ("journal/resolved.toml", lambda old: old.replace(b"weeks = 12", b"weeks = 13"), 74),
    "plan of bytes": ("journal/resolved.toml", put(bytes(range(256))), 74),
    "shards in words": ("journal/shards.txt", put(b"many\n"), 0),
    "shards below 0": ("journal/shards.txt", put(b"-5\n"), 0),
    "a saved run of bytes": ("journal/saved-0-0-0.world", put(b"verbund world 1 x y\n" + struct.pack("<q", -1) * 9), 0),
}

# What stands where a run was saved of which nothing else is kept: it begins anew, and ends in the same bytes.
SAVED = {
    "empty": b"", "text": b"saved\n" * 99, "zeros": bytes(5000), "line alone": b"verbund world 1 x y\n",
    "bytes": b"verbund world 1 x y\n" + struct.pack("<q", -1) * 9, "long line": b"verbund world 1 " + b"z" * 100000,
}

# Of results without a journal, asked by `compare`.
RESULTS = {
    "empty": put(b""), "text": put(b"strategy,metric\n" * 50), "zeros": put(bytes(100000)), "signature alone": cut(8),
    "superblock alone": cut(96), "first half": lambda old: old[:len(old) // 2], "without the end": lambda old: old[:-1],
    "without 4 KiB": lambda old: old[:-4096],
    "zeros in the superblock": lambda old: old[:16] + bytes(32) + old[48:],
    "ones in the superblock": lambda old: old[:16] + b"\xff" * 32 + old[48:],
    "ones in the root": lambda old: old[:96] + b"\xff" * 400 + old[496:],
    "zeros in the middle": lambda old: old[:len(old) // 2] + bytes(4096) + old[len(old) // 2 + 4096:],
}
