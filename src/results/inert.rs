use crate::text::one_line;

/// A cell of a table that another program may open: on one line, and never a formula.
pub(super) fn cell(text: &str) -> String {
    let text = one_line(text);
    // Spreadsheets take what begins so for a formula; a sign before it makes it a text.
    if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_cell_is_a_formula() {
        for (text, inert) in [
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@sum", "'@sum"),
            ("\t=1", "'=1"),
            ("\r=1", "'=1"),
            (" \u{200b}=1", "'=1"),
            ("\tword", "word"),
            ("warn.wait", "warn.wait"),
            ("a\u{1b}[31m\u{202e}b", "a[31mb"),
        ] {
            assert_eq!(cell(text), inert);
        }
    }
}
