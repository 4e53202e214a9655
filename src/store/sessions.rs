use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The file of one exercise, as far as its name and date tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionFile {
    /// The number by which people call it.
    pub number: u32,
    /// Its name without the ending, as `012-first-signal`.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// When it was last written.
    pub written: SystemTime,
}

/// All exercises in a folder, newest last; a folder that is not there has none, and an empty file is none.
#[must_use]
pub fn list(folder: &Path) -> Vec<SessionFile> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<SessionFile> = entries.filter_map(|entry| session_file(&entry.ok()?.path())).collect();
    files.sort_by(|a, b| (a.written, a.number, &a.name).cmp(&(b.written, b.number, &b.name)));
    files
}

/// The exercise that was last written.
#[must_use]
pub fn newest(folder: &Path) -> Option<SessionFile> {
    list(folder).pop()
}

/// The exercise that is called by a number (`12`) or a name (`012-first-signal`).
#[must_use]
pub fn pick(folder: &Path, called: &str) -> Option<SessionFile> {
    let number: Option<u32> = called.parse().ok();
    let name = called.strip_suffix(".jsonl").unwrap_or(called);
    list(folder).into_iter().find(|file| file.name == name || Some(file.number) == number)
}

fn session_file(path: &Path) -> Option<SessionFile> {
    let name = path.file_name()?.to_str()?.strip_suffix(".jsonl")?.to_owned();
    let metadata = fs::metadata(path).ok().filter(|metadata| metadata.len() > 0)?;
    let written = metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH);
    Some(SessionFile { number: number_of(path)?, name, path: path.to_owned(), written })
}

/// The number that a journal's name begins with.
pub(super) fn number_of(path: &Path) -> Option<u32> {
    path.file_name()?.to_str()?.split_once('-')?.0.parse().ok()
}

/// One more than the largest number so far.
pub(super) fn next_number(folder: &Path) -> u32 {
    list(folder).iter().map(|file| file.number).max().unwrap_or(0).saturating_add(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exercises_are_called_by_number_or_name() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["002-first-signal.jsonl", "010-cloud-hopper.jsonl", "notes.txt", "x.jsonl"] {
            fs::write(folder.path().join(name), "{}").unwrap();
        }
        fs::write(folder.path().join("012-begun-and-killed.jsonl"), "").unwrap();
        let called = |name: &str| pick(folder.path(), name).map(|file| file.number);
        assert_eq!(
            [called("2"), called("010-cloud-hopper"), called("10"), called("3")],
            [Some(2), Some(10), Some(10), None]
        );
        assert_eq!(list(folder.path()).len(), 2);
        assert_eq!(next_number(folder.path()), 11);
        assert_eq!(next_number(Path::new("not/there")), 1);
    }
}
