use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use chrono::{DateTime, FixedOffset, Local, SecondsFormat};

/// The variable that names a file which holds the time, for rehearsals and tests: then it is read there each time.
pub const CLOCK: &str = "DEMARCHE_CLOCK";

/// What time it is: by the file that [`CLOCK`] names, else by this computer. Where the file holds no time, so too.
fn now() -> DateTime<FixedOffset> {
    std::env::var_os(CLOCK).and_then(|path| told_by(&path)).unwrap_or_else(|| Local::now().fixed_offset())
}

/// The time that a file holds, as in `2026-03-02T09:00:00+01:00`.
fn told_by(path: &OsStr) -> Option<DateTime<FixedOffset>> {
    let text = fs::read_to_string(Path::new(path)).ok()?;
    DateTime::parse_from_rfc3339(text.trim()).ok()
}

/// The wall's time, as journals hold it.
#[must_use]
pub fn wall_time() -> String {
    now().to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// The wall's time in seconds since the beginning of 1970 (UTC), as a countdown needs it.
#[must_use]
pub fn wall_seconds() -> i64 {
    now().timestamp()
}

/// The hour and minute of a wall time, as `14:05`; the text itself if it is none.
#[must_use]
pub fn clock_time(wall: &str) -> String {
    DateTime::parse_from_rfc3339(wall)
        .map_or_else(|_| wall.to_owned(), |time| time.format("%H:%M").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wall_times_give_their_minute() {
        assert_eq!(clock_time("2026-03-14T14:05:59+02:00"), "14:05");
        assert_eq!(clock_time("later"), "later");
        assert_eq!(clock_time(&wall_time()).len(), 5);
    }

    #[test]
    fn a_file_may_hold_the_time() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("clock");
        assert_eq!(told_by(path.as_os_str()), None);
        fs::write(&path, "2026-03-02T09:00:00+01:00\n").unwrap();
        assert_eq!(told_by(path.as_os_str()).map(|time| time.timestamp()), Some(1_772_438_400));
        fs::write(&path, "noon").unwrap();
        assert_eq!(told_by(path.as_os_str()), None);
    }
}
