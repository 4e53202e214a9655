//! The pictures of the documents are drawn by the program, and are what it draws today.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use crate::support::{complained, run, said};

/// A picture: its name, the keys that lead to it from the one before, something that must be seen on it, and what it
/// shows, for people who cannot see it.
struct Step {
    name: &'static str,
    keys: &'static str,
    seen: &'static str,
    shows: &'static str,
}

impl Step {
    /// The keys in a window of this size: in a narrow one the five dimensions are a page of their own.
    fn keys_at(&self, size: &str) -> String {
        let ranking = if self.name == "message" && size == "80x24" { "Enter " } else { "" };
        format!("{ranking}{}", self.keys)
    }
}

/// The way through the tutorial.
const WALK: &[Step] = &[
    Step {
        name: "briefing",
        keys: "",
        seen: "BRIEFING",
        shows: "The briefing. At the left the letter that opens the exercise; at the right, in a wide window, the five \
                dimensions that the cell ranks before it begins.",
    },
    Step {
        name: "message",
        keys: "Enter",
        seen: "18:40",
        shows: "A message lies on top of the desk as a sheet with a frame: from whom, to whom, when, its text, the grade \
                of its source in words, and what Enter does.",
    },
    Step {
        name: "option",
        keys: "Enter Enter Enter Enter",
        seen: "OPTION",
        shows: "An option before it is confirmed: what it means, brings, risks and leaves, where it was done before; at \
                the right what it takes, as bars with what would be left.",
    },
    Step {
        name: "ballot",
        keys: "Enter 5 0 Down 2 5",
        seen: "YOUR BALLOT",
        shows: "The ballot: one slider for each answer with its number and its likelihood word, over a ruler of the \
                seven words; the sum is kept at 100.",
    },
    Step {
        name: "reading",
        keys: "Enter",
        seen: "BESIDE YOUR BALLOT",
        shows: "The desk’s reading beside the ballot: a mark for you and a mark for the desk on each line, both numbers, \
                and how far they are apart, in words.",
    },
    Step {
        name: "situation",
        keys: "Enter Enter Enter Enter Enter Enter Enter Enter Enter",
        seen: "DECISION 2 OF 3",
        shows: "The desk on day 7. On the left the messages that came in; on the right how likely you called each \
                answer, the clocks and what the government can still spend; below the second decision with its dilemma \
                and four options, and what the selected one costs.",
    },
    Step {
        name: "advice",
        keys: "a",
        seen: "ADVICE ON DECISION 2",
        shows: "Three advisers in conflict, each with office and counsel, and a table of who is for and against which \
                option.",
    },
    Step {
        name: "evidence",
        keys: "e",
        seen: "WHO DID IT",
        shows: "The evidence in hand, by group, with the grade of each source, what it speaks for with a plus and against \
                with a minus, and what the selected item cannot tell.",
    },
    Step {
        name: "timeline",
        keys: "t",
        seen: "THE COURSE SO FAR",
        shows: "The course so far: a lane of days for each kind of event, and below what happened, the newest first, \
                each with its reason.",
    },
    Step {
        name: "ending",
        keys: "s Enter Enter Enter Enter Enter Enter Enter Enter Enter Enter 6 0 Down 2 0 Enter Enter Enter Enter Enter Enter \
               Enter",
        seen: "HOW IT ENDED",
        shows: "After the end: how it ended, what was true, and what happened, each with its cause.",
    },
    Step {
        name: "calibration",
        keys: "Tab",
        seen: "CRIMINALS (TRUE)",
        shows: "Ballot by ballot, what was said and what the evidence warranted, on a ladder of likelihood words.",
    },
    Step {
        name: "record",
        keys: "r",
        seen: "WHAT REALLY HAPPENED",
        shows: "What really happened elsewhere, dated, with sources, and what the accused state says.",
    },
];

/// Compares a file with what it should be; writes it instead where that is asked for.
fn kept(name: &str, drawn: &str) {
    kept_at(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/pictures").join(name), drawn);
}

fn kept_at(path: &Path, drawn: &str) {
    if env::var("DEMARCHE_PICTURES").is_ok_and(|wanted| wanted == "write") {
        fs::write(path, drawn).unwrap();
    }
    let is = fs::read_to_string(path).unwrap_or_default();
    let name = path.file_name().unwrap().display();
    assert!(is == drawn, "{name} shows another state; DEMARCHE_PICTURES=write draws all of them anew");
}

fn picture(home: &Path, size: &str, theme: &str, keys: &str) -> String {
    let arguments =
        ["picture", "first-signal", "--seed", "7", "--size", size, "--theme", theme, "--keys", keys];
    let output = run(home, &arguments, "");
    assert!(output.status.success(), "{}", complained(&output));
    said(&output)
}

/// In which sizes and themes each step is drawn.
const LOOKS: [(&str, &str, &str); 3] =
    [("120x36", "dark", ""), ("120x36", "light", "-light"), ("80x24", "dark", "")];

#[test]
fn the_tutorial_looks_as_in_its_pictures() {
    let home = tempfile::tempdir().unwrap();
    for (size, theme, suffix) in LOOKS {
        let mut keys = String::new();
        for step in WALK {
            keys = format!("{keys} {}", step.keys_at(size));
            let drawn = picture(home.path(), size, theme, keys.trim());
            let name = step.name;
            assert!(
                drawn.contains(step.seen),
                "{name} at {size} shows another page: the way there has changed"
            );
            kept(&format!("{name}-{size}{suffix}.svg"), &drawn);
        }
    }
}

/// The page of screens in the documents: each picture in the reader's own theme, with what it shows in words.
#[test]
fn the_page_of_screens_shows_every_picture() {
    let mut page = include_str!("../support/screens.md").to_owned();
    for Step { name, shows, .. } in WALK {
        write!(
            page,
            "\n## {}\n\n{shows}\n\n<picture>\n  <source media=\"(prefers-color-scheme: light)\" \
             srcset=\"../assets/pictures/{name}-120x36-light.svg\">\n  \
             <img alt=\"{shows}\" src=\"../assets/pictures/{name}-120x36.svg\">\n</picture>\n\n\
             The same in [80 columns](../assets/pictures/{name}-80x24.svg).\n",
            name[..1].to_uppercase() + &name[1..],
        )
        .unwrap();
    }
    kept_at(&Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/SCREENS.md"), &page);
}

/// A minute of the tutorial as one picture that moves.
#[test]
fn the_film_shows_the_tutorial() {
    let home = tempfile::tempdir().unwrap();
    let keys: Vec<String> =
        WALK[..8].iter().map(|step| format!("{} wait:4", step.keys_at("80x24"))).collect();
    let arguments =
        ["picture", "first-signal", "--seed", "7", "--size", "80x24", "--theme", "dark", "--film", "--keys"];
    let keys = keys.join(" ");
    let output = run(home.path(), &[&arguments[..], &[keys.as_str()]].concat(), "");
    assert!(output.status.success(), "{}", complained(&output));
    kept("tutorial.svg", &said(&output));
}

#[test]
fn the_transcript_is_what_the_program_says() {
    let home = tempfile::tempdir().unwrap();
    let told =
        said(&run(home.path(), &["play", "first-signal", "--plain", "--seed", "7"], &"1\n".repeat(500)));
    kept("plain.txt", &told);
}
