import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.document import Landmark
from factcheck.model.finding import Evidence, Level, Silenced
from factcheck.model.report import Failure, Report
from factcheck.reporting import FORMATS
from factcheck.reporting.places import Excerpt
from factcheck.reporting.screen import Screen
from factcheck.reporting.terminal import cells
from factcheck.reporting.text import fitted
from tests.reporting.made import article, at, finding, report

SALES = article("Hello.\nSales rose to 50 cars\nfrom 40 cars, or by 20 percent.", "sales.txt")


def shown(report: Report, *, color: bool = False, width: int = 100) -> str:
    return "".join(FORMATS["text"](report, Screen(color, width)))


def test_a_finding_shows_place_rule_excerpt_sum_and_evidence() -> None:
    wrong = finding(
        at(SALES, "20"), message="From 40 to 50 is 25 percent, not 20.", evidence=(Evidence(at(SALES, "40"), "before"),)
    )

    assert shown(report(SALES, findings=(wrong,))) == (
        "sales.txt:3:21 warning sum-mismatch\n"
        "  | Sales rose to 50 cars from 40 cars, or by 20 percent.\n"
        "  |                                           ^^\n"
        "  From 40 to 50 is 25 percent, not 20.\n"
        '  also sales.txt:3:6 "40": before\n'
        "\n"
        "1 warning in 1 file; 3 figures: 0 verified, 1 flagged, 2 unchecked.\n"
        "help: factcheck explain sum-mismatch\n"
    )


def test_the_place_in_a_file_without_lines_has_its_label() -> None:
    made = article("Sales rose by 20.", "sales.docx")
    marked = made._replace(document=made.document._replace(landmarks=(Landmark(0, "paragraph 7"),)))

    assert shown(report(marked, findings=(finding(at(made, "20")),))).startswith(
        "sales.docx:1:15 (paragraph 7) warning"
    )


def test_evidence_may_lie_in_a_witness() -> None:
    witness = article("Sales rose by 25 percent.", "old.txt")
    wrong = finding(at(SALES, "20"), evidence=(Evidence(at(witness, "25"), ""),))

    assert '  also old.txt:1:15 "25"\n' in shown(report(SALES, findings=(wrong,), witnesses=(witness,)))


def test_evidence_at_the_place_of_the_finding_repeats_no_place() -> None:
    place = at(SALES, "20")

    assert "\n  also other-rule: more\n" in shown(
        report(SALES, findings=(finding(place, evidence=(Evidence(place, "other-rule: more"),)),))
    )


def test_a_suggestion_is_shown() -> None:
    better = finding(at(SALES, "20"))._replace(suggestion="25")

    assert "\n  try: 25\n" in shown(report(SALES, findings=(better,)))


def test_a_clean_run_is_one_line() -> None:
    assert shown(report(SALES)) == "Nothing to report in 1 file; 3 figures: 0 verified, 0 flagged, 3 unchecked.\n"


def test_the_summary_counts_levels_and_suppressed_findings() -> None:
    found = tuple(finding(at(SALES, "20"), level=level) for level in (Level.NOTE, Level.ERROR, Level.NOTE))
    summary = shown(report(SALES, findings=found, silenced=(Silenced(finding(at(SALES, "5"))),))).splitlines()[-2]

    assert summary.startswith("1 error, 2 notes in 1 file; 3 figures: ")
    assert summary.endswith("; 1 finding suppressed.")


def test_help_is_given_once_for_the_gravest_rule() -> None:
    found = (finding(at(SALES, "40"), "mild", Level.NOTE), finding(at(SALES, "20"), "grave", Level.ERROR))

    assert [line for line in shown(report(SALES, findings=found)).splitlines() if line.startswith("help")] == [
        "help: factcheck explain grave"
    ]


def test_a_file_that_could_not_be_read_is_named_with_its_reason() -> None:
    text = shown(report(SALES, failures=(Failure("b.txt", "it is a binary file"),)))

    assert text.startswith("b.txt: not checked: it is a binary file\n\n")
    assert text.endswith("; 1 file not checked.\n")


def test_wide_characters_keep_the_underline_below_the_figure() -> None:
    made = article("总产值 7 亿元。")
    excerpt, underline = shown(report(made, findings=(finding(at(made, "7"), "x"),))).splitlines()[1:3]

    assert cells(excerpt[: excerpt.index("7")]) == underline.index("^")


def test_colors_are_used_only_where_they_are_wanted() -> None:
    found = report(SALES, findings=(finding(at(SALES, "20")),))

    assert "\x1b" not in shown(found)
    assert "\x1b[1;33mwarning\x1b[0m" in shown(found, color=True)


def test_an_article_cannot_command_the_terminal() -> None:
    made = article("Sales \x1b]0;owned\x07 rose by 5 \x9b31m percent.", "\x1b[2Jevil\n.txt")
    wrong = finding(
        at(made, "5 \x9b31m"), "rule\x1b", message="5\x1b", evidence=(Evidence(at(made, "\x07 rose"), "\x1b"),)
    )
    failure = Failure("\x1b.txt", "bad \x1b")
    text = shown(report(made, findings=(wrong._replace(suggestion="\x1b"),), failures=(failure,)))

    assert not set(text) & {"\x1b", "\x9b", "\x07", "\r"}
    assert r"rose by 5 \x9b31m percent." in text


@pytest.mark.parametrize("width", [20, 40, 100])
def test_a_long_sentence_is_cut_around_the_figure(width: int) -> None:
    made = article("word " * 40 + "77777 " + "word " * 40)
    lines = shown(report(made, findings=(finding(at(made, "77777")),)), width=width).splitlines()

    assert cells(lines[1]) <= width
    assert lines[1].startswith("  | ...")
    assert lines[1].endswith("...")
    assert lines[1][lines[2].index("^") :].startswith("77777")


def test_room_that_the_end_does_not_need_goes_to_the_beginning() -> None:
    excerpt = fitted(Excerpt("a" * 50, "77", "b"), 40)

    assert excerpt == ("..." + "a" * 34, "77", "b")


PARTS = st.text(alphabet="ab 亿e\u0301\x1b", max_size=60)


@given(PARTS, st.text(alphabet="1亿\u0301", min_size=1, max_size=30), PARTS, st.integers(1, 60))
def test_an_excerpt_always_fits(before: str, figure: str, after: str, width: int) -> None:
    assert cells(fitted(Excerpt(before, figure, after), width).text) <= width
