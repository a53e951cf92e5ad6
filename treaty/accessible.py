"""What the accessibility statement says; each check names the tests that bear it out, and a test holds them to it."""

import datetime as dt
from typing import NamedTuple

from articles.sentences import Sentence, say

TESTED_ON = dt.date(2026, 11, 22)  # the day on which all of these last passed together, and this list was read


class Check(NamedTuple):
    """A sentence for readers, the success criteria it is about, and the tests, each as file::function."""

    says: Sentence
    criteria: str
    tests: tuple[str, ...]


CHECKS = [
    Check(
        say(
            "Every kind of page, in light and in dark, and pages that say what is missing: axe-core finds nothing "
            "against the rules of levels A and AA that a program can check."
        ),
        "",
        (
            "test_accessibility::test_axe_finds_nothing_to_mend",
            "test_accessibility::test_axe_finds_nothing_to_mend_where_nothing_is",
        ),
    ),
    Check(
        say(
            "The same for what opens on a page: previews of citations and terms, notes in the margin, the dialog of "
            "citations, the menu of files, the rows of the search, one’s own notes, closed reasons."
        ),
        "",
        ("test_accessibility::test_axe_finds_nothing_to_mend_in_what_opens",),
    ),
    Check(
        say("No page scrolls sideways in a window from 320 to 1600 pixels wide."),
        "1.4.10",
        ("test_reflow::test_no_page_scrolls_sideways_at_any_width",),
    ),
    Check(say("Text may be twice as large."), "1.4.4", ("test_reflow::test_text_may_be_twice_as_large",)),
    Check(
        say("Letters, words, lines and paragraphs may be set further apart; nothing is cut off."),
        "1.4.12",
        ("test_reflow::test_letters_words_lines_and_paragraphs_may_be_set_further_apart",),
    ),
    Check(
        say("By keyboard alone, on six kinds of page: the focus can be seen wherever it goes, and nothing hides it."),
        "2.4.7, 2.4.11",
        ("test_keyboard::test_the_focus_is_seen_wherever_it_goes",),
    ),
    Check(
        say("By keyboard alone, a point is found and cited, two States are compared, a file is downloaded."),
        "2.1.1",
        (
            "test_keyboard::test_a_lawyer_works_by_keyboard_alone",
            "test_keyboard::test_two_states_are_compared_by_keyboard_alone",
            "test_keyboard::test_a_file_is_taken_along_by_keyboard_alone",
        ),
    ),
    Check(
        say(
            "What is pressed is at least 24 pixels wide and high, or as far from everything else that is, on a "
            "telephone."
        ),
        "2.5.8",
        ("test_accessibility::test_what_is_pressed_is_large_enough_or_far_enough_apart_on_a_telephone",),
    ),
    Check(
        say("Nothing moves for readers whose system asks for less motion."),
        "",
        ("test_preferences::test_nothing_moves_for_who_asks_for_less_motion",),
    ),
    Check(
        say("In forced colours no words vanish, and what is chosen and focused is still marked."),
        "",
        (
            "test_preferences::test_no_words_vanish_in_colours_of_the_readers_own",
            "test_preferences::test_the_chosen_row_the_marked_point_and_the_focus_are_seen_in_forced_colours",
        ),
    ),
    Check(
        say(
            "What the browser tells a screen reader of an article, a table and a picture is held word for word: "
            "numbers by their names, headings, marks that are only drawn left out."
        ),
        "1.3.1, 4.1.2",
        (
            "test_read_aloud::test_what_is_told_of_an_article_a_table_and_a_picture",
            "test_read_aloud::test_each_number_is_read_by_its_name_and_not_again_as_a_marker",
            "test_read_aloud::test_marks_that_are_only_drawn_are_not_read",
        ),
    ),
    Check(
        say(
            "Without scripts, everything but one’s own highlights and notes works: finding, reading, citing, "
            "comparing, searching, downloading, printing."
        ),
        "",
        (
            "test_without_javascript::test_a_lawyer_needs_no_script",
            "test_without_javascript::test_a_student_reads_with_annotations_terms_and_the_concordance",
        ),
    ),
]
GAPS = [
    say(
        "No screen reader was run: tests read the browser’s accessibility tree, not what NVDA, JAWS, VoiceOver or "
        "TalkBack make of it."
    ),
    say("Nobody who relies on an aid has been asked to try the site."),
    say("Tests run in Chromium only, not in Firefox or Safari."),
    say(
        "PDF files were not tested against PDF/UA; the same words are in the EPUB, Word and text files and on the page."
    ),
    say("The editors’ desk is Django’s admin; only our own pages in it were checked, with axe-core."),
    say("Foreign words within an annotation carry no mark of their language, because annotations do not record it."),
]
