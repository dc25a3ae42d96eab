"""Our modules are found by name, without looking through folders, as long as their files are as they were."""

import marshal
import os
import sys
from types import ModuleType
from typing import Any

from factcheck.warm.kept import Kept

_Spec: Any = type(sys.__spec__)


class Loader:
    """Runs code that is kept."""

    def __init__(self, origin: str, code: memoryview) -> None:
        self._origin, self._code = origin, code

    def create_module(self, spec: object) -> None:
        """Leave the making of the module to Python."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the code as the module."""
        module.__file__ = self._origin
        exec(marshal.loads(self._code), vars(module))


class _Finder:
    def __init__(self, kept: Kept) -> None:
        self._modules, self._pieces = kept.modules, kept.pieces

    def find_spec(self, name: str, *_: object) -> object:
        known = self._modules.get(name)
        if known is None:
            return None
        origin, modified, size, place = known
        try:
            found = os.stat(origin)
        except OSError:
            return None
        if found.st_mtime_ns != modified or found.st_size != size:
            return None
        spec = _Spec(
            name, Loader(origin, self._pieces[slice(*place)]), origin=origin, is_package=origin.endswith("__init__.py")
        )
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(os.path.dirname(origin))
        return spec


def warm_modules(kept: Kept) -> None:
    """Have Python ask what is kept before it looks through folders."""
    if kept.modules:
        sys.meta_path.insert(0, _Finder(kept))  # type: ignore[arg-type]
