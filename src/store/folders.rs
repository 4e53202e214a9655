use std::path::{Path, PathBuf};

use etcetera::{BaseStrategy, choose_base_strategy};

use crate::text::one_line;

/// Where everything is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    data: PathBuf,
    sessions: PathBuf,
    config: PathBuf,
    /// The home, where it was named by hand and has to be named again.
    by_hand: Option<PathBuf>,
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
        let (data, config) = if let Some(home) = home {
            (home.to_owned(), home.to_owned())
        } else {
            let system = choose_base_strategy().map_err(|_| NoHome)?;
            (system.data_dir().join("demarche"), system.config_dir().join("demarche"))
        };
        Ok(Self { sessions: data.join("sessions"), data, config, by_hand: home.map(Path::to_owned) })
    }

    /// The same folders, whose home need not be named again: the surroundings name it.
    #[must_use]
    pub fn named_by_surroundings(self) -> Self {
        Self { by_hand: None, ..self }
    }

    /// What to give the program to take an exercise up again.
    #[must_use]
    pub fn taken_up_by(&self, number: u32) -> String {
        match self.by_hand.as_ref().map(|home| one_line(&home.display().to_string())) {
            Some(home) if home.contains(char::is_whitespace) => format!("--home \"{home}\" resume {number}"),
            Some(home) => format!("--home {home} resume {number}"),
            None => format!("resume {number}"),
        }
    }

    /// Where exercises are kept, one file each.
    #[must_use]
    pub fn sessions(&self) -> &Path {
        &self.sessions
    }

    /// Where consoles put what the stage shows, one file for each exercise.
    #[must_use]
    pub fn stage(&self) -> PathBuf {
        self.data.join("stage")
    }

    /// Where pages that were copied are kept.
    #[must_use]
    pub fn copies(&self) -> PathBuf {
        self.data.join("copies")
    }

    /// Where settings are: what people write themselves.
    #[must_use]
    pub fn config(&self) -> &Path {
        &self.config
    }

    /// The file of keys.
    #[must_use]
    pub fn keys(&self) -> PathBuf {
        self.config.join("keys.toml")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_home_holds_everything() {
        let folders = Folders::under(Some(Path::new("stick"))).unwrap();
        assert_eq!(folders.sessions(), Path::new("stick/sessions"));
        assert_eq!(folders.copies(), Path::new("stick/copies"));
        assert_eq!(folders.stage(), Path::new("stick/stage"));
        assert_eq!(folders.keys(), Path::new("stick/keys.toml"));
        assert_eq!(folders.taken_up_by(3), "--home stick resume 3");
        assert_eq!(folders.named_by_surroundings().taken_up_by(3), "resume 3");
        let spaced = Folders::under(Some(Path::new("my stick"))).unwrap();
        assert_eq!(spaced.taken_up_by(3), "--home \"my stick\" resume 3");
    }
}
