"""How Dutch cites."""

from articles.citations.language import DASHES, Language, ordinals_of, phrases, units_of, words

DUTCH = Language(
    units=units_of(
        article="artikel art / artikelen artt",
        paragraph="lid § / leden",
        point="onderdeel punt letter subonderdeel / onder sub onderdelen punten letters subonderdelen",
        part="deel / delen",
        chapter="hoofdstuk / hoofdstukken",
        section="afdeling titel paragraaf / afdelingen paragrafen",
        annex="bijlage / bijlagen",
        recital="overweging / overwegingen",
    ),
    shortened=words("art artt"),
    inner=words("onder sub letter letters"),
    ordinals=ordinals_of(
        "eerste|eerst tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende "
        "veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste"
    ),
    joins=phrases("en", "of", "en / of", "alsmede", "dan wel", "alsook", "onderscheidenlijk", "respectievelijk", "&"),
    ranges=phrases("tot en met", "t / m", "tot", *DASHES),
    of=words("van uit"),
    to=words("bij"),
    articles=words("de het den der"),
    this=words("dit deze onderhavige"),
    that=words("dat die genoemd genoemde dezelfde hetzelfde voornoemd"),
    before=words("voorgaande vorige voorafgaande"),
    after=words("volgende"),
    of_this=words("hiervan"),
    of_that=words("daarvan ervan"),
    function=words(
        "van is zijn was waren wordt worden kan kunnen mag mogen moet moeten dient dienen geldt gelden heeft hebben en "
        "of dan wel bedoelde bedoeld genoemde genoemd vermelde in op bij met zonder door voor naar uit aan te tot om "
        "waar wanneer indien als die dat dit de het een niet ook bepaalde beschreven opgenomen voorziene vastgestelde"
    ),
    measures=words(
        "dag dagen week weken maand maanden jaar jaren uur uren minuten procent % "
        "euro januari februari maart april mei juni juli augustus "
        "september oktober november december keer exemplaren"
    ),
    own=words("verdrag"),
    nouns=words(
        "verdrag verdragen handvest statuut statuten protocol protocollen overeenkomst overeenkomsten grondwet wetboek "
        "wetboeken wet wetten verordening verordeningen richtlijn richtlijnen verklaring resolutie besluit besluiten "
        "conventie pact akkoord akkoorden recht regeling reglement wetgeving kaderbesluit vluchtelingenverdrag"
    ),
    named=words("akte beginselen regels"),
    adjectives=words(
        "de het een zijn haar hun dat die genoemd genoemde voornoemde bedoelde nationaal nationale internationaal "
        "internationale interne intern eerste tweede derde twee drie vier vijf aanvullend aanvullende facultatief "
        "facultatieve herziene gewijzigde europees europese ander andere elk elke ieder iedere enig enige bestaand "
        "bestaande dit deze onderhavige ’ s"
    ),
    another=words("dat die genoemd genoemde voornoemde ander andere elk elke ieder iedere enig enige zijn haar hun"),
    common=words("gemeenschappelijk gemeenschappelijke"),
    titles=words("inzake tegen ter betreffende tot tussen van gesloten"),
    counts={"twee": 2, "drie": 3},
    applying=frozenset({"toepassing", "kracht"}),
    bare_letters=True,
)
