"""The names of articles in an archive: their way from the archive's folder, so that both can move together.

A run names an article by its way from the current folder. Both names lead to the same file, whoever runs the command
and from where; addresses and standard input have one name everywhere.
"""

import os


class Names:
    """The names in the archive at one path."""

    def __init__(self, path: str) -> None:
        self._folder = os.path.realpath(os.path.dirname(os.path.abspath(path)))

    def kept(self, uri: str) -> str:
        """Return the name in the archive of what a run calls `uri`."""
        if _is_everywhere(uri):
            return uri
        folder, name = os.path.split(os.path.abspath(uri))
        return _way(os.path.join(os.path.realpath(folder), name), self._folder)

    def shown(self, name: str) -> str:
        """Return what a run in the current folder calls the article `name`: outside of it, by the whole path."""
        if _is_everywhere(name):
            return name
        path = os.path.normpath(os.path.join(self._folder, name))
        way = _way(path, os.getcwd())
        return path.replace(os.sep, "/") if way.startswith(os.pardir) else way

    def lies_in(self, name: str, folder: str) -> bool:
        """Whether the article `name` of the archive lies in what a run calls `folder`."""
        if _is_everywhere(name):
            return False
        inside = os.path.join(os.path.realpath(folder), "")
        return os.path.normpath(os.path.join(self._folder, name)).startswith(inside)


def _is_everywhere(uri: str) -> bool:
    return uri == "-" or "://" in uri


def _way(path: str, folder: str) -> str:
    """Return the way from a folder to a path, with forward slashes; there is none to another drive."""
    try:
        way = os.path.relpath(path, folder)
    except ValueError:
        way = path
    return way.replace(os.sep, "/")
