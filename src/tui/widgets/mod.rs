//! Things to draw with: they know cells and numbers, and no word of the product.

mod balance;
mod bars;
mod cells;
mod column;
mod digits;
mod gauge;
mod ladder;
mod roll;
mod ruler;
mod section;
mod shade;
mod sheet;
mod slider;
mod spark;

pub use balance::Balance;
pub use bars::{Bars, label_column};
pub use cells::{Cell, Sign, name_columns};
pub use column::Column;
pub use digits::Digits;
pub use gauge::Gauge;
pub use ladder::Ladder;
pub use roll::Roll;
pub use ruler::Ruler;
pub use section::Section;
pub use shade::Shade;
pub use sheet::sheet;
pub use slider::{Slider, ruler};
pub use spark::Spark;
