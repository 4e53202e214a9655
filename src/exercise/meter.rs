use crate::units::halves_up;

/// A meter from 0 to 1000 as people see it, 0 to 100.
pub(super) fn shown(meter: i16) -> u16 {
    u16::try_from(halves_up(u64::try_from(meter).unwrap_or(0), 10)).unwrap_or(0)
}
