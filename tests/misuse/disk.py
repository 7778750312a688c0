"""A disk whose power fails: of what was written, only what was told to reach the disk surely did.

Of everything else, each write may be there, be missing, or be there in some of its sectors, whatever the order; a new
length may be there or not. Of the names in a folder, those up to some moment are there: folders are kept in order.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Literal, TypeAlias

SECTOR = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class Write:
    """Bytes that go into an open file."""

    file: int
    at: int
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Another length for an open file."""

    file: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in a folder: the file or folder of this number, or nothing any more."""

    folder: int
    name: str
    node: int | None
    before: str = ""
    """The name that it had until then, in the same folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sync:
    """A file or folder that is made to reach the disk."""

    node: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was acknowledged at this point."""

    line: str


Change: TypeAlias = Write | Cut | Name
Step: TypeAlias = Change | Sync | Said


@dataclass(slots=True)
class Node:
    """Hold a file or folder as it stands on the disk, and what may or may not have reached it."""

    data: bytearray | None
    names: dict[str, int] = field(default_factory=dict)
    pending: list[Change] = field(default_factory=list)

    def settle(self) -> None:
        """Let everything reach the disk."""
        for change in self.pending:
            self.take(change)
        self.pending.clear()

    def take(self, change: Change) -> None:
        """Let one change reach the disk."""
        match change:
            case Write(at=at, data=data) if self.data is not None:
                self.data.extend(bytes(max(at - len(self.data), 0)))
                self.data[at : at + len(data)] = data
            case Cut(length=length) if self.data is not None:
                del self.data[length:]
                self.data.extend(bytes(length - len(self.data)))
            case Name(name=name, node=node, before=before):
                self.names.pop(before, None)
                self.names.pop(name, None)
                if node is not None:
                    self.names[name] = node


class Disk:
    """Hold a folder and what lies in it; 0 is the folder itself."""

    def __init__(self, root: Path) -> None:
        self.nodes: list[Node] = []
        self._read(root)

    def _read(self, path: Path) -> int:
        number = len(self.nodes)
        if path.is_dir():
            self.nodes.append(Node(None))
            self.nodes[number].names = {each.name: self._read(each) for each in path.iterdir()}
        else:
            self.nodes.append(Node(bytearray(path.read_bytes())))
        return number

    def add(self, kind: Literal["file", "folder"]) -> int:
        """Return the number of a new file or folder, which has no name yet."""
        self.nodes.append(Node(bytearray() if kind == "file" else None))
        return len(self.nodes) - 1

    def at(self, path: PurePosixPath) -> int | None:
        """Return what has a path when every change is counted, None where there is nothing."""
        number: int | None = 0
        for part in path.parts:
            if number is None:
                return None
            names = dict(self.nodes[number].names)
            for change in self.nodes[number].pending:
                if isinstance(change, Name):
                    names.pop(change.before, None)
                    names.pop(change.name, None)
                    if change.node is not None:
                        names[change.name] = change.node
            number = names.get(part)
        return number

    def do(self, step: Step) -> None:
        """Take a step of a recording."""
        match step:
            case Write(file=number) | Cut(file=number) | Name(folder=number):
                self.nodes[number].pending.append(step)
            case Sync(node=number):
                self.nodes[number].settle()

    def fail(self, chance: random.Random, into: Path) -> None:
        """Let the power fail, and lay out in a new folder what may be found afterwards."""
        share = chance.choice((0.0, 0.2, 0.5, 0.8, 1.0))
        for node in self.nodes:
            some = node.pending
            if node.data is None:
                some = some[: chance.randint(0, len(some))]
            for change in some:
                if node.data is None or chance.random() < share:
                    node.take(change)
                elif isinstance(change, Write) and len(change.data) > SECTOR and chance.random() < 0.5:
                    for part in _torn(change, chance):
                        node.take(part)
            node.pending = []
        self._lay_out(0, into)

    def _lay_out(self, number: int, path: Path) -> None:
        node = self.nodes[number]
        if node.data is not None:
            path.write_bytes(node.data)
            return
        path.mkdir(mode=0o700)
        for name, each in node.names.items():
            self._lay_out(each, path / name)


def _torn(write: Write, chance: random.Random) -> list[Write]:
    """Return some sectors of a write."""
    starts = range(0, len(write.data), SECTOR)
    return [
        Write(file=write.file, at=write.at + start, data=write.data[start : start + SECTOR])
        for start in starts
        if chance.random() < 0.5
    ]


def power_cut(root: Path, steps: Sequence[Step], nodes: Sequence[str], chance: random.Random, into: Path) -> list[str]:
    """Lay out what may be found when the power fails at a random step, and return what was acknowledged by then.

    ``nodes`` are the kinds of the files and folders that the steps make, in the order of their numbers.
    """
    disk = Disk(root)
    for kind in nodes:
        disk.add("file" if kind == "file" else "folder")
    said = []
    for step in steps[: chance.randint(0, len(steps))]:
        disk.do(step)
        if isinstance(step, Said):
            said.append(step.line)
    disk.fail(chance, into)
    return said
