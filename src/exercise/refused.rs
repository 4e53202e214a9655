use crate::engine::Refusal;

/// Why a command was not done. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The engine does not allow it.
    Engine(Refusal),
    /// The exercise has not begun.
    NotBegun,
    /// It has begun already.
    BegunAlready,
    /// The ranking does not name each dimension once.
    RankingIncomplete,
    /// The scenario has nothing of this name.
    UnknownId(String),
    /// The message is not called in at this window, or was shown already.
    NotCalledHere,
    /// Only a facilitator may do it, and nobody facilitates this exercise.
    NotARoom,
    /// The room's clock stands so already.
    ClockStandsSo,
    /// There is no such message for the room now.
    NoSuchMessage,
    /// There is no decision to take back.
    NothingToUndo,
    /// The last decision has left the room: others have seen it.
    OthersSawIt,
    /// A ballot was sealed since, and it stands.
    BallotSealedSince,
    /// The exercise is over, and what was hidden has been shown.
    Over,
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self::Engine(refusal)
    }
}
