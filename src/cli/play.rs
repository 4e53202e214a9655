use super::arguments::{Arguments, PlayArguments, ResumeArguments};
use super::face::Face;
use super::failure::Failure;
use super::host::{Disk, Wish};
use crate::exercise::Keeper;

/// Opens the start screen.
pub(super) fn start(arguments: &Arguments, mut disk: Disk) -> Result<(), Failure> {
    Face::of(arguments, &disk)?.start(&mut disk)
}

/// Plays a scenario from its beginning.
pub(super) fn play(arguments: &Arguments, wanted: &PlayArguments, mut disk: Disk) -> Result<(), Failure> {
    let face = Face::of(arguments, &disk)?;
    let found = disk.shelf.find(&wanted.scenario)?;
    let session = disk.begin_with(&found, &wish(wanted))?;
    face.play(&mut disk, Box::new(session), Vec::new())
}

/// Goes on with an exercise.
pub(super) fn resume(arguments: &Arguments, wanted: &ResumeArguments, mut disk: Disk) -> Result<(), Failure> {
    let face = Face::of(arguments, &disk)?;
    let file = disk.session_file(wanted.session.as_deref())?;
    let (session, notices) = disk.resume(&file)?;
    if session.exercise().is_room() {
        return face.facilitate(&mut disk, Box::new(session), notices);
    }
    face.play(&mut disk, Box::new(session), notices)
}

pub(super) fn wish(wanted: &PlayArguments) -> Wish {
    Wish {
        seed: wanted.seed,
        course: wanted.course.clone(),
        posture: wanted.posture.clone(),
        level: wanted.level.into(),
        ..Wish::default()
    }
}
