"""Patterns that were compiled by an earlier run are set up without compiling."""

import sys
from types import ModuleType
from typing import Any

from factcheck.warm.kept import Kept


class _Recorder:
    """Stands for the engine while `re` compiles, and hears what it is handed."""

    def __init__(self, engine: ModuleType) -> None:
        self._engine = engine
        self.heard: tuple[Any, ...] = ()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._engine, name)

    def compile(self, *handed: Any) -> Any:
        self.heard = handed
        return self._engine.compile(*handed)


def warm_patterns(kept: Kept) -> None:
    """Have `re` ask what is kept before it compiles. Raises AttributeError if it is not made as we know it."""
    import re  # noqa: F401 - it loads its compiler

    compiler: Any = sys.modules["re._compiler"]
    compile_anew, engine = compiler.compile, compiler._sre
    recorder = _Recorder(engine)

    def compiled(pattern: Any, flags: int = 0) -> Any:
        known = kept.pattern(pattern, int(flags)) if type(pattern) in (str, bytes) else None
        if known is not None:
            final, code, groups, names, numbers = known
            return engine.compile(pattern, final, memoryview(code).cast("I").tolist(), groups, names, numbers)
        compiler._sre = recorder
        try:
            made = compile_anew(pattern, flags)
        finally:
            compiler._sre = engine
        if type(pattern) in (str, bytes):
            kept.compiled[pattern, int(flags)] = recorder.heard
        return made

    compiler.compile = compiled
