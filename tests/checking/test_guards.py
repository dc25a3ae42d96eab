import pytest

from factcheck.checking.guards import guarded
from factcheck.model.finding import Evidence, Finding, Level, Location
from tests.checking.ran import article, findings

SLIP = "The road is 15 miles (240 km) long"
RULE = "unit-conversion-mismatch"


def test_without_a_guard_the_slip_is_an_error() -> None:
    assert [found.level for found in findings(SLIP + ".", RULE)] == [Level.ERROR]


@pytest.mark.parametrize(
    "text",
    [
        f"An earlier version of this article said: {SLIP}.",
        f"Correction: {SLIP} was what we printed.",
        f"[Clarification: {SLIP} was what we printed.]",
        f"The mayor is Ann Lee, who has lived in the north for long.\n\n**Editor's note: {SLIP} was what we printed.**",
        f"Our report wrongly said that {SLIP.lower()}.",
        "The road is 24 km long; in the first edition 15 miles (240 km) was a typo.",
        "We said 15 miles (240 km) when it is 24 km.",
        "The caption should have read 24 km, where it said 15 miles (240 km).",
    ],
)
def test_a_correction_may_repeat_what_was_wrong(text: str) -> None:
    assert findings(text, RULE) == []


def test_a_correction_silences_no_other_paragraph() -> None:
    assert len(findings(f"Correction: the mayor is Ann Lee.\n\n{SLIP}.", RULE)) == 1


def test_what_a_speaker_says_is_told_as_a_note() -> None:
    (found,) = findings(f'The mayor said: "{SLIP}, and it is closed."', RULE)
    assert found.level is Level.NOTE
    assert found.message.endswith(" It is the speaker's figure.")


def test_what_the_article_says_before_a_speech_is_not_the_speakers() -> None:
    text = f'It cost $5 to use. The mayor said: "{SLIP}, and it is closed."'
    assert [found.level for found in findings(text, RULE)] == [Level.NOTE]


def test_a_finding_that_rests_on_the_article_as_well_is_not_the_speakers() -> None:
    read = article('The road is 15 miles long. The mayor said: "It is 240 km long, and it is closed."')
    quoted, own = (Location(read.uri, claim.span) for claim in reversed(read.claims))
    resting = Finding(RULE, Level.ERROR, "They differ.", quoted, (Evidence(own, "the length"),))
    assert guarded(resting, read) == resting
    told = guarded(resting._replace(evidence=()), read)
    assert told is not None
    assert told.level is Level.NOTE
    elsewhere = resting._replace(evidence=(Evidence(Location("b.txt", own.span), "the length"),))
    assert guarded(elsewhere, read) == elsewhere


def test_a_speaker_whom_the_article_contradicts_is_told_as_loudly_as_anything() -> None:
    text = 'He said "26 of 75 members", or 24 percent, had voted.'
    assert [found.level for found in findings(text, "share-mismatch")] == [Level.WARNING]
    text = 'He said: "26 of 75 members, or 24 percent, had voted."'
    assert [found.level for found in findings(text, "share-mismatch")] == [Level.NOTE]


@pytest.mark.parametrize("damage", ["\ufffd", "caf??", "wasn?t", "itâ€™s"])
def test_damage_nearby_makes_a_note(damage: str) -> None:
    assert [found.level for found in findings(f"It {damage} so. {SLIP}.", RULE)] == [Level.NOTE]
    far = "It was a long road through the hills and the woods of the north. "
    assert [found.level for found in findings(f"It {damage} so. {far}{SLIP}.", RULE)] == [Level.ERROR]
    assert [found.level for found in findings(f"{SLIP}. {far}It {damage} so.", RULE)] == [Level.ERROR]
    assert [found.level for found in findings(f"{SLIP} {damage} so.", RULE)] == [Level.NOTE]


def test_damage_at_the_very_beginning_counts() -> None:
    assert [found.level for found in findings(f"\ufffd {SLIP}.", RULE)] == [Level.NOTE]


APART = "The council has 26 members.\n\nIt rained. The road is 15 miles long.\n\nIt is dry. The bridge is 240 km long."


@pytest.mark.parametrize(
    ("text", "reach", "level"),
    [
        (APART, "article", Level.ERROR),
        (APART, "paragraph", Level.NOTE),
        (APART.replace("\n\n", " "), "paragraph", Level.ERROR),
        # A sentence that is a paragraph by itself is no further from its neighbor than in one paragraph.
        ("The road is 15 miles long.\n\nThe bridge is 240 km long.", "paragraph", Level.ERROR),
        ("The road is 15 miles long.\n\nIt rained.\n\nThe bridge is 240 km long.", "paragraph", Level.NOTE),
        ("- The road is 15 miles long. It is old.\n- It is 240 km long. It is new.\n", "paragraph", Level.ERROR),
    ],
)
def test_figures_of_several_paragraphs_are_worth_a_note_where_no_name_ties_them(
    text: str, reach: str, level: Level
) -> None:
    read = article(text)
    road, bridge = (Location(read.uri, claim.span) for claim in read.claims[-2:])
    told = guarded(Finding(RULE, Level.ERROR, "They differ.", bridge, (Evidence(road, "the road"),)), read, reach)
    assert told is not None
    assert told.level is level
