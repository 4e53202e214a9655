//! Papers: what stands in them, that nothing in them comes alive, and that they fit their pages.

mod budget;
mod inert;
mod papers;
mod parts;
mod read;
mod room;
