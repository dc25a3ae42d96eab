"""Whether a word stands in a text is what a search of the whole text would say."""

import pytest

from factcheck.checking.words_of import Words

TEXT = "Output rose by 12% in the\nfirst half, The city’s İstanbul office said; 增长 2 times.\u00a0Ends here"


@pytest.mark.parametrize("text", [TEXT, f" {TEXT} ", "alone", "two words", "", "  a  b  "])
@pytest.mark.parametrize("ends", [("", ""), (" ", ""), ("", " "), (" ", " ")])
def test_a_word_stands_in_a_text_with_or_without_a_space_beside_it(text: str, ends: tuple[str, str]) -> None:
    words = Words(text)
    pieces = {piece for word in TEXT.split(" ") for piece in (word, word[1:], word[:-1], word.lower(), word.upper())}
    for piece in (*pieces, "alone", "rose by", "by 12", "here the", "first half, the", "absent", "words"):
        asked = ends[0] + piece + ends[1]
        searched = words.lower if asked == asked.lower() else text
        assert words[asked] == (asked in searched), asked
