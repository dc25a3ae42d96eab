"""XML comes in, a tree of elements goes out.

No document type is accepted: that is where entities are declared that unfold without end, or that lead to other files.
"""

from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser


class BrokenXmlError(ValueError):
    """XML that cannot be read; the message says why and where."""


def tree_of(data: bytes) -> Element:
    """Return the root of an XML file. Raises BrokenXmlError."""
    parser = XMLParser(target=_Builder())
    try:
        parser.feed(data)
        root = parser.close()
    except BrokenXmlError:
        raise
    except (ParseError, ValueError, LookupError) as error:  # the last for an encoding that nobody knows
        raise BrokenXmlError(str(error)) from error
    if not isinstance(root, Element):
        raise BrokenXmlError("it holds no element")
    return root


class _Builder(TreeBuilder):
    """Builds the tree of a file without a document type."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """Refuse the file before anything that the type declares is read."""
        del name, pubid, system
        raise BrokenXmlError("it declares a document type, which may hide entities")
