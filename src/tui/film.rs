use std::fmt::Write;

use ratatui::buffer::Buffer;

use super::picture::svg;
use super::theme::Paper;

/// Turns frames, each with how many seconds it is shown, into one picture that moves: plain SVG, without a script.
///
/// Whoever has asked their system for less motion sees the last frame alone.
#[must_use]
pub fn film(frames: &[(Buffer, u16)], paper: Paper) -> String {
    let whole: u32 = frames.iter().map(|(_, seconds)| u32::from(*seconds)).sum();
    let mut rules = String::new();
    let mut pictures = String::new();
    let (mut columns, mut rows) = (0, 0);
    let mut from = 0;
    for (number, (frame, seconds)) in frames.iter().enumerate() {
        let until = from + u32::from(*seconds);
        write_rule(&mut rules, number, (from, until), whole);
        let picture = svg(frame, paper);
        let _ = writeln!(pictures, "<g class=\"frame frame-{number}\">\n{}</g>", picture.trim_start());
        (columns, rows) = size(&picture).unwrap_or((columns, rows));
        from = until;
    }
    let last = frames.len().saturating_sub(1);
    format!(
        "<svg width=\"{columns}px\" height=\"{rows}px\" xmlns=\"http://www.w3.org/2000/svg\">\n<style>\n\
         .frame {{ visibility: hidden; animation: {whole}s step-end infinite }}\n{rules}\
         @media (prefers-reduced-motion: reduce) {{ .frame {{ animation: none }} .frame-{last} {{ visibility: visible }} }}\n\
         </style>\n{pictures}</svg>\n"
    )
}

/// When a frame is to be seen, in hundredths of a per cent of the whole.
fn write_rule(rules: &mut String, number: usize, (from, until): (u32, u32), whole: u32) {
    let percent = |seconds: u32| {
        let hundredths = u64::from(seconds) * 10_000 / u64::from(whole.max(1));
        format!("{}.{:02}%", hundredths / 100, hundredths % 100)
    };
    let before = if from == 0 { String::new() } else { "0% { visibility: hidden } ".to_owned() };
    let _ = writeln!(
        rules,
        ".frame-{number} {{ animation-name: frame-{number} }} @keyframes frame-{number} {{ \
         {before}{} {{ visibility: visible }} {} {{ visibility: hidden }} }}",
        percent(from),
        percent(until)
    );
}

/// Width and height that a picture names first.
fn size(picture: &str) -> Option<(u32, u32)> {
    let number = |name: &str| {
        let rest = picture.split_once(name)?.1;
        rest.split_once("px")?.0.parse().ok()
    };
    Some((number("width=\"")?, number("height=\"")?))
}
