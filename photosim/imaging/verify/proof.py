"""What is known of how two pictures lie on each other."""

from __future__ import annotations

from dataclasses import dataclass, replace

from photosim.imaging.verify.maps import inverse_of

WHOLE = 0.97
"""Share of a picture from which all of it lies on the other, but for the errors of the map."""


@dataclass(frozen=True, slots=True)
class Proof:
    """How two pictures lie on each other. Pixels are those of :data:`SIDE`.

    matrix: 3 × 3, takes a point of the first (fractions of its width and height) to the second.
    agree: share of the structured overlap whose windows agree, in [0, 1].
    drift: how far neighbouring points lie off in common, in pixels: another point of view.
    displaced: share of what disagrees that lies together at another place: something moved, while
        a text or a logo, and what it covers, is nowhere in the other.
    exchanged: how evenly what differs strongly is spread over both, 0 to 0.5: other entries of one
        form are, a text that was put over a picture is not. drawn: both pictures are, where it is
        not 0.
    covered: windows, 8 pixels apart, of the largest patch in which nothing agrees.
    residual: median distance of the followed points from their place, in pixels. Where a picture
        was enlarged for it, both are in its own pixels.
    softer: by how many pixels one picture had to be blurred to be as soft as the other.
    points: followed points. inliers: matched features (0 where a symmetry was enough).
    first_share, second_share: share of what each picture shows that lies on what the other does.
    first_filled, second_filled: share of each canvas that is one colour around what it shows; 0
        where that may be a part of the scene.
    first_outlined, second_outlined: how much stronger the edge around the picture is, where it
        lies inside the other, than beside it: 1 where the other goes on there, more where it ends.
    overhang: how far, in pixels, what the more contained picture shows reaches out of the other;
        0 or more.
    degrees: by how much the first is turned counterclockwise, (-180, 180], after mirroring.
    scale: size of the first's content in the second over its size in the first.
    stretch: largest over smallest scale of the two directions, 1 or more.
    colour: mean difference of colours (hue and saturation, 0 to 255) over the agreeing part.
    light: mean difference of brightness there. first_grey, second_grey: without any colour.
    """

    matrix: tuple[float, ...]
    agree: float
    drift: float
    displaced: float
    exchanged: float
    drawn: bool
    covered: int
    residual: float
    softer: float
    points: int
    inliers: int
    first_share: float
    second_share: float
    first_filled: float
    second_filled: float
    first_outlined: float
    second_outlined: float
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
        return replace(
            self,
            matrix=inverse_of(self.matrix),
            first_share=self.second_share,
            second_share=self.first_share,
            first_filled=self.second_filled,
            second_filled=self.first_filled,
            first_outlined=self.second_outlined,
            second_outlined=self.first_outlined,
            degrees=self.degrees if self.mirrored else -self.degrees,
            scale=1 / self.scale,
            first_grey=self.second_grey,
            second_grey=self.first_grey,
        )
