"""What the site has beside its pages, which no builder of sites makes.

`write_downloads` runs before a builder, for its links and the sizes of files; `complete` after it.
"""

from generator.publishing.completing import complete
from generator.publishing.downloads import write_downloads
from generator.publishing.versions import list_versions

__all__ = ["complete", "list_versions", "write_downloads"]
