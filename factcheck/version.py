"""The version of factcheck."""

__version__ = "0.1.0"
