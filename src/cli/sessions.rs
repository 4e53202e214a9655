use std::io::{self, Write};

use super::failure::Failure;
use super::host::Disk;
use crate::exercise::ExerciseCard;
use crate::store::{SessionFile, list};
use crate::text::{Words, one_line, say};

/// Lists all exercises, newest last, for people and for scripts: one a line, parts apart by tabs.
pub(super) fn run(disk: &Disk) -> Result<(), Failure> {
    match tell(disk, &mut io::stdout().lock()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::files(error)),
        _ => Ok(()),
    }
}

fn tell(disk: &Disk, out: &mut impl Write) -> io::Result<()> {
    let files = list(disk.folders.sessions());
    if files.is_empty() {
        writeln!(out, "{}", disk.words.get("sessions-none"))?;
    }
    for file in files {
        match disk.card(&file) {
            Ok(card) => writeln!(out, "{}", line(&card, &disk.words))?,
            Err(failure) => writeln!(out, "{}", damaged(&file, &failure, &disk.words))?,
        }
    }
    Ok(())
}

fn line(card: &ExerciseCard, words: &Words) -> String {
    let state = words.get(if card.over { "sessions-over" } else { "sessions-open" });
    let day = say!(words, "sessions-day", day = card.day);
    let saved = card.saved.format("%Y-%m-%d %H:%M");
    format!("{:03}\t{}\t{day}\t{state}\t{saved}", card.number, card.title)
}

/// An exercise that cannot be read is listed all the same: it is there, and the reason is wanted.
fn damaged(file: &SessionFile, failure: &Failure, words: &Words) -> String {
    let why = failure.message.lines().next().unwrap_or_default();
    let told = say!(words, "sessions-damaged", why = one_line(why));
    format!("{:03}\t{}\t{told}", file.number, one_line(&file.name))
}
