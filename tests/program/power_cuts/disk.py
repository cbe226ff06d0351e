"""Files and names as recorded.c has seen them change, and what a power cut may leave of both."""
import os

SECTOR = 512


def entries_of(record):
    """(kind, its words, bytes) of everything that was done."""
    left = record
    while left:
        line, left = left.split(b"\n", 1)
        kind, *words = line.decode().split(" ")
        count = int(words[2]) if kind == "write" else 0
        yield kind, words, left[:count]
        left = left[count:]


class File:
    def __init__(self):
        self.synced, self.since = b"", []  # (offset, bytes), or a length

    def sync(self):
        self.synced, self.since = self.whole(self.since), []

    def whole(self, steps):
        content = bytearray(self.synced)
        for at, part in steps:
            if part is None:
                content = content[:at] + bytes(max(0, at - len(content)))
            else:
                content += bytes(max(0, at + len(part) - len(content)))
                content[at:at + len(part)] = part
        return bytes(content)

    def after_a_cut(self, luck):
        """What was synced, and of the rest nothing, all, the first part, or any sectors."""
        if luck.random() < 0.5:
            return self.whole(self.since[:luck.randint(0, len(self.since))])
        reached = self.whole(self.since)
        length = luck.choice([len(self.synced), len(reached), luck.randint(0, len(reached))])
        length = max(length, len(self.synced)) if all(part is not None for _, part in self.since) else length
        content, chance = bytearray(self.synced[:length].ljust(length, b"\0")), luck.random()
        for at in range(0, length, SECTOR):
            if luck.random() < chance:
                content[at:min(at + SECTOR, length)] = reached[at:min(at + SECTOR, length)].ljust(min(SECTOR, length - at), b"\0")
        return bytes(content)


class Disk:
    """Files by inode, folders by path, and what was done to names since the folder of the name was synced."""

    def __init__(self, top, inode):
        self.top, self.files, self.folders = top, {}, {inode: top}
        self.names, self.since = {top: None}, []  # path -> inode, None of a folder; steps that are not synced

    def do(self, kind, words, part):
        if kind in ("create", "mkdir"):
            inode, path = words
            self.since.append((kind, path, inode))
            if kind == "create":
                self.files[inode] = File()
            else:
                self.folders[inode] = path
        elif kind in ("rename", "remove"):
            self.since.append((kind, *words))
        elif kind == "sync" and words[0] in self.files:
            self.files[words[0]].sync()
        elif kind == "sync":
            self.sync_folder(self.folders[words[0]])
        else:
            file = self.files[words[0]]
            file.since.append((int(words[1]), part if kind == "write" else None))

    def sync_folder(self, folder):
        inside = lambda step: any(os.path.dirname(word) == folder for word in step[1:])
        for step in [step for step in self.since if inside(step)]:
            apply(self.names, step)
        self.since = [step for step in self.since if not inside(step)]

    def is_unsynced(self, path):
        """Whether bytes of the file that has the name now are not synced."""
        names = dict(self.names)
        for step in self.since:
            apply(names, step)
        return names.get(path) is not None and bool(self.files[names[path]].since)

    def names_after_a_cut(self, luck):
        """A journalling file system keeps the order of names, another one does not."""
        names, some = dict(self.names), self.since[:luck.randint(0, len(self.since))]
        if luck.random() < 0.5:
            chance = luck.random()
            some = [step for step in self.since if luck.random() < chance]
        for step in some:
            apply(names, step)
        return {path: inode for path, inode in names.items() if self.is_there(path, names)}

    def is_there(self, path, names):
        return path in names and (path == self.top or self.is_there(os.path.dirname(path), names))

    def is_segment(self, inode):
        return inode in self.files and self.files[inode].synced.startswith(b"verbund journal ")

    def is_named(self, inode):
        """Whether a file is found after any power cut."""
        return any(self.is_there(path, self.names) for path, one in self.names.items() if one == inode)


def apply(names, step):
    kind, path, *rest = step
    if kind == "create":
        names[path] = rest[0]
    elif kind == "mkdir":
        names[path] = None
    elif kind == "remove":
        names.pop(path, None)
    elif path in names:
        for inside in [name for name in names if name == path or name.startswith(path + "/")]:
            names[rest[0] + inside[len(path):]] = names.pop(inside)
