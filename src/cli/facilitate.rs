use super::arguments::{Arguments, FacilitateArguments};
use super::face::Face;
use super::failure::Failure;
use super::host::Disk;
use crate::exercise::{RoomWish, ScenarioCard};

/// Opens the console of a facilitator; where less is said than a session needs, the page that asks for it comes first.
pub(super) fn run(
    arguments: &Arguments,
    wanted: &FacilitateArguments,
    mut disk: Disk,
) -> Result<(), Failure> {
    let face = Face::of(arguments, &disk)?;
    let wish = wish(wanted);
    // What cannot be found or read is told before the terminal is taken.
    let named = wanted.scenario.as_deref().map(|scenario| disk.shelf.find(scenario)).transpose()?;
    if named.is_some() && wanted.course.is_some() {
        let session = disk.begin_room_with(&wish)?;
        return face.facilitate(&mut disk, Box::new(session), Vec::new());
    }
    let card = named.map(|found| ScenarioCard::from(found.scenario.as_ref()));
    face.set_up(&mut disk, wish, card)
}

fn wish(wanted: &FacilitateArguments) -> RoomWish {
    RoomWish {
        scenario: wanted.scenario.clone().unwrap_or_default(),
        course: wanted.course.clone(),
        posture: wanted.posture.clone(),
        level: wanted.level.into(),
        seats: wanted.seats.clone(),
        cast: wanted.cast.as_ref().map(|path| path.display().to_string()).unwrap_or_default(),
        seed: wanted.seed,
    }
}
