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
    /// How things stand, where that has a pane of its own.
    Board,
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
    /// The lists of the reference.
    Reference,
    /// An entry of the reference, read at length.
    Entry,
    /// The search through the reference.
    Search,
    /// After the end: the course.
    Course,
    /// After the end: what it came to.
    Outcome,
    /// After the end: calibration.
    Calibration,
    /// After the end: how much each item counted.
    Weights,
    /// After the end: the record.
    Record,
    /// The page on which a session in a room is set up.
    Setup,
    /// The same, while a line is typed.
    SetupText,
    /// The facilitator's console.
    Console,
    /// The show of hands on top.
    Hands,
    /// The same, while a line is typed.
    HandsText,
    /// A note on top, which is typed.
    Note,
    /// The ratings on top.
    Evaluate,
    /// What can be put on the stage, on top.
    Stage,
    /// A last question before something is done, on top.
    Sure,
    /// A message on top.
    Message,
    /// A seat's private note on top.
    Private,
    /// What marked words mean, on top.
    Meaning,
    /// Something to be told, on top.
    Notice,
    /// Something that cannot be undone, on top.
    Confirm,
    /// The help on top.
    HelpSheet,
    /// The help on top, while something is searched in it.
    HelpSearch,
    /// The palette on top.
    Palette,
    /// A window too small to draw.
    TooSmall,
    /// The line-by-line face.
    Plain,
}

impl Place {
    /// Every place.
    pub const ALL: [Self; 45] = [
        Self::Start,
        Self::Briefing,
        Self::Ranking,
        Self::Situation,
        Self::Feed,
        Self::Board,
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
        Self::Entry,
        Self::Search,
        Self::Course,
        Self::Outcome,
        Self::Calibration,
        Self::Weights,
        Self::Record,
        Self::Setup,
        Self::SetupText,
        Self::Console,
        Self::Hands,
        Self::HandsText,
        Self::Note,
        Self::Evaluate,
        Self::Stage,
        Self::Sure,
        Self::Message,
        Self::Private,
        Self::Meaning,
        Self::Notice,
        Self::Confirm,
        Self::HelpSheet,
        Self::HelpSearch,
        Self::Palette,
        Self::TooSmall,
        Self::Plain,
    ];

    /// Its id in one word, as in the interface texts about it.
    #[must_use]
    pub fn id(self) -> String {
        format!("{self:?}").to_lowercase()
    }

    /// Whether text is typed here: letters, digits and signs are no commands then.
    #[must_use]
    pub const fn is_field(self) -> bool {
        matches!(
            self,
            Self::Palette | Self::HelpSearch | Self::Search | Self::HandsText | Self::Note | Self::SetupText
        )
    }
}
