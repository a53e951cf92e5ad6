"""One address of every kind that a reader can ask for; a test holds the list against the site's own."""

PAGES = [
    *(
        "/",
        "/about/",
        "/accessibility/",
        "/articles/",
        "/articles/8/",
        "/articles/30/1/b/ii/?q=extradition",
        "/annexes/",
        "/annexes/F/",
    ),
    *("/preamble/", "/closing/", "/parts/III/", "/text/", "/editions/", "/editions/restatement/", "/divergences/"),
    *("/references/", "/cite/?eid=art_8__para_3", "/study/", "/glossary/", "/topics/", "/topics/victims/"),
    *("/checklists/", "/checklists/mla-request/", "/concordance/", "/concordance/rome/", "/sources/", "/my-copy/"),
    "/how-it-works/",
    *("/api/", "/annotations/", "/annotations/art-30-grounds/", "/annotations/art-30-grounds/changes/"),
    *("/search/?q=extradition", "/search/?q=8(3)", "/articles/30/?layers=annotations"),
    *("/offline/", "/embedding/", "/annotations/art-30-grounds/cite/"),
    "/states/lv/lv-ratification-2025-08-28/cite/",
    *("/states/", "/states/nl/", "/between/", "/between/NL/SI/", "/timeline/", "/conflicts/"),
]
MISSING = ["/nothing-here", "/articles/99999/", "/annotations/none/", "/.well-known/security.txt", "/states/xx/"]
FILES = [
    *(
        "/healthz",
        "/readyz",
        "/favicon.ico",
        "/robots.txt",
        "/references.csv",
        "/references.json",
        "/cite.json?eid=art_8",
        "/cite.bib?eid=art_8",
    ),
    *("/preview/?eid=art_8", "/checklists/mla-request.md", "/checklists/mla-request.docx", "/concordance.csv"),
    *("/sources.bib", "/sources.ris", "/sources.json", "/search/complete?q=ext", "/api/search?q=ext"),
    *("/api/openapi.json", "/api/provisions/art_8", "/feeds/search?q=ext", "/annotations/art-30-grounds/body/"),
    *("/feeds/annotations", "/feeds/annotations/art_8", "/opensearch.xml", "/id/art_8__para_3", "/print/art_8.css"),
    *(
        "/words/fr.js",
        "/unapi",
        "/cards/home.png",
        "/cards/art_8.png",
        "/cards/annotations/art-30-grounds.png",
        "/embed.js",
    ),
    *(
        "/text.jsonld",
        "/articles/8.jsonld",
        "/states/acts.csv",
        "/llms.txt",
        "/sitemap.xml",
        "/sitemap-text.xml",
        "/manifest.webmanifest",
    ),
    *("/sw.js", "/manifest.webmanifest", "/embed/art_8", "/oembed?url=http://testserver/articles/8/"),
    *("/print/.css", "/text.md", "/articles/8.pdf", "/articles/8.xml", "/states.csv", "/states.json"),
    *("/between/NL/SI.json", "/feeds/acts", "/feeds/acts/under/art_8", "/feeds/acts/nl", "/30.1.b.ii"),
]
FOR_OTHERS = ("/cards/", "/embed/", "/embed.js")  # what pages elsewhere may show as parts of their own
EVERY = [*PAGES, *MISSING, *FILES]
