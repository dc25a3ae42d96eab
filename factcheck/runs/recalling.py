"""What was printed before: the statements of an archive that articles of a run can be compared with.

Comes in: the settings and the articles of a run. Goes out: a question that is put to the archive, or to nobody where
the settings name none. What the archive has of an article of the run is never a witness against it or the others.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from factcheck.config import Config, resolved
from factcheck.model.claim import Article
from factcheck.model.statement import Statement
from factcheck.pipeline import identity_of, statements_of
from factcheck.resources import Resources, open_archive

if TYPE_CHECKING:
    from factcheck.archive.records import Entry

Recall = Callable[[Sequence[Article]], tuple[Statement, ...]]


def nothing(_articles: Sequence[Article]) -> tuple[Statement, ...]:
    """Recall nothing: there is no archive."""
    return ()


@contextmanager
def recalling(config: Config, present: Sequence[Article], resources: Resources) -> Iterator[Recall]:
    """Open the archive that the settings name, for as long as a run needs it. Raises ArchiveError.

    `present` are all articles of the run, whose archived versions they replace.
    """
    if not config.archive:
        yield nothing
        return
    with open_archive(resolved(config, config.archive)) as archive:
        from factcheck.archive.looking_up import Asking

        uris = [article.uri for article in present]

        def recall(articles: Sequence[Article]) -> tuple[Statement, ...]:
            asking = [Asking(identity_of(article), statements_of(article, resources)) for article in articles]
            return archive.look_up(asking, uris)

        yield recall


def entry_of(article: Article, resources: Resources) -> "Entry":
    """Return what an archive keeps of an article."""
    from factcheck.archive.records import entry

    return entry(identity_of(article), statements_of(article, resources))
