use crate::scenario::document::{Dimension, Stance};

/// The name of a dimension in results.
pub(super) const fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Loss => "loss-avoided",
        Dimension::Intruder => "intruder-out",
        Dimension::Coalition => "coalition",
        Dimension::Calm => "calm",
        Dimension::Legitimacy => "legitimacy",
    }
}

/// Every stance with its name, the least first.
pub(super) const STANCES: [(Stance, &str); 4] = [
    (Stance::Silent, "silent"),
    (Stance::Concern, "concern"),
    (Stance::Attribute, "attribute"),
    (Stance::Act, "act"),
];
