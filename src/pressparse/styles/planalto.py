"""The Presidency of Brazil: the portal of the Planalto.

Seen on speeches and interviews of 2011 to 2016: menus above the text, ``Você está aqui:``, the title, a line for
publication and last change with times such as ``22h54``, ``Jornalista:`` and ``Presidenta:`` as labels, a row of
underscores for a person whom nobody knew, and a link to the sound below the text.
"""

from pressparse.styles.style import DateOrder, HouseStyle, Signal

__all__ = ["PLANALTO"]

PLANALTO = HouseStyle(
    name="br-planalto",
    institution="Presidência da República",
    languages=("pt",),
    hosts=("planalto.gov.br", "biblioteca.presidencia.gov.br"),
    signals=(
        Signal(r"^Portal do Governo Brasileiro$", weight=3),
        Signal(r"Portal (?:do )?Planalto\b", weight=3),
        Signal(r"[Pp]residenta? da República, ", weight=1),
        Signal(r"^Você está aqui:", weight=1),
        Signal(r"última modificação\b", weight=1),
    ),
    date_order=DateOrder.DMY,
    furniture=(
        r"Portal do Governo Brasileiro",
        r"Ir para (?:o|a) (?:conteúdo|menu|busca|rodapé).*",
        r"Buscar no portal",
        r"Você está aqui:.*",
    ),
    colophon=(r"Ouça a íntegra .*",),
)
