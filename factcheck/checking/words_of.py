"""The words of an article: whether one stands in its text.

Comes in: an article. Goes out: for each word that somebody asks for whether it is there, looked for once. Never happens
here: knowing where it stands, or what it means.
"""

from collections.abc import Iterator

from factcheck.checking.of_one_article import OfOneArticle

_PART = 100_000
_GROWING = "İ"
_FOR_LATIN = {ord("ſ"): "s", ord("ı"): "i", ord("\N{COMBINING DOT ABOVE}"): None, ord("K"): "k"}
# The letters a to z as they are, a space for all other signs.
_LETTERS = bytes(sign if ord("a") <= sign <= ord("z") else ord(" ") for sign in range(256))


def lowered(text: str) -> str:
    """Return the text in lower-case, character for character: what grows by that, as the Turkish I, stays as it is."""
    # The only letter that grows; character by character a text would take seventy times its room.
    return _GROWING.join(map(str.lower, text.split(_GROWING)))


def as_in_tables(word: str) -> str:
    """Return a matched word in the small letters of a table: without regard to case `re` takes ſ for s and ı for i."""
    return word.lower().translate(_FOR_LATIN)


def _parts(text: str) -> Iterator[str]:
    """Yield a text in parts that end at a space: all of its words at once would take ten times its room."""
    start = 0
    while start < len(text):
        end = text.find(" ", start + _PART)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end


class Words(dict[str, bool]):
    """Whether a word stands in the text: one with a capital as written, others in any case.

    Most of those that are asked for do not stand there. What stands between two spaces is looked for among the
    different ones of a text, which have half its length, or a tenth of that of a long one.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text, self.lower = text, lowered(text)
        self._different = " ".join({word for part in _parts(self.lower) for word in part.split(" ")})
        self._whole: frozenset[str] | None = None

    @property
    def whole(self) -> frozenset[str]:
        """All runs of the letters a to z in the text, in small letters."""
        if self._whole is None:
            signs = self.lower.encode("latin-1", "replace").translate(_LETTERS).decode("ascii")
            self._whole = frozenset(word for part in _parts(signs) for word in part.split())
        return self._whole

    def __missing__(self, word: str) -> bool:
        lower = word.lower()
        if max(lower.split(" "), key=len) not in self._different:
            found = False
        else:
            found = word in (self.lower if word == lower else self.text)
        self[word] = found
        return found

    def has_any(self, words: tuple[str, ...]) -> bool:
        """Whether one of the words stands in the text."""
        return any(map(self.__getitem__, words))


words_of = OfOneArticle(lambda article: Words(article.text))
