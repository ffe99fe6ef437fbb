"""Pictures in a folder of the machine that others use, too."""

from __future__ import annotations

import stat
from pathlib import Path

from entrepot.adapters.files import FileMedia


async def test_others_on_the_machine_do_not_look_into_the_folder_of_pictures(
    tmp_path: Path,
) -> None:
    media = FileMedia(tmp_path / "var" / "media")
    name = await media.put(b"a picture", "webp")
    assert await media.get(name) == b"a picture"
    assert stat.S_IMODE(media.folder.stat().st_mode) == 0o700


async def test_a_folder_of_pictures_that_was_opened_to_others_stays_open(tmp_path: Path) -> None:
    folder = tmp_path / "media"
    folder.mkdir()
    folder.chmod(0o755)
    await FileMedia(folder).put(b"a picture", "webp")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755
