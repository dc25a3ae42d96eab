"""factcheck: a linter for the figures in prose."""

from factcheck.version import __version__

__all__ = ["__version__"]
