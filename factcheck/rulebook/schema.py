"""The shape of a rule file: which fields there are and what each holds.

Comes in: the parsed file, every scalar as text. Goes out: models whose fields are filled, or pydantic's errors. The
descriptions are shown to whoever wrote a field wrongly. What needs more than one field to judge is in `faults.py`.
"""

from datetime import date
from typing import Annotated, Literal, NamedTuple

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    ValidationError,
)


def _one_or_more(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _is_calendar_day(text: str) -> str:
    date.fromisoformat(text)
    return text


def _is_word_or_words(value: object) -> object:
    if isinstance(value, str) or (isinstance(value, list) and all(isinstance(word, str) for word in value)):
        return value
    raise ValueError("neither a text nor a list of texts")


Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_one_or_more), Field(min_length=1)]
Day = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_is_calendar_day)]
Suffix = Annotated[str, StringConstraints(pattern=r"^\.[a-z]+$")]
Address = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
RawOption = Annotated[str | list[str], PlainValidator(_is_word_or_words)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SourceFile(_Strict):
    """Where the rule's claim can be read up."""

    title: Sentence = Field(description="the title of the page, book or standard that the rule rests on")
    url: Address = Field(description="an address that begins with https:// or http://")


class ExampleFile(_Strict):
    """One example; exactly one of `wrong` and `right` is given."""

    wrong: Texts = Field(default=(), description="a text, or a list of texts, with << >> around the flagged part")
    right: Texts = Field(default=(), description="a text, or a list of texts, about which every rule is silent")
    says: Sentence = Field(default="", description="the exact message of a wrong example")
    because: Sentence = Field(default="", description="a sentence that says why a right example is right")
    date: Day = Field(default="", description="a publication date such as 2024-01-12")
    format: Suffix = Field(default=".txt", description="a file suffix such as .md")


class RuleFile(_Strict):
    """One rule."""

    id: Name = Field(description='a name of the fault in kebab-case, such as "conversion-mismatch"')
    formerly: tuple[Name, ...] = Field(default=(), description="a list of earlier names in kebab-case")
    family: Sentence = Field(default="", description="the name of the folder that the file lies in, or no such field")
    level: Literal["error", "warning", "note"] = Field(description="error, warning or note")
    kind: Name = Field(description="the kind of check that finds the fault")
    options: dict[str, RawOption] = Field(default={}, description="a mapping of options to a text or a list of texts")
    summary: Sentence = Field(description="one sentence that says what is wrong")
    message: Sentence = Field(description="what the reader sees, with {named} fields of the kind")
    verifies: Sentence = Field(default="", description="what the ledger says when the sum held, with {named} fields")
    reach: Literal["article", "paragraph"] = Field(
        default="article",
        description="article, or paragraph where what is found in figures of several paragraphs is only worth a note",
    )
    why: Sentence = Field(description="a paragraph that says why it matters and how the fault comes about")
    source: SourceFile = Field(description="a mapping with title and url")
    examples: tuple[ExampleFile, ...] = Field(description="a list of wrong and right examples")


# The models by the keys that lead to them; the numbers of list items are left out.
_MODELS: dict[tuple[str, ...], type[BaseModel]] = {
    (): RuleFile,
    ("source",): SourceFile,
    ("examples",): ExampleFile,
}


class Mismatch(NamedTuple):
    """Where a tree is not of the shape of a rule.

    keys       the way to the place
    kind       "missing", "unknown", or "wrong" for a value that the field does not take
    found      the value that stands there
    expected   what the field holds, in words; "" for an unknown field
    known      the fields that can stand at this place
    """

    keys: tuple[str | int, ...]
    kind: str
    found: object
    expected: str
    known: tuple[str, ...]


def shaped(tree: object) -> RuleFile | list[Mismatch]:
    """Return the rule that a parsed file holds, or every place where the tree is not of a rule's shape."""
    try:
        return RuleFile.model_validate(tree)
    except ValidationError as error:
        return [_mismatch(one["loc"], one["type"], one["input"]) for one in error.errors(include_url=False)]


_KINDS = {"missing": "missing", "extra_forbidden": "unknown"}


def _mismatch(keys: tuple[str | int, ...], error: str, found: object) -> Mismatch:
    names = tuple(key for key in keys if isinstance(key, str))
    model = _MODELS.get(names[:-1])
    known = tuple(model.model_fields) if model else ()
    return Mismatch(keys, _KINDS.get(error, "wrong"), found, _expectation(names), known)


def _expectation(names: tuple[str, ...]) -> str:
    """Return the description of the field behind `names`, or of the closest field around it."""
    for length in range(len(names), 0, -1):
        model = _MODELS.get(names[: length - 1])
        field = model.model_fields.get(names[length - 1]) if model else None
        if field is not None and field.description:
            return field.description
    return "a mapping with the fields of a rule"
