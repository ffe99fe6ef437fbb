"""What a picture looks like, as numbers: shapes, colours, textures, by Pillow, NumPy and SciPy.

No learned model: edges by direction in a grid (after Dalal and Triggs' histograms of oriented
gradients, CVPR 2005), low frequencies of the brightness, a histogram of hues, and what its
neighbourhoods look like wherever they are (`textures`). It finds the same picture cut, scaled,
turned, mirrored, brightened or recoloured, and pictures of like shapes and colours; that a mug is a
mug, it does not know. A network behind the same port would.
"""

from __future__ import annotations

import asyncio
import io

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops, ImageOps

from entrepot.kernel.ports import NotAPicture

from .textures import textured

FORMATS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "GIF": "gif"}
PIXELS_MAX = 50_000_000
SIDE = 64
GRID, DIRECTIONS = 8, 8
WAVES = 8
HUES, TONES = 12, 4
SHAPES, BRIGHTNESS, COLOURS, TEXTURES = 1.0, 0.5, 0.5, 1.3
"""More of textures finds more of what was turned, and less of what was recoloured."""

Floats = npt.NDArray[np.float32]


class Look:
    """The kernel's `ImageFeatures`. One picture is open at a time, the others wait.

    A file of some kilobytes may unfold to hundreds of megabytes, and anybody may send one.
    """

    def __init__(self) -> None:
        self._turn = asyncio.Lock()

    async def describe(self, picture: bytes) -> tuple[float, ...]:
        async with self._turn:
            return await asyncio.to_thread(described, picture)

    async def ending(self, picture: bytes) -> str:
        async with self._turn:
            return FORMATS[(await asyncio.to_thread(opened, picture)).format or ""]


def opened(picture: bytes) -> Image.Image:
    """The picture, read whole; NotAPicture for what is none, broken, or of too many pixels."""
    try:
        image = Image.open(io.BytesIO(picture), formats=tuple(FORMATS))
        if image.width * image.height > PIXELS_MAX:
            raise NotAPicture("it has too many pixels")
        image.load()
    except NotAPicture:
        raise
    except Exception as error:  # Pillow raises of many kinds for what is broken
        raise NotAPicture("it cannot be read as JPEG, PNG, WebP or GIF") from error
    return image


def described(picture: bytes) -> tuple[float, ...]:
    image = _plain(opened(picture))
    small = image.resize((SIDE, SIDE), Image.Resampling.BOX)
    grey = _shares(small.convert("L"))
    parts = (
        (SHAPES, _shapes(grey)),
        (BRIGHTNESS, _waves(grey)),
        (COLOURS, _colours(_shares(small.convert("HSV")))),
        (TEXTURES, textured(image)),
    )
    return tuple(np.concatenate([w * _unit(part) for w, part in parts]).round(5).tolist())


def _plain(image: Image.Image) -> Image.Image:
    """Upright, on white, without the margin of one colour."""
    if image.mode in {"L", "RGB"}:  # made small first, it is not copied twice in full size
        image.thumbnail((512, 512))
    image = ImageOps.exif_transpose(image).convert("RGBA")
    image.thumbnail((512, 512))
    white = Image.new("RGBA", image.size, "white")
    flat = Image.alpha_composite(white, image).convert("RGB")
    corner = flat.getpixel((0, 0))
    margin = Image.new("RGB", flat.size, corner)
    differs = ImageChops.difference(flat, margin).convert("L").point(lambda v: 255 * (v > 24))
    box = differs.getbbox()
    return flat.crop(box) if box and box[2] - box[0] > 8 and box[3] - box[1] > 8 else flat


def _shares(image: Image.Image) -> Floats:
    return (np.asarray(image, np.float32) / 255).astype(np.float32)


def _unit(part: Floats) -> Floats:
    length = float(np.linalg.norm(part))
    return part / length if length else part


def _shapes(grey: Floats) -> Floats:
    """How strong edges of each direction are, in each field of a grid."""
    down, right = np.gradient(grey)
    strength = np.hypot(down, right)
    direction = ((np.arctan2(down, right) % np.pi) / np.pi * DIRECTIONS).astype(int) % DIRECTIONS
    cells = np.zeros((GRID, GRID, DIRECTIONS), np.float32)
    where = np.arange(SIDE) * GRID // SIDE
    np.add.at(cells, (where[:, None], where[None, :], direction), strength)
    return np.sqrt(cells / (cells.sum() or 1)).ravel()


def _waves(grey: Floats) -> Floats:
    """The lowest frequencies of the brightness, without its mean."""
    at = (np.arange(SIDE) + 0.5) * np.pi / SIDE
    base = np.cos(np.outer(np.arange(WAVES), at)).astype(np.float32)
    found = (base @ grey @ base.T).ravel()
    found[0] = 0
    return found


def _colours(hsv: Floats) -> Floats:
    """How much there is of each hue, weighed by how colourful, and of each tone of grey."""
    hue, saturation, value = hsv[..., 0].ravel(), hsv[..., 1].ravel(), hsv[..., 2].ravel()
    hues = np.bincount((hue * HUES).astype(int) % HUES, saturation * value, HUES)
    tones = np.bincount(np.minimum((value * TONES).astype(int), TONES - 1), 1 - saturation, TONES)
    return np.sqrt(np.concatenate([hues, tones]) / hue.size).astype(np.float32)
