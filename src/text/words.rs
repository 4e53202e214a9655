use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};

static_loader! {
    static LOCALES = {
        locales: "./assets/locales",
        fallback_language: "en",
        // Isolation marks are bidirectional controls, which no surface of ours may carry.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// Says interface texts in one language; English where a translation is missing.
#[derive(Clone, Debug)]
pub struct Words {
    language: LanguageIdentifier,
}

/// Named values for one text.
pub type Arguments = HashMap<Cow<'static, str>, FluentValue<'static>>;

impl Words {
    /// Says a text without values. An unknown key is said as itself, so that a mistake is seen.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        LOCALES.try_lookup(&self.language, key).unwrap_or_else(|| key.to_owned())
    }

    /// Says a text with named values; see [`say!`](crate::text::say).
    #[must_use]
    pub fn with(&self, key: &str, arguments: &Arguments) -> String {
        LOCALES.try_lookup_with_args(&self.language, key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// Whether a key stands in the English file.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        LOCALES.try_lookup(LOCALES.fallback(), key).is_some()
    }
}

impl Default for Words {
    fn default() -> Self {
        Self { language: LOCALES.fallback().clone() }
    }
}

/// Says an interface text: `say!(words, "feed-new", count = 2)`.
#[macro_export]
macro_rules! say {
    ($words:expr, $key:expr) => { $words.get($key) };
    ($words:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut arguments = $crate::text::Arguments::new();
        $(arguments.insert(stringify!($name).into(), $value.into());)+
        $words.with($key, &arguments)
    }};
}
pub use crate::say;
