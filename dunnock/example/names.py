"""Words for fictional customers. Companies are put together from them; nobody of that name is meant.

Telephone numbers come from the ranges the regulators keep for fiction (Ofcom, NANPA, Bundesnetzagentur, Arcep); where a
country has none, there is no number.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Country:
    """`share` is how many of 500 customers; `phone` is completed by two figures."""

    code: str
    currency: str
    language: str
    share: int
    places: tuple[str, ...]
    trades: tuple[str, ...]
    forms: tuple[str, ...]
    first_names: tuple[str, ...]
    surnames: tuple[str, ...]
    phone: str = ""
    mobile: str = ""  # of whoever pays the bills there


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


_ENGLISH_PLACES = _words(
    "Alderbrook|Hazelmoor|Thistledown|Wrenfield|Larkhollow|Bramblecombe|Otterford|Foxglove|Marlowick|Heronsgate|Quillbridge"
    "|Saltmarsh|Rowanhurst|Copperbeech|Winterbourne Vale|Dappleton|Kestrelmere|Lanternhill|Mossbank|Pebblestow"
)
_ENGLISH_TRADES = _words(
    "Bakery|Joinery|Catering|Print|Interiors|Nurseries|Coffee Roasters|Stationers|Hotels|Hardware|Brewing|Cycles|Textiles"
)
_ENGLISH_FIRST = _words("Ada|Robin|Morgan|Jamie|Casey|Rowan|Tess|Ellis|Frankie|Harper|Noel|Sidney|Wren|Alexis|Jude")
_ENGLISH_LAST = _words("Sample|Alder|Placeholder|Fernsby|Thistle|Marsh|Quill|Larkin|Hollow|Bracken|Otter|Penhaligon")

COUNTRIES = (
    Country(
        "DE",
        "EUR",
        "de",
        150,
        _words(
            "Ahornhof|Birkental|Lindenwinkel|Kranichsee|Hasenbühl|Mühlenbruch|Sonnenwiese|Drosselgrund|Erlenbach am Rain"
            "|Fuchsbau|Grünspan|Holunderweg|Igelfeld|Kieselstein|Lerchenau|Morgentau|Nebelhorn|Otternstieg|Rabenmoos|Weißdorn"
        ),
        _words(
            "Bäckerei|Werkzeugbau|Feinkost|Möbelhaus|Elektrotechnik|Gartenbau|Druckerei|Brauerei|Metallbau|Hotelbetriebe"
            "|Café|Spielwaren"
        ),
        _words("GmbH|GmbH & Co. KG|AG|e.K.|KG"),
        _words("Anna|Jonas|Käthe|Lukas|Mira|Sören|Petra|Uwe|Jürgen|Hanna|Tilo|Ines|Björn|Greta"),
        _words("Muster|Birke|Zweig|Holunder|Fröhlich|Beispiel|Kranich|Ahorn|Winzig|Mühlbach|Specht|Fiktiv"),
        "+49 30 23125 0",
        "+49 171 39200 ",
    ),
    Country(
        "FR",
        "EUR",
        "fr",
        95,
        _words(
            "Clairbois|Valdoré|Hérisson|Beaulierre|Montfauvette|Grandchêne|Pré-aux-Loutres|Rochemousse|Belle-Alouette"
            "|Font-Châtaigne|Mirebrume|Noisetière|Petit-Renard|Saulnière|Tournesol"
        ),
        _words(
            "Boulangerie|Traiteur|Imprimerie|Meubles|Jardins|Hôtellerie|Cafés|Outillage|Papeterie|Brasserie|Textiles|Cycles"
        ),
        _words("SARL|SAS|SA|EURL"),
        _words("Camille|Émile|Noé|Zoé|Clément|Hélène|Inès|Maël|Agathe|Théo|Lou|Anaïs"),
        _words("Exemple|Noisette|Alouette|Dubocage|Chênevert|Mésange|Fictif|Rivelune|Sureau|Boisclair"),
        "+33 1 99 00 00 ",
    ),
    Country(
        "GB",
        "GBP",
        "en",
        85,
        _ENGLISH_PLACES,
        _ENGLISH_TRADES,
        _words("Ltd|Limited|LLP|plc"),
        _ENGLISH_FIRST,
        _ENGLISH_LAST,
        "+44 20 7946 00",
    ),
    Country(
        "NL",
        "EUR",
        "nl",
        60,
        _words(
            "Wilgenrust|Kikkerdam|Zonneveen|Merelhof|Rietgors|Eikenhage|Duinroos|Haverkamp|Lepelaar|Molenwiek|Nachtegaal"
            "|Otterpad"
        ),
        _words("Bakkerij|Drukkerij|Meubelen|Tuincentrum|Horeca|Gereedschap|Koffiebranderij|Fietsen|Textiel|Hotels"),
        _words("B.V.|V.O.F.|N.V."),
        _words("Daan|Fenna|Jip|Lotte|Sjoerd|Noor|Teun|Maaike|Bram|Femke"),
        _words("van Voorbeeld|Wilg|de Merel|Eikema|Rietveen|Zonnekamp|van der Fictie|Molenaar"),
    ),
    Country(
        "ES",
        "EUR",
        "es",
        45,
        _words(
            "Valdeluna|Encinar Alto|Las Golondrinas|Río Claro|Peñasol|Olmedo Nuevo|Almendral|Fuentenogal|Castañar"
            "|Montejara"
        ),
        _words("Panadería|Muebles|Imprenta|Jardinería|Hostelería|Ferretería|Cafés|Papelería|Textiles|Bicicletas"),
        _words("S.L.|S.A.|S.L.U."),
        _words("Lucía|Íñigo|Nerea|Martín|Begoña|Hugo|Ainhoa|Tomás"),
        _words("Ejemplo|Encina|Golondrina|Ficticio|Peñalara|Almendro|Olmo"),
    ),
    Country(
        "US",
        "USD",
        "en",
        40,
        _words(
            "Juniper Flats|Bluebarrow|Cedar Hollow|Prairie Wren|Copper Kettle|Maplefork|Silver Birch|Tumbleweed|Pinewhistle"
            "|Riverotter"
        ),
        _words("Bakery|Hardware|Printing|Coffee|Hotels|Furniture|Brewing|Outfitters|Garden Supply|Stationery"),
        _words("Inc.|LLC|Corp."),
        _ENGLISH_FIRST,
        _ENGLISH_LAST,
        "+1 212 555 01",
    ),
    Country(
        "IE",
        "EUR",
        "en",
        25,
        _words("Ballyfern|Glenotter|Carrickwren|Dunhazel|Kilbracken|Lisheron|Knockalder|Rathmarsh"),
        _ENGLISH_TRADES,
        _words("Ltd|DAC|Teoranta"),
        _words("Aoife|Cian|Niamh|Oisín|Róisín|Fionn|Saoirse|Tadhg"),
        _words("Sample|O'Fern|Mac Alder|Hazelwood|Bracken|Heron"),
    ),
)

GROUPS = (
    "Kieselstein Holding",
    "Alderbrook Partners",
    "Groupe Clairbois",
    "Juniper Brands",
    "Wilgenrust Groep",
    "Lanternhill Hotels",
)
PARENT = "Evergreen Hospitality Group"
