"""The picture of all dots that is kept while one moves over the map and looks nearer. No Qt.

Drawing a hundred thousand dots anew takes longer than a frame may. Where the map is *moved*, what
was drawn stays, and only the strips that come into sight are drawn: the picture is kept like a
ring, what leaves it on one side makes room for what comes in on the other, and nothing is copied.
Where one looks *nearer* or farther away, the last picture is shown scaled, with the topmost dots
where it does not reach, until the new one is there: that is drawn in bits, between two events.
Where few enough dots are in sight, it is drawn at once.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from photosim.ui.map.dots import DotLook, Drawing, Pixels
from photosim.ui.map.field import Box, Dots, PointField, View

AT_ONCE = 600_000
"""Pixels that may be written within a frame: about five milliseconds."""

AT_THE_EDGE = 300_000
"""The same, where a picture of another nearness does not reach."""

TOPMOST = 25_000
"""Dots that are looked through for that."""

_FARTHEST = 8.0
"""By how much a picture is scaled at most, up or down."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a picture, ``source`` in its pixels, and where on the canvas it belongs."""

    picture: Pixels
    source: Box
    target: Box


class DotSheet:
    """The dots of a field in one look, as they are seen from one view after the other.

    ``rough``: what was shown last was scaled, or not all dots; then :meth:`sharpen` has to be
    called until it says that there is something to show.
    """

    def __init__(self, field: PointField, look: DotLook) -> None:
        self.field = field
        self.look = look
        self.rough = False
        self._done: Drawing | None = None
        self._next: Drawing | None = None
        self._view: View | None = None
        """From where ``_done`` is seen, since it was moved."""
        self._wanted: View | None = None
        self._room: Pixels | None = None
        """Of a picture that is not needed any more, for the next one."""
        self._scraps = np.empty(0, np.uint32)
        """Room for strips."""

    def pieces(self, view: View) -> list[Piece]:
        """What to paint, one after the other; they cover the whole canvas."""
        self._wanted, self.rough = view, False
        if not self._reaches(view):
            if self._done is not None and self._effort(view, [view.canvas]) > AT_ONCE:
                self.rough = True
                return self._scaled(view)
            self._begin(view).draw()
            self._take()
        return self._parts(view, 1.0)

    def sharpen(self, seconds: float) -> bool:
        """Go on with the new picture for about so long; whether there is something to show."""
        end = time.perf_counter() + seconds
        if not self.rough or self._wanted is None:
            return False
        drawing = self._next or self._begin(self._wanted)
        if not drawing.draw(end - time.perf_counter()):
            return False
        self._take()
        return True

    def _begin(self, view: View) -> Drawing:
        """A picture for a view in place of one that was begun before."""
        if self._next is not None:
            self._room = self._next.room
        dots = self.field.within(view, self._around(view.canvas))
        self._next = Drawing(self.look, view, view.canvas, dots, self._room)
        self._room = None
        return self._next

    def _take(self) -> None:
        if self._done is not None:
            self._room = self._done.room
        self._done, self._next = self._next, None
        self._view = None if self._done is None else self._done.view

    def _effort(self, view: View, parts: Sequence[Box]) -> int:
        """About how many pixels have to be written for some parts of a view."""
        dots = sum(self.field.about(view, self._around(part)) for part in parts)
        return dots * self.look.writes(view.scale)

    # ---- moved

    def _reaches(self, view: View) -> bool:
        """Bring the picture to another view, where it needs only to be moved for that."""
        before, done = self._view, self._done
        if before is None or done is None or not before.is_moved(view):
            return False
        strips = list(_uncovered(view.canvas, view.canvas.moved(*before.way_to(view))))
        if self._effort(view, strips) > AT_ONCE:
            return False
        for strip in strips:
            drawing = self._strip(view, strip, self.field.within(view, self._around(strip)))
            for piece in self._ring(view, strip):
                self._put(drawing, piece, strip)
        self._view = view
        return True

    def _around(self, part: Box) -> Box:
        """Where the middles of dots lie that touch a part."""
        return part.grown(self.look.reach)

    def _put(self, drawing: Drawing, piece: Piece, strip: Box) -> None:
        into, margin = piece.source, drawing.margin
        out = piece.target.moved(margin - strip.left, margin - strip.top)
        piece.picture[into.rows, into.columns] = drawing.pixels[out.rows, out.columns]

    def _ring(self, view: View, part: Box) -> Iterator[Piece]:
        """Where a part of a view lies in the picture: in one piece, or in two or four."""
        done = self._done
        assert done is not None
        right, down = view.way_to(done.view)
        for top, from_top, tall in _wrapped(part.top, part.height, down, view.height):
            for left, from_left, wide in _wrapped(part.left, part.width, right, view.width):
                source = Box(from_left, from_top, from_left + wide, from_top + tall)
                target = Box(left, top, left + wide, top + tall)
                yield Piece(done.pixels, source.moved(done.margin, done.margin), target)

    # ---- scaled

    def _scaled(self, view: View) -> list[Piece]:
        before = self._view
        assert before is not None
        factor = view.scale / before.scale
        found: list[Piece] = []
        covered = Box(0, 0, 0, 0)
        if 1 / _FARTHEST < factor < _FARTHEST:
            found = self._parts(view, factor)
            covered = _scaled(before.canvas, before, view, factor)
        strips = list(_uncovered(view.canvas, covered))
        if not strips:
            return found
        dots = self.field.within(view, self._around(view.canvas), topmost=TOPMOST)
        most = AT_THE_EDGE // self.look.writes(view.scale)
        whole = sum(strip.area for strip in strips)
        sizes = [self._size(strip) for strip in strips]
        if len(self._scraps) < sum(sizes):
            self._scraps = np.empty(sum(sizes), np.uint32)
        for number, strip in enumerate(strips):
            few = dots.within(self._around(strip)).only(
                slice(-1 - most * strip.area // whole, None)
            )
            drawing = self._strip(view, strip, few, sum(sizes[:number]))
            source = Box(0, 0, strip.width, strip.height).moved(drawing.margin, drawing.margin)
            found.append(Piece(drawing.pixels, source, strip))
        return found

    def _size(self, part: Box) -> int:
        """Pixels of a picture of a part, with its margin."""
        return part.grown(self.look.margin).area

    def _strip(self, view: View, strip: Box, dots: Dots, used: int = 0) -> Drawing:
        """A strip, drawn at once. used: how much of the room for strips others take."""
        drawing = Drawing(self.look, view, strip, dots, self._scraps[used:])
        drawing.draw()
        return drawing

    def _parts(self, view: View, factor: float) -> list[Piece]:
        before = self._view
        assert before is not None
        return [
            Piece(one.picture, one.source, _scaled(one.target, before, view, factor))
            for one in self._ring(before, before.canvas)
        ]


def _scaled(box: Box, before: View, now: View, factor: float) -> Box:
    """Where a part of one view lies in another, to whole pixels: parts beside each other meet."""
    return Box(
        round((box.left - before.left) * factor) + now.left,
        round((box.top - before.top) * factor) + now.top,
        round((box.right - before.left) * factor) + now.left,
        round((box.bottom - before.top) * factor) + now.top,
    )


def _uncovered(canvas: Box, covered: Box) -> Iterator[Box]:
    """The parts of a canvas beside a box; they don't overlap."""
    inner = canvas.within(covered)
    if not inner.area:
        yield canvas
        return
    for part in (
        Box(canvas.left, canvas.top, canvas.right, inner.top),
        Box(canvas.left, inner.bottom, canvas.right, canvas.bottom),
        Box(canvas.left, inner.top, inner.left, inner.bottom),
        Box(inner.right, inner.top, canvas.right, inner.bottom),
    ):
        if part.area:
            yield part


def _wrapped(start: int, length: int, shift: int, period: int) -> Iterator[tuple[int, int, int]]:
    """A stretch on a ring of so many places, from ``shift`` on: where each part of it starts, where
    that lies on the ring, and how long it is."""
    end = start + length
    while start < end:
        place = (start + shift) % period
        long = min(end - start, period - place)
        yield start, place, long
        start += long
