"""A folder with a site for each version, which the theme's version selector lists."""

import json
import re
from pathlib import Path

_VERSION = re.compile(r"\d+\.\d+\.\d+")
LATEST = "latest"
_LEAD_ON = f"""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The latest version</title>
<link rel="icon" href="data:,">
<meta http-equiv="refresh" content="0; url={LATEST}/">
<a href="{LATEST}/">The latest version</a>
</html>
"""


def list_versions(folder: Path) -> tuple[str, ...]:
    """List the versions in a folder, the latest first, and lead to that one.

    Writes `versions.json` and `index.html`, and the link `latest`.
    """
    found = (each.name for each in folder.iterdir() if _VERSION.fullmatch(each.name))
    versions = sorted(found, key=lambda name: [*map(int, name.split("."))], reverse=True)
    listed = [
        {"version": each, "title": each, "aliases": [LATEST] if each == versions[0] else []}
        for each in versions
    ]
    (folder / "versions.json").write_text(f"{json.dumps(listed, indent=1)}\n", "utf-8")
    (folder / "index.html").write_text(_LEAD_ON, "utf-8")
    link = folder / LATEST
    link.unlink(missing_ok=True)
    link.symlink_to(versions[0], target_is_directory=True)
    return tuple(versions)
