use std::ops::RangeInclusive;

use serde::Serialize;

/// The seven likelihood terms of the US Intelligence Community Directive 203.
///
/// Half-open ranges in per cent: 1, 5, 20, 45, 55, 80, 95, 99; below and above them the outer term holds.
///
/// Basis: verified (ICD 203, source G1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Band {
    /// Under 5 %.
    AlmostNoChance,
    /// 5 to under 20 %.
    VeryUnlikely,
    /// 20 to under 45 %.
    Unlikely,
    /// 45 to under 55 %.
    RoughlyEven,
    /// 55 to under 80 %.
    Likely,
    /// 80 to under 95 %.
    VeryLikely,
    /// 95 % and more.
    AlmostCertain,
}

impl Band {
    /// All bands, from the least likely.
    pub const ALL: [Self; 7] = [
        Self::AlmostNoChance,
        Self::VeryUnlikely,
        Self::Unlikely,
        Self::RoughlyEven,
        Self::Likely,
        Self::VeryLikely,
        Self::AlmostCertain,
    ];

    /// The per cent at which each band after the first begins.
    pub const BORDERS: [u8; 6] = [5, 20, 45, 55, 80, 95];

    /// The band of a probability in per cent.
    #[must_use]
    pub fn of_percent(percent: u8) -> Self {
        Self::of_per_mille(u16::from(percent) * 10)
    }

    /// The band of a probability in parts per thousand.
    #[must_use]
    pub fn of_per_mille(per_mille: u16) -> Self {
        Self::ALL[Self::BORDERS.iter().filter(|border| per_mille >= u16::from(**border) * 10).count()]
    }

    /// The words an author writes, as in `"very likely"`.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::AlmostNoChance => "almost no chance",
            Self::VeryUnlikely => "very unlikely",
            Self::Unlikely => "unlikely",
            Self::RoughlyEven => "roughly even",
            Self::Likely => "likely",
            Self::VeryLikely => "very likely",
            Self::AlmostCertain => "almost certain",
        }
    }

    /// What this band covers in whole per cent; nothing is certain, so from 1 to 99.
    #[must_use]
    pub fn percent(self) -> RangeInclusive<u8> {
        let end = Self::BORDERS.get(self as usize).map_or(99, |border| border - 1);
        self.from_percent().max(1)..=end
    }

    /// The lowest probability of this band, in per cent.
    #[must_use]
    pub fn from_percent(self) -> u8 {
        match self {
            Self::AlmostNoChance => 0,
            later => Self::BORDERS[later as usize - 1],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_are_half_open() {
        let at = |percent| Band::of_percent(percent).term();
        assert_eq!(
            [at(0), at(4), at(5), at(19)],
            ["almost no chance", "almost no chance", "very unlikely", "very unlikely"]
        );
        assert_eq!(
            [at(20), at(44), at(45), at(54)],
            ["unlikely", "unlikely", "roughly even", "roughly even"]
        );
        assert_eq!([at(55), at(79), at(80), at(94)], ["likely", "likely", "very likely", "very likely"]);
        assert_eq!([at(95), at(100)], ["almost certain", "almost certain"]);
        assert_eq!(Band::of_per_mille(549), Band::RoughlyEven);
    }

    #[test]
    fn a_band_starts_where_it_says() {
        for band in Band::ALL {
            assert_eq!(Band::of_percent(band.from_percent()), band);
            assert!(band.percent().all(|percent| Band::of_percent(percent) == band), "{band:?}");
        }
    }
}
