use std::io::{self, Write};
use std::path::Path;
use std::sync::mpsc::channel;

use super::following::TICK;
use super::scene::{Shown, waiting};
use super::view::{clock_time, left_key};
use crate::plain::Paper;
use crate::stage::{Countdown, Dilemma, Hands, Message, Page, Question, Read, StageLine};
use crate::store::{Follower, Watch, wall_seconds};
use crate::text::{Calendar, Words, one_line, say, sentence};

/// Tells the stage of the exercise that is called so, or of the latest, line by line: each page once, for as long as
/// somebody listens.
///
/// # Errors
///
/// Whatever the output says, as when nobody listens any more.
pub fn tell(folder: &Path, called: Option<&str>, words: &Words, output: &mut impl Write) -> io::Result<()> {
    let (sender, woken) = channel();
    let watch = Watch::over(folder, move || {
        let _ = sender.send(());
    });
    let mut follower = Follower::of(folder, called);
    let mut told = Told { words, paper: Paper::on(output), last: Shown::Waiting };
    let mut news = follower.news();
    if news.is_empty() {
        let called = called.map(one_line);
        told.both(&waiting(words, called.as_deref()))?;
    }
    loop {
        for read in news {
            told.tell(read, wall_seconds())?;
        }
        // A watch that cannot be is as good as one that is silent for a moment.
        let woke = if watch.is_some() { woken.recv().is_ok() } else { false };
        if !woke {
            std::thread::sleep(TICK);
        }
        news = follower.news();
    }
}

/// The stage line by line: append-only, each page once.
struct Told<'a, W> {
    words: &'a Words,
    paper: Paper<'a, W>,
    last: Shown,
}

impl<W: Write> Told<'_, W> {
    /// Tells a page at a moment; of one that was told already only what has changed.
    fn tell(&mut self, read: Read, now: i64) -> io::Result<()> {
        let shown = Shown::from(read);
        let before = std::mem::replace(&mut self.last, shown.clone());
        match shown {
            Shown::Waiting => Ok(()),
            Shown::Newer => self.sentences(["stage-newer", "stage-newer-why"]),
            Shown::Damaged => self.sentences(["stage-damaged", "stage-damaged-why"]),
            Shown::Page(line) => {
                let same = matches!(&before, Shown::Page(old) if old.page.without_hands() == line.page.without_hands());
                let hands =
                    matches!(&before, Shown::Page(old) if same && old.page.hands() == line.page.hands());
                if !same {
                    self.page(&line)?;
                }
                if let Some(count) = line.page.hands().filter(|_| !hands) {
                    self.hands(count)?;
                }
                match line.clock {
                    Some(clock) if !matches!(line.page, Page::Blank {} | Page::Closed {}) => {
                        self.clock(clock, &line.page, now)
                    }
                    _ => Ok(()),
                }
            }
        }
    }

    fn sentences(&mut self, keys: [&str; 2]) -> io::Result<()> {
        self.both(&keys.map(|key| self.words.get(key)))
    }

    fn both(&mut self, [what, why]: &[String; 2]) -> io::Result<()> {
        self.paper.line(what)?;
        self.paper.line(why)
    }

    fn say(&mut self, key: &str) -> io::Result<()> {
        self.paper.line(&sentence(&self.words.get(key)))
    }

    fn page(&mut self, line: &StageLine) -> io::Result<()> {
        match &line.page {
            Page::Blank {} => return self.say("stage-plain-blank"),
            Page::Closed {} => return self.sentences(["stage-closed", "stage-closed-why"]),
            _ => {}
        }
        let date = Calendar::starting(line.date).full(self.words, 0);
        let title = line.title.to_string();
        self.paper.gap()?;
        self.paper.line(&say!(self.words, "stage-plain-head", title = title, date = date, day = line.day))?;
        match &line.page {
            Page::Blank {} | Page::Closed {} => Ok(()),
            Page::Welcome { objectives, course } => {
                self.text(course)?;
                self.say("stage-practise")?;
                objectives.iter().try_for_each(|objective| self.text(objective))
            }
            Page::Letter(letter) => {
                self.text(&letter.about)?;
                let (from, to) = (letter.from.to_string(), letter.to.to_string());
                self.paper.line(&sentence(&say!(self.words, "stage-letter", from = from, to = to)))?;
                self.paper.prose(&letter.text)
            }
            Page::Message(message) => self.message(message),
            Page::Question(question) => self.question(question),
            Page::Chosen { number, ask, option, said, .. } => {
                self.paper.line(&sentence(&say!(self.words, "stage-chosen-of", number = *number)))?;
                self.text(ask)?;
                self.say("stage-chosen")?;
                self.text(option)?;
                if !said.is_empty() {
                    self.say("stage-said")?;
                }
                self.paper.prose(said)
            }
            Page::Break { minutes } => {
                self.say("stage-heading-break")?;
                self.paper.line(&say!(self.words, "stage-break-long", minutes = *minutes))
            }
            Page::Ending { title, text } => {
                self.say("stage-ending")?;
                self.text(title)?;
                self.paper.prose(text)
            }
            Page::Hotwash { steps } => {
                self.say("stage-hotwash")?;
                self.say("stage-hotwash-why")?;
                (1..).zip(steps).try_for_each(|(number, step)| self.numbered(number, step))
            }
        }
    }

    fn text(&mut self, text: &str) -> io::Result<()> {
        if text.is_empty() { Ok(()) } else { self.paper.line(&sentence(text)) }
    }

    fn numbered(&mut self, number: u32, label: &str) -> io::Result<()> {
        let line = say!(self.words, "stage-plain-option", number = number, label = sentence(label));
        self.paper.line(&line)
    }

    fn message(&mut self, message: &Message) -> io::Result<()> {
        let [mode, from, to] = [&message.mode, &message.from, &message.to].map(|text| text.to_string());
        let who = if to.is_empty() {
            say!(self.words, "stage-from", mode = mode, from = from)
        } else {
            say!(self.words, "stage-from-to", mode = mode, from = from, to = to)
        };
        self.paper.line(&sentence(&who))?;
        let date = Calendar::starting(message.sent.date()).full(self.words, 0);
        let time = message.sent.format("%H:%M").to_string();
        self.paper.line(&sentence(&say!(self.words, "stage-sent", date = date, time = time)))?;
        self.text(&message.title)?;
        self.paper.prose(&message.text)?;
        if message.grade.is_empty() {
            return Ok(());
        }
        self.paper.line(&sentence(&say!(self.words, "stage-source", grade = message.grade.to_string())))
    }

    fn question(&mut self, question: &Question) -> io::Result<()> {
        let (number, total) = (question.number, question.total);
        self.paper.line(&sentence(&say!(self.words, "stage-decision", number = number, total = total)))?;
        self.text(&question.ask)?;
        if let Some(dilemma) = &question.dilemma {
            self.dilemma(dilemma)?;
        }
        question.options.iter().try_for_each(|option| self.numbered(option.number.into(), &option.label))
    }

    fn dilemma(&mut self, dilemma: &Dilemma) -> io::Result<()> {
        for (key, text) in dilemma.parts() {
            self.paper.line(&sentence(&format!("{}: {}", self.words.get(key), &**text)))?;
        }
        Ok(())
    }

    fn hands(&mut self, hands: Hands) -> io::Result<()> {
        let said = say!(self.words, "stage-hands", counted = hands.counted, seats = hands.seats);
        self.paper.line(&sentence(&said))
    }

    fn clock(&mut self, clock: Countdown, page: &Page, now: i64) -> io::Result<()> {
        let left = clock.left_at(now);
        let time = clock_time(left);
        match (clock.running, left > 0) {
            (_, false) => self.say("stage-over"),
            (false, true) => self.paper.line(&say!(self.words, "stage-plain-paused", time = time)),
            (true, true) => {
                let what = self.words.get(left_key(page));
                self.paper.line(&say!(self.words, "stage-plain-left", time = time, what = what))
            }
        }
    }
}
