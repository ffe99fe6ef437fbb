"""The whole cluster into a folder, and back from it."""

from __future__ import annotations

import gzip
import os
import pwd
import shutil
import tarfile
from pathlib import Path

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


def base_backup(embedded: Embedded, target: Path) -> None:
    """Write the cluster, with the WAL that makes it consistent, into the new folder `target`.

    It appears there only when complete, on disk, and checked against its manifest of checksums.
    """
    refuse_if_filled(target)
    place = find(embedded.data_dir)
    partial = target.absolute().with_name(target.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(mode=0o700, parents=True)
    connection = ("-h", embedded.host, "-p", str(embedded.port), "-U", embedded.user, "-w")
    # Fast: a spread checkpoint would keep us waiting for minutes.
    shape = ("--format=tar", "--compress=gzip:1", "--wal-method=stream", "--checkpoint=fast")
    try:
        check(run_as_us(place, "pg_basebackup", *connection, *shape, "-D", str(partial)))
        # WAL inside a tar file cannot be parsed where it lies; `restore` parses it.
        check(run_as_us(place, "pg_verifybackup", "--no-parse-wal", str(partial)))
        partial.replace(target)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    prune_logs(embedded.data_dir)


def restore(backup: Path, data_dir: Path) -> None:
    """Make `data_dir` from a folder written by `base_backup`; `start` then starts it.

    Refuses a directory that holds anything. Files and WAL are checked against the manifest first.
    """
    refuse_if_filled(data_dir)
    place = prepare(data_dir)
    with taken(place.server_lock) as lock:
        if lock is None:
            raise EmbeddedServerError(f"a server was started in {data_dir} meanwhile")
        try:
            _restore(backup, place)
        except BaseException:
            for made in contents(place.data_dir):
                shutil.rmtree(made) if made.is_dir() else made.unlink()
            raise


def _restore(backup: Path, place: Place) -> None:
    fresh = place.unfinished
    fresh.mkdir(mode=0o700)
    _unpack(backup / "base.tar.gz", fresh)
    _unpack(backup / "pg_wal.tar.gz", fresh / "pg_wal")
    shutil.copyfile(backup / "backup_manifest", fresh / "backup_manifest")
    check(run_as_us(place, "pg_verifybackup", str(fresh)))
    if place.account is not None:
        _give(fresh, place.account)
    fresh.rename(place.cluster)


def _unpack(archive: Path, folder: Path) -> None:
    with gzip.open(archive) as stream, tarfile.open(fileobj=stream, mode="r|") as tar:
        # Not in Python 3.11.0 to 3.11.3. What is unpacked is our own and verified below.
        tar.extraction_filter = getattr(tarfile, "data_filter", None)
        tar.extractall(folder)  # noqa: S202


def _give(tree: Path, account: pwd.struct_passwd) -> None:
    for path in (tree, *tree.rglob("*")):
        os.chown(path, account.pw_uid, account.pw_gid, follow_symlinks=False)
