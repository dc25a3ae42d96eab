"""The scanner of HTML: every character belongs to one token."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.html.tokens import Kind, Token, tokens

PAGES = st.lists(
    st.sampled_from(
        ["<", ">", "/", "!", "-", "--", "&", "#", ";", "=", "'", '"', "a", "B1", " ", "\n", "script", "?", "é", "amp"]
    )
).map("".join)


@given(source=st.one_of(PAGES, st.text()))
def test_tokens_cover_the_page_without_gap_or_overlap(source: str) -> None:
    end = 0
    for token in tokens(source):
        assert token.start == end
        assert token.end >= token.start
        end = token.end
    assert end == len(source)


def kinds(source: str) -> list[tuple[Kind, str]]:
    return [(token.kind, source[token.start : token.end]) for token in tokens(source)]


def test_every_kind_of_token() -> None:
    assert kinds("<!doctype html><P>a &amp; b</P ><!-- c --><?x y?><script>d</script>") == [
        (Kind.DECLARATION, "<!doctype html>"),
        (Kind.START, "<P>"),
        (Kind.TEXT, "a "),
        (Kind.REFERENCE, "&amp;"),
        (Kind.TEXT, " b"),
        (Kind.END, "</P >"),
        (Kind.COMMENT, "<!-- c -->"),
        (Kind.DECLARATION, "<?x y?>"),
        (Kind.START, "<script>"),
        (Kind.RAW, "d"),
        (Kind.END, "</script>"),
    ]


def test_attributes_are_named_in_small_letters_and_kept_as_written() -> None:
    (tag,) = tokens("<A HREF=x/y b='c > d' E = \"f&amp;\" g h=/>")

    assert tag == Token(
        Kind.START, 0, 41, "a", (("href", "x/y"), ("b", "c > d"), ("e", "f&amp;"), ("g", ""), ("h", "/"))
    )
    assert (tag.attribute("b"), tag.attribute("z")) == ("c > d", "")


def test_what_only_looks_like_a_tag_is_text() -> None:
    assert {kind for kind, _ in kinds("5 < 6 <7> <-- & &; &# a<b")} == {Kind.TEXT}


def test_a_tag_that_never_ends_is_text() -> None:
    assert kinds('a<b c=">') == [(Kind.TEXT, "a"), (Kind.START, '<b c=">')]
    assert kinds('a<b c=">"') == [(Kind.TEXT, "a"), (Kind.TEXT, '<b c=">"')]


def test_a_script_that_never_ends_goes_on_to_the_end() -> None:
    assert kinds("<script>a</scripty>")[1:] == [(Kind.RAW, "a</scripty>")]
