"""The map: files -> articles, in one process or in several.

Each file is read and understood by itself, so the order, the number of processes and the fate of other files change
nothing about an article. A file that cannot be read, or that makes the tool itself stumble, costs one `Failure`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from factcheck.config import Config
from factcheck.inputs import Input
from factcheck.model.claim import Article
from factcheck.model.document import Document, Published
from factcheck.model.report import Failure
from factcheck.pipeline import KINDS, claims_of
from factcheck.reading import UnreadableFileError, holds_records, read, read_data, read_text
from factcheck.reading.readers import suffix_of
from factcheck.resources import Resources, open_resources

# More pieces than processes, so that one long article does not keep the others waiting at the end.
_PIECES_PER_JOB = 4


def articles_of(
    files: Sequence[Input], resources: Resources, jobs: int = 1, progress: Callable[[int, int], None] | None = None
) -> list[Article | Failure]:
    """Return what became of each of `files`, in their order; `jobs` is the number of processes.

    `progress` is told how many of how many are done.
    """
    if jobs == 1 or len(files) < 2:
        return list(_counted((_article(file, resources) for file in files), len(files), progress))
    from concurrent.futures import ProcessPoolExecutor

    size = -(-len(files) // (jobs * _PIECES_PER_JOB))
    pieces = [files[start : start + size] for start in range(0, len(files), size)]
    with ProcessPoolExecutor(min(jobs, len(pieces))) as pool:
        done = pool.map(_articles_of_piece, pieces, [resources.config] * len(pieces))
        return list(_counted((article for piece in done for article in piece), len(files), progress))


def _counted(
    done: Iterable[Article | Failure], total: int, progress: Callable[[int, int], None] | None
) -> Iterator[Article | Failure]:
    for number, one in enumerate(done, 1):
        if progress is not None:
            progress(number, total)
        yield one


def _articles_of_piece(files: Sequence[Input], config: Config) -> list[Article | Failure]:
    """Return the articles of some files in a process that has no resources yet."""
    return articles_of(files, open_resources(config, KINDS))


def _article(file: Input, resources: Resources) -> Article | Failure:
    try:
        return claims_of(_told(_dated(_document(file), file), file), resources)
    except UnreadableFileError as error:
        return error.failure
    except Exception as error:  # a fault of the tool must not cost the other files their check
        return Failure(file.uri, _confession(error))


def _document(file: Input) -> Document:
    suffix = suffix_of(file.path)
    if file.data is not None:
        return read_data(file.data, file.uri, suffix or ".txt")
    if file.text is None:
        return read(file.path, file.uri)
    if holds_records(file.path):
        from factcheck.reading.records import read_record

        return read_record(file.text, file.uri, suffix, file.config.jsonl)._replace(origin=file.origin)
    return read_text(file.text, file.uri, suffix or ".txt")


def _dated(document: Document, file: Input) -> Document:
    """Return the document with the date of the caller, its own, or else that of the configuration."""
    if file.published is not None:
        return document._replace(published=Published(file.published, "--date"))
    if document.published is None and file.config.date is not None:
        return document._replace(published=Published(date.fromisoformat(file.config.date), "config `date`"))
    return document


def _told(document: Document, file: Input) -> Document:
    """Return the document in the language of the configuration, if that names one."""
    language = file.config.language
    return document if language is None else document._replace(language=language)


def _confession(error: Exception) -> str:
    from traceback import extract_tb

    last = extract_tb(error.__traceback__)[-1]
    what = f"{type(error).__name__}: {error}"
    return f"factcheck itself failed on this file ({what}; {last.name}, line {last.lineno}); please report it"
