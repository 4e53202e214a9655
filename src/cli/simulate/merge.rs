use std::path::{Path, PathBuf};

use super::super::failure::Failure;
use crate::results::{NoPart, Part, from_json, merge};
use crate::store::read_text;
use crate::text::one_line;

/// Megabytes of the largest file that is read: far more than any part has.
const MEGABYTES: u64 = 64;

/// Adds up the parts of one run.
pub(super) fn merged(files: &[PathBuf]) -> Result<Part, Failure> {
    let parts = files.iter().map(|path| Ok((name(path), part(path)?))).collect::<Result<_, Failure>>()?;
    merge(parts).map_err(Failure::usage)
}

fn name(path: &Path) -> String {
    one_line(&path.display().to_string())
}

fn part(path: &Path) -> Result<Part, Failure> {
    let name = name(path);
    let text = read_text(path, MEGABYTES)
        .map_err(|why| Failure::usage(format!("`{name}` cannot be read: {why}")))?;
    from_json(&text).map_err(|NoPart { place, why }| {
        let at = place.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
        let hint = "name what `demarche simulate --format json` wrote";
        Failure::usage(format!("{name}{at} is no part of a run: {why}; {hint}"))
    })
}
