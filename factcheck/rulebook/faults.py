"""What can be wrong with a rule beyond the shape of its fields.

Comes in: the parsed tree of a rule file, whatever its shape. Goes out: faults, each with the keys of its place. Every
test here looks only at what it needs, so that one wrong field hides no other.
"""

import re
from collections.abc import Iterator, Mapping
from string import Formatter
from typing import NamedTuple

from factcheck.model.problem import nearest
from factcheck.model.rule import KindSpec
from factcheck.rulebook.options import read_option, type_of
from factcheck.rulebook.parsing import Keys, Tree

MARKED = re.compile(r"<<((?:(?!<<).)+?)>>", re.DOTALL)


class Fault(NamedTuple):
    """One thing to mend; `keys` lead to its place in the file."""

    keys: Keys
    message: str
    remedy: str


def file_faults(tree: Mapping[str, Tree], name: str, folder: str) -> Iterator[Fault]:
    """Yield where a rule in the file `name`.yaml of `folder` is called otherwise."""
    for key, expected, place in (("id", name, "file"), ("family", folder, "folder")):
        found = tree.get(key)
        if isinstance(found, str) and found and found != expected:
            yield Fault(
                (key,), f'"{found}" is not the name of its {place}', f'write "{expected}" or rename the {place}'
            )


def kind_faults(tree: Mapping[str, Tree], kinds: Mapping[str, KindSpec]) -> Iterator[Fault]:
    """Yield an unknown kind, options that it does not take, and message fields that it does not fill."""
    name = tree.get("kind")
    if not isinstance(name, str) or not name:
        return
    if name not in kinds:
        yield Fault(("kind",), f'there is no kind "{name}"', nearest(name, kinds))
        return
    options = tree.get("options", {})
    if isinstance(options, dict):
        yield from _option_faults(options, kinds[name])
    for key in ("message", "verifies"):
        template = tree.get(key)
        if isinstance(template, str):
            yield from _template_faults(key, template, kinds[name])


def _option_faults(options: Mapping[str, Tree], kind: KindSpec) -> Iterator[Fault]:
    for name, raw in options.items():
        keys = ("options", name)
        if name not in kind.options:
            yield Fault(keys, f'the kind "{kind.name}" has no option "{name}"', nearest(name, kind.options))
        elif isinstance(raw, dict) or (isinstance(raw, list) and not all(isinstance(word, str) for word in raw)):
            continue
        elif read_option([str(word) for word in raw] if isinstance(raw, list) else raw, kind.options[name]) is None:
            default = kind.options[name]
            yield Fault(keys, f"expected {type_of(default)}, found {raw!r}", f"the default is {default!r}")


def _template_faults(key: str, template: str, kind: KindSpec) -> Iterator[Fault]:
    try:
        parts = list(Formatter().parse(template))
    except ValueError as error:
        yield Fault((key,), f"a brace is left open: {error}", "write {field} for a field, {{ and }} for braces")
        return
    for _, name, form, conversion in parts:
        if name is not None and (form or conversion):
            yield Fault((key,), f'the field "{name}" is given a format', f"write {{{name}}} alone")
        if name is not None and name not in kind.fields:
            yield Fault((key,), f'the kind "{kind.name}" fills no field "{name}"', nearest(name, kind.fields))


def example_faults(tree: Mapping[str, Tree]) -> Iterator[Fault]:
    """Yield examples that prove nothing, and what a rule lacks in examples."""
    examples = tree.get("examples")
    if not isinstance(examples, list):
        return
    for index, example in enumerate(examples):
        if isinstance(example, dict):
            for fault in _one_example_faults(example):
                yield fault._replace(keys=("examples", index, *fault.keys))
    for key, remedy in (
        ("wrong", "add a short text with << >> around the part that the rule flags"),
        ("right", "add a short text that looks alike and is right"),
    ):
        if not any(isinstance(example, dict) and key in example for example in examples):
            yield Fault(("examples",), f"there is no {key} example", remedy)


def _one_example_faults(example: Mapping[str, Tree]) -> Iterator[Fault]:
    match "wrong" in example, "right" in example:
        case True, True:
            yield Fault(("right",), "an example is either wrong or right, this one is both", "make two of it")
        case False, False:
            yield Fault((), "an example is either wrong or right, this one is neither", "add wrong: or right:")
        case True, False:
            yield from _wrong_faults(example)
        case _:
            yield from _right_faults(example)


def _wrong_faults(example: Mapping[str, Tree]) -> Iterator[Fault]:
    marks = sum(len(MARKED.findall(text)) for text in _texts(example["wrong"]))
    if marks != 1:
        message = f"expected one part between << and >>, found {marks or 'none'}"
        yield Fault(("wrong",), message, "put << >> around the part that the rule flags")
    if "says" not in example:
        yield Fault((), "a wrong example lacks says:", "add the exact message that the rule gives")
    if "because" in example:
        yield Fault(("because",), "a wrong example has a because:", "write the exact message after says:")


def _right_faults(example: Mapping[str, Tree]) -> Iterator[Fault]:
    if any(MARKED.search(text) for text in _texts(example["right"])):
        yield Fault(("right",), "a right example has a part between << and >>", "nothing in it is flagged: take it out")
    if "because" not in example:
        yield Fault((), "a right example lacks because:", "add why the text is right")
    if "says" in example:
        yield Fault(("says",), "a right example has a says:", "write why it is right after because:")


def _texts(tree: Tree) -> list[str]:
    """Return the text or texts of an example."""
    if isinstance(tree, str):
        return [tree]
    return [text for text in tree if isinstance(text, str)] if isinstance(tree, list) else []
