"""The baseline: what reviewers have decided, kept in a JSON file beside the articles.

Comes in: the path of a file. Goes out: a `Baseline`; or a baseline, and its file's text goes out. Never happens here:
matching it with findings. The file is sorted and holds a line for each entry, so that it merges well; it is the form
in which the page for reviewers exports its sign-offs, too.
"""

from factcheck.baseline.reading_files import BaselineError, load
from factcheck.baseline.writing_files import text_of

__all__ = ["BaselineError", "load", "text_of"]
