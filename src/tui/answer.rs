//! What a terminal answers when it is asked for its paper.
//!
//! The answer comes the way that keys come. Reading it apart from them, before listening or beside it, would take keys
//! that are typed meanwhile, and an answer that comes later still would be taken for keys: its digits would choose
//! options. So there is one reader, and it takes the answer out of what it reads, whenever that comes.

use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode, KeyModifiers};

use super::theme::Paper;

/// The question, in the form whose answer ends in one sign.
pub(super) const QUESTION: &str = "\x1b]11;?\x07";

/// An answer that takes longer changes nothing: by then somebody reads.
const LIMIT: Duration = Duration::from_millis(120);

/// How an answer begins: it could be cut after its first byte, which is a key of its own then.
const BEGINNINGS: [&str; 2] = ["\u{9d}11;", "\u{1b}]11;"];
/// How it ends.
const ENDS: [&str; 3] = ["\u{7}", "\u{9c}", "\u{1b}\\"];
/// The most signs of an answer.
const LONGEST: usize = 40;

/// Takes the answer out of what the terminal sends, and holds back what might be its beginning.
pub(super) struct Answer {
    /// When the question was asked; nothing once it is answered.
    asked: Option<Instant>,
    held: Vec<Event>,
}

/// What came of an event.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Heard {
    /// What is no answer, in its order.
    pub(super) events: Vec<Event>,
    /// The paper, if this was the end of an answer that came in time.
    pub(super) paper: Option<Paper>,
}

impl Answer {
    /// An answer to a question that was asked, or to none.
    pub(super) const fn to(asked: Option<Instant>) -> Self {
        Self { asked, held: Vec::new() }
    }

    /// Whether something is held back until it is known what it is.
    pub(super) const fn is_begun(&self) -> bool {
        !self.held.is_empty()
    }

    /// Hears an event that came at a moment.
    pub(super) fn hear(&mut self, event: Event, now: Instant) -> Heard {
        let Some(asked) = self.asked else {
            return Heard { events: vec![event], paper: None };
        };
        self.held.push(event);
        let signs: String = self.held.iter().map(sign).collect();
        if let Some(text) = whole(&signs) {
            let in_time = now.saturating_duration_since(asked) <= LIMIT;
            let paper = paper(text).filter(|_| in_time);
            *self = Self::to(None);
            return Heard { events: Vec::new(), paper };
        }
        let mut events = Vec::new();
        if !may_become_whole(&signs) {
            events.append(&mut self.held);
            // What ends one beginning can be another.
            let last = events.pop_if(|event| may_become_whole(&sign(event).to_string()));
            self.held.extend(last);
        }
        Heard { events, paper: None }
    }

    /// Gives back what was held, because nothing follows it: somebody pressed these keys.
    pub(super) fn give_back(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.held)
    }
}

/// The sign that an event stands for in an answer: escape and a sign come as one key with Alt.
fn sign(event: &Event) -> char {
    let Event::Key(key) = event else { return '\0' };
    match (key.code, key.modifiers) {
        (KeyCode::Esc, KeyModifiers::NONE) => '\u{1b}',
        (KeyCode::Char(']'), KeyModifiers::ALT) => '\u{9d}',
        (KeyCode::Char('\\'), KeyModifiers::ALT) => '\u{9c}',
        (KeyCode::Char('g'), KeyModifiers::CONTROL) => '\u{7}',
        (KeyCode::Char(letter), KeyModifiers::NONE | KeyModifiers::SHIFT) => letter,
        _ => '\0',
    }
}

/// The colour in a whole answer.
fn whole(signs: &str) -> Option<&str> {
    let text = BEGINNINGS.iter().find_map(|beginning| signs.strip_prefix(beginning))?;
    ENDS.iter().find_map(|end| text.strip_suffix(end))
}

fn may_become_whole(signs: &str) -> bool {
    let text = BEGINNINGS.iter().find_map(|beginning| signs.strip_prefix(beginning));
    let text = text.map(|text| text.strip_suffix('\u{1b}').unwrap_or(text));
    let goes_on = |text: &str| {
        text.len() <= LONGEST && text.chars().all(|sign| sign.is_ascii_alphanumeric() || ":/#".contains(sign))
    };
    BEGINNINGS.iter().any(|beginning| beginning.starts_with(signs)) || text.is_some_and(goes_on)
}

fn paper(colour: &str) -> Option<Paper> {
    let colour = xterm_color::Color::parse(colour.as_bytes()).ok()?;
    Some(if colour.perceived_lightness() < 0.5 { Paper::Dark } else { Paper::Light })
}

#[cfg(test)]
mod tests {
    use crossterm::event::KeyEvent;

    use super::*;

    /// The events that the terminal’s bytes become.
    fn events(bytes: &str) -> Vec<Event> {
        let mut signs = bytes.chars().peekable();
        let mut events = Vec::new();
        while let Some(sign) = signs.next() {
            let (code, modifiers) = match sign {
                '\u{1b}' => match signs.next_if(|next| "]\\".contains(*next)) {
                    Some(next) => (KeyCode::Char(next), KeyModifiers::ALT),
                    None => (KeyCode::Esc, KeyModifiers::NONE),
                },
                '\u{7}' => (KeyCode::Char('g'), KeyModifiers::CONTROL),
                letter => (KeyCode::Char(letter), KeyModifiers::NONE),
            };
            events.push(Event::Key(KeyEvent::new(code, modifiers)));
        }
        events
    }

    /// What is heard of events that come so many milliseconds after the question: the keys and the paper.
    fn heard(events: &[Event], after: u64) -> (Vec<Event>, Option<Paper>) {
        let asked = Instant::now();
        let mut answer = Answer::to(Some(asked));
        let (mut keys, mut paper) = (Vec::new(), None);
        for event in events {
            let heard = answer.hear(event.clone(), asked + Duration::from_millis(after));
            keys.extend(heard.events);
            paper = paper.or(heard.paper);
        }
        keys.extend(answer.give_back());
        (keys, paper)
    }

    #[test]
    fn an_answer_tells_the_paper_and_presses_no_key() {
        for (colour, paper) in [("rgb:ffff/ffff/ffff", Paper::Light), ("rgb:10/12/16", Paper::Dark)] {
            for end in ["\u{7}", "\u{1b}\\"] {
                let answer = events(&format!("\u{1b}]11;{colour}{end}"));
                assert_eq!(heard(&answer, 119), (vec![], Some(paper)), "{colour}");
                assert_eq!(heard(&answer, 121), (vec![], None), "{colour}");
            }
        }
    }

    #[test]
    fn keys_round_an_answer_are_all_heard() {
        let typed = events("a1\u{1b}b]\u{1b}]2\u{1b}");
        let answer = events("\u{1b}]11;rgb:ff/ff/ff\u{7}");
        for place in 0..=typed.len() {
            let (before, after) = typed.split_at(place);
            let all = [before, &answer, after].concat();
            assert_eq!(heard(&all, 0), (typed.clone(), Some(Paper::Light)), "{place}");
        }
    }

    #[test]
    fn an_answer_in_two_parts_is_an_answer() {
        let mut answer = events("\u{1b}");
        answer.extend(events("]11;rgb:ff/ff/ff"));
        answer.extend([events("\u{1b}"), events("\\")].concat());
        assert_eq!(heard(&answer, 0), (vec![], Some(Paper::Light)));
    }

    #[test]
    fn what_only_looks_like_an_answer_is_keys() {
        for typed in ["\u{1b}]12;rgb:ff/ff/ff\u{7}", "\u{1b}]11;?", "\u{1b}]11", "]11;rgb:ff/ff/ff\u{7}"] {
            let typed = events(typed);
            assert_eq!(heard(&typed, 0), (typed, None));
        }
        let endless = events(&format!("\u{1b}]11;{}", "f".repeat(99)));
        assert_eq!(heard(&endless, 0), (endless, None));
    }

    #[test]
    fn only_one_answer_is_waited_for() {
        let answer = events("\u{1b}]11;rgb:ff/ff/ff\u{7}");
        let twice = [answer.clone(), answer.clone()].concat();
        assert_eq!(heard(&twice, 0), (answer.clone(), Some(Paper::Light)));
        let mut unasked = Answer::to(None);
        let key = answer[0].clone();
        assert_eq!(unasked.hear(key.clone(), Instant::now()), Heard { events: vec![key], paper: None });
    }
}
