"""Geometric proof that one picture was made from another: they lie on each other, point by point.

The way: both pictures come as thumbnails (:class:`Sketch`) → hypotheses of how one lies on the
other (the eight symmetries where fingerprints are near; an affine map through local features, also
of the mirrored picture) → the hypothesis is refined by following points from one picture into the
other → :class:`Proof` tells what share of the overlap agrees, what share agrees only elsewhere
(something moved, or was seen from another place), and which part of each picture the other shows.

Local features: ORB (Rublee et al., "ORB: an efficient alternative to SIFT or SURF", ICCV 2011);
matches are kept by the ratio of their two best distances (Lowe, 2004, section 7.1) and fitted by
RANSAC (Fischler and Bolles, 1981). Points are followed by the pyramidal method of Lucas and Kanade
(Bouguet, 2000). Agreement is the correlation of small windows after taking mean and contrast out
(ZNCC), so brightness and contrast don't count.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property

import cv2
import numpy as np
import numpy.typing as npt

from photosim.core.errors import PhotoUnreadable
from photosim.imaging.fingerprint import distance, fingerprint_of_grey, symmetries

SIDE = 320
"""Longest side, in pixels, at which pictures are compared; smaller ones are enlarged."""

cv2.setNumThreads(1)  # pictures are compared several at once, each on one core

_FEATURES = 400
_RATIO = 0.82
_LEAST_MATCHES = 6
_REACH = 3.0  # pixels: how far a match may lie from where the map puts it
_NEAR_BITS = 20
_ZNCC_WINDOW = 13
_GRID = 8
_ZNCC = 0.72
_FLAT = 3.0  # grey levels of standard deviation: what is below has no structure to compare
_POINTS = 160
_STILL = 1.0  # pixels: a point that is followed farther than this from its place has moved
_FOLLOWED, _STAYS = 0.85, 0.7
_SPOTS, _PATCH, _SEARCH, _FOUND = 16, 21, 40, 0.93
_LARGEST_SCALE, _LARGEST_STRETCH, _LARGEST_SHEAR = 8.0, 2.2, 0.12

Matrix = npt.NDArray[np.float64]
Grey = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Proof:
    """How two pictures lie on each other. Pixels are those of :data:`SIDE`.

    matrix: 3 × 3, takes a point of the first (fractions of its width and height) to the second.
    agree: share of the structured overlap whose windows agree, in [0, 1].
    moved: share of the followed points that lie elsewhere than the map says.
    elsewhere: of the spots that disagree, how many were found some pixels away: what was there
        has moved, while what was covered by a text or a logo is nowhere.
    residual: median distance of the others from their place, in pixels.
    points: followed points. inliers: matched features (0 where a symmetry was enough).
    first_share, second_share: share of each picture's area that lies on the other.
    overhang: how far, in pixels, the more contained picture reaches out of the other; 0 or more.
    degrees: by how much the first is turned counterclockwise, (-180, 180], after mirroring.
    scale: size of the first's content in the second over its size in the first.
    stretch: largest over smallest scale of the two directions, 1 or more.
    colour: mean difference of colours (hue and saturation, 0 to 255) over the agreeing part.
    light: mean difference of brightness there. first_grey, second_grey: without any colour.
    """

    matrix: tuple[float, ...]
    agree: float
    moved: float
    elsewhere: int
    residual: float
    points: int
    inliers: int
    first_share: float
    second_share: float
    overhang: float
    mirrored: bool
    degrees: float
    scale: float
    stretch: float
    colour: float
    light: float
    first_grey: bool
    second_grey: bool

    def reversed(self) -> Proof:
        """The same with the second picture in front."""
        matrix = np.linalg.inv(np.array(self.matrix).reshape(3, 3))
        return replace(
            self,
            matrix=tuple(float(value) for value in matrix.ravel()),
            first_share=self.second_share,
            second_share=self.first_share,
            degrees=self.degrees if self.mirrored else -self.degrees,
            scale=1 / self.scale,
            first_grey=self.second_grey,
            second_grey=self.first_grey,
        )


class Sketch:
    """A picture as far as comparing needs it. Immutable; features are found when first asked."""

    def __init__(self, pixels: npt.NDArray[np.uint8]) -> None:
        """pixels: uint8 (height, width, 3), blue green red, as OpenCV has them."""
        height, width = pixels.shape[:2]
        factor = SIDE / max(height, width)
        if abs(factor - 1) > 0.01:
            size = (max(8, round(width * factor)), max(8, round(height * factor)))
            how = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
            pixels = np.asarray(cv2.resize(pixels, size, interpolation=how), dtype=np.uint8)
        self.pixels = pixels
        self.grey: Grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
        self.height, self.width = self.grey.shape

    @classmethod
    def of(cls, jpeg: bytes) -> Sketch:
        """The sketch of a stored thumbnail. Raises PhotoUnreadable for what is no picture."""
        pixels = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
        if pixels is None:
            raise PhotoUnreadable("damaged thumbnail")
        return cls(np.asarray(pixels, dtype=np.uint8))

    @cached_property
    def fingerprint(self) -> int:
        """The picture's fingerprint."""
        return fingerprint_of_grey(self.grey.astype(np.float32))

    @cached_property
    def features(self) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.uint8]]:
        """Places (n, 2) and descriptors (n, 32) of local features."""
        return _features(self.grey)

    @cached_property
    def both_features(self) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.uint8]]:
        """Those of the picture, then those of the mirrored picture (in its own coordinates)."""
        places, descriptors = self.features
        mirrored, others = _features(np.ascontiguousarray(self.grey[:, ::-1]))
        return np.concatenate([places, mirrored]), np.concatenate([descriptors, others])

    @cached_property
    def is_grey(self) -> bool:
        """Whether there is no colour in it beyond what a JPEG leaves."""
        spread = self.pixels.max(axis=2).astype(np.int16) - self.pixels.min(axis=2)
        return float(np.percentile(spread, 98)) <= 6


def prove(first: Sketch, second: Sketch) -> Proof | None:
    """How the first lies on the second, None where no way was found in which it does."""
    best: Proof | None = None
    for matrix, mirrored in _by_symmetry(first, second):
        proof = _examine(first, second, matrix, mirrored, 0)
        if proof is not None and (best is None or proof.agree > best.agree):
            best = proof
    if best is not None and best.agree >= 0.6:
        return best
    found = _by_features(first, second)
    if found is not None:
        matrix, mirrored, inliers = found
        proof = _examine(first, second, matrix, mirrored, inliers)
        if proof is not None and (best is None or proof.agree > best.agree):
            best = proof
    return best


def _features(grey: Grey) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.uint8]]:
    orb = cv2.ORB.create(
        nfeatures=_FEATURES,
        scaleFactor=1.25,
        nlevels=7,
        edgeThreshold=12,
        patchSize=24,
        fastThreshold=5,
    )
    points, descriptors = orb.detectAndCompute(grey, None)
    if descriptors is None or not points:
        return np.empty((0, 2), np.float32), np.empty((0, 32), np.uint8)
    places = np.array([point.pt for point in points], dtype=np.float32)
    return places, np.asarray(descriptors, dtype=np.uint8)


def _inverse(matrix: Matrix) -> Matrix:
    return np.asarray(np.linalg.inv(matrix), dtype=np.float64)


def _mirror(width: int) -> Matrix:
    return np.array([[-1.0, 0.0, width - 1.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])


def _by_symmetry(first: Sketch, second: Sketch) -> list[tuple[Matrix, bool]]:
    """The whole of the first laid on the whole of the second, where fingerprints are near."""
    if not first.fingerprint or not second.fingerprint:
        return []
    turned = symmetries(first.fingerprint)
    near = sorted((distance(turned[way], second.fingerprint), way) for way in range(8))
    return [(_whole(first, second, way), way >= 4) for bits, way in near[:2] if bits <= _NEAR_BITS]


# Corners (top left, top right, bottom left) of the unit square after each of the eight symmetries
# of photosim.imaging.fingerprint.SYMMETRIES: where the corner of the first lies in the second.
_CORNERS = (
    ((0, 0), (1, 0), (0, 1)),
    ((0, 1), (0, 0), (1, 1)),
    ((1, 1), (0, 1), (1, 0)),
    ((1, 0), (1, 1), (0, 0)),
    ((1, 0), (0, 0), (1, 1)),
    ((0, 1), (1, 1), (0, 0)),
    ((0, 0), (0, 1), (1, 0)),
    ((1, 1), (1, 0), (0, 1)),
)


def _whole(first: Sketch, second: Sketch, way: int) -> Matrix:
    origin, right, down = (
        np.array(corner, dtype=np.float64) * (second.width, second.height)
        for corner in _CORNERS[way]
    )
    matrix = np.eye(3)
    matrix[:2, 0] = (right - origin) / first.width
    matrix[:2, 1] = (down - origin) / first.height
    matrix[:2, 2] = origin
    # Edges of pixels above, their middles here.
    shift = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])
    back = np.array([[1, 0, -0.5], [0, 1, -0.5], [0, 0, 1]])
    whole: Matrix = back @ matrix @ shift
    return whole


def _by_features(first: Sketch, second: Sketch) -> tuple[Matrix, bool, int] | None:
    places, descriptors = first.both_features
    others, other_descriptors = second.features
    if len(descriptors) < 2 * _LEAST_MATCHES or len(other_descriptors) < _LEAST_MATCHES:
        return None
    matches = cv2.BFMatcher(cv2.NORM_HAMMING).knnMatch(other_descriptors, descriptors, k=2)
    good = [one for one, two in matches if one.distance < _RATIO * two.distance]
    plain = len(first.features[0])
    best: tuple[Matrix, bool, int] | None = None
    for mirrored in (False, True):
        own = [m for m in good if (m.trainIdx >= plain) == mirrored]
        if len(own) < _LEAST_MATCHES:
            continue
        source = places[[m.trainIdx for m in own]]
        target = others[[m.queryIdx for m in own]]
        cv2.setRNGSeed(1)  # the same two pictures give the same answer
        found, inside = cv2.estimateAffine2D(
            source, target, method=cv2.RANSAC, ransacReprojThreshold=_REACH, maxIters=800
        )
        inliers = 0 if inside is None else int(inside.sum())
        if found is None or inliers < _LEAST_MATCHES or (best is not None and inliers <= best[2]):
            continue
        matrix = np.vstack([found, [0.0, 0.0, 1.0]])
        if mirrored:
            matrix = matrix @ _mirror(first.width)
        best = matrix, mirrored, inliers
    return best


@dataclass(frozen=True, slots=True)
class _Shape:
    degrees: float
    scale: float
    stretch: float
    shear: float
    mirrored: bool


def _shape(matrix: Matrix) -> _Shape:
    """What an affine map does, by the decomposition into turn, stretch and shear."""
    linear = matrix[:2, :2].copy()
    mirrored = float(np.linalg.det(linear)) < 0
    if mirrored:
        linear[:, 0] *= -1
    a, b, c, d = linear[0, 0], linear[0, 1], linear[1, 0], linear[1, 1]
    across, down = math.hypot(a, c), math.hypot(b, d)
    if min(across, down) < 1e-6:
        return _Shape(0.0, 0.0, math.inf, math.inf, mirrored)
    shear = (a * b + c * d) / (across * down)
    return _Shape(
        degrees=-math.degrees(math.atan2(c, a)),
        scale=math.sqrt(across * down),
        stretch=max(across, down) / min(across, down),
        shear=abs(shear),
        mirrored=mirrored,
    )


def _sane(matrix: Matrix) -> bool:
    shape = _shape(matrix)
    return (
        1 / _LARGEST_SCALE <= shape.scale <= _LARGEST_SCALE
        and shape.stretch <= _LARGEST_STRETCH
        and shape.shear <= _LARGEST_SHEAR
    )


def _examine(
    first: Sketch, second: Sketch, matrix: Matrix, mirrored: bool, inliers: int
) -> Proof | None:
    """The proof of one hypothesis (pixels of the first to pixels of the second)."""
    if not _sane(matrix):
        return None
    # What is larger is reduced: comparing the other way round would compare with blur.
    turned_round = _shape(matrix).scale > 1
    here, there = (second, first) if turned_round else (first, second)
    way: Matrix = _inverse(matrix) if turned_round else matrix
    followed = _follow(here, there, way)
    if followed is None:
        return None
    way, moved, residual, points = followed
    if not _sane(way):
        return None
    agreement = _agreement(here, there, way)
    if agreement is None:
        return None
    agree, colour, light, elsewhere = agreement
    matrix = _inverse(way) if turned_round else way
    shape = _shape(matrix)
    first_share, first_out = _contained(first, second, matrix)
    second_share, second_out = _contained(second, first, _inverse(matrix))
    # Of the one with more of it on the other; in pixels of the comparison, whichever is larger.
    overhang = first_out * max(1.0, shape.scale) if first_share >= second_share else second_out
    return Proof(
        matrix=_in_fractions(matrix, first, second),
        agree=agree,
        moved=moved,
        elsewhere=elsewhere,
        residual=residual,
        points=points,
        inliers=inliers,
        first_share=first_share,
        second_share=second_share,
        overhang=overhang,
        mirrored=shape.mirrored,
        degrees=shape.degrees,
        scale=shape.scale,
        stretch=shape.stretch,
        colour=colour,
        light=light,
        first_grey=first.is_grey,
        second_grey=second.is_grey,
    )


def _warp(sketch: Sketch, way: Matrix, width: int, height: int) -> tuple[Grey, Grey]:
    """A picture in another's frame, and where it is (255) there."""
    source = _reduced(sketch.grey, way)
    size = (width, height)
    warped = cv2.warpAffine(source, way[:2], size, flags=cv2.INTER_LINEAR)
    inside = cv2.warpAffine(np.full_like(sketch.grey, 255), way[:2], size, flags=cv2.INTER_NEAREST)
    return np.asarray(warped, dtype=np.uint8), np.asarray(inside, dtype=np.uint8)


def _reduced(grey: Grey, way: Matrix) -> Grey:
    """Softened as far as the map reduces it, or its grain would come through as noise."""
    scale = _shape(way).scale
    if scale > 0.85:
        return grey
    return np.asarray(cv2.GaussianBlur(grey, (0, 0), 0.45 / scale), dtype=np.uint8)


def _follow(here: Sketch, there: Sketch, way: Matrix) -> tuple[Matrix, float, float, int] | None:
    """The map made exact by following points, and what share of them went elsewhere.

    Returns the map, the share of points that moved, the median residual of the others, and how
    many points were followed; the map as it was where there are too few to say.
    """
    for last in (False, True):
        warped, inside = _warp(here, way, there.width, there.height)
        inside = np.asarray(cv2.erode(inside, np.ones((9, 9), np.uint8)), dtype=np.uint8)
        if int(np.count_nonzero(inside)) < 400:
            return None
        corners = cv2.goodFeaturesToTrack(warped, _POINTS, 0.01, 5, mask=inside)
        if corners is None or len(corners) < 8:
            return way, 0.0, 0.0, 0
        # Light is evened out first: points are followed by brightness.
        start = np.asarray(corners, dtype=np.float32)
        ends, found, _ = cv2.calcOpticalFlowPyrLK(
            _even(warped), _even(there.grey), start, start.copy(), winSize=(15, 15), maxLevel=2
        )
        kept = np.asarray(found).ravel() == 1
        source, target = start.reshape(-1, 2)[kept], np.asarray(ends).reshape(-1, 2)[kept]
        if len(source) < 8:
            return way, 0.0, 0.0, 0
        if not last:
            cv2.setRNGSeed(1)
            step, members = cv2.estimateAffine2D(
                source, target, method=cv2.RANSAC, ransacReprojThreshold=1.0, maxIters=500
            )
            if step is None or int(members.sum()) < 8:
                return way, 0.0, 0.0, 0
            way = np.vstack([step, [0.0, 0.0, 1.0]]) @ way
    away = np.linalg.norm(target - source, axis=1)
    followed = _same_spot(warped, there.grey, source, target)
    if int(followed.sum()) < 8:
        return way, 0.0, 0.0, int(followed.sum())
    # Where nothing is wrong with staying, a small step is the blur of following, not motion.
    stayed = _same_spot(warped, there.grey, source, source, _STAYS)
    moved = followed & (away > _STILL) & ~stayed
    still = followed & ~moved
    residual = float(np.median(away[still])) if still.any() else 0.0
    return way, float(moved.sum() / followed.sum()), residual, int(followed.sum())


def _even(grey: Grey) -> Grey:
    """Slow changes of light taken out and contrast made the same everywhere."""
    values = grey.astype(np.float32)
    mean = cv2.boxFilter(values, -1, (31, 31))
    spread = cv2.boxFilter(values * values, -1, (31, 31)) - mean * mean
    even = 128 + 40 * (values - mean) / np.sqrt(np.maximum(spread, 16.0))
    return np.clip(even, 0, 255).astype(np.uint8)


def _same_spot(
    one: Grey,
    other: Grey,
    source: npt.NDArray[np.float32],
    target: npt.NDArray[np.float32],
    alike: float = _FOLLOWED,
) -> npt.NDArray[np.bool_]:
    """Which points show the same in both pictures: the windows around them correlate."""
    size = (11, 11)
    same = np.zeros(len(source), dtype=bool)
    for row, (here, there) in enumerate(zip(source, target, strict=True)):
        a = np.asarray(
            cv2.getRectSubPix(one, size, (float(here[0]), float(here[1]))), dtype=np.float32
        )
        b = np.asarray(
            cv2.getRectSubPix(other, size, (float(there[0]), float(there[1]))), dtype=np.float32
        )
        a, b = a - a.mean(), b - b.mean()
        strength = float(np.sqrt((a * a).sum() * (b * b).sum()))
        same[row] = strength > 0 and float((a * b).sum()) > alike * strength
    return same


def _agreement(here: Sketch, there: Sketch, way: Matrix) -> tuple[float, float, float, int] | None:
    """Share of structured windows that agree, the difference of colour and light there, and how
    many of those that don't were found elsewhere."""
    warped, inside = _warp(here, way, there.width, there.height)
    a = cv2.GaussianBlur(warped, (0, 0), 1.0).astype(np.float32)
    b = cv2.GaussianBlur(there.grey, (0, 0), 1.0).astype(np.float32)
    window = (_ZNCC_WINDOW, _ZNCC_WINDOW)

    def mean(values: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        return np.asarray(cv2.boxFilter(values, -1, window), dtype=np.float32)

    mean_a, mean_b = mean(a), mean(b)
    spread_a = np.maximum(mean(a * a) - mean_a * mean_a, 0)
    spread_b = np.maximum(mean(b * b) - mean_b * mean_b, 0)
    together = mean(a * b) - mean_a * mean_b
    margin = np.ones((_ZNCC_WINDOW, _ZNCC_WINDOW), np.uint8)
    whole = np.asarray(cv2.erode(inside, margin))
    grid = (slice(_GRID // 2, None, _GRID), slice(_GRID // 2, None, _GRID))
    at = whole[grid] > 0
    sa, sb, ab = spread_a[grid][at], spread_b[grid][at], together[grid][at]
    structured = np.maximum(sa, sb) > _FLAT * _FLAT
    if int(structured.sum()) < 6:
        return None
    correlation = ab / np.sqrt(np.maximum(sa * sb, 1.0))
    agree = structured & (correlation > _ZNCC)
    share = float(agree.sum() / structured.sum())
    if share < 0.2:
        return share, 0.0, 0.0, 0
    colour, light = _colours(here, there, way, at, agree, grid)
    ways = np.argwhere(at)[structured & (correlation < 0.5) & (sa > 4 * _FLAT * _FLAT)]
    strength = sa[structured & (correlation < 0.5) & (sa > 4 * _FLAT * _FLAT)]
    spots = ways[np.argsort(-strength, kind="stable")][:_SPOTS] * _GRID + _GRID // 2
    return share, colour, light, _found_elsewhere(a, b, spots)


def _found_elsewhere(
    a: npt.NDArray[np.float32], b: npt.NDArray[np.float32], spots: npt.NDArray[np.int64]
) -> int:
    """How many spots (row, column) of one picture lie clearly at another place of the other."""
    half, found = _PATCH // 2, 0
    height, width = a.shape
    for row, column in spots.tolist():
        if not (half <= row < height - half and half <= column < width - half):
            continue
        patch = a[row - half : row + half + 1, column - half : column + half + 1]
        top, left = max(0, row - half - _SEARCH), max(0, column - half - _SEARCH)
        area = b[top : row + half + 1 + _SEARCH, left : column + half + 1 + _SEARCH]
        scores = cv2.matchTemplate(area, patch, cv2.TM_CCOEFF_NORMED)
        _, best, _, (x, y) = cv2.minMaxLoc(scores)
        away = math.hypot(left + x + half - column, top + y + half - row)
        found += int(best > _FOUND and away > 2)
    return found


def _colours(  # noqa: PLR0917 - two pictures and where they are compared
    here: Sketch,
    there: Sketch,
    way: Matrix,
    at: npt.NDArray[np.bool_],
    agree: npt.NDArray[np.bool_],
    grid: tuple[slice, slice],
) -> tuple[float, float]:
    size = (there.width, there.height)
    warped = cv2.blur(cv2.warpAffine(here.pixels, way[:2], size), (9, 9))
    pairs = (warped, cv2.blur(there.pixels, (9, 9)))
    a, b = (
        cv2.cvtColor(np.asarray(p)[grid], cv2.COLOR_BGR2YCrCb)[at][agree].astype(np.float32)
        for p in pairs
    )
    difference = np.abs(a - b).mean(axis=0)
    return float(difference[1:].mean()), float(difference[0])


def _contained(one: Sketch, other: Sketch, matrix: Matrix) -> tuple[float, float]:
    """What share of a picture lies on another, and how far its corners lie outside (pixels)."""
    width, height = one.width - 1.0, one.height - 1.0
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float64)
    placed = corners @ matrix[:2, :2].T + matrix[:2, 2]
    outline = placed.astype(np.float32)
    frame = np.array(
        [
            [0, 0],
            [other.width - 1, 0],
            [other.width - 1, other.height - 1],
            [0, other.height - 1],
        ],
        dtype=np.float32,
    )
    area, _ = cv2.intersectConvexConvex(outline, frame)
    whole = abs(float(cv2.contourArea(outline)))
    out = np.maximum(np.maximum(-placed, placed - (other.width - 1, other.height - 1)), 0)
    return (min(1.0, area / whole) if whole > 0 else 0.0), float(out.max())


def _in_fractions(matrix: Matrix, first: Sketch, second: Sketch) -> tuple[float, ...]:
    grow = np.diag([first.width, first.height, 1.0])
    shrink = np.diag([1.0 / second.width, 1.0 / second.height, 1.0])
    shift = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])
    back = np.array([[1, 0, -0.5], [0, 1, -0.5], [0, 0, 1]])
    return tuple(float(value) for value in (shrink @ shift @ matrix @ back @ grow).ravel())
