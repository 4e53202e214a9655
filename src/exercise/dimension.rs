pub use crate::scenario::document::Dimension;

/// The cell's own order of the five dimensions, from what matters most.
pub type Ranking = [Dimension; 5];

/// Whether a ranking names each dimension once.
#[must_use]
pub(super) fn is_complete(ranking: &Ranking) -> bool {
    Dimension::ALL.iter().all(|dimension| ranking.contains(dimension))
}
