//! The program as people and scripts run it.

#[cfg(unix)]
mod actors;
#[cfg(unix)]
mod cluster;
#[cfg(unix)]
mod keys;
mod killed;
mod manual;
mod measures;
#[cfg(unix)]
mod ninety_minutes;
#[cfg(unix)]
mod paper;
mod pictures;
mod plain;
mod readme;
mod report;
#[cfg(unix)]
mod room;
mod saving;
mod screen;
mod sessions;
mod simulate;
#[cfg(unix)]
mod stage;
mod statement;
#[cfg(unix)]
mod storm;
#[cfg(unix)]
mod terminal;
#[cfg(target_os = "linux")]
mod tmux;
mod transcripts;
mod validate;
