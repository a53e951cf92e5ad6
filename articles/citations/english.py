"""How English cites."""

from articles.citations.language import DASHES, Language, ordinals_of, phrases, units_of, words

ENGLISH = Language(
    units=units_of(
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
    shortened=words("art arts para paras par pars subpara subparas pt pts lit"),
    inner=words("letter letters clause clauses item items pt pts lit"),
    ordinals=ordinals_of("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"),
    joins=phrases("and", "or", "and / or", "&", "as well as", "and also", "nor"),
    ranges=phrases("to", "through", "up to", "up to and including", *DASHES),
    of=words("of"),
    to=words("to"),
    articles=words("the"),
    this=words("this present"),
    that=words("that said same"),
    before=words("preceding previous foregoing"),
    after=words("following next succeeding"),
    of_this=words("hereof hereto"),
    of_that=words("thereof thereto"),
    function=words(
        "of to shall must may might should will would is are was were be has have had do does did can could cannot "
        "and or nor but in on by with without where when which that who if as for from at under above below this the "
        "these those until unless than not also only so such subject concerning relating regarding apply applies "
        "applied provide provides sets set contains refers relates requires prevents obliges thereof hereof then it "
        "there each any all no into within after before during shall"
    ),
    measures=words(
        "day days week weeks month months year years hour hours minute minutes per percent % euro euros "
        "january february march april may june july august september october november december times copies "
        "kilometres metres"
    )
    - {"may"},
    own=words("convention"),
    nouns=words(
        "convention conventions treaty treaties charter charters statute statutes covenant covenants protocol "
        "protocols "
        "agreement agreements constitution constitutions code codes law laws regulation regulations directive "
        "directives declaration declarations resolution resolutions pact compact accord accords decision decisions "
        "ordinance decree legislation arrangement arrangements memorandum instrument instruments statutes judgment "
        "contract bylaws rule rules"
    ),
    named=words("act acts rules order bill guidelines principles report instructions law-book minutes concordat"),
    adjectives=words(
        "a an the its their his her our your said same latter former aforementioned aforesaid abovementioned relevant "
        "applicable national domestic international criminal penal civil municipal internal first second third fourth "
        "two three four five six several new additional optional revised amended amending original foreign federal "
        "state bilateral multilateral regional european framework model and common general special supplementary "
        "parent earlier later old council other another any such those these that each every either both one all this "
        "present existing above mentioned extradition security procedure peace trade basic founding s of-which"
    ),
    another=words("that those said such another other any each every either both its their his latter former all"),
    common=words("common"),
    titles=words(
        "on for against relating concerning regarding between signed done adopted concluded supplementing of dated"
    ),
    counts={"two": 2, "three": 3, "four": 4, "five": 5},
)
