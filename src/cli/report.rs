use std::io::{self, Write};
use std::path::Path;

use super::arguments::{ReportArguments, ReportFormat, ReportKind};
use super::failure::Failure;
use super::host::{Disk, Wish, head};
use super::shelf::{Cast, Found, not_called};
use crate::exercise::{Exercise, Head};
use crate::report::{Document, Format, after_action, cards, render, run_book};
use crate::scenario::{BUNDLED, Library, TUTORIAL};
use crate::store::{Journal, SessionFile, list, pick, write_new};
use crate::text::{one_line, say};

/// Writes a paper of a scenario, or of an exercise, to standard output or into a file.
pub(super) fn run(wanted: &ReportArguments, disk: &Disk) -> Result<(), Failure> {
    let document = match wanted.kind {
        ReportKind::Aar => {
            let exercise = played(wanted, disk)?;
            after_action(&disk.words, &exercise, Library::bundled(), !wanted.no_record)
        }
        ReportKind::Runbook => {
            let (found, head) = begun_with(wanted, disk)?;
            run_book(&disk.words, &found.scenario, &head)
        }
        ReportKind::Cards => {
            let (found, head) = begun_with(wanted, disk)?;
            let course = found.scenario.rules.courses.items().iter().find(|course| course.id == head.course);
            cards(&disk.words, &found.scenario, course.unwrap_or(&found.scenario.rules.courses.items()[0]))
        }
    };
    write(&document, wanted)
}

/// An exercise as far as it has come; the latest, where none is named.
fn played(wanted: &ReportArguments, disk: &Disk) -> Result<Exercise, Failure> {
    let named = wanted.subject.as_deref();
    let file = match named.map(|called| (called, pick(disk.folders.sessions(), called))) {
        None => disk.session_file(None)?,
        Some((_, Some(file))) => file,
        Some((called, None)) if is_scenario(called) => return Err(no_exercise(called)),
        Some((called, None)) => return Err(nothing_called(disk, called)),
    };
    let journal = Journal::read(&file.path).map_err(Failure::files)?;
    let found = disk.scenario_of(&journal.head)?;
    let (exercise, difference) = Exercise::replay(found.scenario, journal.head, journal.entries);
    if let Some(difference) = difference {
        tell(&say!(disk.words, "report-differs", line = difference.seq + 1))?;
    }
    Ok(exercise)
}

/// Says something beside the paper, on standard error.
fn tell(notice: &str) -> Result<(), Failure> {
    writeln!(io::stderr(), "demarche: {notice}").map_err(Failure::files)
}

fn no_exercise(called: &str) -> Failure {
    Failure::usage(format!(
        "`{}` is a scenario, and this report tells of an exercise that was played; `demarche sessions` lists them",
        one_line(called)
    ))
}

/// A scenario and what an exercise of it is begun with, as an exercise has it or as the options say.
fn begun_with(wanted: &ReportArguments, disk: &Disk) -> Result<(Found, Head), Failure> {
    let path = wanted.cast.as_ref().map(|path| path.display().to_string());
    let cast = path.as_deref().map(Cast::read).transpose()?;
    let of_session = |file: &SessionFile| {
        let begun = Journal::read(&file.path).map_err(Failure::files)?.head;
        let named = begun.origin.as_deref().unwrap_or(&begun.scenario);
        let found = match &cast {
            Some(_) => disk.shelf.find_with(named, cast.as_ref()),
            None => disk.scenario_of(&begun),
        }?;
        Ok((found, Some(begun)))
    };
    let (found, begun) = match &wanted.subject {
        None => (disk.shelf.find_with(TUTORIAL, cast.as_ref())?, None),
        Some(called) => match pick(disk.folders.sessions(), called) {
            Some(file) => of_session(&file)?,
            None if is_scenario(called) => (disk.shelf.find_with(called, cast.as_ref())?, None),
            None => return Err(nothing_called(disk, called)),
        },
    };
    let (course, posture) = begun.map_or((None, None), |begun| (Some(begun.course), begun.posture));
    let wish = Wish {
        seed: Some(0),
        course: wanted.course.clone().or(course),
        posture: wanted.posture.clone().or(posture),
        ..Wish::default()
    };
    let head = head(&found, &wish)?;
    Ok((found, head))
}

fn is_scenario(called: &str) -> bool {
    BUNDLED.iter().any(|bundled| bundled.id == called) || Path::new(called).exists()
}

/// Says that neither an exercise nor a scenario has this name, and which comes near.
fn nothing_called(disk: &Disk, called: &str) -> Failure {
    let exercises: Vec<String> = list(disk.folders.sessions()).into_iter().map(|file| file.name).collect();
    let known = BUNDLED.iter().map(|bundled| bundled.id).chain(exercises.iter().map(String::as_str));
    not_called("exercise or scenario", called, known)
}

/// Writes a document where it is wanted; a file that is there already stays as it is.
fn write(document: &Document, wanted: &ReportArguments) -> Result<(), Failure> {
    let text = render(document, format(wanted));
    let Some(path) = &wanted.output else {
        return match io::stdout().lock().write_all(text.as_bytes()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::files(error)),
            _ => Ok(()),
        };
    };
    write_new(path, &text).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::files(format!(
            "there is something at {} already, and it may have been filled in; name another file, or move it away first",
            path.display()
        )),
        _ => Failure::files(format!("{} cannot be written: {error}", path.display())),
    })
}

/// The format that was asked for, by name or by the ending of the file.
fn format(wanted: &ReportArguments) -> Format {
    let ending = wanted.output.as_deref().and_then(Path::extension);
    let page = ending
        .is_some_and(|ending| ending.eq_ignore_ascii_case("html") || ending.eq_ignore_ascii_case("htm"));
    match wanted.format {
        Some(ReportFormat::Html) => Format::Html,
        None if page => Format::Html,
        Some(ReportFormat::Md) | None => Format::Markdown,
    }
}
