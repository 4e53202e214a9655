//! Whatever is broken: faults are told, each at its place, and nothing that is right is called wrong.

use demarche::lint::{Look, render};
use demarche::scenario::{Checked, Fault, Scenario, Sources};

const WORKED: &str = include_str!("../scenarios/worked.ron");

fn checked(text: &str) -> (Checked, Sources) {
    let sources = Sources::new([("worked.ron".to_owned(), text.to_owned())]);
    (Scenario::load(&sources), sources)
}

fn told(text: &str) -> String {
    let (checked, sources) = checked(text);
    render(&checked.diagnostics, &sources, Look::default())
}

/// Where a field is named: the letters before each colon that follows a small letter.
fn fields() -> Vec<usize> {
    let letters = |at: usize| WORKED.as_bytes()[at - 1].is_ascii_lowercase();
    WORKED.match_indices(": ").map(|(at, _)| at).filter(|at| letters(*at)).collect()
}

#[test]
fn a_slip_in_any_field_is_told_and_blames_nothing_else() {
    let fields = fields();
    assert!(fields.len() > 200);
    for at in fields {
        let (before, after) = WORKED.split_at(at);
        let (checked, _) = checked(&format!("{before}z{after}"));
        let faults: Vec<&Fault> = checked.diagnostics.iter().map(|found| &found.fault).collect();
        let line = before.lines().count();
        assert!(!faults.is_empty() || is_text(before), "line {line}");
        let invented = faults.iter().any(|fault| matches!(fault, Fault::FollowsItself));
        assert!(!invented, "line {line}: {faults:#?}");
    }
}

/// Whether a place lies within quotes or a comment.
fn is_text(before: &str) -> bool {
    let line = before.lines().last().unwrap_or_default();
    line.matches('"').count() % 2 == 1 || line.contains("//")
}

#[test]
fn a_text_with_escapes_that_is_too_long_has_the_place_of_its_item() {
    let text = WORKED.replace("title: \"First signal\"", &format!("title: \"\\\"{}\\\"\"", "x".repeat(80)));
    let told = told(&text);
    assert!(told.contains("worked.ron:45:15") && told.contains("this text has 82 characters"), "{told}");
}

#[test]
fn escape_codes_in_ids_reach_nobody() {
    let text =
        WORKED.replace("(\"technical\", \"Technical\")", "(\"te\\u{1b}[31mch\\u{202e}\", \"Technical\")");
    let told = told(&text);
    assert!(told.contains("error[bad-id]"), "{told}");
    assert!(told.chars().all(|sign| sign == '\n' || !sign.is_control() && sign != '\u{202e}'), "{told:?}");
}

/// Twenty thousand of something, one after the other.
fn many(item: impl Fn(usize) -> String) -> String {
    (0..20_000).map(item).collect()
}

#[test]
fn files_that_would_grow_without_end_are_refused_at_once() {
    let name = "n".repeat(100_000);
    let text = format!("{{a}}{}", "{a}".repeat(10_000));
    let grown = WORKED
        .replace("\"Kastan\")]", &format!("\"{name}\")]"))
        .replace("text: \"Code is shared.\"", &format!("text: \"{text}\""));
    assert!(told(&grown).contains("error[text-too-long]"));
    let strangers = many(|number| format!("Give(\"stranger-{number}\"), "));
    let strange = WORKED.replace("Give(\"code-overlap\"), ", &strangers);
    assert!(
        told(&strange).contains("… and 19900 more of them"),
        "{}",
        told(&strange).lines().last().unwrap_or("")
    );
    let names = many(|number| format!("(\"c{number}\", \"Name\"), "));
    let cast = WORKED.replace("cast: [(\"a\", \"Kastan\")]", &format!("cast: [{names}]"));
    assert!(told(&cast).starts_with("error[too-many]"), "{}", told(&cast));
}

#[test]
fn times_and_dates_are_digits() {
    for (right, wrong) in [("\"07:40\"", "\"+7:+4\""), ("\"2017-02-06\"", "\"+99999-02-06\"")] {
        assert!(told(&WORKED.replace(right, wrong)).starts_with("error[bad-"), "{wrong}");
    }
}
