use std::io::{self, Write};

use super::failure::Failure;
use super::host::Disk;
use crate::text::say;

/// Lists all exercises, newest last, for people and for scripts: one a line, parts apart by tabs.
pub(super) fn run(disk: &Disk) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let mut tell = || -> io::Result<()> {
        let cards = disk.cards(usize::MAX);
        if cards.is_empty() {
            writeln!(out, "{}", say!(disk.words, "sessions-none"))?;
        }
        for card in cards {
            let state = disk.words.get(if card.over {
                "sessions-over"
            } else {
                "sessions-open"
            });
            let day = say!(disk.words, "sessions-day", day = card.day);
            let saved = card.saved.format("%Y-%m-%d %H:%M");
            writeln!(out, "{:03}\t{}\t{day}\t{state}\t{saved}", card.number, card.title)?;
        }
        Ok(())
    };
    match tell() {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::files(error)),
        _ => Ok(()),
    }
}
