"""What is on disk + what was read -> what to do with each page. Pure."""

from generator.plan.identity import identity, new_page_path, text_hash
from generator.plan.succession import joined, succeed
from generator.plan.table import Action, Decision, plan

__all__ = ["Action", "Decision", "identity", "joined", "new_page_path", "plan", "succeed", "text_hash"]
