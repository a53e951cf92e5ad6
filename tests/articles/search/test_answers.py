from articles.search.answers import answer


def test_a_machine_gets_exactly_these_keys(convention):
    found = answer(convention, "rule of specialty", limit=1)
    score = found["results"][0].pop("score")
    assert score > 0
    assert found == {
        "jump": None,
        "suggestion": None,
        "total": found["total"],
        "reach": found["reach"],
        "results": [
            {
                "eid": "art_52",
                "label": "Article 52",
                "heading": "Rule of speciality",
                "kind": "article",
                "layer": "restatement",
                "edition": found["results"][0]["edition"],
                "language": "en",
                "snippet": found["results"][0]["snippet"],
                "url": "/articles/52/",
            }
        ],
    }


def test_a_citation_jumps(convention):
    assert answer(convention, "Article 30(1)(b)(ii)")["jump"] == {
        "eid": "art_30__para_1__point_b__point_ii",
        "label": "Article 30(1)(b)(ii)",
        "url": "/articles/30/1/b/ii/",
    }


def test_scores_never_rise_down_the_list(convention):
    scores = [result["score"] for result in answer(convention, "extradition of nationals", limit=50)["results"]]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) > 5


def test_a_limit_is_kept_within_bounds(convention):
    counts = [len(answer(convention, "crimes", limit=limit)["results"]) for limit in (-1, 0, 3, 10**9)]
    assert counts == [0, 0, 3, 100]


def test_pages_of_an_answer_do_not_overlap_and_leave_nothing_out(convention):
    whole = answer(convention, "extradition", limit=10)["results"]
    pages = [answer(convention, "extradition", limit=5, offset=offset)["results"] for offset in (0, 5)]
    assert pages[0] + pages[1] == whole
