//! Laws of the engine beside those of the room `laws`, over scenarios that nobody thought of and random play.

mod bounds;
mod gates;
mod language;
mod prospects;
mod replay;
