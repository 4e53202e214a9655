use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Keeps a copy of a page as a file of its own, numbered after those that are there, and tells where.
///
/// # Errors
///
/// Whatever the system says about the folder or the file.
pub fn keep_copy(folder: &Path, page: &str, text: &str) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    for number in next_number(folder)?.. {
        let path = folder.join(format!("{number:03}-{page}.txt"));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => return file.write_all(text.as_bytes()).map(|()| path),
            // Another window was quicker.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other("there are too many copies"))
}

fn next_number(folder: &Path) -> io::Result<u32> {
    let number = |entry: fs::DirEntry| entry.file_name().to_str()?.split_once('-')?.0.parse::<u32>().ok();
    let numbers = fs::read_dir(folder)?.filter_map(|entry| number(entry.ok()?));
    Ok(numbers.max().unwrap_or(0).saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_copy_takes_the_place_of_another() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("copies");
        let keep = |text| keep_copy(&folder, "evidence", text).unwrap();
        let (first, second) = (keep("one"), keep("two"));
        assert_eq!(first, folder.join("001-evidence.txt"));
        assert_eq!(second, folder.join("002-evidence.txt"));
        assert_eq!(fs::read_to_string(first).unwrap(), "one");
        assert!(keep_copy(&second, "evidence", "three").is_err());
    }
}
