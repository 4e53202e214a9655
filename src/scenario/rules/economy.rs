use serde::Serialize;

/// How losses are worked out.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Economy {
    /// How much of what is taken the thief can use, in per cent.
    pub absorb_percent: u8,
    /// What an intrusion costs at once.
    pub direct: DirectCosts,
}

/// What an intrusion costs at once: thousands of euros, from and to.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct DirectCosts {
    /// In any case.
    pub base: (u32, u32),
    /// For each day that nobody noticed it.
    pub per_day: (u32, u32),
    /// For each asset from which anything was taken.
    pub per_asset: (u32, u32),
}
