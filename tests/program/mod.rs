//! The program as people and scripts run it.

#[cfg(unix)]
mod actors;
mod killed;
mod measures;
#[cfg(unix)]
mod paper;
mod pictures;
mod plain;
mod readme;
mod saving;
mod screen;
mod sessions;
#[cfg(unix)]
mod terminal;
