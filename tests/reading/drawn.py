"""PDF files as tests make them: words at their places on pages, in one of the fonts that every reader knows."""

from collections.abc import Sequence
from typing import NamedTuple


class Word(NamedTuple):
    """A text on a page: its place from the lower left corner, and its size."""

    text: str
    left: float
    baseline: float
    size: float = 10


def pdf(pages: Sequence[Sequence[Word]]) -> bytes:
    """Return a PDF whose pages are 600 points wide and 800 high."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for number, words in enumerate(pages):
        content = "BT " + " ".join(_drawn(word) for word in words) + " ET"
        objects += [
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >>"
            f" /Contents {5 + 2 * number} 0 R >>",
            f"<< /Length {len(content.encode('cp1252'))} >> stream\n{content}\nendstream",
        ]
    return _file(objects)


def lines(texts: Sequence[str], top: float = 600, left: float = 50, step: float = 12, size: float = 10) -> list[Word]:
    """Return texts below one another, from below the edge of the page on."""
    return [Word(text, left, top - number * step, size) for number, text in enumerate(texts)]


def _drawn(word: Word) -> str:
    text = word.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"/F {word.size} Tf 1 0 0 1 {word.left} {word.baseline} Tm ({text}) Tj"


def _file(objects: Sequence[str]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    start = len(data)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    return data + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode()
