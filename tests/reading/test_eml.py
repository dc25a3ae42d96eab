"""Mail: the message as its reader sees it."""

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.document import Document, Role
from factcheck.model.span import Span
from factcheck.reading import UnreadableFileError, read_data
from tests.reading.test_places import FIGURE

LETTER = """The road is 15 miles (24 km) long – it cost 5 million
euros.

On Thu, 11 Jan 2024, Jane Roe wrote:
> It is 7 miles.

- up 6%
- up 8%

--\x20
Jane Roe, +49 30 1234567
"""


def mail(text: str, charset: str = "utf-8", **fields: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in fields.items():
        message[name] = value
    message.set_content(text, charset=charset)
    return message


def read(message: EmailMessage) -> Document:
    return read_data(message.as_bytes(), "a.eml", ".eml")


def test_a_letter_is_read_decoded_with_its_subject_and_its_day() -> None:
    document = read(mail(LETTER, subject="Road of 15 miles – opened", date="Fri, 12 Jan 2024 09:30:00 +0100"))

    assert document.published is not None
    assert (document.published.day.isoformat(), document.published.how) == ("2024-01-12", "mail field `Date`")
    assert [(block.role, block.span.of(document.text)) for block in document.blocks] == [
        (Role.TITLE, "Road of 15 miles – opened"),
        (Role.PARAGRAPH, "The road is 15 miles (24 km) long – it cost 5 million euros."),
        (Role.FURNITURE, "On Thu, 11 Jan 2024, Jane Roe wrote:\n> It is 7 miles."),
        (Role.LIST_ITEM, "up 6%"),
        (Role.LIST_ITEM, "up 8%"),
        (Role.FURNITURE, "-- \nJane Roe, +49 30 1234567"),
    ]
    labels = [document.label_in_file(document.in_file(block.span).start) for block in document.blocks]
    assert labels[:3] == ["the subject", "line 1 of the message", "line 4 of the message"]


def test_the_plain_form_goes_before_the_page_and_attachments_are_not_read() -> None:
    message = mail("Up 5%.", subject="x")
    message.add_alternative("<p>Up 6%.</p>", subtype="html")
    message.add_attachment("Up 7%.", filename="a.txt")

    assert read(message).text == "x\n\nUp 5%.\n"


def test_a_message_in_html_alone_is_read_as_a_page() -> None:
    message = EmailMessage()
    message["Date"] = "Fri, 12 Jan 2024 09:30:00 +0100"
    message.set_content("<h1>Road</h1>\n<p>Up&nbsp;6%.</p>", subtype="html")

    document = read(message)

    assert [(block.role, block.span.of(document.text)) for block in document.blocks] == [
        (Role.TITLE, "Road"),
        (Role.PARAGRAPH, "Up\xa06%."),
    ]
    assert document.label_in_file(document.source.index("6%")) == "line 2 of the message"
    assert document.published is not None


@pytest.mark.parametrize("data", [b"", b"plain text", b"Subject: x\n\n", b"Subject: x\nContent-Type: image/png\n\nabc"])
def test_what_holds_no_message_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="is no mail with a text"):
        read_data(data, "a.eml", ".eml")


def test_an_encoding_that_nobody_knows_is_refused() -> None:
    data = b"Subject: x\nContent-Type: text/plain; charset=nonsense\n\nUp 5%\xe9"

    with pytest.raises(UnreadableFileError, match="is damaged or no mail"):
        read_data(data, "a.eml", ".eml")


TEXTS = st.lists(
    st.sampled_from(["up 150%", "Größe 5.6% =20", "\n\n", "é 150% " + "x" * 90, "=3D 7%"]), min_size=1
).map(" ".join)


@given(text=TEXTS, charset=st.sampled_from(["utf-8", "latin-1"]))
def test_every_figure_is_found_in_the_decoded_text(text: str, charset: str) -> None:
    document = read(mail(f"x {text}\n", charset=charset, subject="s"))

    spans = [Span(*match.span()) for match in FIGURE.finditer(document.text)]
    assert [document.in_file(span).of(document.source) for span in spans] == FIGURE.findall(text)


@given(data=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        document = read_data(b"Subject: x\n" + data, "a.eml", ".eml")
    except UnreadableFileError:
        return
    assert document.source


@pytest.mark.parametrize(
    "data",
    [
        b"Content-Type: text/plain; " + b"a=b; " * 20_000 + b"\n\nUp 5%",
        b"Content-Type: text/plain;\n" + b" a=b;\n" * 20_000 + b"\nUp 5%",
        b"Content-Type: multipart/mixed; boundary=b\n\n"
        + b"--b\nContent-Type: multipart/mixed; boundary=b\n\n" * 20_000,
    ],
)
def test_a_message_that_would_keep_the_parser_busy_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="has more than 1,000 parts, or a field as long as an article"):
        read_data(data, "a.eml", ".eml")


def test_a_day_that_no_calendar_has_is_none() -> None:
    document = read_data(b"Date: Fri, 12 Jan 2999999999999999999024 10:00:00 +0000\n\nUp 5%\n", "a.eml", ".eml")
    assert document.published is None
    assert document.source == "Up 5%\n"


def test_a_signature_below_wrapped_lines_is_furniture() -> None:
    letter = "- up 6% in May in all the towns of the north\n  and of the east\n\n-- \nJane Roe, 7 miles away\n"
    document = read(mail(letter, subject="Road opened"))

    assert [(block.role, block.span.of(document.text)) for block in document.blocks] == [
        (Role.TITLE, "Road opened"),
        (Role.LIST_ITEM, "up 6% in May in all the towns of the north and of the east"),
        (Role.FURNITURE, "-- \nJane Roe, 7 miles away"),
    ]
