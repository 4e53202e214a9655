use std::cell::RefCell;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use super::failure::Failure;
use crate::lint::{Look, brief, render};
use crate::scenario::{BUNDLED, Bundled, Diagnostic, Scenario, Sources, Voice};
use crate::store::{read_cast, read_parts};
use crate::text::{Words, nearest, one_line, pseudo};

/// Scenarios that can be played, each read once: a list of exercises asks for the same one again and again.
#[derive(Debug)]
pub(super) struct Shelf {
    read: RefCell<HashMap<String, Found>>,
    voice: Voice,
}

/// A scenario, and the path it came from if it is not bundled.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) scenario: Arc<Scenario>,
    pub(super) origin: Option<String>,
}

/// Other names for the cast of a scenario: the file they come from, and its text.
#[derive(Clone, Debug)]
pub(super) struct Cast {
    pub(super) name: String,
    pub(super) text: String,
}

impl Cast {
    /// Reads a file of names.
    pub(super) fn read(path: &str) -> Result<Self, Failure> {
        let text = read_cast(Path::new(path))
            .map_err(|faults| unplayable(&faults, &Sources::default(), Failure::files))?;
        Ok(Self { name: path.to_owned(), text })
    }

    /// The names that an exercise was begun with.
    pub(super) fn kept(text: &str) -> Self {
        Self { name: "cast".to_owned(), text: text.to_owned() }
    }
}

impl Shelf {
    /// A shelf of scenarios in the language of the program, as far as that can be had.
    pub(super) fn saying(words: &Words) -> Self {
        let voice: Voice = if words.are_pseudo() { pseudo } else { str::to_owned };
        Self { read: RefCell::default(), voice }
    }

    /// Finds a scenario by the id of a bundled one, or by its path.
    pub(super) fn find(&self, called: &str) -> Result<Found, Failure> {
        self.find_with(called, None)
    }

    /// The same with other names for its cast.
    pub(super) fn find_with(&self, called: &str, cast: Option<&Cast>) -> Result<Found, Failure> {
        let key = cast.map_or_else(|| called.to_owned(), |cast| format!("{called}\n{}", cast.text));
        if let Some(found) = self.read.borrow().get(&key) {
            return Ok(found.clone());
        }
        let found = self.compiled(&sources_of(called)?, origin_of(called), cast)?;
        self.read.borrow_mut().insert(key, found.clone());
        Ok(found)
    }

    fn compiled(
        &self,
        sources: &Sources,
        origin: Option<String>,
        cast: Option<&Cast>,
    ) -> Result<Found, Failure> {
        let cast = cast.map(|cast| sources.with_cast(cast.name.clone(), cast.text.clone()));
        let sources = cast.as_ref().unwrap_or(sources);
        let checked = Scenario::load_in(sources, self.voice);
        match checked.scenario {
            Some(scenario) => Ok(Found { scenario: Arc::new(scenario), origin }),
            None => Err(unplayable(&checked.diagnostics, sources, Failure::refused)),
        }
    }
}

/// The files of a scenario, by the id of a bundled one or by its path.
pub(super) fn sources_of(called: &str) -> Result<Sources, Failure> {
    if let Some(bundled) = Bundled::find(called) {
        return Ok(bundled.sources());
    }
    let path = Path::new(called);
    if !path.exists() {
        return Err(not_called("scenario", called, BUNDLED.iter().map(|bundled| bundled.id)));
    }
    read_parts(path).map_err(|faults| unplayable(&faults, &Sources::default(), Failure::files))
}

/// The path that a scenario comes from, if it is not bundled.
fn origin_of(called: &str) -> Option<String> {
    let absolute = std::path::absolute(called).ok().filter(|_| Bundled::find(called).is_none());
    absolute.map(|path| path.display().to_string())
}

fn unplayable(faults: &[Diagnostic], sources: &Sources, failure: fn(String) -> Failure) -> Failure {
    let drawn = render(faults, sources, Look::default());
    let whole = format!("this scenario cannot be played\n\n{}", drawn.trim_end());
    failure(whole).in_brief(format!("this scenario cannot be played. {}", brief(faults, sources)))
}

/// Says that there is no such thing, and what there is instead.
pub(super) fn not_called<'a>(
    what: &str,
    called: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Failure {
    let hint = match nearest(called, known.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if known.clone().next().is_none() => "this scenario has none".to_owned(),
        None => format!("there is {}", known.map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")),
    };
    Failure::usage(format!("no {what} is called `{}`; {hint}", one_line(called)))
}
