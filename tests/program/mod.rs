//! The program as people and scripts run it.

#[cfg(unix)]
mod killed;
mod plain;
mod saving;
mod screen;
mod sessions;
#[cfg(unix)]
mod terminal;
