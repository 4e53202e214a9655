use super::arguments::{Arguments, FacilitateArguments};
use super::face::Face;
use super::failure::Failure;
use super::host::{Disk, Wish};
use crate::exercise::Mode;

/// Opens the console of a facilitator.
pub(super) fn run(
    arguments: &Arguments,
    wanted: &FacilitateArguments,
    mut disk: Disk,
) -> Result<(), Failure> {
    let face = Face::of(arguments, &disk)?;
    let found = disk.shelf.find(&wanted.play.scenario)?;
    let wish = Wish {
        seed: wanted.play.seed,
        course: wanted.play.course.clone(),
        posture: wanted.play.posture.clone(),
        level: wanted.play.level.into(),
        mode: Mode::Room,
    };
    let session = disk.begin_with(&found, &wish)?;
    face.play(&mut disk, Box::new(session), Vec::new())
}
