use chrono::{DateTime, Local, SecondsFormat};

/// The wall's time, as journals hold it.
#[must_use]
pub fn wall_time() -> String {
    Local::now().to_rfc3339_opts(SecondsFormat::Secs, false)
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
}
