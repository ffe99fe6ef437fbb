"""Starting, joining and stopping the server of a data directory."""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import psutil

from entrepot.adapters.postgres.embedded.place import (
    MAJOR,
    EmbeddedServerError,
    Place,
    alone,
    check,
    find,
    prepare,
    run,
    run_as_us,
    shell,
    take,
    taken,
)

USER = "entrepot"  # the superuser inside PostgreSQL
DATABASE = "entrepot"
PORT = 5432  # never listened on: it only names the socket

START_S = 600  # crash recovery of a few GB of WAL on a slow disk
STOP_S = 120
LOG_FILE_MB = 16
LOG_FILES = 4

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Embedded:
    """A server: where to connect, and our share in it, which `stop` gives up."""

    host: str  # the folder of the socket
    port: int
    user: str
    database: str
    bin_dir: Path
    data_dir: Path
    lease: IO[bytes] = field(repr=False, compare=False)
    turn: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    @property
    def dsn(self) -> dict[str, str | int]:
        """The arguments of `asyncpg.connect`."""
        where: dict[str, str | int] = {"host": self.host, "port": self.port}
        return where | {"user": self.user, "database": self.database}


def start(data_dir: Path, *, settings: Mapping[str, str] | None = None) -> Embedded:
    """Start the server of `data_dir`, or join the one that runs there already.

    `settings` go over the defaults of `_configuration`; a server that is joined keeps its own.
    However many use it: the last to `stop` it stops it. Who died without doing so does not count.
    """
    place = prepare(data_dir)
    deadline = time.monotonic() + START_S
    while (lease := take(place.users_lock, shared=True)) is None:  # it is being stopped
        if time.monotonic() > deadline:
            raise EmbeddedServerError(f"PostgreSQL has not stopped in {START_S} s{_said(place)}")
        time.sleep(0.02)
    try:
        address = _started(place, settings or {}, deadline)
    except BaseException:
        lease.close()
        raise
    return Embedded(*address, USER, DATABASE, place.bin_dir, place.data_dir, lease)


def _started(place: Place, settings: Mapping[str, str], deadline: float) -> tuple[str, int]:
    """The address of the server, once it answers."""
    launched = False
    while True:
        with taken(place.server_lock) as lock:
            if lock is not None and launched:  # it has died, and the lock with it
                raise EmbeddedServerError(f"PostgreSQL does not start{_said(place)}")
            if lock is not None:
                _launch(place, settings, lock)
                launched = True
        if (address := _answering(place)) is not None:
            return address
        if time.monotonic() > deadline:
            raise EmbeddedServerError(f"no answer from PostgreSQL in {START_S} s{_said(place)}")
        time.sleep(0.02)


def revive(embedded: Embedded) -> bool:
    """Launch the server where no process of it lives any more; whether that was so.

    It answers when it has recovered, or dies again: its log says of what.
    """
    place = find(embedded.data_dir)
    with embedded.turn:
        if embedded.lease.closed or _postmaster(place) is not None:
            return False
        with taken(place.server_lock) as lock:
            if lock is not None:
                _launch(place, {}, lock)
        return lock is not None


def stop(embedded: Embedded) -> bool:
    """Leave the server; whether it was stopped, in order, as nobody else uses it. Twice is once."""
    with embedded.turn:
        if embedded.lease.closed:
            return False
        with embedded.lease:
            last = alone(embedded.lease)
            if last:
                _stop(embedded)
        return last


def _stop(embedded: Embedded) -> None:
    place = find(embedded.data_dir)
    stopping = ("-D", str(place.cluster), "-w", "-t", str(STOP_S), "stop")
    if _postmaster(place) is not None and run(place, "pg_ctl", "-m", "fast", *stopping).returncode:
        # Sessions that do not end in time are cut; the next start recovers from the WAL.
        done = run(place, "pg_ctl", "-m", "immediate", *stopping)
        if done.returncode and _postmaster(place) is not None:
            raise EmbeddedServerError(f"PostgreSQL does not stop: {done.stderr}{_said(place)}")
    with suppress(OSError):
        Path(embedded.host).rmdir()  # the server has removed its socket


def prune_logs(data_dir: Path) -> None:
    """Keep the newest `LOG_FILES` files of the server's log, each of `LOG_FILE_MB` at most."""
    newest_first = sorted((data_dir / "log").glob("postgres-*.log"), reverse=True)
    for old in newest_first[LOG_FILES:]:
        old.unlink(missing_ok=True)


def _launch(place: Place, settings: Mapping[str, str], lock: IO[bytes]) -> None:
    """Start the server and leave the lock with it; `lock` says that none of ours lives here."""
    if (other := _postmaster(place)) is not None:
        raise EmbeddedServerError(f"process {other.pid}, not started by us, runs {place.cluster}")
    if place.unfinished.exists():
        raise EmbeddedServerError(f"{place.unfinished}: empty the folder above and restore again")
    if not place.cluster.exists():
        _make_cluster(place, sync=settings.get("fsync") != "off")
    version = (place.cluster / "PG_VERSION").read_text().strip()
    if version != MAJOR:
        raise EmbeddedServerError(f"{place.cluster} is of PostgreSQL {version}, this is {MAJOR}")
    prune_logs(place.data_dir)
    _write(place, "postgresql.conf", _configuration(place, _make_socket_dir(place), settings))
    # The folder of the socket admits its owner and root only, so whoever gets here is trusted.
    _write(place, "pg_hba.conf", "local all all trust\nlocal replication all trust\n")
    # A process id in there that another process bears by now would keep the server from starting.
    log = str(place.logs / "start.log")
    shell(place, 'rm -f "$0" && : > "$1"', str(place.cluster / "postmaster.pid"), log)
    # Not by pg_ctl, which leaves the path to a shell to expand. An orphan, so that it outlives us.
    server = '"$0" -D "$1" < /dev/null >> "$2" 2>&1 &'
    shell(place, server, str(place.bin_dir / "postgres"), str(place.cluster), log, inherit=lock)


def _make_cluster(place: Place, *, sync: bool) -> None:
    """Made aside and then renamed: an initdb that was killed leaves half a cluster."""
    fresh = str(place.data_dir / "pgdata.new")
    shell(place, 'rm -rf "$0"', fresh)
    # The built-in locale sorts alike on every machine and after every upgrade of its C library.
    locale = ("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
    options = ("--encoding=UTF8", *locale, "--auth=trust", *(() if sync else ("--no-sync",)))
    check(run(place, "initdb", "-D", fresh, "-U", USER, *options))
    shell(place, 'mv "$0" "$1"', fresh, str(place.cluster))


def _make_socket_dir(place: Place) -> Path:
    """A short folder for the socket, whose path the system limits to some hundred characters."""
    name = "entrepot-" + hashlib.sha256(bytes(place.data_dir)).hexdigest()[:16]
    base = Path(tempfile.gettempdir())
    if len(str(base)) > 60:
        base = Path("/tmp")  # noqa: S108 - mkdir takes no folder that is there already
    folder = base / name
    shutil.rmtree(folder, ignore_errors=True)  # of a server that was killed
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:  # somebody else's
        folder = Path(tempfile.mkdtemp(prefix="entrepot-", dir=base))
    if place.account is not None:
        os.chown(folder, place.account.pw_uid, place.account.pw_gid)
    return folder


def _configuration(place: Place, socket_dir: Path, settings: Mapping[str, str]) -> str:
    memory_mb = _memory_mb()
    chosen = {
        "listen_addresses": "",
        "port": str(PORT),
        "unix_socket_directories": str(socket_dir),
        "unix_socket_permissions": "0700",
        "max_connections": "100",
        "shared_buffers": f"{min(max(memory_mb // 8, 128), 2048)}MB",
        "effective_cache_size": f"{max(memory_mb // 2, 256)}MB",
        "fsync": "on",
        "synchronous_commit": "on",
        "full_page_writes": "on",
        "wal_level": "replica",
        "max_wal_size": "4GB",
        "checkpoint_timeout": "15min",
        "random_page_cost": "1.1",  # solid-state disks
        "jit": "off",  # costs more than it gains on short statements
        "idle_in_transaction_session_timeout": "60s",
        "timezone": "UTC",
        "log_timezone": "UTC",
        "logging_collector": "on",
        "log_directory": str(place.logs),
        "log_filename": "postgres-%Y%m%d-%H%M%S.log",
        "log_rotation_age": "0",
        "log_rotation_size": f"{LOG_FILE_MB}MB",
        "log_error_verbosity": "terse",  # the details quote values, also personal ones
        "log_line_prefix": "%m [%p] ",
        **settings,
    }
    head = "# Written at every start: use `ALTER SYSTEM`, or the settings of entrepot.\n"
    quoted = {name: value.replace("'", "''") for name, value in chosen.items()}
    return head + "".join(f"{name} = '{value}'\n" for name, value in quoted.items())


def _memory_mb() -> int:
    """What this machine has, or the container we are in, if that is less."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    for limit in ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"):
        with suppress(OSError, ValueError):  # no such file, or "max"
            memory = min(memory, int(Path(limit).read_text()))
    return memory // 2**20


def _write(place: Place, name: str, text: str) -> None:
    shell(place, 'cat > "$0"', str(place.cluster / name), stdin=text)


def _answering(place: Place) -> tuple[str, int] | None:
    """The address of the server once it answers and has our database, which is made if missing."""
    lines = _pid_file(place)
    if len(lines) < 8 or lines[7].strip() != "ready":
        return None
    port, host = lines[3].strip(), lines[4].strip()
    connection = ("-h", host, "-p", port, "-U", USER, "-w")
    question = f"SELECT count(*) FROM pg_database WHERE datname = '{DATABASE}'"
    asked = run_as_us(place, "psql", *connection, "-d", "postgres", "-XAtqc", question)
    if asked.returncode:
        return None
    if asked.stdout.strip() == "0":
        made = run_as_us(place, "createdb", *connection, "--maintenance-db=postgres", DATABASE)
        if made.returncode:
            _log.info("createdb: %s", made.stderr)  # another process was first: ask again
            return None
    return host, int(port)


def _pid_file(place: Place) -> list[str]:
    with suppress(FileNotFoundError):
        return (place.cluster / "postmaster.pid").read_text().splitlines()
    return []


def _postmaster(place: Place) -> psutil.Process | None:
    """The live server of this cluster: the right process, not one that got its number later."""
    with suppress(IndexError, ValueError, psutil.NoSuchProcess, psutil.AccessDenied):
        process = psutil.Process(int(_pid_file(place)[0]))
        if process.status() != psutil.STATUS_ZOMBIE and Path(process.cwd()) == place.cluster:
            return process
    return None


def _said(place: Place) -> str:
    """The last lines of the server's newest words, for a message."""
    logs = sorted(place.logs.glob("*.log"), key=lambda path: path.stat().st_mtime)
    lines = [line for log in logs[-2:] for line in log.read_text(errors="replace").splitlines()]
    return ":\n" + "\n".join(lines[-15:]) if lines else ""
