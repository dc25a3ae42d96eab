"""The command `factcheck`: arguments in, exit code out.

Plain checks go straight to work. Everything that needs more than a glance at the arguments (help, mistakes, the other
commands, completion) goes to typer, whose import takes longer than checking an article.
"""

import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line, sys.argv by default, and return the exit code."""
    words = tuple(sys.argv[1:] if arguments is None else arguments)
    try:
        from factcheck.running import guarded

        return guarded(lambda: _dispatched(words))
    except KeyboardInterrupt:  # while the imports were still under way
        return 130
    except ImportError:  # a broken installation must not look like findings
        from traceback import print_exc

        print_exc()
        return 2


def _dispatched(words: tuple[str, ...]) -> int:
    from factcheck.options import quick
    from factcheck.running import check

    request = None if "_FACTCHECK_COMPLETE" in os.environ else quick(words)
    if request is not None:
        return check(request)
    from factcheck.cli import by_typer

    return by_typer(words)


if __name__ == "__main__":
    sys.exit(main())
