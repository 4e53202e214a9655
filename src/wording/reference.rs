use super::measures::category_key;
use crate::scenario::{Entry, Force, Library, Norm, Part, Status};
use crate::text::{Words, say};

/// Something that is said of an entry: its label, empty for what the entry itself says, and the text in paragraphs.
type Said = (String, Vec<String>);

/// The words for a part, and for one of its entries.
#[must_use]
pub const fn part_keys(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::Words => ("reference-words", "reference-word"),
        Part::Norms => ("reference-norms", "reference-norm"),
        Part::Precedents => ("reference-precedents", "reference-precedent"),
        Part::Sources => ("reference-sources", "reference-source"),
    }
}

/// What an entry is called in a list: a source begins with its id.
#[must_use]
pub fn entry_name(library: &Library, entry: Entry) -> String {
    let name = library.name(entry).unwrap_or_default();
    match (entry.part, library.sources.get(entry.at)) {
        (Part::Sources, Some(source)) => format!("{:<4} {name}", source.id),
        _ => name.to_owned(),
    }
}

/// Everything that is said of an entry.
#[must_use]
pub fn entry_at_length(words: &Words, library: &Library, entry: Entry) -> Vec<Said> {
    match entry.part {
        Part::Words => word(words, library, entry.at),
        Part::Norms => library.norms.get(entry.at).map(|norm| of_norm(words, library, norm)),
        Part::Precedents => precedent(words, library, entry.at),
        Part::Sources => source(words, library, entry.at),
    }
    .unwrap_or_default()
}

fn word(words: &Words, library: &Library, at: usize) -> Option<Vec<Said>> {
    let term = library.glossary.get(at)?;
    let mut said = vec![itself(&term.meaning)];
    if !term.see_also.is_empty() {
        said.push(labelled(words, "entry-see-also", term.see_also.join(", ")));
    }
    said.extend(sources(words, library, &term.sources));
    Some(said)
}

fn of_norm(words: &Words, library: &Library, norm: &Norm) -> Vec<Said> {
    let force = words.get(match norm.force {
        Force::Binding => "force-binding",
        Force::Voluntary => "force-voluntary",
        Force::Position => "force-position",
    });
    let behind = if norm.since.is_empty() {
        norm.stands_behind.clone()
    } else {
        say!(words, "entry-since", who = norm.stands_behind.clone(), since = norm.since.clone())
    };
    let mut said = vec![itself(&norm.says)];
    said.extend([
        labelled(words, "entry-force", force),
        labelled(words, "entry-behind", behind),
        labelled(words, "entry-not-covered", norm.not_covered.clone()),
        labelled(words, "entry-used", norm.used.clone()),
    ]);
    if !norm.disputed.is_empty() {
        said.push(labelled(words, "entry-disputed", norm.disputed.clone()));
    }
    said.extend(sources(words, library, &norm.sources));
    said
}

fn precedent(words: &Words, library: &Library, at: usize) -> Option<Vec<Said>> {
    let measure = library.measures.get(at)?;
    let mut said = vec![
        itself(&measure.precedent),
        labelled(words, "entry-measure", measure.text.clone()),
        labelled(words, "entry-rests-on", measure.rests_on.clone()),
        labelled(words, "entry-field", words.get(category_key(measure.category))),
    ];
    said.extend(sources(words, library, &measure.sources));
    Some(said)
}

fn source(words: &Words, library: &Library, at: usize) -> Option<Vec<Said>> {
    let source = library.sources.get(at)?;
    let status = words.get(match source.status {
        Status::Verified => "status-verified",
        Status::Disputed => "status-disputed",
        Status::Unverified => "status-unverified",
    });
    let mut said = vec![
        itself(&source.published),
        labelled(words, "entry-address", source.address.clone()),
        labelled(words, "entry-status", status),
    ];
    let cited = cited_by(library, &source.id);
    if !cited.is_empty() {
        said.push((words.get("entry-cited-by"), cited));
    }
    Some(said)
}

/// The entries that name a source.
fn cited_by(library: &Library, id: &str) -> Vec<String> {
    let terms = library.glossary.iter().map(|term| (&term.term, &term.sources));
    let norms = library.norms.iter().map(|norm| (&norm.name, &norm.sources));
    let measures = library.measures.iter().map(|measure| (&measure.label, &measure.sources));
    let all = terms.chain(norms).chain(measures);
    let mut names: Vec<String> = Vec::new();
    for (name, _) in all.filter(|(_, sources)| sources.iter().any(|source| source == id)) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

/// Sources by their ids, each with its title.
fn sources(words: &Words, library: &Library, ids: &[String]) -> Option<Said> {
    let lines = source_lines(words, library, ids);
    (!lines.is_empty()).then(|| (words.get("entry-sources"), lines))
}

/// A line for each source: id, title, who published it and when, and whether it is disputed.
#[must_use]
pub fn source_lines(words: &Words, library: &Library, ids: &[String]) -> Vec<String> {
    let known = ids.iter().filter_map(|id| library.source(id));
    let lines = known.map(|source| {
        let disputed = source.status == Status::Disputed;
        let key = if disputed { "entry-source-disputed" } else { "entry-source" };
        let (id, title) = (source.id.clone(), source.title.clone());
        say!(words, key, id = id, title = title, published = source.published.clone())
    });
    lines.collect()
}

fn itself(text: &str) -> Said {
    (String::new(), vec![text.to_owned()])
}

fn labelled(words: &Words, key: &str, text: String) -> Said {
    (words.get(key), vec![text])
}
