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
    /// Let the room's clock stand still, or run on.
    Pause,
    /// Have a message wait until it is sent by hand.
    Hold,
    /// Leave a message unread, or take it out of the plan.
    Skip,
    /// Count hands on the open decision.
    Hands,
    /// Choose what the stage shows.
    Stage,
    /// Show nothing on the stage, or what was there before.
    Blank,
    /// Write a note.
    Note,
    /// Rate the objectives.
    Evaluate,
    /// Give the present part of the session a minute more.
    Longer,
    /// Take a minute from the present part of the session.
    Shorter,
    /// Enter the room's ballot.
    EnterBallot,
    /// Rate: performed without challenges.
    RateP,
    /// Rate: performed with some challenges.
    RateS,
    /// Rate: performed with major challenges.
    RateM,
    /// Rate: unable to be performed.
    RateU,
}

/// A screen with a tab of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Screen {
    /// The facilitator's console.
    Console,
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
