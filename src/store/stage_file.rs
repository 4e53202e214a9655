use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::sessions::{SessionFile, list, pick};
use crate::stage::{LINE_BYTES, Read, StageLine, read};

/// The file through which a console tells the stage what to show.
#[derive(Debug)]
pub struct StageFile {
    path: PathBuf,
}

impl StageFile {
    /// The stage file of an exercise, by its number and the id of its scenario. Nothing is made before the first page.
    #[must_use]
    pub fn of(folder: &Path, number: u32, scenario: &str) -> Self {
        Self { path: folder.join(format!("{number:03}-{scenario}.jsonl")) }
    }

    /// Adds a page at the end, whole and at once. Where a page before it was not written to its end, it begins on a line
    /// of its own.
    ///
    /// # Errors
    ///
    /// Whatever the system says; the next call may be tried all the same.
    pub fn append(&self, line: &StageLine) -> io::Result<()> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut file = OpenOptions::new().read(true).append(true).create(true).open(&self.path)?;
        let torn = is_torn(&mut file)?;
        let written = if torn { "\n".to_owned() + &line.written() } else { line.written() };
        file.write_all(written.as_bytes())?;
        file.flush()
    }
}

/// Whether the last line has no end.
fn is_torn(file: &mut File) -> io::Result<bool> {
    if file.metadata()?.len() == 0 {
        return Ok(false);
    }
    file.seek(SeekFrom::End(-1))?;
    let mut last = [0];
    file.read_exact(&mut last)?;
    Ok(last != *b"\n")
}

/// Reads what stage files gain, line by line; each line once.
#[derive(Debug, Default)]
struct Reader {
    /// Bytes read so far.
    at: u64,
    /// A line that has no end yet.
    rest: Vec<u8>,
    /// Whether what comes belongs to a line that is too long to be one.
    over: bool,
}

impl Reader {
    /// Leaves out what is there already.
    fn at_the_end_of(path: &Path) -> Self {
        let at = fs::metadata(path).map_or(0, |metadata| metadata.len());
        Self { at, ..Self::default() }
    }

    /// Whole lines that came since the last call. A file that has become shorter is another one: it is read anew.
    fn lines(&mut self, path: &Path) -> io::Result<Vec<Read>> {
        let mut file = File::open(path)?;
        if file.metadata()?.len() < self.at {
            *self = Self::default();
        }
        file.seek(SeekFrom::Start(self.at))?;
        let mut lines = Vec::new();
        let mut bytes = [0; 16 * 1024];
        loop {
            let count = file.read(&mut bytes)?;
            if count == 0 {
                return Ok(lines);
            }
            self.at += count as u64;
            self.take(&bytes[..count], &mut lines);
        }
    }

    fn take(&mut self, bytes: &[u8], lines: &mut Vec<Read>) {
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            let (line, ends) = part.strip_suffix(b"\n").map_or((part, false), |line| (line, true));
            self.over |= self.rest.len() + line.len() > LINE_BYTES;
            if !self.over {
                self.rest.extend_from_slice(line);
            }
            if ends {
                let over = std::mem::take(&mut self.over);
                lines.push(if over { Read::Damaged } else { read(&self.rest) });
                self.rest.clear();
            }
        }
    }
}

/// Follows the stage of one exercise, or of whichever wrote to its stage last.
#[derive(Debug)]
pub struct Follower {
    folder: PathBuf,
    wanted: Option<String>,
    readers: BTreeMap<PathBuf, Reader>,
    begun: bool,
}

impl Follower {
    /// Follows the exercise that is called by a number or a name, or the latest without one; neither has to be there yet.
    #[must_use]
    pub fn of(folder: &Path, wanted: Option<&str>) -> Self {
        let wanted = wanted.map(str::to_owned);
        Self { folder: folder.to_owned(), wanted, readers: BTreeMap::new(), begun: false }
    }

    /// Everything that was put on this stage and has not been told yet, the latest last. What cannot be opened now is
    /// told the next time.
    pub fn news(&mut self) -> Vec<Read> {
        let files = self.files();
        if !std::mem::replace(&mut self.begun, true) {
            // Of what was there before anybody looked, the latest exercise alone is told.
            for file in files.iter().rev().skip(1) {
                self.readers.insert(file.path.clone(), Reader::at_the_end_of(&file.path));
            }
        }
        // Which file has grown says more than when: two may be written in the same moment of the system's clock.
        let lines = files.into_iter().map(|file| {
            let reader = self.readers.entry(file.path.clone()).or_default();
            reader.lines(&file.path).unwrap_or_default()
        });
        lines.flatten().collect()
    }

    /// The files that are followed, the one that was written last at the end.
    fn files(&self) -> Vec<SessionFile> {
        match &self.wanted {
            Some(called) => pick(&self.folder, called).into_iter().collect(),
            None => list(&self.folder),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::stage::{Page, STAGE_FORMAT};

    fn page(day: u32) -> StageLine {
        StageLine {
            format: STAGE_FORMAT,
            title: "T".into(),
            date: NaiveDate::from_ymd_opt(2017, 1, 9).unwrap(),
            day,
            clock: None,
            page: Page::Blank {},
        }
    }

    fn days(read: &[Read]) -> Vec<Option<u32>> {
        let day = |read: &Read| if let Read::Page(line) = read { Some(line.day) } else { None };
        read.iter().map(day).collect()
    }

    #[test]
    fn pages_come_in_order_each_once_and_whole() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("stage");
        let mut follower = Follower::of(&folder, None);
        assert!(follower.news().is_empty());
        let file = StageFile::of(&folder, 12, "first-signal");
        file.append(&page(1)).unwrap();
        file.append(&page(2)).unwrap();
        assert_eq!(days(&follower.news()), [Some(1), Some(2)]);
        assert!(follower.news().is_empty());
        let written = page(3).written();
        for byte in written.as_bytes() {
            assert!(follower.news().is_empty());
            OpenOptions::new().append(true).open(&file.path).unwrap().write_all(&[*byte]).unwrap();
        }
        assert_eq!(days(&follower.news()), [Some(3)]);
    }

    #[test]
    fn a_page_after_a_torn_one_is_whole() {
        let home = tempfile::tempdir().unwrap();
        let file = StageFile::of(home.path(), 1, "a");
        fs::write(&file.path, &page(1).written()[..20]).unwrap();
        let mut follower = Follower::of(home.path(), Some("1"));
        assert!(follower.news().is_empty());
        file.append(&page(2)).unwrap();
        assert_eq!(days(&follower.news()), [None, Some(2)]);
    }

    #[test]
    fn the_stage_that_was_written_last_is_followed() {
        let home = tempfile::tempdir().unwrap();
        // All in the same moment of the clock.
        let put = |number: u32, day: u32| {
            let file = StageFile::of(home.path(), number, "a");
            file.append(&page(day)).unwrap();
            let file = File::options().append(true).open(&file.path).unwrap();
            file.set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
        };
        let (mut latest, mut second) =
            (Follower::of(home.path(), None), Follower::of(home.path(), Some("2")));
        let mut news = || (days(&latest.news()), days(&second.news()));
        assert_eq!(news(), (vec![], vec![]));
        put(1, 1);
        assert_eq!(news(), (vec![Some(1)], vec![]));
        put(2, 2);
        assert_eq!(news(), (vec![Some(2)], vec![Some(2)]));
        put(1, 3);
        assert_eq!(news(), (vec![Some(3)], vec![]));
        let mut later = Follower::of(home.path(), None);
        assert_eq!(days(&later.news()), [Some(2)]);
        put(1, 4);
        assert_eq!(days(&later.news()), [Some(4)]);
    }

    #[test]
    fn a_line_without_end_is_no_burden_and_a_file_begun_anew_is_read_anew() {
        let home = tempfile::tempdir().unwrap();
        let file = StageFile::of(home.path(), 1, "a");
        fs::write(&file.path, vec![b'x'; 3 * LINE_BYTES]).unwrap();
        let mut follower = Follower::of(home.path(), None);
        assert!(follower.news().is_empty());
        assert!(follower.readers[&file.path].rest.len() <= LINE_BYTES);
        file.append(&page(1)).unwrap();
        assert_eq!(days(&follower.news()), [None, Some(1)]);
        fs::write(&file.path, page(2).written()).unwrap();
        assert_eq!(days(&follower.news()), [Some(2)]);
    }
}
