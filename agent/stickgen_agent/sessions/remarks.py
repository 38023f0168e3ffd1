"""What a model must know of what happened between two turns."""

from stickgen_agent.sessions.rows import TurnRow
from stickgen_agent.sessions.versions import KeptProject


def remarks(last: TurnRow | None, project: KeptProject) -> str:
    """Say what the user did to the script, or what broke off, since the last turn; may be empty.

    History is never rewritten: what was said stays, and this says that it holds no longer.
    """
    said = []
    if last is not None and last.state == "interrupted":
        said.append("the program stopped in the middle of the last turn; what it had kept holds")
    said.extend(_moves(last.head_after if last else None, project))
    return f"[{'; '.join(said)}]" if said else ""


def _moves(before: int | None, project: KeptProject) -> list[str]:
    now = project.head
    if now is None or now.number == before:
        return []
    note = f" ({now.note})" if now.note else ""
    if before is None or now.number > before:
        if project.made_between_turns(now.number):
            return [f"the user changed the script: it is now version {now.number}{note}"]
        return [f"the user went forward to version {now.number}{note} of the script"]
    return [f"the user went back to version {now.number}{note} of the script"]
