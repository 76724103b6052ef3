"""What `check` says of a survey: what must be mended, and what a person may want to know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.check import Finding
from generator.cli.comparison import Comparison
from generator.cli.survey import Survey
from generator.errors import ExtractError
from generator.model import PageState, StoredPage
from generator.plan import Action, Decision


@dataclass(frozen=True, slots=True)
class Verdict:
    """Lines to show. Problems make `check` exit 1, notices only with ``--strict``, the others never.

    `unverifiable` are the pages that have no extract to prove them, which for one written by hand is as it should be.
    """

    problems: tuple[str, ...]
    notices: tuple[str, ...]
    reminders: tuple[str, ...] = ()
    unverifiable: tuple[str, ...] = ()


def verdict(found: Survey, pages: Comparison, near: Iterable[Finding] = (), *, pending: bool = False) -> Verdict:
    """Sorts what was found; `pending` says that pages still to be written or updated are no problem."""
    problems: list[str] = []
    notices: list[str] = []
    for error in found.refused:
        if isinstance(error, ExtractError):
            notices.append(f"refused: {error}")
        else:
            problems.append(str(error))
    for decision in found.decisions:
        if decision.writes or decision.action is Action.SETTLED:
            line = f"{_what(decision)}: not up to date ({decision.reason}); run `briefings generate`"
            (notices if pending else problems).append(line)
        elif decision.action in (Action.PROPOSE, Action.CONFLICT):
            problems.append(f"{_what(decision)}: {decision.reason}")
        elif decision.action is Action.REPORT:
            notices.append(f"notice: {_what(decision)} {decision.reason}")
    awaited = {decision.proposal.path for decision in found.decisions if decision.proposal}
    moot = (one.path for one in found.proposals.values() if one.path not in awaited)
    notices += (
        f"notice: {path} is a proposal that no page awaits; take from it what you want, and delete it" for path in moot
    )
    problems += map(str, pages.wrong)
    notices += (f"notice: {finding}" for finding in (*pages.doubtful, *near))
    renewed = {decision.page.path for decision in found.decisions if decision.writes and decision.page}
    unproved = (f"notice: {finding}" for finding in pages.unverifiable if finding.path not in renewed)
    return Verdict(tuple(problems), tuple(notices), tuple(_uncorrected(found.pages)), tuple(unproved))


def _what(decision: Decision) -> str:
    """The page that a decision is about; the extract, where there is no page or the page is not to blame."""
    extract, page = decision.extract, decision.page
    if extract and (page is None or decision.action is Action.REPORT):
        return extract.path
    return page.path if page else ""


def _uncorrected(pages: Iterable[StoredPage]) -> Iterator[str]:
    for stored in pages:
        briefing = stored.briefing
        edited = stored.state is PageState.EDITED and briefing.extracts and not briefing.draft
        if edited and not briefing.corrections and not stored.flagged_only:
            yield f"reminder: {stored.path} was edited by hand; if that corrected it, say so under `corrections:`"
