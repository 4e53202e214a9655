use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::reason::reason;
use crate::exercise::{Entry, Head, JOURNAL_FORMAT};

/// Bytes that no journal of an exercise comes near: a decision takes about two hundred.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// A journal as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    /// The first line.
    pub head: Head,
    /// The commands.
    pub entries: Vec<Entry>,
    /// Whether an unfinished last line was left out.
    pub torn: bool,
    /// Bytes up to the end of the last whole line.
    length: u64,
}

/// Why a journal cannot be opened.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs, reason = "the messages say what they are")]
pub enum OpenError {
    #[error("there is no exercise at {}", path.display())]
    Missing { path: PathBuf },
    #[error("this exercise is open in another window; close it there first")]
    InUse,
    #[error("{} is not the journal of an exercise", path.display())]
    NoJournal { path: PathBuf },
    #[error("this exercise was written by a newer version (journal format {format}); use that version")]
    NewerFormat { format: u32 },
    #[error(
        "line {line} of {} is damaged; delete it and all lines below it in a copy, and the copy goes on from there",
        path.display()
    )]
    Damaged { path: PathBuf, line: usize },
    #[error("{} cannot be opened: {why}", path.display())]
    Unreadable { path: PathBuf, why: String },
}

/// An open journal: lines are added at its end, each down to the disk before anything else happens.
#[derive(Debug)]
pub struct JournalFile {
    file: File,
    /// Bytes of whole lines.
    length: u64,
}

impl Journal {
    /// Reads a journal without keeping it open: any number of readers may do so.
    ///
    /// # Errors
    ///
    /// Says why it cannot be read.
    pub fn read(path: &Path) -> Result<Self, OpenError> {
        let mut file = File::open(path).map_err(|why| unreadable(path, &why))?;
        Self::from_file(&mut file, path)
    }

    fn from_file(file: &mut File, path: &Path) -> Result<Self, OpenError> {
        let mut bytes = Vec::new();
        file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|why| unreadable(path, &why))?;
        if bytes.len() as u64 > MOST_BYTES {
            return Err(OpenError::NoJournal { path: path.to_owned() });
        }
        Self::parse(&bytes, path)
    }

    /// Reads the lines of a journal. A last line without its end is left out.
    ///
    /// # Errors
    ///
    /// Says which line is damaged.
    fn parse(bytes: &[u8], path: &Path) -> Result<Self, OpenError> {
        let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
        let torn = lines.pop_if(|last| !last.ends_with(b"\n")).is_some();
        let first = lines.first().ok_or_else(|| OpenError::NoJournal { path: path.to_owned() })?;
        let head = parse_head(first, path)?;
        let mut length = first.len() as u64;
        let mut entries = Vec::new();
        for (number, line) in lines.iter().enumerate().skip(1) {
            match serde_json::from_slice::<Entry>(line) {
                Ok(entry) if is_in_order(&entry, number) => entries.push(entry),
                _ => return Err(OpenError::Damaged { path: path.to_owned(), line: number + 1 }),
            }
            length += line.len() as u64;
        }
        Ok(Self { head, entries, torn, length })
    }
}

/// Whether a line has its own number and follows an earlier one: a journal is a tree, and no circle.
fn is_in_order(entry: &Entry, number: usize) -> bool {
    usize::try_from(entry.seq).is_ok_and(|seq| seq == number) && entry.parent < entry.seq
}

fn parse_head(line: &[u8], path: &Path) -> Result<Head, OpenError> {
    #[derive(serde::Deserialize)]
    struct Probe {
        format: u32,
    }
    let no_journal = |_| OpenError::NoJournal { path: path.to_owned() };
    let format = serde_json::from_slice::<Probe>(line).map_err(no_journal)?.format;
    if format > JOURNAL_FORMAT {
        return Err(OpenError::NewerFormat { format });
    }
    serde_json::from_slice(line).map_err(no_journal)
}

fn unreadable(path: &Path, why: &io::Error) -> OpenError {
    if why.kind() == io::ErrorKind::NotFound {
        OpenError::Missing { path: path.to_owned() }
    } else {
        OpenError::Unreadable { path: path.to_owned(), why: reason(why) }
    }
}

impl JournalFile {
    /// Begins a journal in a new file; fails if the file is there already.
    ///
    /// # Errors
    ///
    /// Whatever the system says.
    pub fn create(path: &Path) -> io::Result<Self> {
        let file = OpenOptions::new().read(true).write(true).create_new(true).open(path)?;
        // On file systems without locks a new file is ours anyway.
        let _ = file.try_lock();
        sync_folder_of(path);
        Ok(Self { file, length: 0 })
    }

    /// Opens a journal to go on with it: one writer at a time.
    ///
    /// # Errors
    ///
    /// Says why it cannot be opened.
    pub fn open(path: &Path) -> Result<(Self, Journal), OpenError> {
        let opened = OpenOptions::new().read(true).write(true).open(path);
        let mut file = opened.map_err(|why| unreadable(path, &why))?;
        if let Err(TryLockError::WouldBlock) = file.try_lock() {
            return Err(OpenError::InUse);
        }
        let journal = Journal::from_file(&mut file, path)?;
        Ok((Self { file, length: journal.length }, journal))
    }

    /// Adds whole lines, down to the disk.
    ///
    /// # Errors
    ///
    /// Whatever the system says; then the next call writes at the same place again.
    pub fn append(&mut self, lines: &str) -> io::Result<()> {
        // What an earlier call may have written in part is written over.
        if self.file.metadata()?.len() != self.length {
            self.file.set_len(self.length)?;
        }
        self.file.seek(SeekFrom::Start(self.length))?;
        self.file.write_all(lines.as_bytes())?;
        self.file.sync_data()?;
        self.length += lines.len() as u64;
        Ok(())
    }
}

/// Has the name of a new file reach the disk too, on systems where a folder can be synced.
fn sync_folder_of(path: &Path) {
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = concat!(
        r#"{"format":1,"program":"t","model":1,"scenario":"s","rules":"0","seed":1,"cast":null,"posture":null,"#,
        r#""course":"short","mode":"alone","level":"guided","tables":["cell"],"seats":[],"wall":""}"#,
        "\n"
    );
    const LINE: &str = concat!(
        r#"{"seq":1,"parent":0,"table":"cell","author":"player","wall":"","time":3,"#,
        r#""what":{"decide":{"option":"a.b"}}}"#,
        "\n"
    );

    fn parse(text: &str) -> Result<Journal, OpenError> {
        Journal::parse(text.as_bytes(), Path::new("x.jsonl"))
    }

    #[test]
    fn a_torn_last_line_is_left_out_at_any_byte() {
        let whole =
            format!("{HEAD}{LINE}{}", LINE.replace("\"seq\":1,\"parent\":0", "\"seq\":2,\"parent\":1"));
        for cut in HEAD.len() + LINE.len()..whole.len() {
            let journal = parse(&whole[..cut]).unwrap();
            assert_eq!((journal.entries.len(), journal.torn), (1, cut > HEAD.len() + LINE.len()));
            assert_eq!(journal.length, (HEAD.len() + LINE.len()) as u64);
        }
        assert_eq!(parse(&whole).unwrap().entries.len(), 2);
    }

    #[test]
    fn damage_is_told_by_line() {
        let fault = |text: &str| parse(text).unwrap_err().to_string();
        assert_eq!(fault(""), "x.jsonl is not the journal of an exercise");
        assert_eq!(fault("{}\n"), "x.jsonl is not the journal of an exercise");
        let newer = HEAD.replace("\"format\":1", "\"format\":9");
        assert!(fault(&newer).contains("journal format 9"));
        // A whole line that cannot be read is never cut off: it may come from elsewhere.
        let wrong_number = LINE.replace("\"seq\":1", "\"seq\":4294967295");
        let own_parent = LINE.replace("\"parent\":0", "\"parent\":1");
        for line in ["nonsense\n", &wrong_number, &own_parent] {
            assert!(fault(&format!("{HEAD}{line}")).starts_with("line 2 of x.jsonl is damaged"), "{line}");
        }
        let damaged = format!("{HEAD}nonsense\n{LINE}");
        assert_eq!(
            fault(&damaged),
            "line 2 of x.jsonl is damaged; delete it and all lines below it in a copy, and the copy goes on from there"
        );
    }

    #[test]
    fn one_writer_at_a_time_and_any_number_of_readers() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.jsonl");
        let mut journal = JournalFile::create(&path).unwrap();
        journal.append(HEAD).unwrap();
        assert!(JournalFile::create(&path).is_err());
        assert!(matches!(JournalFile::open(&path), Err(OpenError::InUse)));
        assert!(Journal::read(&path).unwrap().entries.is_empty());
        drop(journal);
        let (mut journal, _) = JournalFile::open(&path).unwrap();
        journal.append(LINE).unwrap();
        assert_eq!(Journal::read(&path).unwrap().entries.len(), 1);
    }

    #[test]
    fn going_on_after_a_torn_line_writes_over_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.jsonl");
        std::fs::write(&path, format!("{HEAD}{}", &LINE[..20])).unwrap();
        let (mut file, journal) = JournalFile::open(&path).unwrap();
        assert!(journal.torn);
        file.append(LINE).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), format!("{HEAD}{LINE}"));
    }
}
