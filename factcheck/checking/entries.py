"""An entry of the register of kinds: where a kind stands, and without which cues it need not even be imported.

Comes in: the traits of an article. Goes out: whether a kind can have anything to say of it, and the kind itself once it
can. Never happens here: judging.
"""

import sys
from typing import NamedTuple

from factcheck.checking.cue import Cue
from factcheck.checking.kinds import Kind
from factcheck.checking.traits import Traits
from factcheck.model.rule import Rule


class Entry(NamedTuple):
    """One kind: its name, its module below `factcheck.checking`, and its cues, of which one must be met.

    constant   the name of the kind in its module
    across     whether it compares the statements of articles
    paired     whether it compares an article with its translation, which may stand in the article itself
    closing    whether it looks at the comments of an article when all others have spoken
    """

    name: str
    module: str
    cues: tuple[Cue, ...] = ()
    constant: str = "KIND"
    across: bool = False
    paired: bool = False
    closing: bool = False

    @property
    def compares(self) -> bool:
        """Whether the kind looks at several articles at once."""
        return self.across or self.paired

    @property
    def is_of_one(self) -> bool:
        """Whether the kind looks at an article by itself."""
        return not self.across and not self.closing

    def may_speak(self, traits: Traits, rule: Rule) -> bool:
        """Whether the kind can have anything to say of an article by itself."""
        for cue in self.cues:  # a generator for each of a hundred rules would take as long as the cues themselves
            if cue.is_met(traits, rule):
                return True
        return not self.cues

    @property
    def kind(self) -> Kind:
        """The kind itself; its module is imported by the first question."""
        path = f"factcheck.checking.{self.module}"
        kind = getattr(sys.modules.get(path), self.constant, None)
        if kind is None:
            __import__(path)
            kind = getattr(sys.modules[path], self.constant)
        assert isinstance(kind, Kind), f"{path}.{self.constant} is no kind of check"
        return kind
