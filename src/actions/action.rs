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
    /// Look at the reading without an item, or with it again.
    SetAside,
    /// Hide the lanes of days, or show them again.
    Lanes,
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
    /// Copy the page.
    Copy,
    /// Let the mouse work, or not.
    Mouse,
    /// Search in what is read.
    Search,
    /// Tell what a marked word means.
    Meaning,
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
    /// After the end: how much each item counted.
    Weights,
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
    pub const AFTER: [Self; 5] =
        [Self::Course, Self::Outcome, Self::Calibration, Self::Weights, Self::Record];
}
