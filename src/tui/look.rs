use super::glyphs::{GlyphSet, Glyphs};
use super::theme::Theme;

/// How everything looks: styles and marks. It says nothing that the text does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Styles by role.
    pub theme: Theme,
    /// Which marks there are.
    pub set: GlyphSet,
}

impl Look {
    /// Marks by meaning.
    #[must_use]
    pub const fn glyphs(self) -> &'static Glyphs {
        Glyphs::of(self.set)
    }
}

impl From<Theme> for Look {
    /// With all marks there are.
    fn from(theme: Theme) -> Self {
        Self { theme, set: GlyphSet::Full }
    }
}
