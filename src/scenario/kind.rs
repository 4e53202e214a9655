/// The kinds of thing an author names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// `scenario.courses`.
    Course,
    /// `scenario.postures`.
    Posture,
    /// `scenario.objectives`.
    Objective,
    /// `scenario.seats`.
    Seat,
    /// `advisers`.
    Adviser,
    /// `questions`.
    Question,
    /// `questions.answers`.
    Answer,
    /// `questions.groups`.
    Group,
    /// `evidence`.
    Evidence,
    /// `campaigns`.
    Campaign,
    /// A stage of a campaign.
    Stage,
    /// `assets`.
    Asset,
    /// `channels`.
    Channel,
    /// `actors`.
    Actor,
    /// `actors.answers_when`.
    Reaction,
    /// An actor and what invites it.
    Invitation,
    /// A `Publish`.
    Publication,
    /// `statement.strengths`.
    Strength,
    /// `scenario.rungs`.
    Rung,
    /// `counters`.
    Counter,
    /// `laws`.
    Law,
    /// `injects`.
    Inject,
    /// `windows`.
    Window,
    /// `windows.questions`.
    RoomQuestion,
    /// `windows.options`, named `window.option`.
    Option,
    /// `options.later`, named `window.option.later`.
    Later,
    /// `toolbox`: a measure of the library.
    Measure,
    /// `closed`: a measure of the library.
    Closed,
    /// `deadlines`.
    Deadline,
    /// `endings`.
    Ending,
    /// `expectations`.
    Expectation,
    /// A source of the shared register.
    Source,
    /// A name of the cast.
    Cast,
    /// An inject, a window, a `window.option` or a `toolbox.measure`.
    Event,
    /// An inject or a `window.option.later`.
    Cancellable,
    /// `capital`, `credibility` or a counter.
    Meter,
    /// A moment that `Since` looks back to.
    Stamp,
    /// A branch of a `Chance`.
    Branch,
    /// A `Chance`.
    Chance,
}

impl Kind {
    /// The word for one of them.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Course => "course",
            Self::Posture => "posture",
            Self::Objective => "objective",
            Self::Seat => "seat",
            Self::Adviser => "adviser",
            Self::Question => "question",
            Self::Answer => "answer",
            Self::Group => "group of evidence",
            Self::Evidence => "evidence item",
            Self::Campaign => "campaign",
            Self::Stage => "stage",
            Self::Asset => "asset",
            Self::Channel => "channel",
            Self::Actor => "actor",
            Self::Reaction => "reaction",
            Self::Invitation => "invitation",
            Self::Publication => "`Publish`",
            Self::Strength => "strength",
            Self::Rung => "rung",
            Self::Counter => "counter",
            Self::Law => "law",
            Self::Inject => "inject",
            Self::Window => "window",
            Self::RoomQuestion => "question to the room",
            Self::Option => "option",
            Self::Later => "later consequence",
            Self::Measure => "measure",
            Self::Closed => "closed measure",
            Self::Deadline => "deadline",
            Self::Ending => "ending",
            Self::Expectation => "expectation",
            Self::Source => "source",
            Self::Cast => "name of the cast",
            Self::Event => "inject, window or option",
            Self::Cancellable => "inject or later consequence",
            Self::Meter => "means or counter",
            Self::Stamp => "moment that `Since` looks back to",
            Self::Branch => "branch",
            Self::Chance => "`Chance`",
        }
    }

    /// The word for several of them.
    pub(super) const fn plural(self) -> &'static str {
        match self {
            Self::Course => "courses",
            Self::Posture => "postures",
            Self::Objective => "objectives",
            Self::Seat => "seats",
            Self::Adviser => "advisers",
            Self::Question => "questions",
            Self::Answer => "answers to one question",
            Self::Group => "groups of evidence about one question",
            Self::Evidence => "evidence items",
            Self::Campaign => "campaigns",
            Self::Stage => "stages",
            Self::Asset => "assets",
            Self::Channel => "channels",
            Self::Actor => "actors",
            Self::Reaction => "reactions of one actor",
            Self::Invitation => "invitations",
            Self::Publication => "times that `Publish` stands",
            Self::Strength => "strengths of one statement",
            Self::Rung => "rungs of the tension ladder",
            Self::Counter | Self::Meter => "counters",
            Self::Law => "laws",
            Self::Inject => "injects",
            Self::Window => "windows",
            Self::RoomQuestion => "questions to the room in one window",
            Self::Option => "options in one window",
            Self::Later => "later consequences of one option",
            Self::Measure => "measures in the toolbox",
            Self::Closed => "closed measures",
            Self::Deadline => "deadlines",
            Self::Ending => "endings",
            Self::Expectation => "expectations",
            Self::Source => "sources",
            Self::Cast => "names",
            Self::Event => "events",
            Self::Cancellable => "events to cancel",
            Self::Stamp => "moments that `Since` looks back to",
            Self::Branch => "branches of one `Chance`",
            Self::Chance => "times that `Chance` stands",
        }
    }
}
