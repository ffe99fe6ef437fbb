"""The whole cluster into a folder, and back from it.

The checks are `pg_verifybackup`'s; its own binary is broken in the package that brings PostgreSQL.
"""

from __future__ import annotations

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
from pathlib import Path
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
        for folder in beside:
            if folder.is_dir():
                # What is half written is not kept yet.
                unfinished = shutil.ignore_patterns("*.part")
                shutil.copytree(folder, partial / folder.name, ignore=unfinished)
        partial.replace(target)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    prune_logs(embedded.data_dir)


def restore(backup: Path, data_dir: Path) -> None:
    """Make `data_dir` from a folder written by `base_backup`; `start` then starts it.

    Refuses a directory that holds anything, and a backup of which a byte has changed.
    """
    refuse_if_filled(data_dir)
    manifest = _verified(backup)
    place = prepare(data_dir)
    with taken(place.server_lock) as lock:
        if lock is None:
            raise EmbeddedServerError(f"a server was started in {data_dir} meanwhile")
        try:
            _restore(backup, manifest, place)
        except BaseException:
            for made in contents(place.data_dir):
                shutil.rmtree(made) if made.is_dir() else made.unlink()
            raise


def _restore(backup: Path, manifest: dict[str, Any], place: Place) -> None:
    fresh = place.unfinished
    fresh.mkdir(mode=0o700)
    _unpack(backup / "base.tar.gz", fresh)
    _unpack(backup / "pg_wal.tar.gz", fresh / "pg_wal")
    _check_wal(place, manifest, fresh / "pg_wal")
    if place.account is not None:
        _give(fresh, place.account)
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
    with _whole(archive.parent), _opened(archive) as tar:
        # Absent from Python 3.11.0 to 3.11.3, where the checksums above must do.
        tar.extraction_filter = getattr(tarfile, "data_filter", None)
        tar.extractall(folder)  # noqa: S202


def _give(tree: Path, account: pwd.struct_passwd) -> None:
    for path in (tree, *tree.rglob("*")):
        os.chown(path, account.pw_uid, account.pw_gid, follow_symlinks=False)
