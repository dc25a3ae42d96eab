"""Laws hold on slow machines too: an example may take as long as it takes. Tests keep nothing for the user's runs."""

import os

from hypothesis import settings

from factcheck.cache_folder import VARIABLE

settings.register_profile("factcheck", deadline=None)
settings.load_profile("factcheck")
os.environ[VARIABLE] = ""
