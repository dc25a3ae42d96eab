from factcheck.model.finding import Evidence, Level, Location, Verification
from factcheck.model.span import Span
from factcheck.reporting.ledger import counted, ledgers
from tests.reporting.made import article, at, finding, report

TEXT = article("We sold 10 of 40 cars, or 25 percent.")


def ticks(*args: object, **kinds: object) -> list[tuple[str, str, tuple[str, ...]]]:
    (entries,) = ledgers(report(TEXT, *args, **kinds)).values()  # type: ignore[arg-type]
    return [(entry.claim.span.of(TEXT.text), entry.status.value, entry.rules) for entry in entries]


def test_a_figure_that_nothing_touches_is_unchecked() -> None:
    assert ticks() == [("10", "unchecked", ()), ("40", "unchecked", ()), ("25", "unchecked", ())]


def test_a_sum_that_held_verifies_all_its_figures() -> None:
    held = Verification("share", "10 of 40 is 25 percent.", (at(TEXT, "10"), at(TEXT, "25")))

    assert ticks(verifications=(held,)) == [
        ("10", "verified", ("share",)),
        ("40", "unchecked", ()),
        ("25", "verified", ("share",)),
    ]


def test_a_warning_flags_what_it_stands_on_and_not_its_evidence() -> None:
    warning = finding(at(TEXT, "25"), "share", evidence=(Evidence(at(TEXT, "10"), "the part"),))

    assert [status for _, status, _ in ticks(findings=(warning,))] == ["unchecked", "unchecked", "flagged"]


def test_a_warning_outweighs_a_verification_and_a_verification_a_note() -> None:
    held = Verification("share", "", (at(TEXT, "10"), at(TEXT, "40")))
    warning = finding(at(TEXT, "10"), "loud")
    note = finding(at(TEXT, "40"), "quiet", Level.NOTE)

    assert ticks(findings=(warning, note), verifications=(held,))[:2] == [
        ("10", "flagged", ("loud",)),
        ("40", "verified", ("share",)),
    ]


def test_a_note_alone_flags() -> None:
    assert ticks(findings=(finding(at(TEXT, "40"), "quiet", Level.NOTE),))[1] == ("40", "flagged", ("quiet",))


def test_a_passage_ticks_every_figure_in_it_and_none_beside_it() -> None:
    passage = Location("a.txt", Span(at(TEXT, "10").span.start, at(TEXT, "40").span.end))

    assert [status for _, status, _ in ticks(findings=(finding(passage),))] == ["flagged", "flagged", "unchecked"]


def test_rules_are_named_once_and_in_order() -> None:
    place = at(TEXT, "10")

    assert ticks(findings=(finding(place, "b"), finding(place, "a"), finding(place, "b")))[0][2] == ("a", "b")


def test_a_finding_in_another_article_ticks_nothing_here() -> None:
    assert {status for _, status, _ in ticks(findings=(finding(Location("b.txt", Span(0, 40))),))} == {"unchecked"}


def test_ticks_add_up_to_the_figures() -> None:
    (entries,) = ledgers(report(TEXT, findings=(finding(at(TEXT, "25")),))).values()

    assert counted(entries) == {"figures": 3, "verified": 0, "flagged": 1, "unchecked": 2}
