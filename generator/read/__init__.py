"""Files -> Extract: thin IO in `files`, pure parsers one a format, one cleaning for all text."""

from generator.read.files import RawFile, parsed, raw_files, read_folder, read_paths
from generator.read.formats import FORMAT_NAMES
from generator.read.removal import Removal, removal, remove_half_written
from generator.read.sidecars import bearing_on
from generator.read.text.cleaning import clean

__all__ = [
    "FORMAT_NAMES",
    "RawFile",
    "Removal",
    "bearing_on",
    "clean",
    "parsed",
    "raw_files",
    "read_folder",
    "read_paths",
    "removal",
    "remove_half_written",
]
