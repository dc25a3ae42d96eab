"""thesaurus.toml -> Thesaurus: read when articles are first compared, never for one article by itself."""

import os
from functools import cache

from factcheck.model.thesaurus import Thesaurus


@cache
def load_thesaurus() -> Thesaurus:
    """Return the thesaurus that lies beside this file."""
    import tomllib

    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "thesaurus.toml"), "rb") as file:
        lists: dict[str, dict[str, list[str]]] = tomllib.load(file)
    return Thesaurus(**{name: _usual_by_other(entries) for name, entries in lists.items()})


def _usual_by_other(entries: dict[str, list[str]]) -> dict[str, str]:
    return {other: usual for usual, others in entries.items() for other in others}
