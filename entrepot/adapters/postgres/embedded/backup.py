"""The whole cluster into a folder, with folders that lie beside it, and back from it.

The checks are `pg_verifybackup`'s; its own binary is broken in the package that brings PostgreSQL.
"""

from __future__ import annotations

import errno
import gzip
import hashlib
import os
import pwd
import shutil
import tarfile
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec

from entrepot.adapters.postgres.embedded.place import (
    EmbeddedServerError,
    Place,
    check,
    contents,
    find,
    prepare,
    refuse_if_filled,
    run_as_us,
    taken,
)
from entrepot.adapters.postgres.embedded.server import Embedded, prune_logs

SUMS = "SHA256SUMS"
"""Of all files beside the cluster, as `sha256sum --check` reads them."""
HALF_WRITTEN = "*.part"


def base_backup(embedded: Embedded, target: Path, beside: Sequence[Path] = ()) -> None:
    """Write the cluster, with the WAL that makes it consistent, into the new folder `target`.

    It appears there only when complete, on disk, and checked as `restore` checks it, with those
    folders of `beside` that are there. They are copied last: what the cluster speaks of is in them.
    """
    target = target.absolute()
    refuse_if_filled(target)
    place = find(embedded.data_dir)
    partial = target.with_name(target.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(mode=0o700, parents=True)
    connection = ("-h", embedded.host, "-p", str(embedded.port), "-U", embedded.user, "-w")
    # Fast: a spread checkpoint would keep us waiting for minutes.
    shape = ("--format=tar", "--compress=gzip:1", "--wal-method=stream", "--checkpoint=fast")
    sums = "--manifest-checksums=SHA256"
    try:
        check(run_as_us(place, "pg_basebackup", *connection, *shape, sums, "-D", str(partial)))
        manifest = _verified(partial)
        with tempfile.TemporaryDirectory(dir=partial) as wal:
            _unpack(partial / "pg_wal.tar.gz", Path(wal))
            _check_wal(place, manifest, Path(wal))
        _save_beside(beside, partial)
        _verified_beside(partial)
        partial.replace(target)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    prune_logs(embedded.data_dir)


def restore(backup: Path, data_dir: Path, beside: Sequence[Path] = ()) -> None:
    """Make `data_dir`, and those folders of `beside` that were saved, from a folder written by
    `base_backup`; `start` then starts it.

    Refuses a backup of which a byte has changed, a directory that holds anything, and a folder
    beside it that holds anything else than was saved. All that is looked at first; the cluster is
    made last, so that a restore that was killed can be done again.
    """
    refuse_if_filled(data_dir)
    manifest, sums = _verified(backup), _verified_beside(backup)
    for folder in beside:
        if not _sums(folder).items() <= sums.items():
            raise EmbeddedServerError(f"{folder} is not empty")
    place = prepare(data_dir)
    with taken(place.server_lock) as lock:
        if lock is None:
            raise EmbeddedServerError(f"a server was started in {data_dir} meanwhile")
        try:
            _restore(backup, manifest, place, beside)
        except BaseException:
            for made in contents(place.data_dir):
                shutil.rmtree(made) if made.is_dir() else made.unlink()
            raise


def _restore(backup: Path, manifest: dict[str, Any], place: Place, beside: Sequence[Path]) -> None:
    fresh = place.unfinished
    fresh.mkdir(mode=0o700)
    _unpack(backup / "base.tar.gz", fresh)
    _unpack(backup / "pg_wal.tar.gz", fresh / "pg_wal")
    _check_wal(place, manifest, fresh / "pg_wal")
    if place.account is not None:
        _give(fresh, place.account)
    _restore_beside(backup, beside)
    fresh.rename(place.cluster)


def _verified(backup: Path) -> dict[str, Any]:
    """The manifest of a backup, after everything it vouches for was found as it says."""
    with _whole(backup):
        text = (backup / "backup_manifest").read_bytes()
        manifest: dict[str, Any] = msgspec.json.decode(text)
        signed, _, _ = text.rpartition(b'"Manifest-Checksum"')
        sound = hashlib.sha256(signed).hexdigest() == manifest["Manifest-Checksum"]
        sums = {file["Path"]: file["Checksum"] for file in manifest["Files"]}
        with _opened(backup / "base.tar.gz") as tar:
            found = {m.name: _sum(tar, m) for m in tar if m.isfile() and m.name in sums}
    differing = [path for path, checksum in sums.items() if found.get(path) != checksum]
    if not sound or differing:
        what = ", ".join(differing[:5]) or "backup_manifest"
        raise EmbeddedServerError(f"{backup} is damaged: {what}")
    return manifest


def _save_beside(folders: Sequence[Path], backup: Path) -> None:
    """Copy those that are there, and write down what was read of them."""
    sums: dict[str, str] = {}

    def copy(source: str, target: str) -> None:
        sums[Path(target).relative_to(backup).as_posix()] = _file_sum(Path(source))
        shutil.copy2(source, target)

    for folder in folders:
        if folder.is_dir():
            unfinished = shutil.ignore_patterns(HALF_WRITTEN)
            shutil.copytree(folder, backup / folder.name, ignore=unfinished, copy_function=copy)
    lines = [f"{checksum}  {name}\n" for name, checksum in sorted(sums.items())]
    (backup / SUMS).write_text("".join(lines))


def _restore_beside(backup: Path, folders: Sequence[Path]) -> None:
    """Each file is there only when it is whole."""

    def copy(source: str, target: str) -> None:
        part = Path(target).with_name(Path(target).name + ".part")
        shutil.copy2(source, part)
        part.replace(target)

    for folder in folders:
        if (saved := backup / folder.name).is_dir():
            shutil.copytree(saved, folder, dirs_exist_ok=True, copy_function=copy)


def _verified_beside(backup: Path) -> dict[str, str]:
    """The checksums of what lies beside the cluster, after exactly that was found."""
    with _whole(backup):
        lines = (backup / SUMS).read_text("ascii").splitlines()
        sums = {name: checksum for checksum, name in (line.split("  ", 1) for line in lines)}
        found: dict[str, str] = {}
        for folder in backup.iterdir():
            found |= _sums(folder)
    if differing := sorted(name for name, _ in sums.items() ^ found.items()):
        raise EmbeddedServerError(f"{backup} is damaged: {', '.join(dict.fromkeys(differing[:5]))}")
    return sums


def _sums(folder: Path) -> dict[str, str]:
    """The checksums of all files in a folder, by their paths from the one above it."""
    return {
        path.relative_to(folder.parent).as_posix(): _file_sum(path)
        for path in folder.rglob("*")
        if path.is_file() and not path.match(HALF_WRITTEN)
    }


def _file_sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _whole(backup: Path) -> Iterator[None]:
    """Say of a file that is missing or cannot be read whose part it is."""
    try:
        yield
    except (
        EOFError,
        KeyError,
        OSError,
        ValueError,
        tarfile.TarError,
        zlib.error,
    ) as error:
        raise EmbeddedServerError(f"{backup} is no whole backup: {error}") from error


@contextmanager
def _room(folder: Path) -> Iterator[None]:
    """A disk that is full says nothing against what is read."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise EmbeddedServerError(f"{folder}: {error.strerror}") from error
        raise


def _sum(tar: tarfile.TarFile, member: tarfile.TarInfo) -> str:
    content = tar.extractfile(member)
    digest = hashlib.sha256()
    while content and (block := content.read(2**20)):
        digest.update(block)
    return digest.hexdigest()


def _check_wal(place: Place, manifest: dict[str, Any], folder: Path) -> None:
    """Read every record that recovery will need: each carries its own checksum."""
    for part in manifest["WAL-Ranges"]:
        span = ("-t", str(part["Timeline"]), "-s", part["Start-LSN"], "-e", part["End-LSN"])
        check(run_as_us(place, "pg_waldump", "--quiet", "-p", str(folder), *span))


@contextmanager
def _opened(archive: Path) -> Iterator[tarfile.TarFile]:
    with gzip.open(archive) as stream, tarfile.open(fileobj=stream, mode="r|") as tar:
        yield tar
        while stream.read(2**20):  # to the checksum of the whole, behind the end of the archive
            pass


def _unpack(archive: Path, folder: Path) -> None:
    with _whole(archive.parent), _opened(archive) as tar, _room(folder):
        # Absent from Python 3.11.0 to 3.11.3.
        tar.extraction_filter = getattr(tarfile, "data_filter", None)
        tar.extractall(folder, _within(tar))  # noqa: S202


def _within(tar: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    """The files and folders in it. Raises TarError for what would be, or lead, elsewhere."""
    for member in tar:
        path = PurePosixPath(member.name)
        if path.is_absolute() or ".." in path.parts or not (member.isfile() or member.isdir()):
            raise tarfile.TarError(f"{member.name} belongs to no cluster")
        yield member


def _give(tree: Path, account: pwd.struct_passwd) -> None:
    for path in (tree, *tree.rglob("*")):
        os.chown(path, account.pw_uid, account.pw_gid, follow_symlinks=False)
