use super::{Checked, Scenario, Sources};

/// The scenario that newcomers are offered first.
pub const TUTORIAL: &str = "first-signal";

/// A scenario that comes with the program.
#[derive(Clone, Copy, Debug)]
pub struct Bundled {
    /// Its id.
    pub id: &'static str,
    parts: &'static [(&'static str, &'static str)],
}

macro_rules! bundled {
    ($($id:literal: [$($part:literal),+ $(,)?]),+ $(,)?) => {
        /// All scenarios that come with the program, the tutorial first.
        pub const BUNDLED: &[Bundled] = &[$(Bundled {
            id: $id,
            parts: &[$((
                concat!("scenarios/", $id, "/", $part),
                include_str!(concat!("../../scenarios/", $id, "/", $part)),
            )),+],
        }),+];
    };
}

bundled! {
    "first-signal": ["debrief.ron", "expectations.ron", "injects.ron", "questions.ron", "scenario.ron", "windows.ron"],
    "cloud-hopper": [
        "actors.ron", "campaign.ron", "debrief.ron", "expectations.ron", "injects.ron", "questions.ron", "scenario.ron", "toolbox.ron",
        "windows-1.ron", "windows-2.ron", "windows-3.ron",
    ],
}

impl Bundled {
    /// The bundled scenario of this id.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        BUNDLED.iter().find(|bundled| bundled.id == id)
    }

    /// Its files.
    #[must_use]
    pub fn sources(&self) -> Sources {
        Sources::new(self.parts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())))
    }

    /// Reads, checks and compiles it.
    #[must_use]
    pub fn load(&self) -> Checked {
        Scenario::load(&self.sources())
    }
}
