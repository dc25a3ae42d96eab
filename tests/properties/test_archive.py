"""Whether articles are read from a folder or from an archive, in which order and by how many, changes no finding."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.api import check_paths
from factcheck.archive import sweeping
from factcheck.archive.store import Archive
from factcheck.checking.across import distinct
from factcheck.config import Config
from factcheck.model.claim import Article
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.pipeline import KINDS, claims_of
from factcheck.reading import read_text
from factcheck.resources import open_resources
from factcheck.runs.disputes import disputes_in
from factcheck.runs.recalling import entry_of

RESOURCES = open_resources(Config(), KINDS)

AMOUNTS = ["41", "41.3", "43", "413", "4.13"]
FORMS = [
    "The GDP of {0} reached {2} billion yuan in {3}.",
    "The GDP of {0} was provisionally put at {2} billion yuan in {3}.",
    "The GDP of {0} was revised to {2} billion yuan in {3}.",
    "In {3}, the exports of {0} came to {2} million tons.",
    "The exports of {0} reached {2} billion yuan in the first half of {3}.",
    "The exports of {0} reached {2} billion dollars in the first quarter of {3}.",
    "The exports of {0} {1} {2} percent in {3}.",
    "Exports of {0} rose to a record {2} billion yuan in {3}.",
    "{0} won the prize for {2} consecutive years.",
    "{0} had revenue of {2} billion dollars in {3}.",
    "The coatings division of {0} had revenue of {2} billion dollars in {3}.",
    "{0} has recorded {2} million cases of dengue so far this year.",
    "{0} General Hospital has {2} beds.",
    "The {0} Bridge is {2} kilometers long.",
    "Brandt bought {0} for {2} billion dollars.",
    "The fund of {0} spent {2} billion yuan ($6 billion).",
    "The population of {0} was {2} million in {3} ?? <!-- factcheck: ignore articles-disagree -->",
]
facts = st.builds(
    lambda form, who, turn, amount, year: form.format(who, turn, amount, year),
    st.sampled_from(FORMS),
    st.sampled_from(["Norland", "China", "Beijing", "Acme"]),
    st.sampled_from(["rose", "fell"]),
    st.sampled_from(AMOUNTS),
    st.sampled_from(["2020", "2021"]),
)
sentences = st.builds(
    "The {} of {} reached {} billion yuan in {}.".format,
    st.sampled_from(["GDP", "exports"]),
    st.sampled_from(["Norland", "Sudland"]),
    st.sampled_from(AMOUNTS),
    st.sampled_from(["2020", "2021"]),
)
days = st.sampled_from(["", "2022-01-02", "2022-03-04"])
stories = st.builds(
    lambda day, body: (f"---\ndate: {day}\n---\n" if day else "") + "\n\n".join(body) + "\n",
    days,
    st.lists(sentences, min_size=1, max_size=3),
)


pages = st.builds(
    lambda day, link, body: (
        "---\n"
        + (f"date: {day}\n" if day else "")
        + (f"canonical: https://n.org/{link}\n" if link else "")
        + "---\n"
        + "\n\n".join(body)
        + "\n"
    ),
    days,
    st.sampled_from(["", "", "", "x", "y"]),
    st.lists(facts, min_size=1, max_size=8),
)


def said(report: Report) -> list[object]:
    """Return what a report says across articles, places in other articles included."""
    return [
        (one.rule, one.level, one.message, one.location, sorted((e.location, e.note) for e in one.evidence))
        for one in report.findings
    ]


def article(name: str, text: str) -> Article:
    return claims_of(read_text(text, name, ".md"), RESOURCES)


@settings(max_examples=25, deadline=None)
@given(texts=st.lists(stories, min_size=2, max_size=6), order=st.randoms(use_true_random=False))
def test_a_folder_and_an_archive_of_it_say_the_same(texts: list[str], order: object) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        paths = [folder / f"{number}.md" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text)
        new, *others = map(str, paths)
        from_folder = check_paths([new], corpus=others, config=Config())
        shuffled = sorted(others, key=lambda _: order.random())  # type: ignore[attr-defined]
        with Archive(str(folder / "news.db"), writing=True) as archive:
            for old in shuffled:
                list(archive.add([entry_of(article(old, Path(old).read_text()), RESOURCES)]))
            assert archive.faults() == []
        from_archive = check_paths([new], archive=str(folder / "news.db"), config=Config())
        assert said(from_archive) == said(from_folder)


@settings(max_examples=30, deadline=None)
@given(texts=st.lists(pages, min_size=2, max_size=9), most=st.sampled_from([2, 3, 64]))
def test_a_folder_checked_as_a_whole_and_an_archive_of_it_say_the_same(texts: list[str], most: int) -> None:
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        for module in (distinct, sweeping):
            patch.setattr(module, "MOST_ASKED", most)
        folder = Path(name)
        paths = [str(folder / f"{number}.md") for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            Path(path).write_text(text)
        from_folder = check_paths(paths, config=Config(select=("across-documents",)))
        with Archive(str(folder / "news.db"), writing=True) as archive:
            list(archive.add(entry_of(article(path, Path(path).read_text()), RESOURCES) for path in paths))
            from_archive = disputes_in(archive, open_resources(Config(select=("across-documents",)), KINDS))
            assert [told(one.finding) for one in from_archive] == [told(one) for one in from_folder.findings]


def told(finding: Finding) -> object:
    evidence = [(each.location, each.note, each.quote) for each in finding.evidence]
    return finding.rule, finding.level, finding.confidence, finding.message, finding.location, evidence
