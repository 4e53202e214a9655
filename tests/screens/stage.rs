//! The projector's screen: every kind of page, in every size.

use demarche::projector::{Scene, Shown};
use demarche::stage::{Page, Question, StageLine};
use demarche::text::{Words, pseudo};
use demarche::tui::{Look, Message};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::book::SIZES;
use super::letters::{keep, leaf};
use crate::support::{NOW, Pages, paused, plain_theme, running, text_of};

/// A page: its name, and what is shown.
type Leaf = (&'static str, fn(Pages) -> Shown);

fn shown(line: StageLine) -> Shown {
    Shown::Page(Box::new(line))
}

fn page(pages: Pages, page: Page) -> Shown {
    shown(pages.line(page, None))
}

fn question(pages: Pages, question: Question) -> Shown {
    shown(pages.line(Page::Question(question), running(372)))
}

const LEAVES: &[Leaf] = &[
    ("stage-waiting", |_| Shown::Waiting),
    ("stage-newer", |_| Shown::Newer),
    ("stage-damaged", |_| Shown::Damaged),
    ("stage-blank", |pages| shown(pages.line(Page::Blank {}, running(372)))),
    ("stage-welcome", |pages| page(pages, pages.welcome())),
    ("stage-letter", |pages| shown(pages.line(pages.letter(), running(540)))),
    ("stage-message", |pages| shown(pages.line(pages.message(), running(372)))),
    ("stage-question", |pages| question(pages, pages.question())),
    ("stage-question-alone", |pages| {
        question(pages, Question { options: Vec::new(), hands: None, ..pages.question() })
    }),
    ("stage-question-long", |pages| question(pages, pages.long_question())),
    ("stage-question-dilemma", |pages| {
        question(pages, Question { options: Vec::new(), ..pages.long_question() })
    }),
    ("stage-question-paused", |pages| shown(pages.line(Page::Question(pages.question()), paused(372)))),
    ("stage-question-over", |pages| shown(pages.line(Page::Question(pages.question()), running(-40)))),
    ("stage-chosen", |pages| page(pages, pages.chosen())),
    ("stage-break", |pages| shown(pages.line(Page::Break { minutes: 5 }, running(299)))),
    ("stage-ending", |pages| page(pages, pages.ending())),
    ("stage-hotwash", |pages| shown(pages.line(pages.hotwash(), running(1_500)))),
    ("stage-closed", |pages| page(pages, Page::Closed {})),
];

fn scene(words: &Words, shown: Shown) -> Scene {
    let mut scene = Scene::new(words.clone(), plain_theme());
    scene.set_clock(NOW);
    scene.show(shown);
    scene
}

fn voice_of(words: &Words) -> Pages {
    Pages { voice: if words.are_pseudo() { pseudo } else { str::to_owned } }
}

fn draw(scene: &mut Scene, (columns, rows): (u16, u16)) -> Buffer {
    let mut frame = Buffer::empty(Rect::new(0, 0, columns, rows));
    scene.draw(&mut frame);
    frame
}

#[test]
fn the_stage_looks_as_it_should() {
    for (name, told) in LEAVES {
        let leaves = leaf(name, |words, size| {
            let mut scene = scene(words, told(voice_of(words)));
            Box::new(move |look: Look| {
                scene.restyle(look);
                draw(&mut scene, size)
            })
        });
        keep(name, &leaves);
    }
}

#[test]
fn nothing_on_the_stage_is_written_over_or_cut() {
    for language in ["en", "en-XA"] {
        let words = Words::in_language(language).unwrap();
        for (name, told) in LEAVES {
            for size in SIZES {
                let mut scene = scene(&words, told(voice_of(&words)));
                draw(&mut scene, size);
                let faults: Vec<String> =
                    scene.faults().iter().map(|fault| format!("{}: {}", fault.kind, fault.text)).collect();
                assert!(faults.is_empty(), "{name} at {size:?} in {language}: {faults:#?}");
            }
        }
    }
}

/// Nobody takes the wall for the world.
#[test]
fn every_page_says_that_it_is_an_exercise() {
    for (name, told) in LEAVES {
        for size in [(40, 10), (60, 18), (200, 55)] {
            let text = text_of(&draw(&mut scene(&Words::default(), told(Pages::plain())), size));
            assert!(text.contains("EXERCISE"), "{name} at {size:?}:\n{text}");
        }
    }
}

/// A stage is drawn in whatever window there is.
#[test]
fn no_window_is_too_small_or_too_large() {
    for size in [(1, 1), (2, 2), (3, 9), (7, 3), (20, 5), (40, 2), (59, 17), (500, 3), (20, 200), (500, 200)]
    {
        for (_, told) in LEAVES {
            draw(&mut scene(&Words::default(), told(Pages::plain())), size);
        }
    }
}

/// What does not fit says so, and all of it can be reached with the arrows.
#[test]
fn a_long_message_is_read_to_its_end() {
    let pages = Pages::plain();
    let words: Vec<String> = (1..=400).map(|number| format!("word{number}")).collect();
    for size in [(60, 18), (80, 24)] {
        let mut scene = scene(&Words::default(), page(pages, pages.message_of(&words.join(" "))));
        let mut seen = text_of(&draw(&mut scene, size));
        assert!(seen.contains("press Down here"), "{seen}");
        for _ in 0..200 {
            scene.hear(&Message::named("Down").unwrap());
            seen += &text_of(&draw(&mut scene, size));
        }
        for word in &words {
            assert!(seen.split_whitespace().any(|there| there == word), "{word} at {size:?}");
        }
        assert!(seen.ends_with("The end. Up goes back.\n") || seen.contains("The end. Up goes back."));
        scene.hear(&Message::named("Home").unwrap());
        assert!(text_of(&draw(&mut scene, size)).contains("word1 "));
    }
}

#[test]
fn another_page_begins_at_its_top_and_the_same_one_stays_where_it_is() {
    let pages = Pages::plain();
    let long = || pages.message_of(&"word ".repeat(400));
    let mut scene = scene(&Words::default(), shown(pages.line(long(), running(372))));
    let top = text_of(&draw(&mut scene, (80, 24)));
    scene.hear(&Message::named("PgDn").unwrap());
    let scrolled = text_of(&draw(&mut scene, (80, 24)));
    assert_ne!(scrolled, top);
    scene.show(shown(pages.line(long(), paused(372))));
    let paused = text_of(&draw(&mut scene, (80, 24)));
    assert_eq!(paused.lines().nth(6), scrolled.lines().nth(6));
    scene.show(page(pages, pages.letter()));
    scene.show(shown(pages.line(long(), running(372))));
    assert_eq!(text_of(&draw(&mut scene, (80, 24))), top);
}

#[test]
fn only_a_running_clock_ticks_and_it_stops_at_nothing() {
    let pages = Pages::plain();
    let mut scene = scene(&Words::default(), shown(pages.line(Page::Break { minutes: 1 }, running(2))));
    let times: Vec<(bool, bool)> = (0..4)
        .map(|second| {
            scene.set_clock(NOW + second);
            (scene.ticks(), text_of(&draw(&mut scene, (80, 24))).contains("time is up"))
        })
        .collect();
    assert_eq!(times, [(true, false), (true, false), (false, true), (false, true)]);
    scene.show(shown(pages.line(Page::Break { minutes: 1 }, paused(60))));
    assert!(!scene.ticks());
    scene.show(page(pages, pages.letter()));
    assert!(!scene.ticks());
}

#[test]
fn only_q_leaves() {
    let mut scene = scene(&Words::default(), Shown::Waiting);
    for key in ["Enter", "Esc", "Space", "Tab", "b", "1", "?", "Up", "Down"] {
        scene.hear(&Message::named(key).unwrap_or(Message::Type(' ')));
        assert!(!scene.is_left(), "{key}");
    }
    scene.hear(&Message::named("Q").unwrap());
    assert!(scene.is_left());
}
