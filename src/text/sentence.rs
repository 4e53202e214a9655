/// Text that ends like a sentence: a full stop is added where there is no end yet.
#[must_use]
pub fn closed(text: &str) -> String {
    let ends = text.trim_end_matches(['”', '"', '\'', '’', ')']).ends_with(['.', '!', '?', '…']);
    if ends { text.to_owned() } else { format!("{text}.") }
}

/// Text as a sentence of its own: a capital at its beginning, an end.
#[must_use]
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    closed(&first.chain(letters).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_is_added_once() {
        assert_eq!(closed("no law lets you"), "no law lets you.");
        assert_eq!(closed("“Who reads our drawings?”"), "“Who reads our drawings?”");
        assert_eq!(sentence("this file is damaged"), "This file is damaged.");
        assert_eq!(sentence("élan"), "Élan.");
    }
}
