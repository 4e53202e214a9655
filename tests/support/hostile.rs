use std::sync::Arc;

use demarche::exercise::{Exercise, Level};
use demarche::scenario::{Scenario, Sources};

use super::exercise_of;

const WORKED: &str = include_str!("../scenarios/worked.ron");

/// Escape codes that clear, rename and beep; letters that turn the line around; a flood of marks; a wide and endless
/// word; signs that a spreadsheet or a browser would take for orders.
const HOSTILE: &str = "\\u{1b}[2J\\u{1b}]0;owned\\u{7}\\u{9b}31m\\u{202e}gnp\\u{2066}\\u{200f}\\r\\u{0}=1+1<script>*_Z\
                       \\u{335}\\u{335}\\u{335}\\u{335}\\u{335}\\u{335}漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢";
/// The same where there is little room.
const SHORT: &str = "\\u{1b}\\u{9b}J\\u{202e}\\u{200b}";

/// The worked example with hostile text wherever people read.
pub(crate) fn hostile() -> Exercise {
    let mut text = WORKED.to_owned();
    for field in ["text: \"", "risk: \"", "feedback: \""] {
        text = text.replace(field, &format!("{field}{HOSTILE}"));
    }
    for field in [
        "title: \"",
        "label: \"",
        "ask: (\"",
        "from: \"C",
        "says: \"",
        "short: \"",
        "heading: \"",
        "between: (\"",
    ] {
        text = text.replace(field, &format!("{field}{SHORT}"));
    }
    let text = text.replace(&format!("{HOSTILE}Who"), &format!("{SHORT}Who"));
    let text = text.replace("does: \"decides", "private: \"\\u{1b}[31mOnly for you\", does: \"decides");
    let sources = Sources::new([("hostile.ron".to_owned(), text)]);
    let checked = Scenario::load(&sources);
    let told: Vec<String> = checked.diagnostics.iter().map(|found| found.fault.to_string()).collect();
    exercise_of(&Arc::new(checked.scenario.unwrap_or_else(|| panic!("{told:#?}"))), 7, Level::Guided)
}
