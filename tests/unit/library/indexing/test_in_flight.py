"""No content is embedded twice, and no file waits for ever."""

from __future__ import annotations

from pathlib import Path

from photosim.library.indexing.ingest import Claims
from photosim.library.indexing.pipeline import Task

ONE, TWO, THREE = (Task(number, Path(f"{number}.jpg")) for number in (1, 2, 3))
CONTENT = b"c" * 20


def test_the_first_file_of_a_content_takes_it_and_the_others_wait() -> None:
    claims = Claims({})
    assert claims.wants(ONE, CONTENT)
    assert not claims.wants(TWO, CONTENT)
    assert claims.photo(CONTENT) is None
    assert claims.wait(TWO, CONTENT)
    assert claims.settle(CONTENT, 7) == [TWO]
    assert claims.photo(CONTENT) == 7
    assert not claims.wants(THREE, CONTENT)
    assert claims.settle(CONTENT, 7) == []


def test_known_content_is_not_wanted_until_its_photo_is_dropped() -> None:
    claims = Claims({CONTENT: 4})
    assert not claims.wants(ONE, CONTENT)
    claims.forget([4])
    assert claims.photo(CONTENT) is None
    assert claims.wants(ONE, CONTENT)


def test_a_failed_holder_hands_back_who_waited_and_the_claim() -> None:
    claims = Claims({})
    assert claims.wants(ONE, CONTENT)
    assert claims.wait(TWO, CONTENT)
    assert claims.give_up(ONE) == [TWO]
    assert claims.give_up(ONE) == []
    assert not claims.wait(TWO, CONTENT)
    assert claims.wants(THREE, CONTENT)
    assert claims.give_up(TWO) == []
