//! The authors' language from outside: what is told about faults, and what is refused.

mod answered;
mod balance;
mod broken;
mod facts;
mod faults;
mod folder;
mod limits;
mod minutes;
