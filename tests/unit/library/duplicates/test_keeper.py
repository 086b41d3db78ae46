from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from photosim.core.errors import UsageError
from photosim.core.types import Level, PhotoFacts
from photosim.library.duplicates.keeper import BUILT_IN, check_rules, choose
from photosim.library.duplicates.values import Ground, KeepRule, Member, Reason, Rule

PLAIN = Member(
    photo_id=1,
    path=Path("/photos/b/a.jpg"),
    level=Level.EXACT,
    how=(),
    certainty=1.0,
    bytes=1000,
    facts=PhotoFacts("jpeg", 640, 480),
    modified=1000.0,
    online=True,
)


def facts(**changes: object) -> Member:
    return replace(PLAIN, path=Path("/photos/z.jpg"), facts=replace(PLAIN.facts, **changes))


def file(name: str = "/photos/z.jpg", **changes: object) -> Member:
    return replace(PLAIN, **{"path": Path(name), **changes})


@pytest.mark.parametrize(
    ("rule", "better", "worse"),
    [
        (Rule.RESOLUTION, facts(width=641), PLAIN),
        (Rule.FILE_SIZE, file(bytes=1001), PLAIN),
        (Rule.FORMAT, facts(format="png"), PLAIN),
        (Rule.FORMAT, facts(format="cr2"), facts(format="tiff")),
        (Rule.RAW_FIRST, facts(format="nef"), PLAIN),
        (Rule.RAW_FIRST, file(companions=(Path("/photos/z.CR2"),)), PLAIN),
        (Rule.HAS_TIME, facts(taken_at=0.0), PLAIN),
        (Rule.HAS_GPS, facts(latitude=1.0, longitude=1.0), PLAIN),
        (Rule.HAS_CAMERA, facts(camera="Canon"), PLAIN),
        (Rule.OLDER, facts(taken_at=1.0), replace(PLAIN, facts=facts(taken_at=2.0).facts)),
        (Rule.OLDER, facts(taken_at=1.0), PLAIN),
        (Rule.OLDER_FILE, file(modified=999.0), PLAIN),
        (Rule.NAME, file("/photos/a/deep/er/a.jpg"), file("/photos/b/a (1).jpg")),
        (Rule.NAME, file("/photos/a/IMG_1 (1).jpg"), file("/photos/Downloads/IMG_1.jpg")),
        (Rule.LONGER_NAME, file("/photos/zz.jpg"), PLAIN),
        (Rule.SHORTER_PATH, file("/photos/z.jpg"), PLAIN),
        (Rule.IN_ALBUM, file(albums=("Sea",)), PLAIN),
        (Rule.SHARPNESS, file(photo_id=2), PLAIN),
    ],
)
def test_each_rule_knows_the_better_file(rule: Rule, better: Member, worse: Member) -> None:
    sharpness = {2: 5.0, 1: 4.0}
    for members in ([better, worse], [worse, better]):
        kept = choose(members, [KeepRule(rule)], sharpness)
        assert members[kept.place] is better
        assert kept.decided == 0
        assert [reason.kind.value for reason in kept.why] == [rule.value]
        turned = choose(members, [KeepRule(rule, reverse=True)], sharpness)
        if rule is not Rule.OLDER:  # without a date there is no oldest
            assert members[turned.place] is worse


def test_the_chain_goes_on_where_a_rule_is_undecided() -> None:
    members = [
        file("/photos/1.jpg", bytes=10, modified=5.0),
        file("/photos/2.jpg", bytes=20, modified=9.0),
        file("/photos/3.jpg", bytes=20, modified=7.0),
    ]
    rules = [KeepRule(Rule.RESOLUTION), KeepRule(Rule.FILE_SIZE), KeepRule(Rule.OLDER_FILE)]
    kept = choose(members, rules)
    assert kept.place == 2
    assert kept.decided == 2
    assert kept.why == (
        Reason(Rule.FILE_SIZE),
        Reason(Rule.OLDER_FILE, moment=7.0),
    )


ORIGINAL = file("/photos/z.jpg", photo_id=1, bytes=1000, modified=5.0)
PNG = replace(ORIGINAL.facts, format="png")


@pytest.mark.parametrize("rule", [Rule.FORMAT, Rule.FILE_SIZE])
def test_an_edited_copy_is_no_better_for_its_format_or_size(rule: Rule) -> None:
    mirrored = file("/photos/a.png", photo_id=2, bytes=9000, facts=PNG, modified=9.0)
    rules = [KeepRule(rule), KeepRule(Rule.OLDER_FILE)]
    for members in ([ORIGINAL, mirrored], [mirrored, ORIGINAL]):
        kept = choose(members, rules, edited={(1, 2)})
        assert members[kept.place] is ORIGINAL
        assert (kept.decided, kept.why[0].kind) == (1, Rule.OLDER_FILE)
        # Saved again only, the better format still wins.
        assert members[choose(members, rules).place] is mirrored


def test_formats_are_compared_among_those_that_show_one_picture() -> None:
    again = file("/photos/again.png", photo_id=3, bytes=8000, facts=PNG, modified=7.0)
    grey = file("/photos/grey.tiff", photo_id=4, facts=replace(PNG, format="tiff"), modified=9.0)
    members = [ORIGINAL, again, grey]
    rules = [KeepRule(Rule.FORMAT), KeepRule(Rule.OLDER_FILE)]
    kept = choose(members, rules, edited={(1, 4), (3, 4)})
    assert members[kept.place] is again
    assert kept.why == (
        Reason(Rule.FORMAT, format="png"),
        Reason(Rule.OLDER_FILE, moment=7.0),
    )


def test_a_folder_named_first_wins() -> None:
    rule = KeepRule(Rule.THIS_FOLDER, Path("/photos/keep"))
    members = [PLAIN, file("/photos/keep/deep/x.jpg"), file("/photos/keeper/x.jpg")]
    kept = choose(members, [rule])
    assert (kept.place, kept.why) == (
        1,
        (Reason(Rule.THIS_FOLDER, folder=Path("/photos/keep")),),
    )


def test_a_reference_folder_stands_above_every_chain() -> None:
    members = [file(bytes=9999), replace(PLAIN, reference=True)]
    kept = choose(members, [KeepRule(Rule.FILE_SIZE)])
    assert (kept.place, kept.why) == (1, (Reason(Ground.REFERENCE),))


def test_equal_files_are_decided_by_the_path_whatever_their_order() -> None:
    members = [file("/photos/b.jpg"), file("/photos/a.jpg")]
    for order in (members, members[::-1]):
        kept = choose(order, [KeepRule(Rule.RESOLUTION)])
        assert order[kept.place].path == Path("/photos/a.jpg")
        assert kept.decided is None
        assert kept.why == (Reason(Ground.PATH),)


def test_the_path_decides_between_files_of_the_same_bytes_only() -> None:
    first = file("/photos/a.jpg", photo_id=1, bytes=900, modified=1.0)
    for other, by in (
        (file("/photos/b.jpg", photo_id=2, bytes=901, modified=2.0), Rule.FILE_SIZE),
        (file("/photos/b.jpg", photo_id=2, bytes=900, modified=0.5), Rule.OLDER_FILE),
    ):
        for members in ([first, other], [other, first]):
            kept = choose(members, [KeepRule(Rule.RESOLUTION)])
            assert members[kept.place] is other
            assert (kept.decided, [reason.kind for reason in kept.why]) == (None, [by])
    twin = replace(first, path=Path("/photos/b.jpg"), bytes=901, modified=0.5)
    assert choose([twin, first], [KeepRule(Rule.RESOLUTION)]).why == (Reason(Ground.PATH),)


def test_the_original_by_its_name_is_kept_before_the_older_and_the_less_deep_file() -> None:
    camera = file("/photos/Camera/Rode Back 2019/IMG_0013.JPG", modified=9.0)
    download = file("/photos/Downloads/IMG_0013 (1).JPG", modified=1.0)
    for members in ([camera, download], [download, camera]):
        kept = choose(members, BUILT_IN[0].rules)
        assert members[kept.place] is camera
        assert kept.why == (Reason(Rule.NAME),)


@pytest.mark.parametrize(
    "rules",
    [
        [],
        [KeepRule(Rule.THIS_FOLDER)],
        [KeepRule(Rule.FORMAT, Path("/photos"))],
        [KeepRule(Rule.FORMAT), KeepRule(Rule.FORMAT, reverse=True)],
    ],
)
def test_chains_that_cannot_be_meant(rules: list[KeepRule]) -> None:
    with pytest.raises(UsageError):
        check_rules(rules)


def test_built_in_chains_can_be_meant() -> None:
    for preset in BUILT_IN:
        check_rules(preset.rules)
