"""Profiles: a word for how strict a run is."""

from typing import NamedTuple

from factcheck.model.finding import Level


class Profile(NamedTuple):
    """What a profile sets where nobody says otherwise.

    fail_level   findings of this level or graver make the exit code 1
    min_level    milder findings are not reported
    """

    fail_level: Level
    min_level: Level


PROFILES = {
    "default": Profile(Level.WARNING, Level.NOTE),
    "strict": Profile(Level.NOTE, Level.NOTE),
    "quiet": Profile(Level.ERROR, Level.ERROR),
}
