"""Files -> Extract: thin IO in `files`, pure parsers one a format, one cleaning for all text."""

from generator.read.files import read_folder, read_paths
from generator.read.formats import FORMAT_NAMES
from generator.read.removal import Removal, removal
from generator.read.text.cleaning import clean

__all__ = ["FORMAT_NAMES", "Removal", "clean", "read_folder", "read_paths", "removal"]
