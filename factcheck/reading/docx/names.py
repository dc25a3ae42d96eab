"""The names of a DOCX file's elements: elements come in, short names and values go out."""

from xml.etree.ElementTree import Element

# The namespaces of Word's own elements: the usual one, and that of files saved as "strict".
_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MATH = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
# The parts of an equation that stand in a row; whatever else one has, such as a fraction, makes its digits a heap.
_ROW_OF_MATH = frozenset({"oMath", "r", "t", "rPr", "ctrlPr", "sty", "nor"})


def name_of(element: Element) -> str:
    """Return the name of one of Word's elements, or of an equation, without its namespace; "" for any other."""
    namespace, _, name = element.tag.removeprefix("{").partition("}")
    if namespace in _WORD:
        return name
    if namespace in _MATH:
        return name if name in ("t", "oMath") else ""
    return "Fallback" if element.tag == _FALLBACK else ""


def is_row(equation: Element) -> bool:
    """Whether an equation is signs in a row, such as "r = 5.6"."""
    return all(
        name in _ROW_OF_MATH
        for namespace, _, name in (element.tag.removeprefix("{").partition("}") for element in equation.iter())
        if namespace in _MATH
    )


def value_of(element: Element, name: str = "val") -> str:
    """Return an attribute in Word's namespace, "" if it is not there."""
    return next((found for word in _WORD if (found := element.get(f"{{{word}}}{name}")) is not None), "")


def is_on(element: Element) -> bool:
    """Whether a property that is there is switched on."""
    return value_of(element) not in ("0", "false", "off", "none")
