from typing import cast

from factcheck.model.claim import Article
from factcheck.model.dates import WrittenDate
from factcheck.model.finding import Evidence, Level, Location, Verification
from factcheck.model.mention import Form, Mention, Numeral
from factcheck.model.span import Span
from factcheck.reporting.ledger import counted, ledgers
from tests.reporting.made import article, at, finding, report

TEXT = article("We sold 10 of 40 cars, or 25 percent.")


def ticks(*args: object, **kinds: object) -> list[tuple[str, str, tuple[str, ...]]]:
    (entries,) = ledgers(report(TEXT, *args, **kinds)).values()  # type: ignore[arg-type]
    return [(entry.mention.span.of(TEXT.text), entry.status.value, entry.rules) for entry in entries]


def test_a_figure_that_nothing_touches_is_unchecked() -> None:
    assert ticks() == [("10", "unchecked", ()), ("40", "unchecked", ()), ("25", "unchecked", ())]


def test_a_sum_that_held_verifies_all_its_figures() -> None:
    held = Verification("share", "10 of 40 is 25 percent.", (at(TEXT, "10"), at(TEXT, "25")))

    assert ticks(verifications=(held,)) == [
        ("10", "verified", ("share",)),
        ("40", "unchecked", ()),
        ("25", "verified", ("share",)),
    ]


def test_what_only_an_order_vouches_for_is_verified_loosely() -> None:
    order = Verification("direction", "", (at(TEXT, "10"), at(TEXT, "40")), loosely=True)
    held = Verification("share", "10 of 40 is 25 percent.", (at(TEXT, "10"),))

    (entries,) = ledgers(report(TEXT, verifications=(order, held))).values()

    assert [(entry.status.value, entry.loosely) for entry in entries] == [
        ("verified", False),
        ("verified", True),
        ("unchecked", False),
    ]
    assert counted(entries) == {"figures": 3, "verified": 2, "flagged": 0, "unchecked": 1, "loosely": 1}


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

    assert counted(entries) == {"figures": 3, "verified": 0, "flagged": 1, "unchecked": 2, "loosely": 0}


def dated(text: str, day: str) -> Article:
    """Return an article that says `text` on a day that was recognized as a date."""
    made = article(text)
    start = text.index(day)
    span = Span(start, start + len(day))
    mention = Mention(Form.DATE, span, span, 0, Numeral(span, day), date=WrittenDate(month=5, day=2))
    return made._replace(mentions=(*made.mentions, mention), claims=made.claims[:1])


def test_a_checked_date_has_a_row_of_its_own_and_is_counted_among_no_figures() -> None:
    said = dated("We sold 10 cars on May 2.", "May 2")
    held = Verification("order", "", (at(said, "May 2"),))

    (entries,) = ledgers(report(said, verifications=(held,))).values()

    assert [(entry.mention.span.of(said.text), entry.status.value) for entry in entries] == [
        ("10", "unchecked"),
        ("May 2", "verified"),
    ]
    assert counted(entries) == {"figures": 1, "verified": 0, "flagged": 0, "unchecked": 1, "loosely": 0}


def test_a_finding_on_a_passage_gives_the_dates_in_it_no_row() -> None:
    said = dated("We sold 10 cars on May 2.", "May 2")
    passage = Location(said.uri, Span(0, len(said.text)))

    (entries,) = ledgers(report(said, findings=(finding(passage),))).values()

    assert [entry.mention.span.of(said.text) for entry in entries] == ["10"]


class Elsewhere:
    """An article that lies on disk: what is asked of it is answered, but it is no article."""

    def __init__(self, article: Article) -> None:
        self.article = article

    def __getattr__(self, name: str) -> object:
        return getattr(self.article, name)


def test_rows_of_an_article_on_disk_are_not_kept_and_the_same() -> None:
    whole = report(TEXT, findings=(finding(at(TEXT, "25")),))
    away = whole._replace(articles=tuple(cast("Article", Elsewhere(article)) for article in whole.articles))
    (uri,) = ledgers(whole)
    here, there = ledgers(whole), ledgers(away)
    assert here[uri] is here[uri]
    assert there[uri] is not there[uri]
    assert there[uri] == here[uri]
    assert there.counts(uri) == there.total() == counted(here[uri])
