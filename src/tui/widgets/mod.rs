//! Things to draw with: they know cells and numbers, and no word of the product.

mod column;
mod gauge;
mod ladder;
mod roll;
mod section;
mod sheet;
mod slider;

pub use column::Column;
pub use gauge::Gauge;
pub use ladder::Ladder;
pub use roll::Roll;
pub use section::Section;
pub use sheet::sheet;
pub use slider::{Slider, ruler};
