/// How many storms to go through: as many as a minute allows, or as `DEMARCHE_STORMS` says.
pub(crate) fn storms(usual: u64) -> u64 {
    std::env::var("DEMARCHE_STORMS").ok().and_then(|count| count.parse().ok()).unwrap_or(usual)
}
