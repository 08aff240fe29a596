"""Exchanges: a run of questions with the answers that follow it."""

from __future__ import annotations

from collections.abc import Sequence

from pressparse.model import Exchange, Turn, TurnKind

__all__ = ["pair_exchanges"]


def pair_exchanges(turns: Sequence[Turn]) -> tuple[Exchange, ...]:
    """Return the exchanges of a text, in order. A question after an answer opens a new one.

    Moderation, interpretation and narration belong to none, and end none.

    Args:
        turns: the turns, in order.
    """
    exchanges: list[Exchange] = []
    questions: list[Turn] = []
    answers: list[Turn] = []
    for turn in turns:
        if turn.kind is TurnKind.QUESTION:
            if answers:
                exchanges.append(Exchange(questions=tuple(questions), answers=tuple(answers)))
                questions, answers = [], []
            questions.append(turn)
        elif turn.kind is TurnKind.ANSWER and questions:
            answers.append(turn)
    if questions:
        exchanges.append(Exchange(questions=tuple(questions), answers=tuple(answers)))
    return tuple(exchanges)
