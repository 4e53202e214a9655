use std::io;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, Instant};

use crossterm::event::{
    self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use super::answer::{Answer, Heard};
use super::message::Message;
use crate::actions::{Action, Key};
use crate::text::one_line;

/// The most letters of a paste that are taken.
const PASTE: usize = 200;

/// How long what might be the beginning of an answer is held back. A person notices nothing of it, and the parts of an
/// answer do not come so far apart.
const PAUSE: Duration = Duration::from_millis(50);

/// Listens to the terminal on a thread of its own, for as long as the program runs; if it was asked for its paper, to
/// the answer as well.
pub(super) fn listen(messages: Sender<Message>, asked: Option<Instant>) {
    // From here on the terminal is heard: a change of size before the thread has begun must not be lost.
    let _ = event::poll(Duration::ZERO);
    thread::spawn(move || {
        let mut answer = Answer::to(asked);
        while let Ok(heard) = next(&mut answer) {
            let paper = heard.paper.map(Message::Paper);
            let mut told = heard.events.iter().filter_map(translate).chain(paper);
            if told.any(|message| messages.send(message).is_err()) {
                return;
            }
        }
        let _ = messages.send(Message::Closed);
    });
}

/// Waits for what comes next; what is held back is given free where nothing follows it.
fn next(answer: &mut Answer) -> io::Result<Heard> {
    if answer.is_begun() && !event::poll(PAUSE)? {
        return Ok(Heard { events: answer.give_back(), paper: None });
    }
    Ok(answer.hear(event::read()?, Instant::now()))
}

fn translate(event: &Event) -> Option<Message> {
    match event {
        // Some terminals tell of keys that go up again as well, and of those that are held down.
        Event::Key(key) if key.kind == KeyEventKind::Press || is_repeated(*key) => press(*key),
        Event::Mouse(mouse) => moused(*mouse),
        Event::Resize(columns, rows) => Some(Message::Resize(*columns, *rows)),
        Event::Paste(text) => Some(Message::Paste(one_line(text).chars().take(PASTE).collect())),
        _ => None,
    }
}

/// Whether a key that is held down counts again: keys that move do, keys that decide or type do not.
fn is_repeated(key: KeyEvent) -> bool {
    use KeyCode::{Down, Left, PageDown, PageUp, Right, Up};

    key.kind == KeyEventKind::Repeat && matches!(key.code, Up | Down | Left | Right | PageUp | PageDown)
}

/// Only the left button and the wheel do something.
fn moused(mouse: MouseEvent) -> Option<Message> {
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Message::Click(mouse.column, mouse.row)),
        MouseEventKind::ScrollUp => Some(Message::Wheel(Action::Up)),
        MouseEventKind::ScrollDown => Some(Message::Wheel(Action::Down)),
        _ => None,
    }
}

fn press(key: KeyEvent) -> Option<Message> {
    let shift = key.modifiers.contains(KeyModifiers::SHIFT);
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    if key.modifiers.contains(KeyModifiers::ALT) {
        return None;
    }
    let key = match key.code {
        KeyCode::Char('c') if control => return Some(Message::Press(Key::Char('q'))),
        KeyCode::Char('z') if control => return Some(Message::Suspend),
        KeyCode::Char(letter) if control => Key::Ctrl(letter.to_ascii_lowercase()),
        KeyCode::Char(letter) => return Some(Message::Type(letter)),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab if shift => Key::BackTab,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Up if shift => Key::ShiftUp,
        KeyCode::Down if shift => Key::ShiftDown,
        KeyCode::Left if shift => Key::ShiftLeft,
        KeyCode::Right if shift => Key::ShiftRight,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::F(number @ 1..=12) => Key::F(number),
        _ => return None,
    };
    Some(Message::Press(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Option<Message> {
        translate(&Event::Key(KeyEvent::new(code, modifiers)))
    }

    #[test]
    fn keys_become_messages_once() {
        assert_eq!(pressed(KeyCode::Char('S'), KeyModifiers::SHIFT), Some(Message::Type('S')));
        assert_eq!(pressed(KeyCode::Char('p'), KeyModifiers::CONTROL), Some(Message::Press(Key::Ctrl('p'))));
        assert_eq!(pressed(KeyCode::Char('c'), KeyModifiers::CONTROL), Some(Message::Press(Key::Char('q'))));
        assert_eq!(pressed(KeyCode::Up, KeyModifiers::SHIFT), Some(Message::Press(Key::ShiftUp)));
        assert_eq!(pressed(KeyCode::Char('x'), KeyModifiers::ALT), None);
        let released = KeyEvent::new_with_kind(KeyCode::Enter, KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(translate(&Event::Key(released)), None);
    }

    #[test]
    fn keys_that_are_held_down_move_but_decide_nothing_twice() {
        let held = |code| {
            translate(&Event::Key(KeyEvent::new_with_kind(code, KeyModifiers::NONE, KeyEventKind::Repeat)))
        };
        assert_eq!(held(KeyCode::Down), Some(Message::Press(Key::Down)));
        assert_eq!(held(KeyCode::PageUp), Some(Message::Press(Key::PageUp)));
        for code in [KeyCode::Enter, KeyCode::Esc, KeyCode::Tab, KeyCode::Char('1'), KeyCode::Char('u')] {
            assert_eq!(held(code), None, "{code:?}");
        }
    }

    #[test]
    fn a_paste_is_text() {
        let hostile = "q\u{1b}[2J\nn".to_owned() + &"x".repeat(900);
        let Some(Message::Paste(text)) = translate(&Event::Paste(hostile)) else { panic!("a paste") };
        assert!(text.starts_with("q[2J nxx") && text.len() == PASTE, "{text}");
    }
}
