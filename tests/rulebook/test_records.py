import pytest

from factcheck.model.finding import Level
from factcheck.rulebook.records import Record, rule_of
from tests.rulebook.samples import KINDS


def record(kind: str, options: dict[str, str | list[str]]) -> Record:
    return Record(
        name="a", family="b", level="note", kind=kind, summary="s", message="m", why="w", source_title="t",
        source_url="u", options=options, formerly=["old"], verifies="v", reach="article",
    )  # fmt: skip


def test_written_options_lie_over_the_defaults_of_the_kind() -> None:
    rule = rule_of(record("lengths", {"digits": "2", "units": ["km"]}), KINDS)
    assert rule is not None
    assert rule.options == {"tolerance": 0.01, "units": ("km",), "round": True, "digits": 2, "side": "both"}
    assert (rule.level, rule.formerly, rule.verifies, rule.examples) == (Level.NOTE, ("old",), "v", ())


def test_the_defaults_of_the_kind_are_not_changed() -> None:
    rule_of(record("lengths", {"digits": "2"}), KINDS)
    assert KINDS["lengths"].options["digits"] == 3


@pytest.mark.parametrize(
    ("kind", "options"), [("unheard-of", {}), ("lengths", {"digits": "two"}), ("lengths", {"width": "2"})]
)
def test_what_does_not_fit_the_kinds_is_no_rule(kind: str, options: dict[str, str | list[str]]) -> None:
    assert rule_of(record(kind, options), KINDS) is None
