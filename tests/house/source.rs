use std::fs;
use std::path::{Path, PathBuf};

/// A file of the program, without its tests.
pub(super) struct Source {
    /// Its path from the top, with forward slashes.
    pub(super) path: String,
    /// What stands before its tests.
    pub(super) code: String,
}

impl Source {
    /// The room it stands in: the folder under `src`, or the file itself.
    pub(super) fn room(&self) -> &str {
        let inner = self.path.strip_prefix("src/").unwrap();
        inner.split_once('/').map_or(inner, |(room, _)| room)
    }

    /// Whether the whole file is there for tests alone.
    fn is_test(path: &str) -> bool {
        path.ends_with("tests.rs") || path.ends_with("/samples.rs")
    }
}

/// All files of the program, in name order.
pub(super) fn sources() -> Vec<Source> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: PathBuf| {
        let name = path.strip_prefix(top).unwrap().to_str().unwrap().replace('\\', "/");
        let text = fs::read_to_string(&path).unwrap();
        let tests = text.find("\nmod tests {").and_then(|tests| text[..tests].rfind("#[cfg(test)]"));
        let tests = tests.unwrap_or(text.len());
        Source { path: name, code: text[..tests].to_owned() }
    };
    let files = files_under(&top.join("src"), "rs");
    files.into_iter().map(read).filter(|source| !Source::is_test(&source.path)).collect()
}

/// All files of one kind in a folder and below it, in name order.
pub(super) fn files_under(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_under(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}
