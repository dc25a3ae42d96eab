"""DOCX files as tests make them: the body of a document in Word's XML, packed."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def part(root: str, content: str) -> str:
    """Return a part of a DOCX file with everything that may stand in it declared."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{WORD}"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:v="urn:schemas-microsoft-com:vml"'
        ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
        f"{content}</w:{root}>"
    )


def docx(body: str, **others: str) -> bytes:
    """Return a DOCX file with this body; `others` are the contents of its parts "footnotes", "comments", "styles"."""
    parts = {"word/document.xml": part("document", f"<w:body>{body}</w:body>")}
    parts |= {f"word/{name}.xml": part(name, content) for name, content in others.items()}
    parts["_rels/.rels"] = _relations("officeDocument", "word/document.xml")
    parts["word/_rels/document.xml.rels"] = "".join(
        (
            f'<Relationships xmlns="{_RELATIONS}">',
            *(f'<Relationship Id="{name}" Type="{_KINDS}/{name}" Target="{name}.xml"/>' for name in others),
            "</Relationships>",
        )
    )
    return packed(parts)


def packed(parts: dict[str, str]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def _relations(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="r" Type="{_KINDS}/{kind}" Target="{target}"/></Relationships>'
    )


def paragraph(text: str, properties: str = "") -> str:
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
