//! The file of keys: what somebody has changed of the usual ones, and what may not be changed.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::action::Action;
use super::command::COMMANDS;
use super::key::Key;
use super::keymap::{Clash, Keymap};
use super::place::Place;
use super::table::at;
use crate::text::{nearest, one_line};

/// Why a line of the file cannot stand.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The file is no list of commands and keys.
    #[error("this cannot be read: {0}")]
    Unreadable(String),
    /// There is no such command.
    #[error("no command is called `{0}`")]
    NoCommand(String),
    /// A key is not given as text.
    #[error("the key of `{0}` has to stand in quotes, as in `{0} = \"z\"`")]
    NoText(&'static str),
    /// There is no such key.
    #[error("no key is called `{0}`")]
    NoKey(String),
    /// The command has the same key for everybody.
    #[error("`{0}` keeps its key {1}: without it nobody could find the way")]
    Kept(&'static str, Key),
    /// The key is the same for everybody.
    #[error("the key {0} cannot be given to another command: it is the key of `{1}`")]
    Taken(Key, &'static str),
    /// A terminal takes the key for itself, or cannot tell it from another.
    #[error("a terminal cannot tell {0} from another key, or keeps it for itself")]
    Untold(Key),
    /// The command works while text is typed, and the key would type.
    #[error("`{0}` works while text is typed, so its key cannot be {1}, which types")]
    Types(&'static str, Key),
    /// The key would mean two things at one place.
    #[error("the key {key} would mean two things at `{}`: `{id}` and `{other}`", place.id())]
    Twice {
        /// The command that was given the key.
        id: &'static str,
        /// The key.
        key: Key,
        /// Where.
        place: Place,
        /// The command that has it there.
        other: &'static str,
    },
}

/// A fault at its place in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faulty {
    /// What is wrong.
    pub fault: Fault,
    /// Where, in bytes.
    pub span: Range<usize>,
    /// The other line that it is at odds with.
    pub other: Option<Range<usize>>,
    /// What to do about it.
    pub help: Option<String>,
}

/// A line of the file that can be understood by itself.
struct Line {
    action: Action,
    key: Key,
    span: Range<usize>,
}

impl Keymap {
    /// Reads the usual keys with the changes of a file; only what is named there changes.
    ///
    /// # Errors
    ///
    /// Tells everything that is wrong with the file; then none of it holds.
    pub fn read(text: &str) -> Result<Self, Vec<Faulty>> {
        let table = DeTable::parse(text).map_err(|error| vec![unreadable(&error, text)])?;
        let mut entries: Vec<_> = table.get_ref().iter().collect();
        entries.sort_by_key(|(id, _)| id.span().start);
        let (mut lines, mut faults) = (Vec::new(), Vec::new());
        for (id, value) in entries {
            match line(id.get_ref(), id.span(), value) {
                Ok(line) => lines.push(line),
                Err(wrong) => faults.push(wrong),
            }
        }
        let mut keymap = Self::USUAL;
        for line in &lines {
            keymap.change(line.action, line.key);
        }
        faults.extend(clashes(&keymap, &lines));
        if faults.is_empty() { Ok(keymap) } else { Err(faults) }
    }
}

fn unreadable(error: &toml::de::Error, text: &str) -> Faulty {
    let span = error.span().unwrap_or(text.len()..text.len());
    Faulty { fault: Fault::Unreadable(one_line(error.message())), span, other: None, help: None }
}

/// Reads one line by itself.
fn line(id: &str, at: Range<usize>, value: &Spanned<DeValue<'_>>) -> Result<Line, Faulty> {
    let faulty = |fault, span, help| Faulty { fault, span, other: None, help };
    let Some(action) = Action::of_id(id) else {
        let near = nearest(id, COMMANDS.iter().map(|action| action.id()));
        let help = near.map(|near| format!("did you mean `{near}`?"));
        return Err(faulty(Fault::NoCommand(one_line(id)), at, help));
    };
    let span = value.span();
    let DeValue::String(name) = value.get_ref() else {
        return Err(faulty(Fault::NoText(action.id()), span, None));
    };
    let Some(key) = Key::named(name) else {
        let help = "keys are called as in z, Ctrl+g, Shift+Up, F5 or PgUp".to_owned();
        return Err(faulty(Fault::NoKey(one_line(name)), span, Some(help)));
    };
    match not_free(action, key) {
        Some(fault) => Err(faulty(fault, span, None)),
        None => Ok(Line { action, key, span: at.start..span.end }),
    }
}

/// Why a command may not have a key, whatever else the file says.
fn not_free(action: Action, key: Key) -> Option<Fault> {
    if action.keeps_its_key() {
        return Some(Fault::Kept(action.id(), action.usual_key()));
    }
    let mut kept = COMMANDS.iter().filter(|other| other.keeps_its_key());
    if let Some(owner) = kept.find(|other| other.usual_key() == key) {
        return Some(Fault::Taken(key, owner.id()));
    }
    // What these send is the same as Ctrl+C, Ctrl+Z, Backspace, Tab or Enter.
    if matches!(key, Key::Ctrl('c' | 'z' | 'h' | 'i' | 'j' | 'm')) {
        return Some(Fault::Untold(key));
    }
    (key.types() && works_while_typing(action)).then(|| Fault::Types(action.id(), key))
}

/// Whether a command belongs to a field where text is typed. What lives everywhere is no such command: there its
/// letter types, as it should.
fn works_while_typing(action: Action) -> bool {
    let own = |place: Place| place.is_field() && at(place).any(|row| row.action == action);
    let everywhere = at(Place::Start).any(|row| row.action == action && row.group == super::Group::Anywhere);
    Place::ALL.into_iter().any(own) && !everywhere
}

/// Keys that would mean two things at one place; of two lines at odds, the later one is told.
fn clashes(keymap: &Keymap, lines: &[Line]) -> Vec<Faulty> {
    let clash = |(place, line): (usize, &Line)| {
        let Clash { place: at, other } = keymap.clash(line.action)?;
        if lines[place..].iter().any(|later| later.action == other) {
            return None;
        }
        let earlier = lines[..place].iter().find(|earlier| earlier.action == other);
        let fault = Fault::Twice { id: line.action.id(), key: line.key, place: at, other: other.id() };
        let help = earlier.is_none().then(|| format!("give `{}` another key as well", other.id()));
        Some(Faulty { fault, span: line.span.clone(), other: earlier.map(|line| line.span.clone()), help })
    };
    lines.iter().enumerate().filter_map(clash).collect()
}

#[cfg(test)]
mod tests;
