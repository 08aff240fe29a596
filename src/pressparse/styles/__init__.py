"""House styles: one file a house, as data."""

from __future__ import annotations

from collections.abc import Mapping

from pressparse._tables import ModuleTable
from pressparse.styles.style import DateOrder, HouseStyle, Signal, SignalPlace

__all__ = ["STYLES", "DateOrder", "HouseStyle", "Signal", "SignalPlace"]

STYLES: Mapping[str, HouseStyle] = ModuleTable(
    HouseStyle,
    {
        "generic": "pressparse.styles.generic:GENERIC",
        "au-pm": "pressparse.styles.au_pm:AU_PM",
        "br-planalto": "pressparse.styles.planalto:PLANALTO",
        "cn-mfa": "pressparse.styles.cn_mfa:CN_MFA",
        "de-bmf": "pressparse.styles.bmf:BMF",
        "de-bundestag": "pressparse.styles.bundestag:BUNDESTAG",
        "de-rpk": "pressparse.styles.rpk:RPK",
        "ecb": "pressparse.styles.ecb:ECB",
        "eeas": "pressparse.styles.eeas:EEAS",
        "fr-minefi": "pressparse.styles.minefi:MINEFI",
        "imf": "pressparse.styles.imf:IMF",
        "mx-presidencia": "pressparse.styles.mx_presidencia:MX_PRESIDENCIA",
        "nato": "pressparse.styles.nato:NATO",
        "ru-kremlin": "pressparse.styles.kremlin:KREMLIN",
        "tw-pdis": "pressparse.styles.pdis:PDIS",
        "un-noon": "pressparse.styles.un_noon:UN_NOON",
        "us-app": "pressparse.styles.presidency_project:PRESIDENCY_PROJECT",
        "us-congrec": "pressparse.styles.congrec:CONGREC",
        "us-defense": "pressparse.styles.defense:DEFENSE",
        "us-fomc": "pressparse.styles.fomc:FOMC",
        "us-state": "pressparse.styles.state_department:STATE_DEPARTMENT",
        "us-whitehouse": "pressparse.styles.whitehouse:WHITEHOUSE",
    },
)
"""The styles that come with the library, by name."""
