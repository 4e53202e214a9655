use std::path::{Path, PathBuf};

use etcetera::{BaseStrategy, choose_base_strategy};

/// Where everything is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    sessions: PathBuf,
}

/// There is no home folder, and none was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no folder to keep exercises in: this user has no home folder")]
pub struct NoHome;

impl Folders {
    /// The folders under a named home, such as one on a USB stick; the system's own without one.
    ///
    /// # Errors
    ///
    /// Fails if no home is named and the system has none for this user.
    pub fn under(home: Option<&Path>) -> Result<Self, NoHome> {
        let data = match home {
            Some(home) => home.to_owned(),
            None => choose_base_strategy().map_err(|_| NoHome)?.data_dir().join("demarche"),
        };
        Ok(Self { sessions: data.join("sessions") })
    }

    /// Where exercises are kept, one file each.
    #[must_use]
    pub fn sessions(&self) -> &Path {
        &self.sessions
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_home_holds_everything() {
        let folders = Folders::under(Some(Path::new("stick"))).unwrap();
        assert_eq!(folders.sessions(), Path::new("stick/sessions"));
    }
}
