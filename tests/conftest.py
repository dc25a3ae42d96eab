"""Laws hold on slow machines too: an example may take as long as it takes."""

from hypothesis import settings

settings.register_profile("factcheck", deadline=None)
settings.load_profile("factcheck")
