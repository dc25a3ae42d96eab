"""The one error of the reading stage."""

from factcheck.model.report import Failure


class UnreadableFileError(Exception):
    """A file that cannot be read as an article: which one, why not, and what to do about it.

    The fields are the facts; the sentence is built when it is shown. Nothing else is raised by this stage.
    """

    def __init__(self, uri: str, reason: str, remedy: str) -> None:
        super().__init__(uri, reason, remedy)
        self.uri = uri
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.uri}: {self.reason}; {self.remedy}"

    @property
    def failure(self) -> Failure:
        """The same facts as a row of the report; a reporter puts the uri before them."""
        return Failure(self.uri, f"{self.reason}; {self.remedy}")
