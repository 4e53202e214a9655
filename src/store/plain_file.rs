use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use super::reason::reason;

/// Reads an ordinary file of text that has no more than so many megabytes.
///
/// # Errors
///
/// Says why it cannot be read.
pub fn read_text(path: &Path, megabytes: u64) -> Result<String, String> {
    let why = |error: &io::Error| match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        _ => reason(error),
    };
    // A pipe that nobody writes to would be waited for.
    if !fs::metadata(path).map_err(|error| why(&error))?.is_file() {
        return Err("it is no ordinary file".to_owned());
    }
    let (most, mut bytes) = (megabytes << 20, Vec::new());
    let file = File::open(path).map_err(|error| why(&error))?;
    file.take(most + 1).read_to_end(&mut bytes).map_err(|error| why(&error))?;
    if bytes.len() as u64 > most {
        return Err(format!("it has more than {megabytes} MB"));
    }
    String::from_utf8(bytes).map_err(|_| "it is no text in UTF-8".to_owned())
}

#[cfg(test)]
mod tests {
    use super::read_text;

    #[test]
    fn only_texts_of_some_size_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            path
        };
        assert_eq!(read_text(&file("text", b"a\n"), 1).as_deref(), Ok("a\n"));
        let why = |path: &std::path::Path| read_text(path, 1).unwrap_err();
        assert_eq!(why(&file("large", &vec![b'a'; (1 << 20) + 1])), "it has more than 1 MB");
        assert_eq!(why(&file("bytes", b"\xff")), "it is no text in UTF-8");
        assert_eq!(why(folder.path()), "it is no ordinary file");
        assert_eq!(why(&folder.path().join("none")), "there is no such file");
    }
}
