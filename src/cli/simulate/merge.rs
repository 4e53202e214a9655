use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::super::failure::Failure;
use crate::results::{NoPart, Part, from_json, merge};
use crate::text::one_line;

/// Bytes of the largest file that is read: far more than any part has.
const BYTES: u64 = 64 * 1024 * 1024;

/// Adds up the parts of one run.
pub(super) fn merged(files: &[PathBuf]) -> Result<Part, Failure> {
    let parts = files.iter().map(|path| Ok((name(path), part(path)?))).collect::<Result<_, Failure>>()?;
    merge(parts).map_err(Failure::usage)
}

fn name(path: &Path) -> String {
    one_line(&path.display().to_string())
}

fn part(path: &Path) -> Result<Part, Failure> {
    from_json(&text(path)?).map_err(|NoPart { place, why }| {
        let at = place.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
        Failure::usage(format!(
            "{}{at} is no part of a run: {why}; name what `demarche simulate --format json` wrote",
            name(path)
        ))
    })
}

fn text(path: &Path) -> Result<String, Failure> {
    let unread = |why: String| Failure::usage(format!("`{}` cannot be read: {why}", name(path)));
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|why| unread(why.to_string()))?;
    file.take(BYTES + 1).read_to_end(&mut bytes).map_err(|why| unread(why.to_string()))?;
    if bytes.len() as u64 > BYTES {
        return Err(unread(format!("it has more than {} MB", BYTES >> 20)));
    }
    String::from_utf8(bytes).map_err(|_| unread("it is no text in UTF-8".to_owned()))
}
