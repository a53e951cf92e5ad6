"""How Spanish cites."""

from articles.citations.language import DASHES, Language, ordinals_of, phrases, units_of, words

SPANISH = Language(
    units=units_of(
        article="artículo articulo art / artículos articulos arts",
        paragraph="párrafo parrafo párr parr apartado § / párrafos parrafos párrs apartados",
        point="punto letra inciso subpárrafo subapartado literal lit / puntos letras incisos subpárrafos literales",
        part="parte / partes",
        chapter="capítulo capitulo / capítulos",
        section="sección seccion / secciones",
        annex="anexo / anexos",
        recital="considerando / considerandos",
    ),
    shortened=words("art arts párr parr párrs lit"),
    inner=words("letra letras literal literales lit"),
    ordinals=ordinals_of(
        "primer|primero|primera segundo|segunda tercer|tercero|tercera cuarto|cuarta quinto|quinta sexto séptimo "
        "octavo noveno décimo"
    ),
    joins=phrases("y", "e", "o", "u", "y / o", "así como", "&"),
    ranges=phrases("a", "al", "hasta", *DASHES),
    of=words("de del"),
    to=words("a al"),
    articles=words("la el los las"),
    this=words("presente este esta"),
    that=words("dicho dicha ese esa mismo misma"),
    before=words("anterior anteriores precedente precedentes"),
    after=words("siguiente siguientes"),
    of_this=words(""),
    of_that=words(""),
    function=words(
        "de del es son será serán puede pueden podrá podrán debe deben deberá se y o u e a al en por para sobre con "
        "sin que cuando si la el los las no aplica aplican supra infra"
    ),
    measures=words(
        "día días semana semanas mes meses año años hora horas % enero febrero marzo "
        "abril mayo junio julio agosto septiembre octubre noviembre diciembre"
    ),
    own=words("convención convenio"),
    nouns=words(
        "convención convenciones convenio convenios tratado tratados carta estatuto estatutos pacto pactos protocolo "
        "protocolos acuerdo acuerdos constitución código códigos ley leyes reglamento directiva declaración resolución "
        "decisión derecho decreto legislación"
    ),
    named=words("acta reglas"),
    adjectives=words(
        "la el los las un una su sus cuatro dos tres dicho dicha ese esa esos esas este esta presente primer segundo "
        "otro otra otros otras todo toda"
    ),
    another=words("su sus dicho dicha ese esa esos esas otro otra otros otras todo toda"),
    common=words("común comunes"),
    titles=words("sobre para contra relativa relativo concerniente entre de del"),
    counts={"dos": 2, "tres": 3},
    afterwards=True,
)
