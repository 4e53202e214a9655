//! What several tests need.

mod desk;
mod generated;
mod hostile;
mod program;
mod secrets;
mod snapshot;
mod stage;
mod storms;
mod tutorial;
mod window;

pub(crate) use desk::{Desk, plain_theme, text_of};
pub(crate) use generated::Generated;
pub(crate) use hostile::hostile;
pub(crate) use program::{complained, demarche, run, said};
pub(crate) use secrets::secrets_of;
pub(crate) use snapshot::snapshot;
pub(crate) use stage::{NOW, Pages, paused, running, set_clock};
pub(crate) use storms::storms;
pub(crate) use tutorial::{
    COALITION, FIRST_SIGNAL, INTRUSION, STATEMENT, TOOLBOX, Told, WEIGHED, coalition, composing, exercise_of,
    in_a_room, tutorial, with_measures,
};
pub(crate) use window::Window;
