//! How much of each thing a scenario may hold.
//!
//! The engine's state is plain data with room for this much of each; only injects may be many.

/// Bytes in one file.
pub const FILE_BYTES: u64 = 4 * 1024 * 1024;
/// Files in one scenario.
pub const PARTS: usize = 64;
/// Questions in one scenario.
pub const QUESTIONS: usize = 4;
/// Answers to one question.
pub const ANSWERS: usize = 8;
/// Evidence items.
pub const EVIDENCE: usize = 64;
/// Groups of evidence about one question.
pub const GROUPS: usize = 8;
/// Campaigns.
pub const CAMPAIGNS: usize = 4;
/// Assets.
pub const ASSETS: usize = 16;
/// Channels.
pub const CHANNELS: usize = 32;
/// Days before the first signal, at most.
pub const BEFORE_DAYS: i64 = 3_650;
/// Actors.
pub const ACTORS: usize = 12;
/// Invitations: pairs of an actor and what invites it.
pub const INVITATIONS: usize = 64;
/// Times that `Publish` stands in one scenario.
pub const PUBLICATIONS: usize = 64;
/// The highest rung of the tension ladder.
///
/// Basis: unverified (a ladder of escalation after Kahn, shortened; his text was not read).
pub const TOP_RUNG: u8 = 10;
/// Counters.
pub const COUNTERS: usize = 16;
/// Laws.
pub const LAWS: usize = 32;
/// Deadlines.
pub const DEADLINES: usize = 8;
/// Injects.
pub const INJECTS: usize = 10_000;
/// Windows.
pub const WINDOWS: usize = 64;
/// Options of one window: as many as there are digits to choose them.
pub const OPTIONS: usize = 9;
/// How forceful an option can be said to be.
///
/// Basis: design (steps that an author compares within one window: 0 does nothing to anybody, 4 accuses or punishes).
pub const FORCE: u8 = 4;
/// Questions that a window puts to the room: as many as are asked in a few minutes.
pub const ROOM_QUESTIONS: usize = 4;
/// Measures of one toolbox.
pub const MEASURES: usize = 16;
/// Measures that a scenario closes with a reason of its own.
pub const CLOSED: usize = 64;
/// Kinds of country that the cell can sit in.
pub const POSTURES: usize = 8;
/// Delayed consequences of one option.
pub const LATERS: usize = 16;
/// Endings.
pub const ENDINGS: usize = 16;
/// Expectations.
pub const EXPECTATIONS: usize = 64;
/// Seats.
pub const SEATS: usize = 12;
/// Advisers in one scenario.
pub const ADVISERS: usize = 12;
/// Names of the cast.
pub const CAST: usize = 64;
/// Times that `Chance` stands in one scenario.
pub const CHANCES: usize = 4_096;
/// Courses.
pub const COURSES: usize = 4;
/// Objectives.
pub const OBJECTIVES: usize = 12;
/// Moments that a `Since` condition looks back to.
pub const STAMPS: usize = 32;
/// Branches of one `Chance`.
pub const BRANCHES: usize = 8;
/// Times one inject may be sent.
pub const REPEATS: i64 = 12;
/// Characters in one text.
pub const TEXT_CHARACTERS: usize = 4_000;
/// Days an exercise may span.
pub const HORIZON_DAYS: i64 = 3_650;
/// Means and counters run from 0 to this.
pub const FULL: i16 = 1_000;
/// Analyst hours in a week, at most.
pub const WEEK_HOURS: i64 = 10_000;
