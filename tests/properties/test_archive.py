"""Whether articles are read from a folder or from an archive, in which order and by how many, changes no finding."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.api import check_paths
from factcheck.archive.store import Archive
from factcheck.config import Config
from factcheck.model.claim import Article
from factcheck.model.report import Report
from factcheck.pipeline import KINDS, claims_of
from factcheck.reading import read_text
from factcheck.resources import open_resources
from factcheck.runs.recalling import entry_of

RESOURCES = open_resources(Config(), KINDS)

sentences = st.builds(
    "The {} of {} reached {} billion yuan in {}.".format,
    st.sampled_from(["GDP", "exports"]),
    st.sampled_from(["Norland", "Sudland"]),
    st.sampled_from(["41", "41.3", "43", "413", "4.13"]),
    st.sampled_from(["2020", "2021"]),
)
days = st.sampled_from(["", "2022-01-02", "2022-03-04"])
stories = st.builds(
    lambda day, body: (f"---\ndate: {day}\n---\n" if day else "") + "\n\n".join(body) + "\n",
    days,
    st.lists(sentences, min_size=1, max_size=3),
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
