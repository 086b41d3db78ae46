from __future__ import annotations

import threading

import pytest

from photosim.index.hnsw import Turns


def test_served_in_the_order_of_asking() -> None:
    turns, order = Turns(), []
    threads = []
    with turns:
        for number in range(5):

            def take(number: int = number) -> None:
                with turns:
                    order.append(number)

            threads.append(threading.Thread(target=take))
            threads[-1].start()
            while len(turns._waiting) <= number:
                pass
    for thread in threads:
        thread.join()
    assert order == [0, 1, 2, 3, 4]


def test_who_asks_again_stands_behind_those_who_wait() -> None:
    turns, order = Turns(), []

    def other() -> None:
        with turns:
            order.append("other")

    thread = threading.Thread(target=other)
    with turns:
        thread.start()
        while not turns._waiting:
            pass
    with turns:
        order.append("again")
    thread.join()
    assert order == ["other", "again"]


def test_an_interrupted_wait_leaves_the_queue(monkeypatch: pytest.MonkeyPatch) -> None:
    turns = Turns()

    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(turns._changed, "wait_for", interrupted)
        with pytest.raises(KeyboardInterrupt), turns:
            pass
    with turns:
        pass


def test_an_error_inside_gives_the_turn_back() -> None:
    turns = Turns()
    with pytest.raises(ZeroDivisionError), turns:
        raise ZeroDivisionError
    with turns:
        pass
