//! Faults that tests plant in the belief, to see that they are caught.

/// A fault of the belief by particles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Planted {
    /// Copies go on with the luck of what they were copied from.
    CopiedLuck,
    /// Every move is kept, however unlikely it makes what was seen.
    EveryMoveKept,
}
