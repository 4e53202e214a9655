/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Open the help of this place.
    Help,
    /// Find a command by typing.
    Find,
    /// Save and leave.
    Leave,
    /// Go back, or close what lies on top.
    Back,
    /// Open or choose what is selected.
    Open,
    /// Go to the next pane.
    NextPane,
    /// Go to the pane before.
    LastPane,
    /// Select what is above.
    Up,
    /// Select what is below.
    Down,
    /// Go to the left, or take a little away.
    Left,
    /// Go to the right, or add a little.
    Right,
    /// Move what is selected up.
    Raise,
    /// Move what is selected down.
    Lower,
    /// Take more away.
    MuchLess,
    /// Add more.
    MuchMore,
    /// Go a page up.
    PageUp,
    /// Go a page down.
    PageDown,
    /// Choose by a digit, or type it.
    Digit,
    /// Rub out the last letter or digit.
    RubOut,
    /// Go to a screen.
    Go(Screen),
    /// State probabilities.
    Ballot,
    /// Keep the last ballot.
    KeepLast,
    /// State no view.
    NoView,
    /// Take the last decision back.
    Undo,
    /// Name an actor or show an item in what is said in public, or no more.
    Turn,
    /// Publish what was composed.
    Publish,
    /// Tell why something happened.
    Why,
    /// Read the private note of a seat.
    PrivateNote,
    /// Read the decision again.
    Again,
}

/// A screen with a tab of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Screen {
    /// The desk, with the open decision.
    Situation,
    /// What advisers say.
    Advice,
    /// What speaks for and against.
    Evidence,
    /// Those outside the cell, and what moves them.
    Actors,
    /// What can be done beside the decisions.
    Measures,
    /// What happened so far, and why.
    Timeline,
    /// Words and sources.
    Reference,
    /// After the end: what happened, and why.
    Course,
    /// After the end: what it came to.
    Outcome,
    /// After the end: what was said and warranted.
    Calibration,
    /// After the end: what really happened elsewhere.
    Record,
}

impl Screen {
    /// The tabs of play, in order.
    pub const PLAY: [Self; 7] = [
        Self::Situation,
        Self::Advice,
        Self::Evidence,
        Self::Actors,
        Self::Measures,
        Self::Timeline,
        Self::Reference,
    ];
    /// The tabs after the end, in order.
    pub const AFTER: [Self; 4] = [Self::Course, Self::Outcome, Self::Calibration, Self::Record];
}

/// Where a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The first screen.
    Start,
    /// The opening letter.
    Briefing,
    /// The five dimensions.
    Ranking,
    /// The desk.
    Situation,
    /// The feed on the desk.
    Feed,
    /// An option, looked at closely.
    Option,
    /// Advice.
    Advice,
    /// Evidence.
    Evidence,
    /// The ballot.
    Ballot,
    /// The desk's reading beside the ballot.
    Reading,
    /// Those outside the cell.
    Actors,
    /// The list of measures.
    Measures,
    /// A measure, looked at closely.
    Measure,
    /// The split of the analysts' hours.
    Split,
    /// What is said in public: what we say.
    Saying,
    /// What is said in public: with whom, and on what.
    Showing,
    /// What happened so far.
    Timeline,
    /// Words and sources.
    Reference,
    /// After the end: the course.
    Course,
    /// After the end: what it came to.
    Outcome,
    /// After the end: calibration.
    Calibration,
    /// After the end: the record.
    Record,
    /// A message on top.
    Message,
    /// A seat's private note on top.
    Private,
    /// Something to be told, on top.
    Notice,
    /// Something that cannot be undone, on top.
    Confirm,
    /// The help on top.
    HelpSheet,
    /// The palette on top.
    Palette,
    /// A window too small to draw.
    TooSmall,
    /// The line-by-line face.
    Plain,
}

impl Place {
    /// Every place.
    pub const ALL: [Self; 30] = [
        Self::Start,
        Self::Briefing,
        Self::Ranking,
        Self::Situation,
        Self::Feed,
        Self::Option,
        Self::Advice,
        Self::Evidence,
        Self::Ballot,
        Self::Reading,
        Self::Actors,
        Self::Measures,
        Self::Measure,
        Self::Split,
        Self::Saying,
        Self::Showing,
        Self::Timeline,
        Self::Reference,
        Self::Course,
        Self::Outcome,
        Self::Calibration,
        Self::Record,
        Self::Message,
        Self::Private,
        Self::Notice,
        Self::Confirm,
        Self::HelpSheet,
        Self::Palette,
        Self::TooSmall,
        Self::Plain,
    ];
}

/// Under which heading the help lists a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Moving about.
    Move,
    /// Going to a screen.
    Screens,
    /// Deciding.
    Decide,
    /// What works anywhere.
    Anywhere,
}
