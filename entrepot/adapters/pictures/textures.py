"""What the neighbourhoods in a picture look like, wherever they are and however it is turned.

At each of many points, at three scales, the local jet is told in numbers that do not change when
the picture is turned or mirrored: how steep it is, how bent, which colour (Schmid and Mohr, "Local
grayvalue invariants for image retrieval", PAMI 1997). The set of all points is then one vector:
the mean of random Fourier features of them, so that the product of two pictures' vectors compares
each point of one with each of the other (Rahimi and Recht, NIPS 2007; Bo and Sminchisescu's
efficient match kernels, NIPS 2009). Nothing is learnt: chance is seeded, and what any picture has
in common with another is the mean over clouds made of noise.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt
from PIL import Image

Floats = npt.NDArray[np.float32]

SIDE, SIDE_MIN = 96, 8
"""The longer side, and the shorter one at least."""
SCALES = (1.5, 2.4, 3.8)
"""Of the neighbourhoods, in points of a picture of that side."""
EVERY = 3
"""So many points lie between those that are looked at."""
JET, WAVES = 10, 320
SHARPNESS = 0.8
"""Of the comparison of two points: the larger, the fewer are alike."""
COLOURFULNESS = 4.0
CLOUDS = 8
FLAT = 1e-4


def textured(image: Image.Image) -> Floats:
    """`WAVES` numbers of an RGB picture, those of any picture taken away."""
    return (_mean(image) - _usual()).astype(np.float32)


@cache
def _frequencies() -> tuple[Floats, Floats]:
    # The old generator, because what it gives stays the same for ever.
    chance = np.random.RandomState(1997)
    directions = chance.standard_normal((JET, WAVES)) * SHARPNESS
    return directions.astype(np.float32), chance.uniform(0, 2 * np.pi, WAVES).astype(np.float32)


@cache
def _usual() -> Floats:
    return np.mean([_mean(_cloud(seed)) for seed in range(CLOUDS)], axis=0, dtype=np.float32)


def _mean(image: Image.Image) -> Floats:
    """Over all points, each weighed by how steep it is: what is flat is ground."""
    share = SIDE / max(image.size)
    width, height = (max(SIDE_MIN, round(share * side)) for side in image.size)
    small = image.resize((width, height), Image.Resampling.BILINEAR)
    red, green, blue = np.moveaxis(np.asarray(small, np.float32) / 255, 2, 0)
    planes = ((red + green + blue) / 3, red - green, (red + green) / 2 - blue)
    directions, shifts = _frequencies()
    total, weight = np.zeros(WAVES, np.float32), FLAT
    for scale in SCALES:
        points, steepness = _jets(planes, scale)
        # Not `@`: so small a product is not worth the threads of a BLAS, which may starve each
        # other where several pictures are looked at on as many cores as there are threads.
        waves = np.cos(np.einsum("pj,jw->pw", points, directions) + shifts)
        total += np.einsum("p,pw->w", steepness, waves)
        weight += float(steepness.sum())
    return total / weight


def _jets(planes: tuple[Floats, ...], scale: float) -> tuple[Floats, Floats]:
    """Points × invariants, and how steep the picture is at each."""
    # Here, because it is long in loading and most processes look at no picture.
    from scipy.ndimage import gaussian_filter

    smooth = [gaussian_filter(plane, scale) for plane in planes]
    first = [[scale * each for each in np.gradient(plane)] for plane in smooth]
    steep = sum(down**2 + right**2 for down, right in first)
    unit = float(np.sqrt(steep.mean())) + FLAT  # so that light and contrast do not count
    told: list[Floats] = []
    for place, (down, right) in enumerate(first):
        (dd, dr), (_, rr) = ([scale * x for x in np.gradient(each)] for each in (down, right))
        told += [np.hypot(down, right) / unit, (dd + rr) / unit]
        if place == 0:
            uphill = down**2 * dd + 2 * down * right * dr + right**2 * rr
            told.append(uphill / (down**2 + right**2 + 1e-6) / unit)
            told.append(np.sqrt(dd**2 + 2 * dr**2 + rr**2) / unit)
    told = [np.sign(each) * np.sqrt(np.abs(each)) for each in told]
    told += [plane * COLOURFULNESS for plane in smooth[1:]]
    picked = np.stack([each[::EVERY, ::EVERY].ravel() for each in told], axis=1)
    return picked.astype(np.float32), np.sqrt(steep[::EVERY, ::EVERY].ravel()).astype(np.float32)


def _cloud(seed: int) -> Image.Image:
    """Noise that is the stronger the coarser, as in what cameras see, in colours of its own."""
    chance = np.random.RandomState(seed)
    across = np.fft.fftfreq(SIDE)
    coarseness = np.hypot(across[:, None], across[None, :]) + 1 / SIDE
    planes = []
    for _ in range(3):
        noise = np.fft.fft2(chance.standard_normal((SIDE, SIDE)))
        plane = np.fft.ifft2(noise / coarseness ** chance.uniform(1, 2)).real
        planes.append(plane / plane.std())
    mixed = np.stack(planes, axis=-1) @ chance.uniform(0, 1, (3, 3))
    shares = (mixed - mixed.min()) / (mixed.max() - mixed.min())
    return Image.fromarray((255 * shares).astype(np.uint8))
