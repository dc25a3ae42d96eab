"""Named tuples are made at once, with constructors that are ready.

Python's own way compiles each constructor from a text, then sets every method on a class that exists already, which
makes it look through all its slots each time; a hundred of them took a quarter of a short run. What comes out is the
same.
"""

import typing
from types import CodeType
from typing import Any

from factcheck.warm.kept import Kept

_OURS = "factcheck."


def warm_constructors(kept: Kept) -> None:
    """Have the named tuples of our modules made so. Raises AttributeError if this Python makes them otherwise."""
    module: Any = typing
    meta, plain = module.NamedTupleMeta, (module._NamedTuple,)
    made_by_python = meta.__new__

    def made(cls: type, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> type:
        fields = tuple(namespace.get("__annotations__", ()))
        is_ours = namespace["__module__"].startswith(_OURS)
        if bases != plain or not fields or not is_ours or not _fits(fields, namespace):
            result: type = made_by_python(cls, name, bases, namespace)
            return result
        return _made(name, fields, namespace, kept)

    meta.__new__ = made


def _fits(fields: tuple[str, ...], namespace: dict[str, Any]) -> bool:
    """Whether no field without a default follows one with; Python says what is wrong with it."""
    first = next((index for index, field in enumerate(fields) if field in namespace), len(fields))
    return all(field in namespace for field in fields[first:])


def _made(name: str, fields: tuple[str, ...], namespace: dict[str, Any], kept: Kept) -> type:
    from _collections import _tuplegetter  # type: ignore[import-not-found,unused-ignore]

    defaults = {field: namespace[field] for field in fields if field in namespace}
    new = eval(_constructor(fields, kept), {"_tuple_new": tuple.__new__, "__builtins__": {}})
    new.__name__ = new.__qualname__ = "__new__"
    new.__defaults__ = tuple(defaults.values())
    getters = {field: _tuplegetter(index, "") for index, field in enumerate(fields)}
    own = {"__slots__": (), "_fields": fields, "_field_defaults": defaults, "__match_args__": fields, "__new__": new}
    return type(name, (tuple,), {**_METHODS, **namespace, **own, **getters})


def _constructor(fields: tuple[str, ...], kept: Kept) -> CodeType:
    names = ", ".join(fields)
    known = kept.constructors.get(names)
    if known is None:
        source = f"lambda _cls, {names}: _tuple_new(_cls, ({names},))"
        known = kept.new_constructors[names] = compile(source, "<named tuple>", "eval")
    return known


def _make(cls: Any, iterable: Any) -> Any:
    values = tuple(iterable)
    if len(values) != len(cls._fields):
        raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(values)}")
    return tuple.__new__(cls, values)


def _replace(self: Any, /, **changes: Any) -> Any:
    values = tuple.__new__(type(self), map(changes.pop, self._fields, self))
    if changes:
        raise ValueError(f"Got unexpected field names: {list(changes)!r}")
    return values


def _repr(self: Any) -> str:
    pairs = zip(self._fields, self, strict=True)
    return f"{type(self).__name__}({', '.join(f'{field}={value!r}' for field, value in pairs)})"


def _asdict(self: Any) -> dict[str, Any]:
    return dict(zip(self._fields, self, strict=True))


def _plain(self: Any) -> tuple[Any, ...]:
    return tuple(self)


_METHODS = {
    "_make": classmethod(_make),
    "_replace": _replace,
    "__repr__": _repr,
    "_asdict": _asdict,
    "__getnewargs__": _plain,
}
