use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::failure::Failure;
use crate::actions::{Faulty, Keymap};
use crate::lint::{Look, Remark, render_remarks};
use crate::scenario::SourceFile;
use crate::text::one_line;

/// Reads the file of keys; the usual keys where there is none.
pub(super) fn keymap(path: &Path) -> Result<Keymap, Failure> {
    match fs::read_to_string(path) {
        Ok(text) => of_text(path, text),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Keymap::USUAL),
        Err(error) => Err(Failure::usage(format!(
            "the keys in {} cannot be read: {error}",
            one_line(&path.display().to_string())
        ))),
    }
}

fn of_text(path: &Path, text: String) -> Result<Keymap, Failure> {
    let text = text.strip_prefix('\u{feff}').map(ToOwned::to_owned).unwrap_or(text);
    Keymap::read(&text).map_err(|faults| {
        let file = SourceFile { name: path.display().to_string(), text };
        let remarks: Vec<Remark> = faults.into_iter().map(remark).collect();
        let drawn = render_remarks(&remarks, &file, Look::default());
        Failure::usage(format!("the file of keys cannot stand; nothing has begun\n\n{}", drawn.trim_end()))
    })
}

fn remark(faulty: Faulty) -> Remark {
    Remark {
        what: faulty.fault.to_string(),
        span: faulty.span,
        note: faulty.other.map(|span| (span, "given here".to_owned())),
        help: faulty.help,
    }
}
