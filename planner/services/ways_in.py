"""The ways into a planner: its passphrase, a key file on a stick, printed recovery words, a second person."""

import time
from collections.abc import Callable
from pathlib import Path

from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.services.passphrases import accepted
from planner.services.plans import save_file
from planner.services.workspace import Workspace
from planner.store import keys
from planner.store.key_file import Kind, kinds, needs_key_file
from planner.store.key_places import sealed_key
from planner.store.keys import Cost, Noise

KEY_FILE_HEAD = b"Handbill key file\n"
_KEY_FILE_BYTES = 64


class WaysIn:
    """Show and change what opens a planner that is open.

    ``noise`` returns bytes that nobody can guess, ``stopwatch`` counts seconds. Every change is on disk when it
    returns, and raises PlannerError, with nothing changed, when it cannot be kept.
    """

    def __init__(self, workspace: Workspace, noise: Noise, stopwatch: Callable[[], float] = time.perf_counter) -> None:
        self._database = workspace.database
        self._noise = noise
        self._stopwatch = stopwatch

    @property
    def kinds(self) -> frozenset[Kind]:
        """Return the ways in that there are; none where anyone who has the folder can read it."""
        return kinds(sealed_key(self._database.folder))

    @property
    def needs_key_file(self) -> bool:
        """Tell whether the passphrase opens the planner only beside a key file."""
        return needs_key_file(sealed_key(self._database.folder))

    def set_passphrase(self, passphrase: str, *, key_file: bytes | None = None, cost: Cost | None = None) -> None:
        """Make this the planner's passphrase, with a key file where one is given; the old one opens nothing more.

        A planner that was open to anyone is encrypted anew: whoever copied its key can read no copy made from now on.
        Raise PassphraseError for one that could be guessed.
        """
        accepted(passphrase)
        if not self._database.protected:
            key = self._noise(keys.KEY_BYTES)
            sealed = keys.sealed(key, passphrase, cost or keys.calibrated(self._stopwatch), self._noise, key_file)
            self._database.change_key(key, sealed, self._noise)
            return
        self._database.change_keys(
            lambda data, key: keys.with_slot(data, key, Kind.PASSPHRASE, passphrase, self._noise, key_file)
        )

    def set_second(self, passphrase: str) -> None:
        """Let a second person open the planner with a passphrase of their own; raise PassphraseError for a weak one."""
        accepted(passphrase)
        self._database.change_keys(lambda data, key: keys.with_slot(data, key, Kind.SECOND, passphrase, self._noise))

    def make_words(self, language: str) -> str:
        """Return twelve new recovery words, which open the planner from now on; older ones open it no more."""
        made: list[str] = []

        def change(data: bytes, key: bytes) -> bytes:
            changed, words = keys.with_words(data, key, language, self._noise)
            made.append(words)
            return changed

        self._database.change_keys(change)
        return made[0]

    def take_away(self, kind: Kind) -> None:
        """Take a way in away; raise PlannerError where it is not there, or is the last."""
        if kind not in self.kinds:
            raise PlannerError(Message("This planner does not open in that way; nothing was changed."))
        self._database.change_keys(lambda data, _: keys.without(data, kind))


def make_key_file(path: Path, noise: Noise) -> bytes:
    """Write a new key file, to be kept on a stick, and return its bytes; raise PlannerError where a file is already."""
    if path.exists():
        raise PlannerError(Message("{path} exists already. Choose another name.", path=str(path)))
    data = KEY_FILE_HEAD + noise(_KEY_FILE_BYTES).hex().encode("ascii") + b"\n"
    save_file(path, data)
    return data
