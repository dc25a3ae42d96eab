"""Articles of a run that are too many for the memory: on disk, and read again where somebody looks at them.

Comes in: what became of the files of a run, in their order. Goes out: the same, with stand-ins for the articles beyond
a bound. Never happens here: looking at an article; keeping anything beyond the run.

An article takes some thirty times the memory of its text. What is on disk is a temporary file without a name, which
goes with the process, however that ends. A stand-in knows its article's uri, which everything is sorted and found by,
and what every run asks of every article: what was said of it, and what it is compared by. Whatever else is asked of it
is answered by the article, read again. Of these the last few stay at hand, since a report is written article by
article.
"""

from functools import lru_cache
from typing import IO, cast

from factcheck.model.claim import Article
from factcheck.model.report import Failure

# Characters of text whose articles stay in memory, and of one article that goes to disk: reading a book again costs
# more than its memory.
KEPT = 8_000_000
_LARGEST = 500_000
_NEAR = 256
FULL = (
    "the folder for temporary files has no room left, so that this run takes more memory; "
    "name another one in the environment as TMPDIR"
)


class Shelf:
    """Where the articles of a run are; `notes` says what went wrong with it."""

    def __init__(self, kept: int = KEPT) -> None:
        self.notes: set[str] = set()
        self._left = kept
        self._file: IO[bytes] | None = None
        self.article = lru_cache(_NEAR)(self._read)

    def placed(self, result: Article | Failure) -> Article | Failure:
        """Return an article as it is as long as there is room, then a stand-in; a failure as it is."""
        if isinstance(result, Failure):
            return result
        size = len(result.document.source)
        if size <= self._left or size > _LARGEST or self.notes:
            self._left -= size
            return result
        try:
            return self._put(result)
        except OSError:
            self.notes.add(FULL)
            return result

    def _put(self, article: Article) -> Article:
        import pickle
        from errno import ENOSPC
        from tempfile import TemporaryFile
        from weakref import finalize

        if self._file is None:
            # Without a buffer: a process that was forked off shares the place in the file, of which a buffer has an
            # idea of its own when it is closed. It stays open as long as the shelf is used, so no `with` can hold it.
            self._file = TemporaryFile(prefix="factcheck-", buffering=0)  # noqa: SIM115
            finalize(self, self._file.close)
        content = pickle.dumps(article._replace(said=None, stated=None, identity=None), pickle.HIGHEST_PROTOCOL)
        place = self._file.seek(0, 2)
        if self._file.write(content) < len(content):
            raise OSError(ENOSPC, "the article was not written whole")
        return cast("Article", StandIn(article, self, place, len(content)))

    def _read(self, place: int, length: int) -> Article:
        import pickle

        assert self._file is not None
        self._file.seek(place)
        return cast("Article", pickle.loads(self._file.read(length)))


class StandIn:
    """What is in the place of an article that is on disk, and answers as it would."""

    __slots__ = ("_length", "_place", "_shelf", "identity", "said", "stated", "suppressions", "uri")

    def __init__(self, article: Article, shelf: Shelf, place: int, length: int) -> None:
        self.uri = article.uri
        self.said, self.stated, self.identity = article.said, article.stated, article.identity
        self.suppressions = article.suppressions
        self._shelf = shelf
        self._place = place
        self._length = length

    def __getattr__(self, name: str) -> object:
        return getattr(self._shelf.article(self._place, self._length), name)
