"""Files -> Extract: thin IO in `files`, pure parsers one a format, one cleaning for all text."""

from generator.read.cleaning import clean
from generator.read.files import read_folder, read_paths

__all__ = ["clean", "read_folder", "read_paths"]
