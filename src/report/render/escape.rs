use crate::report::line::Line;
use crate::text::Piece;

/// Signs that mean something in Markdown, in its tables, in what is common beyond it (strikes, formulas,
/// attributes, highlights), or that make a link of an address.
const MEANING: &str = "\\`*_{}[]<>#|~&$^@";

/// A line as Markdown that shows its letters and is nothing else.
pub(super) fn escaped(line: &Line) -> String {
    at_its_beginning(escaped_in_a_cell(line))
}

/// The same within a cell of a table, where no list and no rule can begin.
pub(super) fn escaped_in_a_cell(line: &Line) -> String {
    let pieces = line.pieces();
    let mut out = String::new();
    for (place, piece) in pieces.iter().enumerate() {
        let after = pieces[place + 1..].iter().find_map(|next| next.text.chars().next());
        out.push_str(&marked(piece, out.chars().next_back(), after));
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A piece with its signs made plain, between the marks of emphasis where it is emphasised and they would work.
fn marked(piece: &Piece, before: Option<char>, after: Option<char>) -> String {
    let text = piece.text.trim();
    if !piece.strong || !opens(text.chars().next(), before) || !opens(text.chars().next_back(), after) {
        return plain(&piece.text);
    }
    let (lead, rest) = piece.text.split_at(piece.text.len() - piece.text.trim_start().len());
    format!("{lead}**{}**{}", plain(text), &rest[text.len()..])
}

/// Whether a mark of emphasis works between a neighbour and the sign at this end of an emphasised text.
fn opens(end: Option<char>, neighbour: Option<char>) -> bool {
    end.is_some_and(char::is_alphanumeric) && neighbour.is_none_or(|sign| sign != '*')
        || end.is_some() && neighbour.is_none_or(char::is_whitespace)
}

/// Text whose signs mean nothing.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, sign) in text.char_indices() {
        if MEANING.contains(sign) || makes_a_link(sign, &text[..at], &text[at + sign.len_utf8()..]) {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

/// Whether a sign would make a link of what stands around it, as many readers of Markdown do.
fn makes_a_link(sign: char, before: &str, after: &str) -> bool {
    let www = || before.len() >= 3 && before.to_ascii_lowercase().ends_with("www");
    let scheme = || {
        before.ends_with(char::is_alphabetic)
            && after.starts_with(|sign: char| sign == '/' || sign.is_alphanumeric())
    };
    sign == ':' && scheme() || sign == '.' && www()
}

/// What would begin a list or a rule at the beginning of a line.
fn at_its_beginning(out: String) -> String {
    let digits = out.chars().take_while(char::is_ascii_digit).count();
    let begins = |signs: &[char]| out[digits..].starts_with(signs);
    if begins(if digits == 0 { &['-', '+', '=', ':'] } else { &['.', ')'] }) {
        format!("{}\\{}", &out[..digits], &out[digits..])
    } else {
        out
    }
}
