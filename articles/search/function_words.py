"""Words that carry a sentence but not its subject. No Django."""

FUNCTION_WORDS = {
    "en": """a about according after all also am an and any are as at be because been before being both but by can
        concerning convention could did do does during each explain find for from get had hague happen happens
        has have he her him his how however i if in into is it its like ljubljana many may me mean means might
        more most much must my need needs no of on onto or other our over own please regarding rule rules s
        say says shall she should show so some such tell than that the their them then there these they this
        those to treaty up upon us via was we were what when where whether which while who whom whose why will
        with within without would you your""",
    "nl": """de het een en of in op te ten ter van voor met aan bij door uit over om als is zijn was wordt worden kan
        kunnen mag mogen moet moeten dat die dit deze er hij zij ze wie wat waar wanneer hoe welke naar tot ook niet
        verdrag""",
    "fr": """le la les l un une des de du d et ou à a au aux en dans par pour sur avec est sont être peut peuvent doit
        doivent que qui quoi quand comment quel quelle quels quelles ce cette ces il elle ne pas se sa son ses
        convention""",
    "es": """el la los las un una unos unas de del y o en a al por para con es son ser puede pueden debe deben que qué
        quien quién cuando cuándo como cómo cual cuál se su sus no este esta convenio""",
}

# In a question these stand for whoever it is about: "can a State …", "what if someone …".
_ASKED_ABOUT = "state states party parties country countries person persons someone somebody people one"
_QUESTION_WORDS = "who whom whose what which when where why how can could may must should does do is are"

ASKED_ABOUT = set(_ASKED_ABOUT.split())
QUESTION_WORDS = set(_QUESTION_WORDS.split())

ALL = {word for words in FUNCTION_WORDS.values() for word in words.split()}
