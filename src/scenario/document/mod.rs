//! What an author writes, as types that mirror the files.
//!
//! Nothing here is checked yet: ids may be wrong, numbers are still source text. Enums are tagged from outside and
//! unknown fields are refused, because only then does the parser say exactly where a fault stands.

mod actor;
mod campaign;
mod dimension;
mod ending;
mod expectation;
mod header;
mod inject;
mod logic;
mod means;
mod part;
mod policy;
mod question;
mod scalar;
mod statement;
mod toolbox;
mod window;

pub use actor::{
    Actor, ActorKind, Bloc, BlocRule, Claim, Exposure, Occasion, Reaction, Stance, Temperament, Thresholds,
};
pub use campaign::{
    Asset, Campaign, Channel, Decay, DirectCosts, Hunted, Layer, LeftAlone, Owner, Quiets, Returns, Skill,
    Stage, Worth,
};
pub use dimension::Dimension;
pub use ending::{Deadline, Debrief, Ending, Record};
pub use expectation::{Compared, Expectation, Expected};
pub use header::{Adviser, Aims, Briefing, Course, Header, Objective, Seat};
pub use inject::{CourseMark, Expects, Inject, InjectKind, Mode, When};
pub use logic::{Condition, Effect, HiddenOdds};
pub use means::{Means, Posture, Split, Work};
pub use part::Document;
pub(super) use part::Part;
pub use policy::Policy;
pub use question::{Answer, Counter, Evidence, Given, Law, Question};
pub use scalar::{Name, Number, Text, Value};
pub use statement::{Statement, Strength};
pub use toolbox::Tool;
pub use window::{Advice, Choice, Dilemma, Doctrine, Lapses, Later, Meanwhile, Objection, Pay, Window};
