use std::fs;
use std::path::Path;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

/// Watches a folder for as long as it is kept.
#[derive(Debug)]
pub struct Watch {
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Watches a folder, which is made if it is not there, and tells whenever a file in it may have changed.
    ///
    /// Nothing where this system cannot watch it: then somebody has to look from time to time.
    pub fn over(folder: &Path, tell: impl Fn() + Send + 'static) -> Option<Self> {
        fs::create_dir_all(folder).ok()?;
        let heard = move |event: notify::Result<Event>| {
            // That a file was opened or read is told as well, and it is ourselves who read.
            if event.is_ok_and(|event| !event.kind.is_access()) {
                tell();
            }
        };
        let mut watcher = notify::recommended_watcher(heard).ok()?;
        watcher.watch(folder, RecursiveMode::NonRecursive).ok()?;
        Some(Self { _watcher: watcher })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    #[test]
    fn what_is_written_is_told() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("stage");
        let (sender, told) = channel();
        let _watch = Watch::over(&folder, move || {
            let _ = sender.send(());
        });
        fs::write(folder.join("a"), "1").unwrap();
        assert!(told.recv_timeout(std::time::Duration::from_mins(1)).is_ok());
    }

    #[test]
    fn what_cannot_be_watched_is_told_at_once() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("file");
        fs::write(&file, "").unwrap();
        assert!(Watch::over(&file.join("stage"), || {}).is_none());
    }
}
