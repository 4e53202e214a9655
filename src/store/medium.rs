use std::fs::File;
use std::io::{self, Seek, SeekFrom, Write};

/// What a journal is written to: a file, or in tests something that fails.
pub trait Medium {
    /// Cuts everything after so many bytes off and writes there, down to the disk.
    ///
    /// # Errors
    ///
    /// Whatever the system says. Some of the bytes may have been written.
    fn write_at(&mut self, length: u64, bytes: &[u8]) -> io::Result<()>;
}

impl Medium for File {
    fn write_at(&mut self, length: u64, bytes: &[u8]) -> io::Result<()> {
        if self.metadata()?.len() != length {
            self.set_len(length)?;
        }
        self.seek(SeekFrom::Start(length))?;
        self.write_all(bytes)?;
        self.sync_data()
    }
}
