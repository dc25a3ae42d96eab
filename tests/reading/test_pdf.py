"""PDF: how what is drawn belongs together, where it stands, and what is refused."""

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.document import Document, Role
from factcheck.model.span import Span
from factcheck.reading import UnreadableFileError, read, read_data
from tests.reading.drawn import Word, lines, pdf

FILES = Path(__file__).parent / "files" / "refused"


def document(*pages: list[Word]) -> Document:
    return read_data(pdf(pages), "a.pdf", ".pdf")


def blocks(*pages: list[Word]) -> list[tuple[str, str]]:
    found = document(*pages)
    return [(block.role.value, block.span.of(found.text)) for block in found.blocks]


def test_lines_of_one_paragraph_are_joined_and_a_gap_parts_two() -> None:
    first = [
        "The city spent 38.4 million francs on its",
        "roads, and the sum will be 41 million in",
        "the year to come.",
    ]
    second = ["Nobody can say how much of it went into", "the tunnel."]

    assert blocks(lines(first) + lines(second, top=550)) == [
        ("paragraph", " ".join(first)),
        ("paragraph", " ".join(second)),
    ]


def test_a_sentence_goes_on_behind_a_line_that_ends_in_a_decimal() -> None:
    texts = [
        "The city spent a sum of which it said 38.4",
        "million francs were for roads, and then 41.5",
        "40 of them.",
    ]

    assert blocks(lines(texts)) == [("paragraph", " ".join(texts))]


def test_words_divided_at_the_end_of_a_line_are_whole_and_stay_where_they_are() -> None:
    found = document(lines(["The administra-", "tion of the year-", "on-year plan paid 5-", "percent notes."]))

    assert found.text == "The administration of the year-on-year plan paid 5-percent notes."
    word = found.text.index("administration")
    assert found.in_source(Span(word, word + len("administration"))).of(found.source) == "administra-\ntion"


def test_a_word_that_the_document_writes_with_a_hyphen_keeps_it() -> None:
    found = document(lines(["Its co-owners met. Each of the co-", "owners paid 5 francs, and not the co-", "workers."]))

    assert "co-owners paid 5 francs, and not the coworkers." in found.text


def test_columns_follow_one_another_even_if_they_are_drawn_side_by_side() -> None:
    left = ["The first column says that", "there were 12 ships on the", "river in the last spring."]
    right = ["The second one, that there", "had been 15 of them in the", "year before that one."]
    side_by_side = [
        word for pair in zip(lines(left), lines(right, left=330), strict=True) for word in pair
    ]  # fmt: skip

    for words in (side_by_side, lines(left) + lines(right, left=330)):
        found = document(words)
        assert found.text.replace("\n\n", " ") == " ".join([*left, *right])
        assert found.label_in_file(found.source.index("15")) == "page 1, column 2, line 2"


def test_a_table_is_read_as_cells_and_the_text_around_it_is_not() -> None:
    rows = [("Quay", "2022", "2023"), ("North", "1,204", "1,310"), ("South", "880", "905"), ("Total", "2,084", "2,215")]
    table = [
        Word(text, left, 580 - 14 * number)
        for number, row in enumerate(rows)
        for text, left in zip(row, (50, 200, 300), strict=True)
    ]
    text = ["The quays of the port are these, with their", "numbers of ships in two years."]

    found = document(lines(text, top=620) + table + lines(["Source: the harbour office counts."], top=500))

    assert [(block.cell, block.span.of(found.text)) for block in found.blocks if block.role is Role.TABLE_CELL] == [
        ((0, number, column), cell) for number, row in enumerate(rows) for column, cell in enumerate(row)
    ]
    assert len(found.blocks) == 12 + 2


def test_figures_close_together_below_one_another_are_cells() -> None:
    found = document(lines(["North 1,204 1,310", "South 8,802 9,055", "Total 9,999 9,998"]))

    assert [block.cell for block in found.blocks] == [(0, row, column) for row in range(3) for column in range(3)]


def test_a_justified_line_with_wide_spaces_is_no_table() -> None:
    wide = [
        Word(text, left, 588) for text, left in (("had", 50), ("12", 110), ("ships", 160), ("in", 230), ("it", 280))
    ]
    words = [*lines(["The river that we speak of here"]), *wide, *lines(["before the spring of the year."], top=576)]

    assert blocks(words) == [
        ("paragraph", "The river that we speak of here had 12 ships in it before the spring of the year.")
    ]


def test_what_repeats_at_the_edges_and_page_numbers_are_furniture() -> None:
    def page(number: int) -> list[Word]:
        return [
            Word("Gazette of 1999", 50, 780),
            *lines([f"On page {number} there is a sentence that is long."]),
            Word(f"{number} of 2", 300, 20),
        ]

    assert [role for role, _ in blocks(page(1), page(2))] == ["paragraph", "furniture", "furniture"] * 2


def test_a_paragraph_goes_on_over_the_furniture_of_a_page() -> None:
    pages = [
        [*lines(["The town has built a bridge that is as long as 1.2"], top=100), Word("1", 300, 20)],
        [*lines(["kilometers (0.75 miles), it says."]), Word("2", 300, 20)],
    ]

    found = [text for role, text in blocks(*pages) if role == "paragraph"]

    assert found == ["The town has built a bridge that is as long as 1.2 kilometers (0.75 miles), it says."]


def test_raised_digits_stay_raised_and_their_line_stays_one() -> None:
    words = [Word("It moved 3.1 x 10", 50, 600), Word("6", 152.5, 604, 6), Word(" tons of earth.", 156.5, 600)]

    assert blocks(words) == [("paragraph", "It moved 3.1 x 10⁶ tons of earth.")]


def test_the_tallest_line_of_the_first_page_is_the_headline() -> None:
    words = [*lines(["A headline of 5 words"], top=640, size=20), *lines(["What is new"], top=615, size=13)]

    assert [role for role, _ in blocks([*words, *lines(["And then there is some text below it."])])] == [
        "title",
        "heading",
        "paragraph",
    ]


FIGURE = re.compile(r"\d[\d.,]*%")
SENTENCES = st.lists(
    st.tuples(
        st.sampled_from(["the rate of it rose to", "Größe of", "an (odd) \\ share was"]),
        st.sampled_from(["150%", "150%", "5.6%", "38,415.9%"]),
    ).map(" ".join),
    min_size=1,
    max_size=4,
)


@given(pages=st.lists(st.lists(SENTENCES, min_size=1, max_size=5), min_size=1, max_size=3), step=st.integers(11, 30))
def test_every_figure_is_found_in_the_source_on_its_page(pages: list[list[list[str]]], step: int) -> None:
    drawn = [lines([" and ".join(line) for line in page], step=step) for page in pages]
    found = document(*drawn)

    written = [
        (figure, f"page {number}, ")
        for number, page in enumerate(pages, 1)
        for line in page
        for figure in FIGURE.findall(" and ".join(line))
    ]
    spans = [Span(*match.span()) for match in FIGURE.finditer(found.text)]
    places = [(found.in_file(span).of(found.source), found.label_in_file(found.in_file(span).start)) for span in spans]
    assert [figure for figure, _ in places] == [figure for figure, _ in written]
    assert all(label.startswith(page) for (_, label), (_, page) in zip(places, written, strict=True))


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        read_data(data, "a.pdf", ".pdf")
    return str(caught.value)


def test_what_is_no_pdf_is_refused_by_name() -> None:
    assert refusal(b"") == "a.pdf: is empty (0 bytes), and so no PDF; copy or save it again"
    assert "is damaged or no PDF" in refusal(b"plain text")
    assert "holds no text, only pictures" in refusal(pdf([[]]))


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("encrypted.pdf", "is a PDF that is encrypted; save a copy without"),
        ("scan.pdf", "holds no text, only pictures"),
    ],
)
def test_a_real_file_that_cannot_be_read_is_refused_by_name(name: str, reason: str) -> None:
    with pytest.raises(UnreadableFileError, match=reason):
        read(str(FILES / name), name)


def test_a_broken_pdf_is_read_or_refused() -> None:
    whole = pdf([lines(["up 5%"])])
    outcomes = set()

    for end in range(0, len(whole), 40):
        try:
            outcomes.add(read_data(whole[:end], "a.pdf", ".pdf").text)
        except UnreadableFileError as error:
            outcomes.add(error.remedy)

    assert outcomes


def test_without_the_library_the_command_that_installs_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)

    assert refusal(b"%PDF-1.4").endswith(
        'cannot read PDF without pypdfium2; install what it takes with: pip install "factcheck[pdf]"'
    )


@pytest.mark.parametrize("size", [0, -10, 1e-30, 1e30])
def test_a_size_that_no_letter_has_breaks_nothing(size: float) -> None:
    sound = lines(["The road is 15 miles (24 km) long."])
    found = document([*sound, Word("5 km", 50, 500, size), Word("6 km", 90, 500, size)])
    assert "15 miles (24 km)" in found.text


def test_a_file_that_claims_more_pages_than_it_has_is_read_or_refused() -> None:
    data = pdf([lines(["It is 5 km."])]).replace(b"/Count 1", b"/Count 9")
    try:
        found = read_data(data, "a.pdf", ".pdf")
    except UnreadableFileError as error:
        assert "page 2" in str(error)  # noqa: PT017 - either is right
    else:
        assert "5 km" in found.text
