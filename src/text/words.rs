use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::loader::langid;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};

use super::pseudo::{bracketed, pseudo};

static_loader! {
    static LOCALES = {
        locales: "./assets/locales",
        fallback_language: "en",
        // Isolation marks are bidirectional controls, which no surface of ours may carry.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static_loader! {
    static PSEUDO = {
        locales: "./assets/locales",
        fallback_language: "en",
        customise: |bundle| {
            bundle.set_use_isolating(false);
            bundle.set_transform(Some(|text| pseudo(text).into()));
        },
    };
}

/// The language that nobody speaks: English made long and strange, to see what a translation would do to a page.
const PSEUDO_LANGUAGE: LanguageIdentifier = langid!("en-XA");

/// Says interface texts in one language; English where a translation is missing.
#[derive(Clone, Debug)]
pub struct Words {
    language: LanguageIdentifier,
}

/// Named values for one text.
pub type Arguments = HashMap<Cow<'static, str>, FluentValue<'static>>;

impl Words {
    /// Words in a language, by its name as in `es` or `pt-BR`.
    ///
    /// # Errors
    ///
    /// Tells which languages there are, if this is none of them.
    pub fn in_language(name: &str) -> Result<Self, String> {
        let known: Vec<LanguageIdentifier> = Self::languages();
        let wanted = name.parse().ok().filter(|wanted| known.contains(wanted));
        let names = || known.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        wanted.map(|language| Self { language }).ok_or_else(|| format!("there is {}", names()))
    }

    /// The languages there are, by name.
    fn languages() -> Vec<LanguageIdentifier> {
        let mut known: Vec<_> = LOCALES.locales().cloned().chain([PSEUDO_LANGUAGE]).collect();
        known.sort_by_key(ToString::to_string);
        known
    }

    /// The name of the language, as in `es` or `pt-BR`.
    #[must_use]
    pub fn language(&self) -> String {
        self.language.to_string()
    }

    /// Whether this is the language that nobody speaks.
    #[must_use]
    pub fn are_pseudo(&self) -> bool {
        self.language == PSEUDO_LANGUAGE
    }

    /// Says a text without values. An unknown key is said as itself, so that a mistake is seen.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.say(key, None)
    }

    /// Says a text with named values; see [`say!`](crate::text::say).
    #[must_use]
    pub fn with(&self, key: &str, arguments: &Arguments) -> String {
        self.say(key, Some(arguments))
    }

    fn say(&self, key: &str, arguments: Option<&Arguments>) -> String {
        let loader = if self.are_pseudo() { &PSEUDO } else { &LOCALES };
        let said = loader.try_lookup_complete(&self.language, key, arguments);
        match said {
            Some(said) if self.are_pseudo() => bracketed(&said),
            Some(said) => said,
            None => key.to_owned(),
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width;

    #[test]
    fn languages_are_found_by_name() {
        assert!(!Words::in_language("en").unwrap().are_pseudo());
        assert!(Words::in_language("en-XA").unwrap().are_pseudo());
        let told = Words::in_language("tlh").unwrap_err();
        assert!(told.starts_with("there is en, en-XA"), "{told}");
    }

    #[test]
    fn the_pseudo_language_is_longer_and_leaves_values_alone() {
        let (english, pseudo) = (Words::default(), Words::in_language("en-XA").unwrap());
        let (plain, long) = (say!(english, "feed-new", count = 17), say!(pseudo, "feed-new", count = 17));
        assert!(long.starts_with('[') && long.ends_with(']') && long.contains("17"), "{long}");
        assert!(10 * width(&long) >= 14 * width(&plain), "{plain} {long}");
        assert!(!long.contains("new"), "{long}");
    }
}
