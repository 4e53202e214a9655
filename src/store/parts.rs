use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::reason::reason;
use crate::scenario::limits::{FILE_BYTES, PARTS};
use crate::scenario::{Diagnostic, Fault, Sources};

/// Reads the parts of a scenario: every `.ron` file of a folder, or one file.
///
/// Nothing outside the folder is read, and nothing of any size is read whole before its size is known.
///
/// # Errors
///
/// Tells every file that cannot be a part, each with its reason.
pub fn read_parts(path: &Path) -> Result<Sources, Vec<Diagnostic>> {
    let (paths, mut faults) = match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => parts_of(path)?,
        Ok(_) => (vec![path.to_owned()], Vec::new()),
        Err(why) => return Err(vec![Diagnostic::of(fault_of(&why), path.display().to_string())]),
    };
    let mut files = Vec::new();
    for path in paths {
        match read_part(&path) {
            Ok(text) => files.push((path.display().to_string(), text)),
            Err(fault) => faults.push(Diagnostic::of(fault, path.display().to_string())),
        }
    }
    if faults.is_empty() { Ok(Sources::new(files)) } else { Err(faults) }
}

/// Reads a file of other names for a cast.
///
/// # Errors
///
/// Says why it cannot be read.
pub fn read_cast(path: &Path) -> Result<String, Vec<Diagnostic>> {
    read_part(path).map_err(|fault| vec![Diagnostic::of(fault, path.display().to_string())])
}

/// The parts of a folder in name order, and links that lead out of it.
fn parts_of(folder: &Path) -> Result<(Vec<PathBuf>, Vec<Diagnostic>), Vec<Diagnostic>> {
    let fault = |fault| vec![Diagnostic::of(fault, folder.display().to_string())];
    let entries = fs::read_dir(folder).map_err(|why| fault(fault_of(&why)))?;
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .collect();
    paths.sort();
    match paths.len() {
        0 => return Err(fault(Fault::NoParts)),
        count if count > PARTS => return Err(fault(Fault::TooManyParts { count })),
        _ => {}
    }
    let home = fs::canonicalize(folder).map_err(|why| fault(fault_of(&why)))?;
    let (inside, outside): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| stays_in(path, &home));
    let strays =
        outside.into_iter().map(|path| Diagnostic::of(Fault::LeavesFolder, path.display().to_string()));
    Ok((inside, strays.collect()))
}

/// Whether a path, with all links followed, lies within a folder; a link to nothing does.
fn stays_in(path: &Path, home: &Path) -> bool {
    fs::canonicalize(path).map_or(true, |target| target.starts_with(home))
}

fn read_part(path: &Path) -> Result<String, Fault> {
    let metadata = fs::metadata(path).map_err(|why| fault_of(&why))?;
    check_size(&metadata)?;
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|why| fault_of(&why))?;
    file.take(FILE_BYTES + 1).read_to_end(&mut bytes).map_err(|why| fault_of(&why))?;
    if bytes.len() as u64 > FILE_BYTES {
        return Err(Fault::FileTooLarge { bytes: bytes.len() as u64 });
    }
    String::from_utf8(bytes).map_err(|error| Fault::NotUtf8 { byte: error.utf8_error().valid_up_to() + 1 })
}

fn check_size(metadata: &Metadata) -> Result<(), Fault> {
    if !metadata.is_file() {
        Err(Fault::Unreadable { why: "it is no ordinary file".to_owned() })
    } else if metadata.len() > FILE_BYTES {
        Err(Fault::FileTooLarge { bytes: metadata.len() })
    } else {
        Ok(())
    }
}

fn fault_of(why: &io::Error) -> Fault {
    match why.kind() {
        io::ErrorKind::NotFound => Fault::NotFound,
        _ => Fault::Unreadable { why: reason(why) },
    }
}
