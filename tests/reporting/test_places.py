from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.document import Landmark, Origin, Segment
from factcheck.model.finding import Location
from factcheck.model.span import Span
from factcheck.reporting.places import Place, Places
from tests.reporting.made import article, at


def test_line_and_column_count_from_one() -> None:
    made = article("Nothing here.\nSales were 5 last year.")

    assert Places([made]).place(at(made, "5")) == Place(25, 26, 2, 12, 2, 13)


def test_a_line_ends_at_any_of_the_three_ends() -> None:
    made = article("a\r\nb\rc\n7")

    assert Places([made]).place(at(made, "7"))[2:4] == (4, 1)


def test_a_form_feed_or_a_line_separator_ends_no_line() -> None:
    made = article("a\fb\u2028c\x0b7")

    assert Places([made]).place(at(made, "7"))[2:4] == (1, 7)


def test_columns_count_code_points() -> None:
    made = article("\U0001f600 e\u0301 7")

    assert Places([made]).place(at(made, "7")).column == 6


def test_a_place_is_in_the_source_while_the_excerpt_is_in_the_prose() -> None:
    source = "Up <b>5</b> percent."
    segments = (Segment(0, 3, 0, 3), Segment(3, 4, 6, 7), Segment(4, 13, 11, 20))
    made = article("Up 5 percent.", source=source, segments=segments)
    places = Places([made])

    assert places.place(at(made, "5")) == Place(6, 7, 1, 7, 1, 8)
    assert places.place(at(made, "5 percent")) == Place(6, 19, 1, 7, 1, 20)
    assert places.excerpt(at(made, "5")).text == "Up 5 percent."


def test_an_excerpt_is_the_sentence_on_one_line() -> None:
    made = article("First this. Then sales\nrose  by 5\npercent. Then that.")
    excerpt = Places([made]).excerpt(at(made, "5"))

    assert excerpt == ("Then sales rose by ", "5", " percent.")


def test_an_excerpt_of_a_passage_holds_all_its_sentences() -> None:
    made = article("One is 1. Two is 2. Three is 3.")
    start = at(made, "1").span.start
    excerpt = Places([made]).excerpt(Location("a.txt", Span(start, at(made, "2").span.end)))

    assert excerpt.text == "One is 1. Two is 2."


def test_an_excerpt_where_no_sentence_was_found_is_the_line() -> None:
    made = article("one\ntwo 2 two\nthree")._replace(sentences=())

    assert Places([made]).excerpt(at(made, "2")).text == "two 2 two"


def test_an_endless_sentence_is_cut_around_the_figure() -> None:
    made = article("x " * 5000 + "7" + " y" * 5000)
    excerpt = Places([made]).excerpt(at(made, "7"))

    assert excerpt.before.startswith("...")
    assert excerpt.after.endswith("...")
    assert len(excerpt.text) < 1000


@given(st.text(alphabet="ab \r\n7é\u2028"), st.data())
def test_line_and_column_say_how_many_line_ends_came_before(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    place = Places([article(text)]).place(Location("a.txt", Span(offset, offset)))
    ends = [at + 1 for at in range(offset) if text[at] == "\n" or (text[at] == "\r" and text[at + 1 : at + 2] != "\n")]

    assert place.line == len(ends) + 1
    assert place.column == offset - max(ends, default=0) + 1


def test_a_place_has_the_label_of_the_last_landmark_before_it() -> None:
    made = article("Sales were 5.\nCosts were 7.")
    marked = made.document._replace(landmarks=(Landmark(0, "paragraph 1"), Landmark(14, "table 1, row 1, column 1")))
    places = Places([made._replace(document=marked)])

    assert places.place(at(made, "5")).label == "paragraph 1"
    assert places.place(at(made, "7"))[2:] == (2, 12, 2, 13, "table 1, row 1, column 1")


def test_the_places_of_one_of_several_documents_are_counted_in_the_file() -> None:
    made = article("Sales were 5.\nCosts were 7.")
    places = Places([made._replace(document=made.document._replace(origin=Origin(100, 21)))])

    assert places.place(at(made, "5")) == Place(111, 112, 21, 12, 21, 13)
    assert places.place(at(made, "7")) == Place(125, 126, 22, 12, 22, 13)
