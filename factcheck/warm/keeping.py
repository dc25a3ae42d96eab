"""Behind a run: what it had to work out is added to the file of the warm start.

Comes in: what is kept and what this run compiled. Goes out: the file, written anew in one step, so that a run at the
same time sees the old one or the new one. Never happens here: failing; what cannot be written is worked out again.
"""

import marshal
import os
import sys
from collections.abc import Mapping
from types import CodeType, ModuleType

from factcheck.config.remembering import REMEMBERED as CONFIGS
from factcheck.references.columns import REMEMBERED as HISTORIES
from factcheck.references.columns import Columns
from factcheck.rulebook.sources import REMEMBERED as DIGESTS
from factcheck.warm.kept import WORD, Handed, Kept, Place, number_of
from factcheck.warm.modules import Loader

# Patterns made from what articles say would add up over the years; beyond so many no more are kept.
_MOST_PATTERNS, _LONGEST = 5000, 20_000
_MOST_DIGESTS, _MOST_CONFIGS = 4, 8
_OURS = "factcheck."


def keep_everything(kept: Kept) -> None:
    """Write the file anew if this run adds something to it."""
    later = [(name, module) for name, module in list(sys.modules.items()) if name not in kept.before]
    modules = {name: module for name, module in later if _is_new(name, module)}
    patterns = {key: heard for key, heard in kept.compiled.items() if len(key[0]) <= _LONGEST}
    if len(kept.patterns) + len(patterns) > _MOST_PATTERNS:
        patterns = {}
    histories = {
        path: columns for path, columns in HISTORIES.items() if kept.histories.get(path, ())[:2] != columns[:2]
    }
    is_known = not modules and not patterns and not kept.new_constructors and not histories
    if is_known and (kept.digests, kept.configs) == (_digests(), _configs()):
        return
    try:
        _write(kept, _content(kept, modules, patterns, histories))
    except OSError:  # no home, a full disk, a folder that cannot be written
        return


def _is_new(name: str, module: ModuleType) -> bool:
    spec = module.__spec__ if name.startswith(_OURS) else None
    if spec is None or spec.origin is None or isinstance(spec.loader, Loader):
        return False
    return spec.origin.endswith(".py")  # a compiled module has no code that could be kept


def _content(
    kept: Kept,
    modules: dict[str, ModuleType],
    patterns: dict[tuple[str | bytes, int], Handed],
    histories: dict[str, Columns],
) -> bytes:
    """Return the file with what was kept before, as far as nothing of this run takes its place, and what is new."""
    pieces: list[bytes | memoryview] = []
    end = 0

    def put(piece: bytes | memoryview) -> Place:
        nonlocal end
        pieces.append(piece)
        end += len(piece)
        return end - len(piece), end

    old = kept.pieces
    new = {number_of(*key): put(_packed(key, heard)) for key, heard in patterns.items()}
    known_patterns = new | {
        number: put(old[slice(*place)]) for number, place in kept.patterns.items() if number not in new
    }
    known_modules = {
        name: (*stamp, put(old[slice(*place)])) for name, (*stamp, place) in kept.modules.items() if name not in modules
    }
    for name, module in modules.items():
        code_of_module = _code_of(name, module)
        if code_of_module is not None:
            origin = str(module.__file__)
            found = os.stat(origin)
            known_modules[name] = (origin, found.st_mtime_ns, found.st_size, put(marshal.dumps(code_of_module)))
    known_histories = {
        path: (changed, size, {name: put(old[slice(*place)]) for name, place in places.items()})
        for path, (changed, size, places) in kept.histories.items()
        if path not in histories
    }
    for path, columns in histories.items():
        places = {name: put(text) for name, text in columns.texts.items()}
        known_histories[path] = (columns.modified, columns.size, places)
    constructors = kept.constructors | kept.new_constructors
    known = (_digests(), _configs(), known_histories)
    index = marshal.dumps((kept.title, known_patterns, constructors, known_modules, known, end))
    return b"".join((len(index).to_bytes(WORD, "little"), index, *pieces))


def _packed(key: tuple[str | bytes, int], heard: Handed) -> bytes:
    """Return a pattern with what `re` handed to its engine, as `Kept.pattern` reads it."""
    from array import array

    _, flags, code, groups, names, numbers = heard
    return marshal.dumps((*key, int(flags), array("I", code).tobytes(), groups, dict(names), numbers))


def _digests() -> dict[str, str]:
    """Return the digests of the rule files as they are now, the last few."""
    return dict([*DIGESTS.items()][-_MOST_DIGESTS:])


def _configs() -> dict[tuple[str, str], Mapping[str, object]]:
    """Return what the last few config files said."""
    return dict([*CONFIGS.items()][-_MOST_CONFIGS:])


def _code_of(name: str, module: ModuleType) -> CodeType | None:
    get_code = getattr(module.__spec__.loader if module.__spec__ else None, "get_code", None)
    code = get_code(name) if get_code is not None else None
    return code if isinstance(code, CodeType) else None


def _write(kept: Kept, content: bytes) -> None:
    folder = os.path.dirname(kept.path)
    os.makedirs(folder, mode=0o700, exist_ok=True)
    temporary = f"{kept.path}.{os.getpid()}"
    try:
        with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
        os.replace(temporary, kept.path)
    except OSError:
        if os.path.exists(temporary):
            os.remove(temporary)
        raise
