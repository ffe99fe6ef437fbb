"""Pictures are found by what they look like, whatever was done to them."""

from __future__ import annotations

import asyncio
import io
import time
from collections.abc import Callable
from functools import cache

import numpy as np
import pytest
from PIL import Image, ImageEnhance, ImageFilter, ImageOps

from entrepot.adapters import pictures
from entrepot.adapters.pictures import Look, described
from tests.compliance.shelves import drawn, png

PICTURES = 24
LENGTH = 912


def cut(image: Image.Image, share: float) -> Image.Image:
    """Less of the left and the bottom than of the rest."""
    width, height = image.size
    left, top = int(width * share), int(height * share)
    return image.crop((left, top // 3, width - left // 3, height - top))


def turned(degrees: float) -> Callable[[Image.Image], Image.Image]:
    return lambda image: image.rotate(
        degrees, expand=True, fillcolor="white", resample=Image.Resampling.BICUBIC
    )


def grounded(image: Image.Image) -> Image.Image:
    width, height = image.size
    ground = Image.new("RGB", (int(width * 1.5), int(height * 1.4)), (120, 150, 170))
    ground.paste(image, (int(width * 0.3), int(height * 0.15)))
    return ground


def recoloured(image: Image.Image) -> Image.Image:
    red, green, blue = image.split()
    return Image.merge("RGB", (green, blue, red))


def squeezed(image: Image.Image) -> Image.Image:
    target = io.BytesIO()
    image.resize((image.width // 3, image.height // 3)).save(target, "JPEG", quality=25)
    return Image.open(io.BytesIO(target.getvalue()))


# What was done to a picture, and the least share of pictures that find themselves first. Without
# textures, the first five of these found 0.54, 0.04, 0.04, 0.29 and 0.38 of them; with them, 1.00,
# 0.92, 0.88, 0.92 and 0.92. What was recoloured was found always, and now 0.83 of it.
DONE: dict[str, tuple[Callable[[Image.Image], Image.Image], float]] = {
    "cut by a third": (lambda image: cut(image, 0.25), 0.9),
    "turned by 45 degrees": (turned(45), 0.8),
    "turned by 90 degrees": (turned(90), 0.75),
    "mirrored": (ImageOps.mirror, 0.8),
    "on another ground": (grounded, 0.8),
    "recoloured": (recoloured, 0.6),
    "turned a little": (turned(15), 0.95),
    "cut a little": (lambda image: cut(image, 0.1), 0.95),
    "smaller": (lambda image: image.resize((160, 120)), 0.95),
    "narrower": (lambda image: image.resize((300, 300)), 0.95),
    "darker": (lambda image: ImageEnhance.Brightness(image).enhance(0.55), 0.95),
    "brighter": (lambda image: ImageEnhance.Brightness(image).enhance(1.4), 0.95),
    "paler": (lambda image: ImageEnhance.Contrast(image).enhance(0.5), 0.95),
    "blurred": (lambda image: image.filter(ImageFilter.GaussianBlur(3)), 0.95),
    "small and as JPEG": (squeezed, 0.95),
}


def direction(image: Image.Image) -> np.ndarray:
    features = np.array(described(png(image)))
    return features / np.linalg.norm(features)


@cache
def gallery() -> np.ndarray:
    return np.array([direction(drawn(seed)) for seed in range(PICTURES)])


@pytest.mark.parametrize("what", DONE)
def test_a_picture_is_found_whatever_was_done_to_it(what: str) -> None:
    change, least = DONE[what]
    changed = np.array([direction(change(drawn(seed))) for seed in range(PICTURES)])
    first = np.argmax(changed @ gallery().T, axis=1)
    found = float(np.mean(first == np.arange(PICTURES)))
    assert found >= least, f"{what}: {found:.2f} of them find themselves"


def test_the_same_picture_is_described_the_same() -> None:
    assert described(png(drawn(1))) == described(png(drawn(1)))
    assert len(described(png(drawn(1)))) == LENGTH


@pytest.mark.parametrize(("width", "height"), [(1, 1), (2, 1), (900, 1), (1, 900), (9, 9), (3, 40)])
@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_a_picture_of_any_size_and_kind_has_as_many_finite_features(
    width: int, height: int, mode: str
) -> None:
    target = io.BytesIO()
    kind = "JPEG" if mode == "CMYK" else "PNG"
    Image.new(mode, (width, height)).save(target, kind)
    features = described(target.getvalue())
    assert len(features) == LENGTH
    assert np.isfinite(features).all()


async def test_one_picture_is_open_at_a_time_however_many_come(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each may unfold to hundreds of megabytes: six files of 160 kB took 3.3 GB."""
    opened, now_open, most = pictures.opened, 0, 0

    def noted(picture: bytes) -> Image.Image:
        nonlocal now_open, most
        now_open += 1
        most = max(most, now_open)
        time.sleep(0.02)  # a thread beside it would be seen
        now_open -= 1
        return opened(picture)

    monkeypatch.setattr(pictures, "opened", noted)
    look, picture = Look(), png(Image.new("RGB", (64, 64), "red"))
    asked = (look.describe, look.ending, look.describe, look.ending)
    await asyncio.gather(*(ask(picture) for ask in asked))
    assert most == 1
