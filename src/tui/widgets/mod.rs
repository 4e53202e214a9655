//! Things to draw with: they know cells and numbers, and no word of the product.

mod gauge;
mod ladder;
mod section;
mod sheet;
mod slider;

pub use gauge::Gauge;
pub use ladder::Ladder;
pub use section::Section;
pub use sheet::sheet;
pub use slider::{Slider, ruler};
