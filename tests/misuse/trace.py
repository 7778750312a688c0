"""What an act asks of the system, read from strace: as steps that can be replayed, or failed on purpose."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest

from tests.misuse.disk import Cut, Disk, Name, Said, Step, Sync, Write

needs_strace = pytest.mark.skipif(
    shutil.which("strace") is None, reason="strace was not found, without which no act is recorded or failed"
)

WRITING = (
    "openat,open,creat,close,dup,dup2,lseek,write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fallocate,fsync,"
    "fdatasync,sync_file_range,rename,renameat,renameat2,link,linkat,symlink,unlink,unlinkat,mkdir,mkdirat,rmdir,"
    "sendfile,copy_file_range,splice"
)
_CALL = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+|\?)")


@contextlib.contextmanager
def attached(process: int, *words: str | Path) -> Iterator[None]:
    """Hold strace over a process that stands still, and let it go on; end with strace's own end."""
    tracer = subprocess.Popen(
        ["strace", *map(str, words), "-p", str(process)], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    )
    assert tracer.stderr
    assert "attached" in tracer.stderr.readline()
    os.kill(process, signal.SIGCONT)
    try:
        yield
    finally:
        tracer.communicate()


def recorded(process: int, home: Path) -> tuple[list[Step], list[str]]:
    """Record an act that is held; return its steps, and the kinds of the files and folders that it made."""
    before = Disk(home)
    log = home.with_name(f"{home.name}-trace")
    with attached(process, "-xx", "-s", "10000000", "-e", f"trace={WRITING}", "-o", log):
        pass
    reader = Reader(home, before)
    for line in log.read_text().splitlines():
        reader.read(line)
    log.unlink()
    return reader.steps, reader.kinds


class Reader:
    """Turn the lines of strace into steps."""

    def __init__(self, home: Path, disk: Disk) -> None:
        self._home = home
        self._disk = disk
        self._open: dict[int, int] = {}
        self._at: dict[int, int] = {}
        self.steps: list[Step] = []
        self.kinds: list[str] = []

    def read(self, line: str) -> None:
        """Take the next call; fail where one is not understood that may write below the folder."""
        found = _CALL.match(line)
        if not found or found[3] in ("?", "-1"):
            return
        call = f"_{found[1]}"
        assert hasattr(self, call), f"a call that no test understands: {line[:200]}"
        getattr(self, call)(_words(found[2]), int(found[3]))

    def _step(self, step: Step) -> None:
        self.steps.append(step)
        self._disk.do(step)

    def _made(self, kind: str, path: PurePosixPath) -> int:
        number = self._disk.add("file" if kind == "file" else "folder")
        self.kinds.append(kind)
        self._name(path, number)
        return number

    def _name(self, path: PurePosixPath, number: int | None, before: str = "") -> None:
        folder = self._disk.at(path.parent)
        assert folder is not None
        self._step(Name(folder=folder, name=path.name, node=number, before=before))

    def _inside(self, word: str) -> PurePosixPath | None:
        path = PurePosixPath(os.fsdecode(_bytes(word)))
        return path.relative_to(self._home) if path.is_relative_to(self._home) else None

    def _openat(self, words: list[str], result: int) -> None:
        self._open.pop(result, None)
        path = self._inside(words[1])
        if path is None:
            return
        number = self._disk.at(path)
        if number is None:
            number = self._made("file", path)
        elif "O_TRUNC" in words[2]:
            self._step(Cut(file=number, length=0))
        self._open[result], self._at[result] = number, 0

    def _close(self, words: list[str], _result: int) -> None:
        self._open.pop(int(words[0]), None)

    def _dup(self, words: list[str], _result: int) -> None:
        assert int(words[0]) not in self._open

    def _lseek(self, words: list[str], result: int) -> None:
        self._at[int(words[0])] = result

    def _write(self, words: list[str], result: int) -> None:
        descriptor = int(words[0])
        if descriptor in self._open:
            data = _bytes(words[1])[:result]
            self._step(Write(file=self._open[descriptor], at=self._at[descriptor], data=data))
            self._at[descriptor] += result

    def _writev(self, words: list[str], _result: int) -> None:
        assert words[0] == "1"
        self._step(Said(line=_bytes(words[1].removeprefix("[{iov_base=")).decode().strip()))

    def _pwrite64(self, words: list[str], result: int) -> None:
        if (number := self._open.get(int(words[0]))) is not None:
            self._step(Write(file=number, at=int(words[3]), data=_bytes(words[1])[:result]))

    def _ftruncate(self, words: list[str], _result: int) -> None:
        if (number := self._open.get(int(words[0]))) is not None:
            self._step(Cut(file=number, length=int(words[1])))

    def _fsync(self, words: list[str], _result: int) -> None:
        if (number := self._open.get(int(words[0]))) is not None:
            self._step(Sync(node=number))

    _fdatasync = _fsync
    _dup2 = _dup

    def _rename(self, words: list[str], _result: int) -> None:
        source, target = self._inside(words[0]), self._inside(words[1])
        assert source is not None
        assert target is not None
        assert source.parent == target.parent
        self._name(target, self._disk.at(source), source.name)

    def _unlink(self, words: list[str], _result: int) -> None:
        if path := self._inside(words[0]):
            self._name(path, None)

    _rmdir = _unlink

    def _unlinkat(self, words: list[str], _result: int) -> None:
        assert words[0] == "AT_FDCWD"
        self._unlink(words[1:], _result)

    def _mkdir(self, words: list[str], _result: int) -> None:
        if path := self._inside(words[0]):
            self._made("folder", path)


def _words(text: str) -> list[str]:
    return [each.strip() for each in text.split(",")]  # a string is all in hexadecimal, and holds no comma


def _bytes(word: str) -> bytes:
    return bytes.fromhex(word.strip('"').replace("\\x", ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Fail calls of a kind with an error: the ``at``-th of them, and when ``lasting`` all that follow."""

    call: str
    error: str
    at: int
    lasting: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Return how strace is told."""
        when = f"{self.at}+" if self.lasting else str(self.at)
        return ("-e", f"trace={self.call}", "-e", f"inject={self.call}:error={self.error}:when={when}")


def failed(process: int, home: Path, fault: Fault) -> tuple[bool, bool]:
    """Let an act that is held meet a fault; return whether it met it at all, and whether below its own folder alone."""
    log = home.with_name(f"{home.name}-trace")
    with attached(process, "-y", "-s", "1000", *fault.words, "-o", log):
        pass
    met = [line for line in log.read_text().splitlines() if line.endswith("(INJECTED)")]
    log.unlink()
    return bool(met), all(str(home) in line for line in met)
