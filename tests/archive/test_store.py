from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.archive.adding import Change
from factcheck.archive.looking_up import Asking
from factcheck.archive.records import Entry
from factcheck.archive.store import Archive
from factcheck.model.digest import DECIMALS
from factcheck.model.identity import Identity
from factcheck.model.sketch import nearly_same, sketch_of
from factcheck.model.statement import OF_ARTICLE, OF_PLACE, SLOTS, Statement
from factcheck.model.versions import replaced
from tests.archive.kept import added, article, asked, changes, filled, statement

STORY = tuple(f"{'abcdefghij'[number]} is a sentence of the long story." for number in range(10))


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    monkeypatch.chdir(tmp_path)
    with Archive("news.db", writing=True) as opened:
        yield opened
        assert opened.faults() == []


def test_every_part_of_a_statement_is_stored_in_one_place() -> None:
    assert sorted([*OF_ARTICLE, *OF_PLACE, *SLOTS, "times"]) == sorted(Statement._fields)
    assert set(SLOTS) > DECIMALS


def test_what_was_added_comes_back_as_it_was(archive: Archive) -> None:
    open_end = statement("5.20", wide_high=None, sentence="“Über” 5.20\x00 \ud83d", vintage="revised")._replace(
        value=None
    )
    entries = [
        article("a.txt", open_end, statement("1E+30", change=True), published="2021-03-04", link="https://n.org/a"),
        article("b.txt", sketch=sketch_of(STORY)),
    ]
    added(archive, entries)
    assert list(archive.entries()) == entries


def test_the_same_content_is_added_once(archive: Archive) -> None:
    entry = article("a.txt", statement("5.2"))
    assert changes(archive, entry, entry) == [Change.ADDED, Change.UNCHANGED]
    assert archive.description()["claims"] == 1


def test_a_changed_article_takes_the_place_of_its_claims(archive: Archive) -> None:
    added(archive, [article("a.txt", statement("5.2"), statement("7", measure="exports"))])
    assert changes(archive, article("a.txt", statement("5.3"))) == [Change.REPLACED]
    assert asked(archive, statement("9")) == [("a.txt", "$5.3", 1)]
    assert asked(archive, statement("9", measure="exports")) == []


def test_what_many_articles_say_is_answered_by_the_first_and_the_last_in_print(archive: Archive) -> None:
    for uri, day in (("c.txt", "2022-01-02"), ("b.txt", "2022-01-01"), ("a.txt", ""), ("d.txt", "2022-01-01")):
        added(archive, [article(uri, statement("5.2"), published=day)])
    assert asked(archive, statement("9")) == [("a.txt", "$5.2", 1), ("b.txt", "$5.2", 3)]


def test_when_the_first_in_print_goes_the_next_answers(archive: Archive) -> None:
    for uri in ("a.txt", "b.txt", "c.txt"):
        added(archive, [article(uri, statement("5.2"))])
    assert archive.remove("a.txt") == 1
    assert asked(archive, statement("9")) == [("b.txt", "$5.2", 1), ("c.txt", "$5.2", 1)]


def test_an_article_is_no_witness_for_itself(archive: Archive) -> None:
    added(archive, [article("a.txt", statement("5.2")), article("b.txt", statement("5.2"), statement("6"))])
    assert asked(archive, statement("9"), uri="b.txt") == [("a.txt", "$5.2", 1)]
    assert asked(archive, statement("9"), uri="a.txt") == [("b.txt", "$5.2", 1), ("b.txt", "$6", 1)]


def test_figures_of_the_same_topic_in_another_period_are_found(archive: Archive) -> None:
    added(archive, [article("a.txt", statement("5.2"), statement("7", measure="exports"))])
    assert asked(archive, statement("9", period="2022")) == [("a.txt", "$5.2", 1)]


def test_an_unknown_period_is_comparable_with_none_and_still_kept(archive: Archive) -> None:
    added(archive, [article("a.txt", statement("5.2", period=""), statement("1", subject="", measure=""))])
    assert list(archive.disputed()) == []
    assert [said.figure for said in archive.printed_about("GDP", 9)] == ["$5.2"]


@pytest.mark.parametrize("likeness", [{"link": "https://n.org/a"}, {"sketch": sketch_of(STORY)}])
def test_a_version_of_an_article_takes_its_place(archive: Archive, likeness: dict[str, Any]) -> None:
    added(archive, [article("a.txt", statement("5.2"), published="2022-01-02", **likeness)])
    early = article("0.txt", statement("5.2"), statement("5.0"), published="2022-01-01", **likeness)
    late = article("b.txt", statement("5.2"), statement("5.4"), published="2022-01-03", **likeness)
    assert [(one.change, one.others) for one in archive.add([early, late])] == [
        (Change.OUTDATED, ("a.txt",)),
        (Change.REPLACED, ("a.txt",)),
    ]
    assert sorted(asked(archive, statement("9"))) == [("b.txt", "$5.2", 1), ("b.txt", "$5.4", 1)]


CHAIN = [f"Paragraph {'abcdefghijklmnopqrstuvwxyz'[at] * 3} of the story has words of its own." for at in range(14)]


def updates() -> list[Entry]:
    """Return three versions of a story: the middle one is like both others, these are unlike one another."""
    sketches = [sketch_of(CHAIN[at : at + 10]) for at in (0, 2, 4)]
    assert [nearly_same(sketches[0], sketches[1]), nearly_same(sketches[1], sketches[2])] == [True, True]
    assert not nearly_same(sketches[0], sketches[2])
    return [
        article(f"{name}.txt", statement("5.2"), published=f"2022-01-0{day}", sketch=sketch)
        for name, day, sketch in zip("bca", (1, 2, 3), sketches, strict=True)
    ]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_chain_of_updates_ends_in_its_last_in_any_order(archive: Archive, order: tuple[int, ...]) -> None:
    chain = updates()
    for at in order:
        added(archive, [chain[at]])
    assert [one.uri for one in archive.articles()] == ["a.txt"]
    assert archive.faults() == []
    figures = {entry.identity.uri: {"$5.2"} for entry in chain}
    assert replaced([entry.identity for entry in chain], figures) == {"b.txt", "c.txt"}


def test_a_version_that_was_replaced_and_comes_again_changes_nothing(archive: Archive) -> None:
    pair = [article(f"{name}.txt", statement("5.2"), sketch=sketch_of(STORY)) for name in "ab"]
    assert changes(archive, *pair) == [Change.ADDED, Change.REPLACED]
    assert changes(archive, *pair) == [Change.OUTDATED, Change.UNCHANGED]
    archive.remove("b.txt")
    assert changes(archive, pair[0]) == [Change.ADDED]
    assert archive.faults() == []


@pytest.mark.parametrize("link", ["https://n.org", "https://n.org/", ""])
def test_the_address_of_a_site_makes_no_versions(archive: Archive, link: str) -> None:
    entries = (article(f"{at}.txt", statement("5.2"), link=link) for at in range(2))
    assert changes(archive, *entries) == [Change.ADDED, Change.ADDED]


def test_another_version_of_what_is_checked_speaks_for_itself_alone(archive: Archive) -> None:
    other = statement("7", measure="exports")
    added(archive, [article("a.txt", statement("5.2"), other, sketch=sketch_of(STORY))])
    added(archive, [article("z.txt", statement("5.2"))])
    draft = Identity("draft.txt", "", "", "", sketch_of((*STORY[:7], "Another sentence.")))
    said = [statement("5.2"), statement("7", measure="imports"), statement("8", measure="exports")]
    found = archive.look_up([Asking(draft, said)], [])
    assert sorted((one.uri, one.figure, one.times) for one in found) == [
        ("a.txt", "$5.2", 1), ("a.txt", "$7", 1), ("z.txt", "$5.2", 1),
    ]  # fmt: skip
    assert {one.sketch for one in found} == {sketch_of(STORY), b""}


def test_the_report_of_the_next_day_has_the_same_sentences_and_is_another_article(archive: Archive) -> None:
    first = article("monday.txt", statement("5.2"), statement("3", measure="exports"), sketch=sketch_of(STORY))
    second = article("tuesday.txt", statement("5.3"), statement("4", measure="exports"), sketch=sketch_of(STORY))
    assert changes(archive, first, second) == [Change.ADDED, Change.ADDED]


def test_what_many_articles_share_is_page_furniture_and_costs_nobody_time(archive: Archive) -> None:
    entries = [article(f"{at}.txt", statement(str(at)), sketch=sketch_of(STORY)) for at in range(60)]
    added(archive, entries)
    assert changes(archive, article("copy.txt", statement("7"), sketch=sketch_of(STORY))) == [Change.ADDED]


def test_parts_are_found_from_their_whole_and_the_whole_from_its_parts(archive: Archive) -> None:
    part, whole = statement("7", subject="northport", whole="norland"), statement("5")
    added(archive, [article("part.txt", part), article("whole.txt", whole)])
    assert asked(archive, statement("6")) == [("part.txt", "$7", 1), ("whole.txt", "$5", 1)]
    assert asked(archive, statement("6", subject="westport", whole="norland")) == [("whole.txt", "$5", 1)]


def test_of_a_long_series_the_periods_around_are_told(archive: Archive) -> None:
    months = [f"{year}-{month:02}" for year in range(1990, 2020) for month in range(1, 13)]
    added(archive, [article(f"{month}.txt", statement("5", period=month)) for month in months])
    told = {uri.removesuffix(".txt") for uri, _, _ in asked(archive, statement("9", period="2001-06"))}
    assert {"2000-06", "2001-05", "2001-06", "2001-07", "2002-06"} <= told
    assert len(told) < 80


def test_a_folder_is_removed_with_all_below_it(archive: Archive) -> None:
    uris = ("2021/a.txt", "2021/x/b.txt", "2021-b.txt", "20210.txt")
    added(archive, [article(uri, statement("5.2")) for uri in uris])
    assert archive.remove("2021") == 2
    assert archive.remove("2021") == 0
    assert [one.uri for one in archive.articles()] == ["2021-b.txt", "20210.txt"]


def test_names_lead_to_the_same_file_from_every_folder(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("desk/drafts").mkdir(parents=True)
    added(archive, [article("desk/a.txt", statement("5.2")), article("https://n.org/a", statement("5.3"))])
    monkeypatch.chdir("desk/drafts")
    there = (Path.cwd().parent / "a.txt").as_posix()
    assert sorted(one.uri for one in archive.articles()) == [there, "https://n.org/a"]
    assert changes(archive, article("../a.txt", statement("5.2"))) == [Change.UNCHANGED]
    assert asked(archive, statement("9"), uri="../a.txt") == [("https://n.org/a", "$5.3", 1)]


def test_of_a_key_with_more_figures_than_anybody_reads_the_most_printed_are_told(archive: Archive) -> None:
    added(archive, [article(f"{number}.txt", statement(str(number))) for number in range(200)])
    added(archive, [article("again.txt", statement("177"))])
    answers = asked(archive, statement("9"))
    assert len(answers) < 150
    assert {("177.txt", "$177", 1), ("again.txt", "$177", 1)} < set(answers)


def test_only_topics_that_may_contradict_themselves_are_disputed(archive: Archive) -> None:
    wide = {"wide_low": 5, "wide_high": 6}
    added(
        archive,
        [
            article("a.txt", statement("5.2", **wide), statement("7", measure="exports"), statement("3", unit="EUR")),
            article("b.txt", statement("5.8", **wide), statement("8", measure="exports"), statement("9", unit="GBP")),
            article("c.txt", statement("8", measure="exports"), published="2020-01-01"),
            article("d.txt", statement("8", measure="exports")),
        ],
    )
    (found,) = archive.disputed()
    assert sorted((one.uri, one.figure, one.times) for one in found) == [
        ("a.txt", "$7", 1),
        ("c.txt", "$8", 2),
        ("d.txt", "$8", 1),
    ]


def test_of_a_million_claims_about_one_thing_the_few_figures_are_disputed(archive: Archive) -> None:
    figures = [statement(str(number % 100 * 7)) for number in range(3000)]
    added(archive, [article(f"{at}.txt", *figures[at : at + 300]) for at in range(0, 3000, 300)])
    (found,) = archive.disputed()
    assert len(found) == 128
    assert sum(one.times for one in found) == 64 * 30


@pytest.mark.parametrize(
    ("wording", "figures"),
    [
        ("GDP", ["$4.9", "$5.2", "$3"]),
        ("what did we print about the GDP of Norland", ["$4.9", "$5.2"]),
        ("norland 2021", ["$5.2"]),
        ("2020", ["$4.9"]),
        ("Norlands", ["$4.9", "$5.2"]),
        ("exports of Norland", []),
        ("of the", []),
    ],
)
def test_a_question_finds_what_was_printed(archive: Archive, wording: str, figures: list[str]) -> None:
    added(
        archive,
        [
            article("a.txt", statement("5.2"), statement("4.9", period="2020-Q1")),
            article("b.txt", statement("3", subject="sudland", period="2019")),
        ],
    )
    assert [said.figure for said in archive.printed_about(wording, 9)] == figures
    assert [said.figure for said in archive.printed_about(wording, 1)] == figures[:1]


versions = st.lists(
    st.tuples(
        st.sampled_from(["a.txt", "b.txt", "c.txt", "d.txt"]),
        st.sampled_from(["", "2021-01-01", "2021-01-02"]),
        st.lists(st.tuples(st.sampled_from("123"), st.sampled_from(["gdp", "exports"])), max_size=4),
    ),
    max_size=12,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=versions, gone=st.sets(st.sampled_from(["a.txt", "b.txt"])), data=st.randoms(use_true_random=False))
def test_an_archive_is_what_the_last_versions_make_of_it(
    tmp_path: Path, history: list[tuple[str, str, list[tuple[str, str]]]], gone: set[str], data: object
) -> None:
    """However it came about, an archive answers as one does that was made of the last versions at once."""
    entries = [article(u, *(statement(v, measure=m) for v, m in said), published=day) for u, day, said in history]
    path = tmp_path / f"{data!r}"[:20].replace("/", "")
    last = {entry.identity.uri: entry for entry in entries if entry.identity.uri not in gone}
    questions = [statement("9"), statement("9", measure="exports")]
    with filled(path.with_suffix(".a"), *entries) as used, filled(path.with_suffix(".b"), *last.values()) as fresh:
        for uri in gone:
            used.remove(uri)
        assert used.faults() == []
        for one in ("new.txt", "a.txt", "c.txt"):
            assert asked(used, *questions, uri=one) == asked(fresh, *questions, uri=one)
        assert sorted(used.disputed()) == sorted(fresh.disputed())
        for opened in (used, fresh):
            opened.remove(".")
            assert {opened.description()[table] for table in ("articles", "claims", "buckets", "keys")} == {0}
            assert opened.faults() == []
