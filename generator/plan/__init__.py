"""What is on disk + what was read -> what to do with each page. Pure."""

from generator.plan.identity import identity, new_page_path, text_hash
from generator.plan.kin import kin_of_extract, kin_of_file, kin_of_page, kin_of_proposal, kin_of_version
from generator.plan.succession import joined, succeed
from generator.plan.table import ACTS, Action, Decision, plan

__all__ = [
    "ACTS",
    "Action",
    "Decision",
    "identity",
    "joined",
    "kin_of_extract",
    "kin_of_file",
    "kin_of_page",
    "kin_of_proposal",
    "kin_of_version",
    "new_page_path",
    "plan",
    "succeed",
    "text_hash",
]
