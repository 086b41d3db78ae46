"""Geometric proof that one picture was made from another: they lie on each other, point by point.

The way: both pictures come as thumbnails (:mod:`.sketch`) → hypotheses of how one lies on the
other (:mod:`.hypotheses`: the eight symmetries where fingerprints are near; an affine map through
local features, also of the mirrored picture; the best place of one in the other, :mod:`.placing`)
→ the hypothesis is refined by following points from one picture into the other (:mod:`.following`),
or by what most pixels say (:mod:`.aligning`) → what agrees is counted (:mod:`.agreement`), and
whether what doesn't lies at another place (:mod:`.displaced`) → :class:`Proof` (:mod:`.prove`).
How copies of one picture lie on each other follows from that (:mod:`.derived`).

What two pictures differ in is told at full resolution, where they are proved (:mod:`.whole`).
"""

from photosim.imaging.verify.hypotheses import at_a_glance, has_frame, surely_apart
from photosim.imaging.verify.proof import WHOLE, Proof
from photosim.imaging.verify.prove import composed, hinted, prove
from photosim.imaging.verify.sketch import SIDE, Sketch

__all__ = [
    "SIDE",
    "WHOLE",
    "Proof",
    "Sketch",
    "at_a_glance",
    "composed",
    "has_frame",
    "hinted",
    "prove",
    "surely_apart",
]
