"""The command `factcheck`: arguments in, exit code out.

Plain checks go straight to work. Everything that needs more than a glance at the arguments (help, mistakes, the other
commands, completion) goes to typer, whose import takes longer than checking an article.
"""

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

_BETWEEN_COLLECTIONS = 200_000


def run() -> NoReturn:
    """Be the process of the command: start warm, run sys.argv, and end."""
    # What a run makes it mostly keeps to its end: looking for garbage as often as by default finds none.
    gc.set_threshold(_BETWEEN_COLLECTIONS)
    from factcheck.warm import keep, start

    kept = start()
    code = main()
    if kept is not None:
        keep(kept)
    _end(code)


def _end(code: int) -> NoReturn:
    """Leave at once: to take down a program piece by piece takes as long as to check a short article."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):  # closed, or its reader went away
            code = code or 1
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line, sys.argv by default, and return the exit code."""
    words = tuple(sys.argv[1:] if arguments is None else arguments)
    try:
        from factcheck.commands.running import guarded

        return guarded(lambda: _dispatched(words))
    except KeyboardInterrupt:  # while the imports were still under way
        return 130
    except ImportError:  # a broken installation must not look like findings
        from traceback import print_exc

        print_exc()
        return 2


def _dispatched(words: tuple[str, ...]) -> int:
    from factcheck.commands.options import LISTINGS, quick, quick_listing
    from factcheck.commands.running import check, list_figures

    completes = "_FACTCHECK_COMPLETE" in os.environ
    request = None if completes else quick(words)
    if request is not None:
        return check(request)
    listing = None if completes else quick_listing(words)
    if listing is not None:
        return list_figures(LISTINGS[listing[0]], listing[1])
    from factcheck.cli import by_typer

    return by_typer(words)


if __name__ == "__main__":
    run()
