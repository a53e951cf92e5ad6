"""How French cites."""

from articles.citations.language import DASHES, Language, ordinals_of, phrases, units_of, words

FRENCH = Language(
    units=units_of(
        article="article art / articles arts",
        paragraph="paragraphe par § alinéa alinea al / paragraphes alinéas alineas",
        point="point lettre souspoint sousparagraphe sousalinéa sous let / points lettres souspoints sousparagraphes",
        part="partie / parties",
        chapter="chapitre / chapitres",
        section="section / sections",
        annex="annexe / annexes",
        recital="considérant / considérants",
    ),
    shortened=words("art arts par al let"),
    inner=words("sous lettre lettres let"),
    ordinals=ordinals_of(
        "premier|première|1er deuxième|second|seconde troisième quatrième cinquième sixième septième huitième neuvième "
        "dixième"
    ),
    joins=phrases("et", "ou", "et / ou", "ainsi que", "&"),
    ranges=phrases("à", "jusqu à", *DASHES),
    of=words("de du des d"),
    to=words("à au aux"),
    articles=words("la le les l ' ’"),
    this=words("présent présente ce cet cette"),
    that=words("ledit ladite dudit même"),
    before=words("précédent précédente précédents précédentes"),
    after=words("suivant suivante suivants suivantes"),
    of_this=words(""),
    of_that=words(""),
    function=words(
        "de du des d est sont peut peuvent doit doivent s applique appliquent et ou à au aux dans par pour sur sous "
        "avec sans en ne n qui que lorsque si la le les l ci"
    ),
    measures=words(
        "jour jours semaine semaines mois an ans année années heure heures pour % "
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    )
    - {"pour"},
    own=words("convention"),
    nouns=words(
        "convention conventions traité traités charte statut statuts pacte pactes protocole protocoles accord accords "
        "constitution code codes loi lois règlement directive déclaration résolution décision droit décret ordonnance "
        "législation"
    ),
    named=words("acte règles"),
    adjectives=words(
        "la le les l ' ’ un une sa son ses leur leurs quatre deux trois dite cette ce ces présente présent premier "
        "première deuxième autre autres toute tout ladite dudit ledit"
    ),
    another=words("sa son ses leur leurs autre autres toute tout ladite dudit ledit ces ce cette"),
    common=words("commun communs"),
    titles=words("sur pour contre relative relatif concernant entre signée conclue des de du d"),
    counts={"deux": 2, "trois": 3},
    afterwards=True,
)
