"""The fonts that printing uses: shipped in a wheel, never the machine's own."""

from pathlib import Path

import pylopdf_fonts_zh_cn

SANS = pylopdf_fonts_zh_cn.sans_path()
FOLDER: Path = SANS.parent
