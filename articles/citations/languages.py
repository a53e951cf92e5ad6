"""The words with which each language cites a provision; all that the grammar knows of a language stands here."""

from dataclasses import dataclass, field

Phrases = tuple[tuple[str, ...], ...]
Units = dict[str, tuple[str, bool]]


@dataclass(frozen=True)
class Language:
    """Words in lower case. A unit word stands for a kind of provision, and is singular or plural."""

    units: Units  # "articles": ("article", True)
    shortened: frozenset[str]  # unit words that a full stop may follow
    inner: frozenset[str]  # unit words that cite only after a higher unit: "artikel 8, onder a"
    ordinals: dict[str, str]  # "first": "1"
    joins: Phrases
    ranges: Phrases
    of: frozenset[str]
    to: frozenset[str]  # "Annex I to the Convention"
    articles: frozenset[str]
    this: frozenset[str]
    that: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    of_this: frozenset[str]  # "hereof"
    of_that: frozenset[str]  # "thereof"
    function: frozenset[str]  # what may follow a bare number in "Article 8 or 9 applies"
    measures: frozenset[str]  # what shows that a number counts something else: "paragraph 2, 30 days"
    own: frozenset[str]  # what a treaty calls itself, unless its own words say otherwise
    nouns: frozenset[str]  # kinds of instrument
    named: frozenset[str]  # kinds of instrument only when they begin with a capital: "Act"
    adjectives: frozenset[str]  # what may stand between "of" and the kind of instrument
    another: frozenset[str]  # words that say that it is another instrument: "that Convention"
    common: frozenset[str]
    titles: frozenset[str]  # words that begin the rest of a title: "the Convention on …"
    counts: dict[str, int] = field(default_factory=dict)
    bare_letters: bool = False
    afterwards: bool = False  # adjectives and demonstratives follow the noun: "el párrafo anterior"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _phrases(*phrases: str) -> Phrases:
    """Longest first, so that "up to and including" is not read as "up to"."""
    return tuple(sorted((tuple(phrase.split()) for phrase in phrases), key=len, reverse=True))


def _units(**words: str) -> Units:
    """kind="one word another / plural words" as word → (kind, plural)."""
    units: Units = {}
    for kind, both in words.items():
        one, _, many = both.partition("/")
        units |= dict.fromkeys(one.split(), (kind, False)) | dict.fromkeys(many.split(), (kind, True))
    return units


def _ordinals(words: str) -> dict[str, str]:
    """Words in order, those for one number joined by a bar."""
    return {word: str(n) for n, group in enumerate(words.split(), 1) for word in group.split("|")}


_DASHES = ("-", "–", "—", "‑", "‐", "−")

ENGLISH = Language(
    units=_units(
        article="article art / articles arts",
        paragraph="paragraph para par § / paragraphs paras pars",
        point="point subparagraph subpara subpoint item letter clause subclause pt lit"
        "/ points subparagraphs subparas subpoints items letters clauses subclauses pts",
        part="part / parts",
        chapter="chapter / chapters",
        section="section / sections",
        annex="annex / annexes",
        recital="recital / recitals",
    ),
    shortened=_set("art arts para paras par pars subpara subparas pt pts lit"),
    inner=_set("letter letters clause clauses item items pt pts lit"),
    ordinals=_ordinals("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"),
    joins=_phrases("and", "or", "and / or", "&", "as well as", "and also", "nor"),
    ranges=_phrases("to", "through", "up to", "up to and including", *_DASHES),
    of=_set("of"),
    to=_set("to"),
    articles=_set("the"),
    this=_set("this present"),
    that=_set("that said same"),
    before=_set("preceding previous foregoing"),
    after=_set("following next succeeding"),
    of_this=_set("hereof hereto"),
    of_that=_set("thereof thereto"),
    function=_set(
        "of to shall must may might should will would is are was were be has have had do does did can could cannot "
        "and or nor but in on by with without where when which that who if as for from at under above below this the "
        "these those until unless than not also only so such subject concerning relating regarding apply applies "
        "applied provide provides sets set contains refers relates requires prevents obliges thereof hereof then it "
        "there each any all no into within after before during shall"
    ),
    measures=_set(
        "day days week weeks month months year years hour hours minute minutes per percent % state states party "
        "parties person persons people member members child children victim victims case cases crime crimes euro euros "
        "january february march april may june july august september october november december times copies "
        "kilometres metres other others"
    )
    - {"may"},
    own=_set("convention"),
    nouns=_set(
        "convention conventions treaty treaties charter charters statute statutes covenant covenants protocol "
        "protocols "
        "agreement agreements constitution constitutions code codes law laws regulation regulations directive "
        "directives declaration declarations resolution resolutions pact compact accord accords decision decisions "
        "ordinance decree legislation arrangement arrangements memorandum instrument instruments statutes judgment "
        "contract bylaws"
    ),
    named=_set("act acts rules order bill guidelines principles report instructions law-book minutes concordat"),
    adjectives=_set(
        "a an the its their his her our your said same latter former aforementioned aforesaid abovementioned relevant "
        "applicable national domestic international criminal penal civil municipal internal first second third fourth "
        "two three four five six several new additional optional revised amended amending original foreign federal "
        "state bilateral multilateral regional european framework model and common general special supplementary "
        "parent earlier later old council other another any such those these that each every either both one all this "
        "present existing above mentioned extradition security procedure peace trade basic founding s of-which"
    ),
    another=_set("that those said such another other any each every either both its their his latter former all"),
    common=_set("common"),
    titles=_set("on for against relating concerning regarding between signed done adopted concluded supplementing of"),
    counts={"two": 2, "three": 3, "four": 4, "five": 5},
)

DUTCH = Language(
    units=_units(
        article="artikel art / artikelen artt",
        paragraph="lid § / leden",
        point="onderdeel punt letter subonderdeel onder sub / onderdelen punten letters subonderdelen",
        part="deel / delen",
        chapter="hoofdstuk / hoofdstukken",
        section="afdeling titel paragraaf / afdelingen paragrafen",
        annex="bijlage / bijlagen",
        recital="overweging / overwegingen",
    ),
    shortened=_set("art artt"),
    inner=_set("onder sub letter letters"),
    ordinals=_ordinals(
        "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende "
        "vijftiende zestiende zeventiende achttiende negentiende twintigste"
    ),
    joins=_phrases("en", "of", "en / of", "alsmede", "dan wel", "alsook", "onderscheidenlijk", "respectievelijk", "&"),
    ranges=_phrases("tot en met", "t / m", "tot", *_DASHES),
    of=_set("van uit"),
    to=_set("bij"),
    articles=_set("de het den der"),
    this=_set("dit deze onderhavige"),
    that=_set("dat die genoemd genoemde dezelfde hetzelfde voornoemd"),
    before=_set("voorgaande vorige voorafgaande"),
    after=_set("volgende"),
    of_this=_set("hiervan"),
    of_that=_set("daarvan ervan"),
    function=_set(
        "van is zijn was waren wordt worden kan kunnen mag mogen moet moeten dient dienen geldt gelden heeft hebben en "
        "of dan wel bedoelde bedoeld genoemde genoemd vermelde in op bij met zonder door voor naar uit aan te tot om "
        "waar wanneer indien als die dat dit de het een niet ook bepaalde beschreven opgenomen voorziene vastgestelde"
    ),
    measures=_set(
        "dag dagen week weken maand maanden jaar jaren uur uren minuten procent % staat staten partij partijen persoon "
        "personen kind kinderen slachtoffers misdrijven euro januari februari maart april mei juni juli augustus "
        "september oktober november december keer exemplaren andere"
    ),
    own=_set("verdrag"),
    nouns=_set(
        "verdrag verdragen handvest statuut statuten protocol protocollen overeenkomst overeenkomsten grondwet wetboek "
        "wetboeken wet wetten verordening verordeningen richtlijn richtlijnen verklaring resolutie besluit besluiten "
        "conventie pact akkoord akkoorden recht regeling reglement wetgeving kaderbesluit vluchtelingenverdrag"
    ),
    named=_set("akte beginselen regels"),
    adjectives=_set(
        "de het een zijn haar hun dat die genoemd genoemde voornoemde bedoelde nationaal nationale internationaal "
        "internationale interne intern eerste tweede derde twee drie vier vijf aanvullend aanvullende facultatief "
        "facultatieve herziene gewijzigde europees europese ander andere elk elke ieder iedere enig enige bestaand "
        "bestaande dit deze onderhavige ’ s"
    ),
    another=_set("dat die genoemd genoemde voornoemde ander andere elk elke ieder iedere enig enige zijn haar hun"),
    common=_set("gemeenschappelijk gemeenschappelijke"),
    titles=_set("inzake tegen ter betreffende tot tussen van gesloten"),
    counts={"twee": 2, "drie": 3},
    bare_letters=True,
)

FRENCH = Language(
    units=_units(
        article="article art / articles arts",
        paragraph="paragraphe par § alinéa alinea al / paragraphes alinéas alineas",
        point="point lettre souspoint sousparagraphe sousalinéa sous let / points lettres souspoints sousparagraphes",
        part="partie / parties",
        chapter="chapitre / chapitres",
        section="section / sections",
        annex="annexe / annexes",
        recital="considérant / considérants",
    ),
    shortened=_set("art arts par al let"),
    inner=_set("sous lettre lettres let"),
    ordinals=_ordinals(
        "premier|première|1er deuxième|second|seconde troisième quatrième cinquième sixième septième huitième neuvième "
        "dixième"
    ),
    joins=_phrases("et", "ou", "et / ou", "ainsi que", "&"),
    ranges=_phrases("à", "jusqu à", *_DASHES),
    of=_set("de du des d"),
    to=_set("à au aux"),
    articles=_set("la le les l ' ’"),
    this=_set("présent présente ce cet cette"),
    that=_set("ledit ladite dudit même"),
    before=_set("précédent précédente précédents précédentes"),
    after=_set("suivant suivante suivants suivantes"),
    of_this=_set(""),
    of_that=_set(""),
    function=_set(
        "de du des d est sont peut peuvent doit doivent s applique appliquent et ou à au aux dans par pour sur sous "
        "avec sans en ne n qui que lorsque si la le les l ci"
    ),
    measures=_set(
        "jour jours semaine semaines mois an ans année années heure heures pour % état états personne personnes "
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre autres"
    )
    - {"pour"},
    own=_set("convention"),
    nouns=_set(
        "convention conventions traité traités charte statut statuts pacte pactes protocole protocoles accord accords "
        "constitution code codes loi lois règlement directive déclaration résolution décision droit décret ordonnance "
        "législation"
    ),
    named=_set("acte règles"),
    adjectives=_set(
        "la le les l ' ’ un une sa son ses leur leurs quatre deux trois dite cette ce ces présente présent premier "
        "première deuxième autre autres toute tout ladite dudit ledit"
    ),
    another=_set("sa son ses leur leurs autre autres toute tout ladite dudit ledit ces ce cette"),
    common=_set("commun communs"),
    titles=_set("sur pour contre relative relatif concernant entre signée conclue des de du d"),
    counts={"deux": 2, "trois": 3},
    afterwards=True,
)

SPANISH = Language(
    units=_units(
        article="artículo articulo art / artículos articulos arts",
        paragraph="párrafo parrafo párr parr apartado § / párrafos parrafos párrs apartados",
        point="punto letra inciso subpárrafo subapartado literal lit / puntos letras incisos subpárrafos literales",
        part="parte / partes",
        chapter="capítulo capitulo / capítulos",
        section="sección seccion / secciones",
        annex="anexo / anexos",
        recital="considerando / considerandos",
    ),
    shortened=_set("art arts párr parr párrs lit"),
    inner=_set("letra letras literal literales lit"),
    ordinals=_ordinals(
        "primer|primero|primera segundo|segunda tercer|tercero|tercera cuarto|cuarta quinto|quinta sexto séptimo "
        "octavo noveno décimo"
    ),
    joins=_phrases("y", "e", "o", "u", "y / o", "así como", "&"),
    ranges=_phrases("a", "al", "hasta", *_DASHES),
    of=_set("de del"),
    to=_set("a al"),
    articles=_set("la el los las"),
    this=_set("presente este esta"),
    that=_set("dicho dicha ese esa mismo misma"),
    before=_set("anterior anteriores precedente precedentes"),
    after=_set("siguiente siguientes"),
    of_this=_set(""),
    of_that=_set(""),
    function=_set(
        "de del es son será serán puede pueden podrá podrán debe deben deberá se y o u e a al en por para sobre con "
        "sin que cuando si la el los las no aplica aplican supra infra"
    ),
    measures=_set(
        "día días semana semanas mes meses año años hora horas % estado estados persona personas enero febrero marzo "
        "abril mayo junio julio agosto septiembre octubre noviembre diciembre otros"
    ),
    own=_set("convención convenio"),
    nouns=_set(
        "convención convenciones convenio convenios tratado tratados carta estatuto estatutos pacto pactos protocolo "
        "protocolos acuerdo acuerdos constitución código códigos ley leyes reglamento directiva declaración resolución "
        "decisión derecho decreto legislación"
    ),
    named=_set("acta reglas"),
    adjectives=_set(
        "la el los las un una su sus cuatro dos tres dicho dicha ese esa esos esas este esta presente primer segundo "
        "otro otra otros otras todo toda"
    ),
    another=_set("su sus dicho dicha ese esa esos esas otro otra otros otras todo toda"),
    common=_set("común comunes"),
    titles=_set("sobre para contra relativa relativo concerniente entre de del"),
    counts={"dos": 2, "tres": 3},
    afterwards=True,
)

LANGUAGES = {"en": ENGLISH, "nl": DUTCH, "fr": FRENCH, "es": SPANISH}


def language_of(tag: str) -> Language:
    """The words of a language by its tag ("nl", "nl-BE"); ValueError for one whose citations are not known."""
    try:
        return LANGUAGES[tag.partition("-")[0].lower()]
    except KeyError:
        raise ValueError(f"Citations are read in {', '.join(LANGUAGES)}; “{tag}” is none of these.") from None
