"""What a rule's own examples must do, shown with examples that do not."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from factcheck.model.rule import Example, Rule
from factcheck.proving import passage_of, prove, prove_pack
from factcheck.rulebook.errors import RulebookError
from tests.checking.ran import resources

ROAD = "The road is <<15 miles (20 km)>> long."
SAYS = "15 mi is about 24 km, not 20 km."


def rule() -> Rule:
    return next(rule for rule in resources().rules if rule.name == "unit-conversion-mismatch")


def reasons(*examples: Example, of: Rule | None = None) -> list[str]:
    chosen: Sequence[Rule] = [(of or rule())._replace(examples=examples)]
    return [proof.reason for proof in prove(chosen, resources())]


def test_examples_that_hold_have_no_reason() -> None:
    held = Example(("The road is 15 miles (24 km) long.",), wrong=False)
    assert reasons(Example((ROAD,), wrong=True, says=SAYS), held) == ["", ""]


@pytest.mark.parametrize(
    ("text", "says", "reason"),
    [
        (ROAD, "15 mi is 24 km.", "says:"),
        ("The road is <<15 miles>> (20 km) long.", SAYS, "flags '15 miles (20 km)', expected '15 miles'"),
        (
            "The road is <<15 miles (24 km)>> long.",
            SAYS,
            "must be flagged by unit-conversion-mismatch, but nothing spoke",
        ),
        ("The road is <<15 miles (20 km)>> long. It was closed on June 31.", SAYS, "must have one finding, but has"),
        ("It was closed on <<June 31>>.", SAYS, "but impossible-date spoke"),
    ],
)
def test_a_wrong_example_must_be_flagged_so_and_not_otherwise(text: str, says: str, reason: str) -> None:
    (found,) = reasons(Example((text,), wrong=True, says=says))
    assert reason in found


def test_a_right_example_must_be_silent_under_all_rules() -> None:
    (found,) = reasons(Example(("It was closed on June 31.",), wrong=False))
    assert found == "must be silent, but impossible-date says: There is no June 31."


def test_marks_are_taken_out_and_their_place_is_kept() -> None:
    passage = passage_of(Example(("First.", "The road is <<15 miles>> long."), wrong=True, date="2024-01-12"))
    assert passage.marked is not None
    index, span = passage.marked
    assert passage.documents[index].text == "The road is 15 miles long."
    assert span.of(passage.documents[index].text) == "15 miles"
    assert {str(document.published.day) for document in passage.documents if document.published} == {"2024-01-12"}


def test_the_format_decides_how_an_example_is_read() -> None:
    passage = passage_of(Example(("The **road** is <<15 miles>> long.",), wrong=True, format=".md"))
    assert "road is 15 miles" in passage.documents[0].text
    assert passage.documents[0].source == "The **road** is 15 miles long."


def test_a_pack_of_ones_own_is_proved_beside_the_built_in_rules(tmp_path: Path) -> None:
    family = tmp_path / "house"
    family.mkdir()
    source = Path(__file__).parent.parent / "rules" / "plausibility" / "fall-below-zero.yaml"
    text = source.read_text(encoding="utf-8").replace("id: fall-below-zero", "id: sinking-below-nothing")
    (family / "sinking-below-nothing.yaml").write_text(text, encoding="utf-8")
    proofs = list(prove_pack(str(tmp_path)))
    assert proofs
    assert {proof.rule for proof in proofs} == {"sinking-below-nothing"}


def test_a_broken_pack_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("id: [", encoding="utf-8")
    with pytest.raises(RulebookError):
        list(prove_pack(str(tmp_path)))
