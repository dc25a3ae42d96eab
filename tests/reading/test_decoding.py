"""Bytes to text: every encoding that news comes in, and the refusal of what is none."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.decoding import decoded
from factcheck.reading.unreadable import UnreadableFileError

CHINESE = "北京市统计局10月22日发布前三季度经济数据,全市实现地区生产总值38415.9亿元,同比增长5.6%。"


@given(
    st.text().filter(lambda text: not set(text) & {chr(code) for code in range(32)} and not text.startswith("\ufeff"))
)
def test_utf_8_comes_back_as_written(text: str) -> None:
    assert decoded(text.encode(), "a.txt") == (text, "utf-8")


@pytest.mark.parametrize(
    ("codec", "mark", "name"),
    [
        ("utf-8", b"\xef\xbb\xbf", "utf-8-sig"),
        ("utf-16-le", b"\xff\xfe", "utf-16"),
        ("utf-16-be", b"\xfe\xff", "utf-16"),
        ("utf-32-le", b"\xff\xfe\0\0", "utf-32"),
        ("utf-32-be", b"\0\0\xfe\xff", "utf-32"),
    ],
)
def test_a_byte_order_mark_decides_and_is_not_part_of_the_text(codec: str, mark: bytes, name: str) -> None:
    assert decoded(mark + "5 % de café, 北京 😀".encode(codec), "a.txt") == ("5 % de café, 北京 😀", name)


def test_windows_line_ends_stay() -> None:
    assert decoded(b"a\r\nb\rc\n", "a.txt")[0] == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    "text",
    [
        "It costs £5 million.",
        "café 5%",
        "It rose 5–6 per cent, it’s “good”.",
        "The café’s revenue rose 5.6% to £3.2 million – about €3.7 million – said Mr Müller.",
        "Größe 5 %, 20 °C ± 0,5",
        "La société créée a gagné ½ million",
    ],
)
def test_western_text_is_windows_1252(text: str) -> None:
    assert decoded(text.encode("cp1252"), "a.txt") == (text, "windows-1252")


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (CHINESE, "gb18030"),
        ("GDP of Beijing (北京市) grew by 5.6% to 3.8 trillion yuan. " * 20, "gb18030"),
        ("增长5%", "gb18030"),
        ("5亿 and 6亿 yuan", "gb18030"),
        ("北京市統計局發布經濟數據增長5.6%,總值達到三萬億元", "big5"),
        ("東京の人口は約1400万人で、前年比0.5%増えた。", "cp932"),
        ("서울의 인구는 약 940만 명으로 5.6% 늘었다", "cp949"),
        ("Население Москвы выросло на 5,6% до 13 миллионов человек.", "cp1251"),
        ("Ceny wzrosły o 5%, źródło: Główny Urząd Statystyczny", "cp1250"),
    ],
)
def test_other_encodings_are_found_by_their_words(text: str, codec: str) -> None:
    assert decoded(text.encode(codec), "a.txt") == (text, codec)


def test_a_page_names_its_encoding() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>增长5%'

    assert decoded(page.encode("gb18030"), "a.html", markup=True) == (page, "gb18030")


@pytest.mark.parametrize("label", ["utf-8", "rot13", "unicode_escape", "no-such", "utf-7", "big5"])
def test_a_page_that_names_a_wrong_or_no_encoding_is_read_by_its_bytes(label: str) -> None:
    page = f'<meta charset="{label}"><p>It costs £5 million.'

    assert decoded(page.encode("cp1252"), "a.html", markup=True) == (page, "windows-1252")


def test_utf_8_goes_before_what_a_page_names() -> None:
    page = '<meta charset="windows-1252"><p>£5'

    assert decoded(page.encode(), "a.html", markup=True) == (page, "utf-8")


def test_plain_text_declares_nothing() -> None:
    text = 'He wrote <meta charset="koi8-r"> for £5.'

    assert decoded(text.encode("cp1252"), "a.txt") == (text, "windows-1252")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"text\0text", "is not a text file: it holds NUL bytes"),
        ("5%".encode("utf-16-le"), "is not a text file: it holds NUL bytes"),
        (bytes(range(1, 32)) * 9, "is not a text file: more than one byte in twenty is a control character"),
        (b"\xff\xfe5", "byte 3 does not fit its encoding, utf-16"),
        (b"\xef\xbb\xbfcaf\xe9", "byte 4 does not fit its encoding, utf-8-sig"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        decoded(data, "a.txt")

    assert caught.value.reason == reason


@pytest.mark.parametrize("seed", range(10))
def test_random_bytes_are_refused(seed: int) -> None:
    noise = random.Random(seed)

    with pytest.raises(UnreadableFileError):
        decoded(noise.randbytes(2000), "a.txt")
    with pytest.raises(UnreadableFileError):
        decoded(bytes(noise.randrange(128, 256) for _ in range(2000)), "a.txt")
    with pytest.raises(UnreadableFileError):
        decoded(bytes(noise.randrange(32, 256) for _ in range(2000)), "a.txt")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_nul_bytes(encoding: str) -> None:
    assert decoded("Größe 5%.\r\nYes, 6%.".encode(encoding), "a.txt") == ("Größe 5%.\r\nYes, 6%.", encoding)


@pytest.mark.parametrize("data", [b"\0a\0b\0c", b"a\0\0b", b"a\0" * 40 + b"x", b"\x01\0\x02\0 \0\x03\0" * 9])
def test_other_nul_bytes_are_binary(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="NUL bytes"):
        decoded(data, "a.txt")
