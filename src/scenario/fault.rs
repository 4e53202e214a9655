use std::fmt;

use super::document::Claim;
pub use super::kind::Kind;
use super::limits;
use super::saying::Unfit;
use crate::text::{fit, nearest, one_line};

/// Everything that can be wrong with a scenario. All wording is in this file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each variant's message, below, says what it is")]
pub enum Fault {
    NotFound,
    Unreadable { why: String },
    NoParts,
    TooManyParts { count: usize },
    FileTooLarge { bytes: u64 },
    NotUtf8 { byte: usize },
    LeavesFolder,
    MissingFormat,
    UnknownFormat { found: String },
    Syntax { expected: String },
    TooDeep,
    UnknownField { field: String, near: Option<String>, allowed: Vec<&'static str> },
    UnknownWord { word: String, near: Option<String>, allowed: Vec<&'static str> },
    MissingField { field: String },
    FieldTwice { field: String },
    WrongValue { expected: String, found: Option<String> },
    NoHeader,
    TwoHeaders { what: &'static str },
    BadId { id: String },
    Duplicate { kind: Kind, id: String },
    Unknown { kind: Kind, name: String, near: Option<String>, known: Vec<String> },
    TooMany { kind: Kind, count: usize, limit: usize },
    TooFew { kind: Kind, least: usize },
    NotANumber { expected: &'static str },
    OutOfRange { what: &'static str, low: i64, high: i64, found: i64 },
    Backwards { low: i64, high: i64 },
    BadDate { found: String },
    BadTime { found: String },
    BadGrade { found: String },
    BadBand { found: String, near: Option<String> },
    TextTooLong { limit: usize, length: usize },
    TextEmpty,
    OpenBrace,
    RowMisses { answers: String },
    RowTwice { answer: String },
    BallotTwice { question: String },
    RowLength { wanted: usize, found: usize },
    PriorMissing { answer: String },
    PriorTwice,
    PriorsZero,
    GivenCircle,
    NoDefault,
    TwoDefaults,
    DefaultNotFree,
    OutwardDefault,
    LapseNotFree,
    DoctrineNeverReached,
    NeedsWithoutOtherwise,
    OtherwiseWithoutNeeds,
    WindowNeverOpens,
    CalledActs,
    CalledTested { inject: String },
    NotCalled { inject: String },
    FollowsItself,
    StagesOutOfOrder,
    OddsOutOfOrder,
    DatesTooFar { certain: u32 },
    StageTwice,
    BehindItself,
    BehindAnother,
    ChannelSaysNothing,
    EffortOfOthers,
    Reserved { id: String },
    SplitNotWhole { sum: u16 },
    WorkWithoutDays,
    ClosedAndOffered,
    ClosedAlone,
    CostsWithoutCampaign,
    WeightWithoutDimension,
    WeightZero,
    NoFallback,
    TwoFallbacks,
    NamedTwice { name: String },
    ThresholdsFall,
    InfluencesItself,
    BlocWithoutMembers,
    MembersOfNoBloc,
    BlocOfBlocs,
    BlocInvited,
    SaysTwice,
    ReactsTwice,
    NeverAccused,
    ConsentOfNobody,
    ConsentNotNeeded { item: String },
    NeverReleased { item: String },
    AccusedStandsWithUs { actor: String },
    TellsTooMuch { percent: u64 },
    SwaysTooFar { percent: u64, partners: u8, items: u8, claim: Claim },
    SwaysCleared,
    NothingStarts,
    WrongUnit { field: &'static str },
    ExpectsEverything,
    NotOneWindow,
    MeasureNeverTaken { measure: String },
    NothingNotices,
    SourceUnverified { source: String },
    Statement(Unfit),
    TooMuchWaiting { most: usize },
}

/// So many names are listed where none of them is near.
const FEW: usize = 8;

impl Fault {
    /// A name that nobody declares, with what it may have been meant to be.
    pub(super) fn unknown<'a>(kind: Kind, name: &str, known: impl Iterator<Item = &'a str> + Clone) -> Self {
        let near = nearest(name, known.clone());
        let few = near.is_none() && known.clone().count() <= FEW;
        let known = known.filter(|_| few).map(ToOwned::to_owned).collect();
        Self::Unknown { kind, name: short(name), near, known }
    }

    /// A stable name for this kind of fault.
    #[must_use]
    #[allow(clippy::too_many_lines, reason = "one line a fault")]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Unreadable { .. } => "unreadable",
            Self::NoParts => "no-parts",
            Self::TooManyParts { .. } => "too-many-parts",
            Self::FileTooLarge { .. } => "file-too-large",
            Self::NotUtf8 { .. } => "not-utf8",
            Self::LeavesFolder => "leaves-folder",
            Self::MissingFormat => "missing-format",
            Self::UnknownFormat { .. } => "unknown-format",
            Self::Syntax { .. } => "syntax",
            Self::TooDeep => "too-deep",
            Self::UnknownField { .. } => "unknown-field",
            Self::UnknownWord { .. } => "unknown-word",
            Self::MissingField { .. } => "missing-field",
            Self::FieldTwice { .. } => "field-twice",
            Self::WrongValue { .. } => "wrong-value",
            Self::NoHeader => "no-header",
            Self::TwoHeaders { .. } => "two-headers",
            Self::BadId { .. } => "bad-id",
            Self::Duplicate { .. } => "duplicate-id",
            Self::Unknown { .. } => "unknown-id",
            Self::TooMany { .. } => "too-many",
            Self::TooFew { .. } => "too-few",
            Self::NotANumber { .. } => "not-a-number",
            Self::OutOfRange { .. } => "out-of-range",
            Self::Backwards { .. } => "range-backwards",
            Self::BadDate { .. } => "bad-date",
            Self::BadTime { .. } => "bad-time",
            Self::BadGrade { .. } => "bad-grade",
            Self::BadBand { .. } => "bad-likelihood",
            Self::TextTooLong { .. } => "text-too-long",
            Self::TextEmpty => "text-empty",
            Self::OpenBrace => "open-brace",
            Self::RowMisses { .. } => "row-misses-answer",
            Self::RowTwice { .. } => "row-names-twice",
            Self::BallotTwice { .. } => "ballot-twice",
            Self::RowLength { .. } => "row-length",
            Self::PriorMissing { .. } => "prior-missing",
            Self::PriorTwice => "prior-twice",
            Self::PriorsZero => "priors-zero",
            Self::GivenCircle => "questions-in-a-circle",
            Self::NoDefault => "no-default",
            Self::TwoDefaults => "two-defaults",
            Self::DefaultNotFree => "default-not-free",
            Self::OutwardDefault => "default-outward",
            Self::LapseNotFree => "lapse-not-free",
            Self::DoctrineNeverReached => "doctrine-never-reached",
            Self::NeedsWithoutOtherwise => "no-reason",
            Self::OtherwiseWithoutNeeds => "reason-without-needs",
            Self::WindowNeverOpens => "window-never-opens",
            Self::CalledActs => "called-acts",
            Self::CalledTested { .. } => "called-tested",
            Self::NotCalled { .. } => "not-called",
            Self::FollowsItself => "follows-itself",
            Self::StagesOutOfOrder => "stages-out-of-order",
            Self::OddsOutOfOrder => "odds-out-of-order",
            Self::DatesTooFar { .. } => "dates-too-far",
            Self::StageTwice => "stage-twice",
            Self::BehindItself => "behind-itself",
            Self::BehindAnother => "behind-another",
            Self::ChannelSaysNothing => "channel-says-nothing",
            Self::EffortOfOthers => "effort-of-others",
            Self::Reserved { .. } => "reserved-id",
            Self::SplitNotWhole { .. } => "split-not-whole",
            Self::WorkWithoutDays => "work-without-days",
            Self::ClosedAndOffered => "closed-and-offered",
            Self::ClosedAlone => "closed-without-toolbox",
            Self::CostsWithoutCampaign => "costs-without-campaign",
            Self::WeightWithoutDimension => "weight-without-dimension",
            Self::WeightZero => "weight-zero",
            Self::NoFallback => "no-last-ending",
            Self::TwoFallbacks => "two-last-endings",
            Self::NamedTwice { .. } => "named-twice",
            Self::ThresholdsFall => "thresholds-fall",
            Self::InfluencesItself => "influences-itself",
            Self::BlocWithoutMembers => "bloc-without-members",
            Self::MembersOfNoBloc => "members-of-no-bloc",
            Self::BlocOfBlocs => "bloc-of-blocs",
            Self::BlocInvited => "bloc-invited",
            Self::SaysTwice => "says-twice",
            Self::ReactsTwice => "reacts-twice",
            Self::NeverAccused => "never-accused",
            Self::ConsentOfNobody => "consent-of-nobody",
            Self::ConsentNotNeeded { .. } => "consent-not-needed",
            Self::NeverReleased { .. } => "never-released",
            Self::AccusedStandsWithUs { .. } => "accused-stands-with-us",
            Self::TellsTooMuch { .. } => "tells-too-much",
            Self::SwaysTooFar { .. } => "sways-too-far",
            Self::SwaysCleared => "sways-cleared",
            Self::NothingStarts => "nothing-starts",
            Self::WrongUnit { .. } => "wrong-unit",
            Self::ExpectsEverything => "expects-everything",
            Self::NotOneWindow => "not-one-window",
            Self::MeasureNeverTaken { .. } => "measure-never-taken",
            Self::NothingNotices => "nothing-notices",
            Self::SourceUnverified { .. } => "source-unverified",
            Self::Statement(unfit) => unfit.code(),
            Self::TooMuchWaiting { .. } => "too-much-waiting",
        }
    }

    /// Whether the disk is at fault rather than what was written.
    #[must_use]
    pub const fn is_of_the_disk(&self) -> bool {
        matches!(self, Self::NotFound | Self::Unreadable { .. })
    }
}

impl fmt::Display for Fault {
    #[allow(clippy::too_many_lines, reason = "one line a fault")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => write!(f, "there is nothing at this path"),
            Self::Unreadable { why } => write!(f, "this file cannot be read: {why}"),
            Self::NoParts => write!(f, "there is no scenario here: the folder has no .ron file"),
            Self::TooManyParts { count } => {
                write!(f, "this folder has {count} parts; a scenario may have at most {}", limits::PARTS)
            }
            Self::FileTooLarge { bytes } => write!(
                f,
                "this file has {} KiB; a part may have at most {} KiB",
                bytes.div_ceil(1024),
                limits::FILE_BYTES / 1024
            ),
            Self::NotUtf8 { byte } => {
                write!(f, "this file is not UTF-8 text: byte {byte} belongs to no letter")
            }
            Self::LeavesFolder => {
                write!(f, "this link leads out of the scenario's folder and is not followed")
            }
            Self::MissingFormat => write!(f, "this part does not say which format it is written in"),
            Self::UnknownFormat { found } => {
                write!(f, "format {found} is not known; this program reads format 1")
            }
            Self::Syntax { expected } => write!(f, "this is not well-formed: {expected}"),
            Self::TooDeep => write!(f, "this is nested too deeply to be read"),
            Self::UnknownField { field, .. } => write!(f, "no field is called `{field}` here"),
            Self::UnknownWord { word, .. } => write!(f, "`{word}` is not known here"),
            Self::MissingField { field } => write!(f, "the field `{field}` is missing"),
            Self::FieldTwice { field } => write!(f, "the field `{field}` stands here twice"),
            Self::WrongValue { expected, found: Some(found) } => {
                write!(f, "expected {expected}, found {found}")
            }
            Self::WrongValue { expected, found: None } => write!(f, "expected {expected} here"),
            Self::NoHeader => write!(f, "no part says what scenario this is"),
            Self::TwoHeaders { what } => write!(f, "`{what}` stands in two places"),
            Self::BadId { id } => write!(f, "`{id}` cannot be an id"),
            Self::Duplicate { kind, id } => write!(f, "another {} is called `{id}`", kind.word()),
            Self::Unknown { kind: Kind::Cast, name, .. } => {
                write!(f, "nobody in the cast is called `{name}`")
            }
            Self::Unknown { kind, name, .. } => write!(f, "no {} is called `{name}`", kind.word()),
            Self::TooMany { kind, count, limit } => {
                write!(f, "there are {count} {}; at most {limit} are possible", kind.plural())
            }
            Self::TooFew { kind, least: 1 } => write!(f, "there is no {}; one is needed", kind.word()),
            Self::TooFew { kind, least } => write!(f, "there must be at least {least} {}", kind.plural()),
            Self::NotANumber { expected } => write!(f, "expected {expected}"),
            Self::OutOfRange { what, low, high, found } => {
                write!(f, "{what} must lie between {low} and {high}; this is {found}")
            }
            Self::Backwards { low, high } => write!(f, "this range ends before it begins: {low} to {high}"),
            Self::BadDate { found } => write!(f, "`{found}` is not a date"),
            Self::BadTime { found } => write!(f, "`{found}` is not a time of day"),
            Self::BadGrade { found } => write!(f, "`{found}` is not a grade of a source"),
            Self::BadBand { found, .. } => write!(f, "`{found}` is not a likelihood word"),
            Self::TextTooLong { limit, length } => {
                write!(f, "this text has {length} characters; there is room for {limit}")
            }
            Self::TextEmpty => write!(f, "this text is empty"),
            Self::OpenBrace => write!(f, "this brace does not enclose a name"),
            Self::RowMisses { answers } => write!(f, "this row says nothing about {answers}"),
            Self::RowTwice { answer } => write!(f, "this row names `{answer}` twice"),
            Self::BallotTwice { question } => {
                write!(f, "the ballot on `{question}` stands twice at this window")
            }
            Self::RowLength { wanted, found } => write!(f, "this row needs {wanted} numbers and has {found}"),
            Self::PriorMissing { answer } => write!(f, "the answer `{answer}` has no prior"),
            Self::PriorTwice => write!(f, "this question has priors at its answers and in `given`"),
            Self::PriorsZero => write!(f, "every answer has the prior 0, so none could be true"),
            Self::GivenCircle => write!(f, "these questions depend on each other in a circle"),
            Self::NoDefault => write!(f, "no option of this window is the default"),
            Self::TwoDefaults => write!(f, "this window has two defaults"),
            Self::DefaultNotFree => write!(f, "the default must be free and without conditions"),
            Self::OutwardDefault => write!(f, "the default must not be outward"),
            Self::LapseNotFree => {
                write!(f, "silence cannot be taken for an option with a price or a condition")
            }
            Self::DoctrineNeverReached => {
                write!(f, "this line is never reached: the one before it always holds and is always possible")
            }
            Self::NeedsWithoutOtherwise => write!(f, "this option can be closed, and nothing says why"),
            Self::OtherwiseWithoutNeeds => {
                write!(f, "this option is always open, so its reason is never read")
            }
            Self::WindowNeverOpens => write!(f, "a window cannot be called; it opens by itself"),
            Self::CalledActs => {
                write!(f, "an inject that is called into the room has no effect on the world")
            }
            Self::CalledTested { inject } => {
                write!(f, "`{inject}` is called in the room's time, so no condition may test it")
            }
            Self::NotCalled { inject } => {
                write!(f, "`{inject}` cannot be called in: it is sent in exercise time")
            }
            Self::FollowsItself => write!(f, "this follows itself, so it never begins"),
            Self::DatesTooFar { certain: 0 } => {
                write!(f, "in no world is it certain that the intruder was within before the first signal")
            }
            Self::DatesTooFar { certain } => {
                write!(f, "only {certain} days before the first signal is the intruder within in every world")
            }
            Self::OddsOutOfOrder => write!(f, "the stages of these odds do not stand in their order"),
            Self::StagesOutOfOrder => {
                write!(f, "stages stand in the order in which they come, each once, and not `Quiet`")
            }
            Self::StageTwice => write!(f, "this stage stands here twice"),
            Self::BehindItself => write!(f, "this asset stands behind itself"),
            Self::BehindAnother => write!(f, "this asset stands behind one that another campaign is after"),
            Self::ChannelSaysNothing => write!(f, "nothing follows when this channel notices something"),
            Self::EffortOfOthers => write!(f, "only a channel of our own can be worked harder"),
            Self::Reserved { id } => write!(f, "`{id}` is the name of the measures that every window offers"),
            Self::SplitNotWhole { sum } => write!(f, "these shares add up to {sum}, not to 100"),
            Self::WorkWithoutDays => write!(f, "this says whose work it is, but not how many days it takes"),
            Self::ClosedAndOffered => write!(f, "this measure is closed here, and it is in the toolbox"),
            Self::ClosedAlone => write!(f, "a scenario without a toolbox shows no measures"),
            Self::CostsWithoutCampaign => write!(f, "nothing is ever lost here: there is no campaign"),
            Self::WeightWithoutDimension => write!(f, "this counter weighs something and counts to nothing"),
            Self::WeightZero => write!(f, "with the weight 0 this counter counts to nothing"),
            Self::NoFallback => write!(f, "no ending is certain to come"),
            Self::TwoFallbacks => write!(f, "two endings have no `when`; only one can come on the last day"),
            Self::NamedTwice { name } => write!(f, "`{name}` is named twice in this list"),
            Self::ThresholdsFall => write!(f, "these thresholds do not rise"),
            Self::InfluencesItself => write!(f, "an actor cannot influence itself"),
            Self::BlocWithoutMembers => write!(f, "this bloc has no members"),
            Self::MembersOfNoBloc => write!(f, "only a bloc has members"),
            Self::BlocOfBlocs => write!(f, "a bloc cannot be a member of a bloc"),
            Self::BlocInvited => write!(f, "a bloc follows its members and is not invited itself"),
            Self::SaysTwice => write!(f, "each stance above silence can send one inject"),
            Self::ReactsTwice => write!(f, "this actor has two lists of reactions to one occasion"),
            Self::NeverAccused => write!(f, "no answer stands for this actor, so it never reacts"),
            Self::ConsentOfNobody => write!(f, "this item needs consent and has no owner to give it"),
            Self::ConsentNotNeeded { item } => {
                write!(f, "`{item}` can be used without anybody\u{2019}s consent")
            }
            Self::NeverReleased { item } => write!(f, "`{item}` may never be released"),
            Self::AccusedStandsWithUs { actor } => {
                write!(f, "`{actor}` is accused here and cannot stand with us")
            }
            Self::TellsTooMuch { percent } => write!(
                f,
                "under one answer this has a chance of {percent} per cent, which tells too much about the truth"
            ),
            Self::SwaysTooFar { percent, partners, items, claim } => write!(
                f,
                "with `{claim:?}` claimed, {} and {}, this has a chance of {percent} per cent under one answer, which \
                 tells too much about the truth",
                counted(*partners, "actor beside us", "actors beside us"),
                counted(*items, "item released", "items released"),
            ),
            Self::SwaysCleared => {
                write!(f, "an actor that is cleared sees nothing standing that could sway it")
            }
            Self::NothingStarts => write!(f, "nothing starts this deadline"),
            Self::WrongUnit { field } => {
                write!(f, "the range of this stands in `{field}`, and in no other field")
            }
            Self::ExpectsEverything => write!(f, "every result lies in this range, so it expects nothing"),
            Self::NotOneWindow => write!(f, "these are not two options of one window"),
            Self::MeasureNeverTaken { measure } => {
                write!(f, "`{measure}` is a measure, and policies take none")
            }
            Self::NothingNotices => write!(f, "nothing is ever noticed here: there is no channel"),
            Self::SourceUnverified { source } => {
                write!(f, "of `{source}` only a weak copy was read, so nothing may be expected on its word")
            }
            Self::Statement(unfit) => write!(f, "{unfit}"),
            Self::TooMuchWaiting { most } => {
                write!(f, "{most} events could wait at once, which is more than the engine holds")
            }
        }
    }
}

/// A number with its noun.
fn counted(count: u8, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

pub(super) fn did_you_mean(near: Option<&str>) -> Option<String> {
    near.map(|near| format!("did you mean `{near}`?"))
}

pub(super) fn listed(words: &[impl fmt::Display]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// Text from a file as it can stand within a sentence.
pub(super) fn short(text: &str) -> String {
    fit(&one_line(text), 60)
}
