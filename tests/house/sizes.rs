use super::source::sources;

/// A file is one thing; beyond so many lines it is several.
const LINES: usize = 500;

#[test]
fn files_are_small() {
    for source in sources() {
        let lines = source.code.lines().count();
        assert!(lines <= LINES, "{} has {lines} lines", source.path);
    }
}
