use proptest::prelude::*;

use super::*;
use crate::actions::{Group, Screen};

/// What is wrong with a file, each with the text that it points at.
fn faults(text: &str) -> Vec<(String, &str)> {
    let faults = Keymap::read(text).unwrap_err();
    faults.into_iter().map(|faulty| (faulty.fault.to_string(), &text[faulty.span])).collect()
}

#[test]
fn only_what_is_named_changes() {
    let keymap =
        Keymap::read("undo = \"z\" # as everywhere else\nno-view = \"Ctrl+G\"\nmouse = \"F5\"\n").unwrap();
    assert_eq!(keymap.lookup(Place::Situation, Key::Char('z')), Some(Action::Undo));
    assert_eq!(keymap.lookup(Place::Situation, Key::Char('u')), None);
    assert_eq!(keymap.lookup(Place::Ballot, Key::Ctrl('g')), Some(Action::NoView));
    assert_eq!(keymap.lookup(Place::Ballot, Key::Char('k')), Some(Action::KeepLast));
    assert_eq!(keymap.lookup(Place::Plain, Key::Char('u')), Some(Action::Undo), "a line keeps its letters");
    assert_eq!(Keymap::read(""), Ok(Keymap::USUAL));
}

#[test]
fn two_commands_can_change_places() {
    let keymap = Keymap::read("go-actors = 'e'\ngo-evidence = 'c'").unwrap();
    assert_eq!(keymap.lookup(Place::Situation, Key::Char('e')), Some(Action::Go(Screen::Actors)));
    assert_eq!(keymap.lookup(Place::Situation, Key::Char('c')), Some(Action::Go(Screen::Evidence)));
}

#[test]
fn what_cannot_stand_is_told_in_one_sentence_at_its_place() {
    let told = [
        ("undoo = 'z'", "no command is called `undoo`", "undoo"),
        ("undo = 'Strg+z'", "no key is called `Strg+z`", "'Strg+z'"),
        ("undo = 5", "the key of `undo` has to stand in quotes, as in `undo = \"z\"`", "5"),
        ("help = 'z'", "`help` keeps its key ?: without it nobody could find the way", "'z'"),
        ("open = 'z'", "`open` keeps its key Enter: without it nobody could find the way", "'z'"),
        ("undo = 'Q'", "the key Q cannot be given to another command: it is the key of `leave`", "'Q'"),
        (
            "undo = 'Tab'",
            "the key Tab cannot be given to another command: it is the key of `next-pane`",
            "'Tab'",
        ),
        ("undo = 'left'", "the key ← cannot be given to another command: it is the key of `left`", "'left'"),
        ("undo = '3'", "the key 1–9 cannot be given to another command: it is the key of `digit`", "'3'"),
        (
            "undo = 'Ctrl+i'",
            "a terminal cannot tell Ctrl+I from another key, or keeps it for itself",
            "'Ctrl+i'",
        ),
        ("page-up = 'x'", "`page-up` works while text is typed, so its key cannot be X, which types", "'x'"),
        ("undo = 'b'", "the key B would mean two things at `situation`: `undo` and `ballot`", "undo = 'b'"),
        ("a = = 'b'", "this cannot be read: extra `=`, expected nothing", "="),
    ];
    for (text, sentence, place) in told {
        assert_eq!(faults(text), [(sentence.to_owned(), place)], "{text}");
    }
}

#[test]
fn everything_is_told_and_of_two_lines_the_later_one() {
    let text = "why = 'x'\nnothing = 'y'\ngo-evidence = 'x'\n";
    let found = Keymap::read(text).unwrap_err();
    let told: Vec<_> = found.iter().map(|faulty| &text[faulty.span.clone()]).collect();
    assert_eq!(told, ["nothing", "go-evidence = 'x'"]);
    assert_eq!(found[1].other, Some(0..9));
}

#[test]
fn a_slip_is_guessed() {
    let found = Keymap::read("go-evidense = 'x'").unwrap_err();
    assert_eq!(found[0].help.as_deref(), Some("did you mean `go-evidence`?"));
}

fn key_name() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z?/;.]",
        2 => "[a-z]".prop_map(|letter| format!("Ctrl+{letter}")),
        2 => (1_u8..=12).prop_map(|number| format!("F{number}")),
        1 => prop::sample::select(vec!["PgUp", "Home", "Shift+Up", "Space", "Enter", "Tab", "Left", "7"])
            .prop_map(str::to_owned),
    ]
}

fn overlay() -> impl Strategy<Value = Vec<(Action, String)>> {
    let changed = prop::sample::subsequence(COMMANDS.to_vec(), 0..6);
    changed.prop_flat_map(|actions| {
        let keys = prop::collection::vec(key_name(), actions.len());
        keys.prop_map(move |keys| actions.iter().copied().zip(keys).collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Whatever is accepted leaves every command of every place within reach, and no key with two meanings. What
    /// keeps its key keeps it.
    #[test]
    fn an_accepted_file_takes_nothing_away(lines in overlay()) {
        let text: Vec<String> = lines.iter().map(|(action, key)| format!("{} = '{key}'", action.id())).collect();
        let text = text.join("\n");
        let Ok(keymap) = Keymap::read(&text) else { return Ok(()) };
        for (action, key) in &lines {
            prop_assert_eq!(Some(keymap.key(*action)), Key::named(key));
        }
        for place in Place::ALL.into_iter().filter(|place| *place != Place::Plain) {
            for row in at(place) {
                let key = keymap.key(row.action);
                prop_assert_eq!(keymap.lookup(place, key), Some(row.action), "{} at {:?}", text, place);
                let typed = place.is_field() && key.types() && row.group != Group::Anywhere;
                prop_assert!(!typed, "{} cannot be reached while typing: {}", row.action.id(), text);
            }
        }
        for action in COMMANDS.iter().filter(|action| action.keeps_its_key()) {
            prop_assert_eq!(keymap.key(*action), action.usual_key());
        }
    }

    /// Faults point at places that are there, whatever is in the file.
    #[test]
    fn no_text_breaks_the_reader(text in "(\\PC|\n|[a-z'=\"\\[\\]]){0,60}") {
        for faulty in Keymap::read(&text).err().into_iter().flatten() {
            prop_assert!(text.get(faulty.span).is_some());
        }
    }
}
