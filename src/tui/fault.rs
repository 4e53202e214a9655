use std::fmt::{self, Display, Formatter};

/// Something that went wrong with the layout of a page while it was drawn. Players see the page as it is; tests ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What went wrong.
    pub kind: FaultKind,
    /// The column at which the text begins.
    pub x: u16,
    /// Its row; on what scrolls, counted from the first row of that.
    pub y: u16,
    /// The text.
    pub text: String,
}

/// What can go wrong with the layout of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// Written over letters that were there.
    Over,
    /// Written beyond the edge of the window.
    Beyond,
    /// Shortened to fit.
    Cut,
    /// Wrapped over more rows than there are.
    Dropped,
}

impl Display for FaultKind {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Over => "over",
            Self::Beyond => "beyond",
            Self::Cut => "cut",
            Self::Dropped => "dropped",
        })
    }
}
