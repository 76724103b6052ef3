"""Who and what there is in Verra: people, places, bodies and streets, each kind in an order without end.

A name is made of its rank alone. The parts come from tables whose lengths are different primes, so that no two ranks
below their product have the same name.
"""

from __future__ import annotations

from dataclasses import dataclass

_KNOWN = (
    ("Ines", "Varga", "the mayor of Halden"),
    ("Jo", "Brandt", "the prime minister of Verra"),
    ("Mette", "Solvang", "the harbour engineer of Halden"),
    ("Tomas", "Bell", "the leader of the Free Coast party"),
)
_WOMEN = """
Ines Mette Jo Astrid Petra Clara Edda Greta Ida Marit Odile Nadia Selma Runa Tilda Vera Wanda Yara Zora Alma Berit Carla
Dagny Elin Frida Gunda Hedda Ilse Jorun Karla Livia Mira Nora Ottilie Pia Ragna Sunna Tove Ulla
""".split()
_MEN = """
Tomas Jonas Karim Aurel Marek Jannik Anselm Lukas Nils Sam Henrik Pavel Ruben Stefan Tarek Viggo Walter Yann Zoltan Arne
Boris Casper David Emil Florian Gustav Hakon Ivar Joris Kaspar Leif Milan Nicola Oskar Piet Rolf Sander Tibor Ulrik
Vidar
""".split()
_STEMS = """
Bren Dal Esk Fal Gron Hav Ilm Jor Kal Lind Mor Nor Orm Pel Quil Ras Sar Tor Ulv Vin Wes Yar Zel Ald Bor Cas Dor Elm Fen
Gar Hol Ing Jas Kest Lor Mal Nes Ost Per Rand Sel Tind Ung Vel Wald Ash Birk Crom Drev Eng Flor Gest Hell Isk Jern Krag
Lund Mund Nygar Oder Pryd
""".split()
_ENDINGS = """
vang dahl mark holt ner sen ik ova stad mann gard berg lund haug vik rud bakk strom feld ander etti ara on ier eau ski
enko adze oglu ez eiro alho ina ette aux ister worth by ham ley combe sund ling
""".split()
_LOCAL = """
mill ford wick ness holm thorpe bridge field stow mouth garth beck dale moor haven gate cross marsh bank hythe fell
tarn weir
""".split()
_BEFORE = ("", "Upper ", "Nether ", "Old ", "Great ", "Little ", "Saint ", "North ", "South ", "East ", "West ")
TOWNS = """
Halden|Tarn|Lisvik|Port Aune|Skarn|Ovelmouth|Calder Bay|Nordal|Grisholm|Vessby|Amberg|Torsund|Elmhaven|Kestrel Head
""".replace("\n", "").split("|")
ABROAD = """
Marland|Norway|Lisbon|Brussels|Denmark|Canada|Portugal|Chile|Vienna|Poland|Geneva|Ireland|Oslo|Kenya|Japan
""".replace("\n", "").split("|")
_BODIES = """
Harbour Office|Port Authority|City Council|Hospital Trust|University|Ferries|Fishing Cooperative|Chamber of Commerce|
District Court|Police|Housing Association|Water Board|School Board|Museum|Railways|Power Company|Teachers’ Union|
Rescue Service|Festival|Savings Bank|Football Club|Farmers’ Union|Observatory
""".replace("\n", "").split("|")
_STATE = """
Ministry of Fisheries|Ministry of Transport|Ministry of Finance|Ministry of Health|Ministry of Justice|
Ministry of Education|Ovel River Council|Free Coast party|Civic Union|Verra Meteorological Institute|
National Audit Office|Court of Appeal|Verra Red Cross
""".replace("\n", "").split("|")
_WAYS = "Street|Lane|Quay|Row|Steps|Square|Road|Wharf|Yard|Hill|Terrace".split("|")


@dataclass(frozen=True, slots=True)
class Someone:
    """A person of the news: the name in two parts, what they are, and whether `she` or `he` stands for them."""

    first: str
    last: str
    role: str
    pronoun: str

    @property
    def name(self) -> str:
        return f"{self.first} {self.last}"


def person(rank: int) -> Someone:
    """The person at a rank: from 0 on those of whom one reads every week, far behind those who are heard once."""
    if rank < len(_KNOWN):
        first, last, role = _KNOWN[rank]
    else:
        firsts = (*_WOMEN, *_MEN)
        first = firsts[rank % len(firsts)]
        last = _STEMS[rank % len(_STEMS)] + _ENDINGS[rank % len(_ENDINGS)]
        role = _role(rank)
    return Someone(first, last, role, "she" if first in _WOMEN else "he")


def _role(rank: int) -> str:
    where, what = place(rank % 97), body(rank % 211)
    kinds = (
        f"a spokesperson for the {what}", f"the director of the {what}", f"the mayor of {where}", f"a resident of {where}",
        f"the head of the {what}", f"professor of hydrology at the University of {where}", f"a fisher from {where}",
        f"the chair of the {what}", f"a teacher in {where}", f"chief economist of the {what}", f"a lawyer from {where}",
        f"the deputy head of the {what}", f"member of parliament for {where}",
    )  # fmt: skip
    return kinds[rank % len(kinds)]


def place(rank: int) -> str:
    """The place at a rank: the towns, then villages."""
    if rank < len(TOWNS):
        return TOWNS[rank]
    return _BEFORE[rank % len(_BEFORE)] + _STEMS[rank % len(_STEMS)] + _LOCAL[rank % len(_LOCAL)]


def body(rank: int) -> str:
    """The organisation at a rank: those of the state, then those of places."""
    if rank < len(_STATE):
        return _STATE[rank]
    return f"{place(rank // 5)} {_BODIES[rank % len(_BODIES)]}"


def street(rank: int) -> str:
    """The street at a rank."""
    return f"{_STEMS[rank % len(_STEMS)]}{_LOCAL[rank % len(_LOCAL)]} {_WAYS[rank % len(_WAYS)]}"


def outlet(rank: int, language: str) -> tuple[str, str]:
    """The name of the newspaper or broadcaster at a rank among those of a language, and the host of its site."""
    where = TOWNS[rank] if rank < len(TOWNS) else place(rank)
    names = {
        "en": ("Courier", "Post", "Observer", "Mercury", "Broadcasting", "Herald", "Gazette"),
        "de": ("Beobachter", "Rundschau", "Anzeiger"),
        "fr": ("Dépêche", "Gazette", "Tribune"),
        "es": ("Correo", "Diario", "Heraldo"),
    }[language]
    kind = names[rank % len(names)]
    host = f"{kind}-{where}".lower().replace(" ", "-").replace("é", "e").replace("ê", "e")
    french = f"La {kind} d’{where}" if where[0] in "AEIOU" else f"La {kind} de {where}"
    return (french if language == "fr" else f"{where} {kind}"), f"{host}.example"
