"""A warm start: what every run of the command would work out anew is kept from one run to the next.

Comes in: nothing. Goes out: the patterns that `re` compiled, the constructors of named tuples, the code of our own
modules, the config files as they were understood and the unpacked exchange rates, from a file of the user's cache
folder; what is new is added behind the run.
Never happens here: keeping anything about an article, or doing this in a process that is not our own: whoever uses
`factcheck` as a library has `re` and imports as they are.

Compiling a pattern takes `re` a thousand times longer than setting up what was compiled, and finding a module longer
than running it; half of a short run went there. A file of another Python, version or installation, a broken one, or one
that somebody else may write to is left alone: everything works without, only later.
"""

import os
import sys

from factcheck.cache.folder import cache_folder, is_ours
from factcheck.version import __version__
from factcheck.warm.constructors import warm_constructors
from factcheck.warm.kept import FORMAT, Kept
from factcheck.warm.modules import warm_modules
from factcheck.warm.patterns import warm_patterns

NAME = "start"


def start() -> Kept | None:
    """Take over what earlier runs left; None where nothing is to be kept, or where this Python is built otherwise."""
    folder = cache_folder()
    if not folder or sys.implementation.name != "cpython":
        return None
    kept = Kept(os.path.join(folder, f"{NAME}-{sys.implementation.cache_tag}"), _title())
    if is_ours(kept.path):
        kept.read()
    try:
        warm_patterns(kept)
        warm_constructors(kept)
    except AttributeError:  # a later Python, whose `re` is made otherwise
        return None
    kept.before = frozenset(sys.modules)
    warm_modules(kept)
    from factcheck.config.remembering import REMEMBERED as CONFIGS
    from factcheck.references.columns import REMEMBERED as HISTORIES
    from factcheck.references.columns import Columns
    from factcheck.rulebook.sources import REMEMBERED as DIGESTS

    DIGESTS.update(kept.digests)
    CONFIGS.update(kept.configs)
    for path, (modified, size, places) in kept.histories.items():
        texts = {name: kept.pieces[slice(*place)] for name, place in places.items()}
        HISTORIES[path] = Columns(modified, size, texts)
    return kept


def keep(kept: Kept) -> None:
    """Put what this run had to work out beside what was kept before."""
    from factcheck.warm.keeping import keep_everything

    keep_everything(kept)


def _title() -> str:
    return f"{FORMAT} {__version__} {sys.version} {__file__}"
