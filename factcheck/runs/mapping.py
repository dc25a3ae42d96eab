"""The map: files -> articles, in one process or in several.

Each file is read and understood by itself, so the order, the number of processes and the fate of other files change
nothing about an article. A file that cannot be read, or that makes the tool itself stumble, costs one `Failure`.
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from factcheck.config import Config, ignores_for
from factcheck.model.claim import Article
from factcheck.model.document import Document, Published
from factcheck.model.problem import InputError
from factcheck.model.report import Failure
from factcheck.pipeline import KINDS, checked_alone, claims_of, ready_to_compare
from factcheck.reading import UnreadableFileError, holds_records, read, read_data, read_text
from factcheck.reading.readers import suffix_of
from factcheck.resources import Resources, open_resources
from factcheck.runs.inputs import Input, reason_of
from factcheck.runs.shelf import Shelf
from factcheck.version import __version__

if TYPE_CHECKING:
    from factcheck.cache.remembering import Memory

# A piece is so many bytes of text, so that one long article does not keep the others waiting at the end; below so many
# in all, a second process would cost more than it saves.
_SMALL_PIECE, _LARGE_PIECE, _WORTH_A_PROCESS = 50_000, 500_000, 300_000
# Below so many bytes in all, reading is as fast as looking it up.
_WORTH_A_CACHE = 100_000
_PIECES_PER_JOB = 6


class Settings(NamedTuple):
    """By whose settings files are read.

    opened   the resources by the path of the configuration
    usual    for files whose configuration is not among them
    targets  the uris of the files that are checked, each by itself; the others are only read
    cache    the folder of the cache, "" for none
    compares whether the articles are compared with others
    """

    opened: Mapping[str, Resources]
    usual: Resources
    targets: frozenset[str] = frozenset()
    cache: str = ""
    compares: bool = False


# Is told how many files of how many are done.
Progress = Callable[[int, int], None]


class Mapped(NamedTuple):
    """What became of each file, in their order, and notes about the run."""

    results: list[Article | Failure]
    notes: frozenset[str] = frozenset()


# What a process of a pool works with: handed down by a fork, or opened anew.
_at_hand: list[Settings] = []


def articles_of(files: Sequence[Input], settings: Settings, jobs: int = 1, progress: Progress | None = None) -> Mapped:
    """Return what became of each of `files`; `jobs` is the number of processes.

    `progress` is told how many of how many are done.
    """
    sizes = [_size_of(file) for file in files] if jobs > 1 or settings.cache else []
    if sum(sizes) < _WORTH_A_CACHE:
        settings = settings._replace(cache="")
    if jobs == 1 or len(files) < 2 or sum(sizes) < _WORTH_A_PROCESS:
        return _mapped(files, settings, Shelf(), progress)
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import active_children

    others = set(active_children())
    pieces = _pieces(files, sizes, jobs)
    configs = {path: resources.config for path, resources in settings.opened.items()}
    _at_hand[:] = [settings]
    try:
        with ProcessPoolExecutor(
            min(jobs, len(pieces)),
            initializer=_open,
            initargs=(configs, settings.usual.config, settings.targets, settings.cache, settings.compares),
        ) as pool:
            shelf = Shelf()
            notes: set[str] = set()
            results: list[Article | Failure] = []
            try:
                with _interrupts_put_off():  # its processes inherit that, and are ended by this one alone
                    mapped = pool.map(_mapped_piece, pieces)
                for piece in mapped:
                    results += map(shelf.placed, piece.results)
                    notes |= piece.notes
                    if progress is not None:
                        progress(len(results), len(files))
            except BaseException:
                # The pool would first finish all that it was given: minutes, for whoever pressed Ctrl-C.
                for process in set(active_children()) - others:
                    process.terminate()
                raise
    finally:
        _at_hand.clear()
    return Mapped(results, frozenset(notes | shelf.notes))


@contextmanager
def _interrupts_put_off() -> Iterator[None]:
    """Let Ctrl-C wait until this is over, where signals can be made to."""
    import signal

    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _mapped(
    files: Sequence[Input], settings: Settings, shelf: Shelf | None, progress: Progress | None = None
) -> Mapped:
    memory = None
    if settings.cache:
        from factcheck.cache.remembering import Memory

        memory = Memory(settings.cache, __version__)
    results = []
    for number, file in enumerate(files, 1):
        result = _article(file, settings) if memory is None else _remembered(file, settings, memory)
        results.append(result if shelf is None else shelf.placed(result))
        if progress is not None:
            progress(number, len(files))
    notes = frozenset[str]() if shelf is None else frozenset(shelf.notes)
    if memory is None:
        return Mapped(results, notes)
    memory.cache.close()
    return Mapped(results, notes | memory.cache.notes)


def _remembered(file: Input, settings: Settings, memory: "Memory") -> Article | Failure:
    resources = settings.opened.get(file.config.path, settings.usual)
    key = memory.key(file, resources, is_target=file.uri in settings.targets)
    known = memory.cache.article(key) if key else None
    if known is not None:
        return known
    result = _article(file, settings)
    if key and isinstance(result, Article):
        memory.cache.put(key, result)
    return result


def _size_of(file: Input) -> int:
    try:
        return os.path.getsize(file.path) if file.text is None else len(file.text)
    except OSError:  # reading it will say why
        return 0


def _pieces(files: Sequence[Input], sizes: Sequence[int], jobs: int) -> list[list[Input]]:
    """Return the files in their order, in pieces of about the same size."""
    most = min(max(sum(sizes) // (jobs * _PIECES_PER_JOB), _SMALL_PIECE), _LARGE_PIECE)
    pieces: list[list[Input]] = [[]]
    filled = 0
    for file, size in zip(files, sizes, strict=True):
        if filled and filled + size > most:
            pieces.append([])
            filled = 0
        pieces[-1].append(file)
        filled += size
    return pieces


def _open(configs: Mapping[str, Config], usual: Config, targets: frozenset[str], cache: str, compares: bool) -> None:
    """Open the resources in a process that was not handed any."""
    if not _at_hand:
        opened = {path: open_resources(config, KINDS) for path, config in configs.items()}
        _at_hand.append(
            Settings(opened, opened.get(usual.path) or open_resources(usual, KINDS), targets, cache, compares)
        )


def _mapped_piece(files: Sequence[Input]) -> Mapped:
    return _mapped(files, _at_hand[0], None)


def governed_by(file: Input, resources: Resources) -> Resources:
    """Return the resources without the rules that the configuration ignores about a file.

    An ignored rule is not run, rather than silenced later: it must not speak for another finding about its figure.
    """
    ignored = ignores_for(resources.config, file.path)
    if not ignored:
        return resources
    return resources._replace(rules=tuple(rule for rule in resources.rules if rule.name not in ignored))


def _article(file: Input, settings: Settings) -> Article | Failure:
    resources = settings.opened.get(file.config.path, settings.usual)
    try:
        article = claims_of(_told(_dated(_document(file), file), file), resources)
        if settings.compares:
            article = ready_to_compare(article, resources)
        return checked_alone(article, governed_by(file, resources)) if file.uri in settings.targets else article
    except UnreadableFileError as error:
        return error.failure
    except InputError as error:  # settings that cannot be used on this file
        return Failure(file.uri, reason_of(error))
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
