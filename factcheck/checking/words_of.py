"""The words of an article: whether one stands in its text.

Comes in: an article. Goes out: for each word that somebody asks for whether it is there, looked for once. Never happens
here: knowing where it stands, or what it means.
"""

from factcheck.checking.of_one_article import OfOneArticle


def lowered(text: str) -> str:
    """Return the text in lower-case, character for character: what grows by that, as the Turkish I, stays as it is."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)


class Words(dict[str, bool]):
    """Whether a word stands in the text: one with a capital as written, others in any case."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text, self.lower = text, lowered(text)

    def __missing__(self, word: str) -> bool:
        found = self[word] = word in (self.lower if word == word.lower() else self.text)
        return found

    def has_any(self, words: tuple[str, ...]) -> bool:
        """Whether one of the words stands in the text."""
        return any(map(self.__getitem__, words))


words_of = OfOneArticle(lambda article: Words(article.text))
