use serde::Serialize;

/// Days until something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Delay {
    /// Exactly so many.
    Fixed(u16),
    /// Drawn evenly, both ends in.
    Between(u16, u16),
    /// Drawn from a geometric law with this median.
    Median(u16),
}

impl Default for Delay {
    fn default() -> Self {
        Self::Fixed(0)
    }
}

impl Delay {
    /// The least and the most days, as far as there is a most.
    #[must_use]
    pub const fn bounds(self) -> (u16, Option<u16>) {
        match self {
            Self::Fixed(days) => (days, Some(days)),
            Self::Between(low, high) => (low, Some(high)),
            Self::Median(_) => (1, None),
        }
    }
}

/// When something starts by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Start {
    /// On a day.
    OnDay(u16),
    /// So long after what it follows.
    After(Delay),
    /// Never by itself: an effect sends it, or a window's `meanwhile` calls it.
    #[default]
    Sent,
}
