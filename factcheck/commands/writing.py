"""Lines -> standard output or a file; complaints -> standard error.

A file is written whole or not at all: the lines go to a new file beside it, which then takes its name.
"""

import os
import sys
from collections.abc import Callable, Iterable
from typing import BinaryIO, TextIO

from factcheck.reporting.screen import Screen

_NARROWEST = 40
# A run that is over sooner shows no progress; one that shows it does so this often, in seconds.
_PATIENCE, _PAUSE = 0.7, 0.1


def screen() -> Screen:
    """Return what standard output can show: colors on a terminal that wants them, and its width."""
    if not sys.stdout.isatty():
        return Screen()
    color = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    try:
        width = os.get_terminal_size(sys.stdout.fileno()).columns
    except OSError:
        return Screen(color)
    return Screen(color, max(width, _NARROWEST) if width else Screen().width)


def show(lines: Iterable[str], *, machine: bool = False) -> None:
    """Write to standard output; for a machine in UTF-8 with bare line feeds, whatever the system's habits."""
    # What an encoding cannot say is written as an escape, which JSON reads back as the same character.
    if machine:
        _set_up(sys.stdout, encoding="utf-8", errors="backslashreplace", newline="\n")
    else:
        _set_up(sys.stdout, errors="backslashreplace")
    sys.stdout.writelines(lines)


def complain(*lines: str) -> None:
    """Write lines to standard error, made safe for a terminal."""
    from factcheck.reporting.terminal import visible

    _set_up(sys.stderr, errors="backslashreplace")
    for line in lines:
        print(f"factcheck: {visible(line)}", file=sys.stderr)


def _set_up(stream: TextIO, **settings: str) -> None:
    from io import TextIOWrapper

    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(**settings)  # type: ignore[arg-type]  # its flags are no text, and are not given here


def progress() -> Callable[[int, int], None] | None:
    """Return what shows on a terminal how far a long run is, or None where standard error is no terminal."""
    if not sys.stderr.isatty():
        return None
    from time import monotonic

    begun = shown = monotonic()

    def tell(done: int, total: int) -> None:
        nonlocal shown
        now = monotonic()
        if done == total and shown > begun:
            sys.stderr.write("\r\x1b[K")
        elif done < total and now - begun > _PATIENCE and now - shown > _PAUSE:
            shown = now
            sys.stderr.write(f"\r\x1b[K{done} of {total} files")
        sys.stderr.flush()

    return tell


def output_and_errors_meet() -> bool:
    """Whether standard output and standard error are the same terminal, file or pipe."""
    try:
        return os.path.sameopenfile(sys.stdout.fileno(), sys.stderr.fileno())
    except (OSError, ValueError, AttributeError):
        return False


def save(lines: Iterable[str], path: str) -> None:
    """Write a file in UTF-8, whole or not at all; a device or a pipe is written to as it is. Raises OSError."""
    place = os.path.realpath(path)
    if os.path.lexists(place) and not os.path.isfile(place):
        with open(place, "wb") as device:
            _written(lines, device)
        return
    draft = f"{place}.{os.getpid()}.part"
    try:
        with open(draft, "xb") as file:
            _written(lines, file)
        os.replace(draft, place)
    except BaseException:
        if os.path.exists(draft):
            os.unlink(draft)
        raise


def _written(lines: Iterable[str], file: BinaryIO) -> None:
    """Write lines as they come: the report on a hundred thousand articles is never in memory as a whole."""
    file.writelines(line.encode("utf-8", "backslashreplace") for line in lines)
