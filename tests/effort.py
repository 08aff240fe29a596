"""How many examples a slow property is tried with: a share of the profile's, so that `deep` goes deeper there, too."""

from __future__ import annotations

from hypothesis import settings

__all__ = ["share_of_examples"]


def share_of_examples(share: float) -> settings:
    """Return settings with a share of the examples of the profile in use."""
    return settings(max_examples=max(1, round(share * settings().max_examples)))
