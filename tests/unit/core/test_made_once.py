"""Parts that are made when somebody first asks for them, by several threads at once."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

from photosim.core.made_once import MadeOnce

LONG = 10.0


class Whole:
    """Has a part whose making takes as long as a test says, and one that is at hand."""

    def __init__(self) -> None:
        self.asked, self.go_on = threading.Event(), threading.Event()
        self.made = 0

    @MadeOnce
    def slow(self) -> object:
        """Waits."""
        self.made += 1
        self.asked.set()
        assert self.go_on.wait(LONG)
        return object()

    @MadeOnce
    def quick(self) -> list[int]:
        """Is at hand."""
        return [1]

    @MadeOnce
    def both(self) -> list[int]:
        """Needs another part."""
        return [*self.quick, 2]


def test_all_threads_get_the_one_part() -> None:
    whole = Whole()
    with ThreadPoolExecutor(4) as threads:
        asking = [threads.submit(lambda: whole.slow) for _ in range(4)]
        assert whole.asked.wait(LONG)
        whole.go_on.set()
        found = {id(one.result(LONG)) for one in asking}
    assert len(found) == 1
    assert whole.made == 1


def test_what_is_made_is_not_waited_for_while_another_part_is_being_made() -> None:
    whole = Whole()
    quick = whole.quick
    with ThreadPoolExecutor(2) as threads:
        slow = threads.submit(lambda: whole.slow)
        assert whole.asked.wait(LONG)
        assert threads.submit(lambda: whole.quick).result(LONG / 2) is quick
        whole.go_on.set()
        assert slow.result(LONG) is whole.slow


def test_a_part_may_need_another_and_each_whole_has_its_own() -> None:
    one, other = Whole(), Whole()
    assert one.both == [1, 2]
    assert one.quick is not other.quick
    assert Whole.quick.__doc__ == "Is at hand."
