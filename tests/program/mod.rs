//! The program as people and scripts run it.

#[cfg(unix)]
mod actors;
mod killed;
mod measures;
mod pictures;
mod plain;
mod readme;
mod saving;
mod screen;
mod sessions;
mod statement;
#[cfg(unix)]
mod terminal;
