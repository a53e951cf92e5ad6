"""Words that carry a sentence but not its subject. No Django."""

FUNCTION_WORDS = {
    "en": """a about after all also am an and any are as at be because been before being both but by can could did do
        does during each for from get had has have he her him his how however i if in into is it its like many may me might
        more most much must my no of on onto or other our over own shall she should so some such than that the their them then there
        these they this those to up upon us via was we were what when where whether which while who whom whose why will
        with within without would you your s happens happen mean means say says tell explain need needs regarding
        concerning according please find show rules rule about convention treaty ljubljana hague""",
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
ASKED_ABOUT = set("state states party parties country countries person persons someone somebody people one".split())
QUESTION_WORDS = set("who whom whose what which when where why how can could may must should does do is are".split())

ALL = {word for words in FUNCTION_WORDS.values() for word in words.split()}
