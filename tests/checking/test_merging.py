import random

from hypothesis import given
from hypothesis import strategies as st

from factcheck.checking.merging import merged
from factcheck.model.finding import Evidence, Finding, Level, Location
from factcheck.model.span import Span

PRIORITY = {"first": 0, "second": 1, "third": 2}


def finding(rule: str, start: int, end: int, level: Level = Level.WARNING, uri: str = "a.txt") -> Finding:
    return Finding(rule, level, f"{rule} at {start}", Location(uri, Span(start, end)))


def test_the_gravest_speaks_and_the_others_are_its_evidence() -> None:
    note, error = finding("first", 0, 9, Level.NOTE), finding("third", 4, 12, Level.ERROR)
    (one,) = merged([note, error], PRIORITY)
    assert one.rule == "third"
    assert one.evidence == (Evidence(note.location, "first: first at 0"),)


def test_among_equals_the_earlier_kind_speaks() -> None:
    (one,) = merged([finding("second", 0, 9), finding("first", 0, 9)], PRIORITY)
    assert one.rule == "first"


def test_evidence_of_the_silent_ones_is_kept_once() -> None:
    shared = Evidence(Location("a.txt", Span(50, 60)), "the other figure")
    strong = finding("first", 0, 9, Level.ERROR)._replace(evidence=(shared,))
    weak = finding("second", 3, 9)._replace(evidence=(shared,))
    (one,) = merged([weak, strong], PRIORITY)
    assert [evidence.note for evidence in one.evidence] == ["the other figure", "second: second at 3"]


def test_evidence_of_findings_that_say_the_same_keeps_their_order() -> None:
    notes = [f"witness {number}" for number in range(20)]
    alike = [
        finding("first", 0, 9)._replace(evidence=(Evidence(Location("b.txt", Span(0, 9)), note),)) for note in notes
    ]
    (one,) = merged(alike, PRIORITY)
    assert [evidence.note for evidence in one.evidence if evidence.note in notes] == notes


def test_what_does_not_overlap_or_lies_in_another_article_stays_apart() -> None:
    apart = [finding("first", 0, 9), finding("second", 9, 12), finding("third", 0, 9, uri="b.txt")]
    assert len(merged(apart, PRIORITY)) == 3


FINDINGS = st.lists(
    st.builds(
        finding,
        st.sampled_from(sorted(PRIORITY)),
        st.integers(0, 40),
        st.integers(41, 60),
        st.sampled_from(list(Level)),
        st.sampled_from(["a.txt", "b.txt"]),
    ),
    max_size=8,
)


@given(FINDINGS, st.randoms(use_true_random=False))
def test_the_order_of_the_findings_does_not_matter(found: list[Finding], shuffling: random.Random) -> None:
    shuffled = list(found)
    shuffling.shuffle(shuffled)
    assert merged(found, PRIORITY) == merged(shuffled, PRIORITY)


@given(FINDINGS)
def test_no_two_findings_that_are_left_overlap(found: list[Finding]) -> None:
    left = merged(found, PRIORITY)
    for one in left:
        for other in left:
            if one is not other and one.location.uri == other.location.uri:
                assert not one.location.span.overlaps(other.location.span)


def test_findings_that_rest_on_the_same_three_figures_are_one() -> None:
    rate, base, result = (Span(start, start + 5) for start in (0, 20, 40))
    share, product = finding("first", *rate), finding("second", *result)
    share = share._replace(evidence=(Evidence(Location("a.txt", base), ""), Evidence(product.location, "")))
    product = product._replace(evidence=(Evidence(share.location, ""), Evidence(Location("a.txt", base), "")))
    assert [one.rule for one in merged([share, product], PRIORITY)] == ["first"]
    assert len(merged([share, product._replace(evidence=())], PRIORITY)) == 2
