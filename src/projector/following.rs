use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::Duration;

use ratatui::buffer::Buffer;

use super::scene::{Scene, Shown};
use crate::store::{Follower, Watch, wall_seconds};
use crate::tui::{Message, Surface, show};

/// How long a stage sleeps while a clock runs on it, or where nobody tells that a file has changed.
pub(super) const TICK: Duration = Duration::from_secs(1);

/// Shows the stage of the exercise that is called so, or of the latest, in this terminal until it is left.
///
/// # Errors
///
/// Fails if the terminal cannot be taken or is gone.
pub fn run(folder: &Path, called: Option<&str>, scene: Scene, asks_for_paper: bool) -> io::Result<()> {
    let follower = Follower::of(folder, called);
    let scene = scene.waiting_for(called);
    show(&mut Stage { scene, follower, folder: folder.to_owned(), watch: None }, asks_for_paper)
}

/// A scene that follows a stage file.
struct Stage {
    scene: Scene,
    follower: Follower,
    folder: PathBuf,
    watch: Option<Watch>,
}

impl Surface for Stage {
    fn begin(&mut self, way_in: Sender<Message>) {
        // First watched, then looked at: so nothing falls between.
        self.watch = Watch::over(&self.folder, move || {
            let _ = way_in.send(Message::Woken);
        });
        self.hear(Message::Woken);
    }

    fn draw(&mut self, buffer: &mut Buffer) {
        self.scene.draw(buffer);
    }

    fn hear(&mut self, message: Message) {
        if message == Message::Woken {
            for read in self.follower.news() {
                self.scene.show(Shown::from(read));
            }
        }
        self.scene.set_clock(wall_seconds());
        self.scene.hear(&message);
    }

    fn is_left(&self) -> bool {
        self.scene.is_left()
    }

    fn sleeps(&self) -> Option<Duration> {
        (self.scene.ticks() || self.watch.is_none()).then_some(TICK)
    }
}
