use std::fs;
use std::path::Path;

use chrono::{DateTime, NaiveDate};
use demarche::stage::{
    Countdown, Dilemma, Hands, Inert, Letter, Message, Page, Question, STAGE_FORMAT, StageLine, StageOption,
};
use demarche::text::Prose;

/// The moment at which pages are looked at, in seconds since 1970: 2 March 2026 at nine.
pub(crate) const NOW: i64 = 1_772_442_000;

/// Sets the time that a program reads from the file `clock` of its home: whole, or not at all.
pub(crate) fn set_clock(home: &Path, seconds: i64) {
    let time = DateTime::from_timestamp(seconds, 0).unwrap().to_rfc3339();
    fs::write(home.join("clock-new"), time).unwrap();
    fs::rename(home.join("clock-new"), home.join("clock")).unwrap();
}

/// How a text is said: as it stands, or as in a language of longer texts.
pub(crate) type Voice = fn(&str) -> String;

/// Pages as a console would put them on the stage.
#[derive(Clone, Copy)]
pub(crate) struct Pages {
    pub(crate) voice: Voice,
}

impl Pages {
    /// As they stand.
    pub(crate) fn plain() -> Self {
        Self { voice: str::to_owned }
    }

    fn say(self, text: &str) -> Inert {
        (self.voice)(text).into()
    }

    fn prose(self, text: &str) -> Prose {
        Prose::read(&text.split("\n\n").map(self.voice).collect::<Vec<_>>().join("\n\n"))
    }

    /// A line with a page on it.
    pub(crate) fn line(self, page: Page, clock: impl Into<Option<Countdown>>) -> StageLine {
        let clock = clock.into();
        let date = NaiveDate::from_ymd_opt(2017, 3, 14).unwrap();
        StageLine { format: STAGE_FORMAT, title: self.say("Cloud Hopper"), date, day: 64, clock, page }
    }

    pub(crate) fn welcome(self) -> Page {
        let objectives = [
            "Decide before the picture is complete",
            "Say in public how sure you are, and on what that rests",
            "Bring allies along without waiting for the last of them",
            "Keep the trust of the victims",
        ];
        Page::Welcome {
            objectives: objectives.map(|text| self.say(text)).to_vec(),
            course: self.say("90 minutes, 6 decisions, one break"),
        }
    }

    pub(crate) fn letter(self) -> Page {
        Page::Letter(Letter {
            to: self.say("the crisis cell"),
            from: self.say("Office of the Prime Minister"),
            about: self.say("An intrusion at the provider of half our ministries"),
            text: self.prose(LETTER),
        })
    }

    pub(crate) fn message(self) -> Page {
        self.message_of(MESSAGE)
    }

    pub(crate) fn message_of(self, text: &str) -> Page {
        Page::Message(Message {
            mode: self.say("Cable"),
            from: self.say("Embassy in Estmark"),
            to: self.say("Foreign Affairs"),
            sent: NaiveDate::from_ymd_opt(2017, 3, 14).unwrap().and_hms_opt(14, 11, 0).unwrap(),
            title: self.say("Estmark asks us to sign, and asks for an answer by Friday"),
            text: self.prose(text),
            grade: self.say("B2: usually reliable, probably true"),
        })
    }

    pub(crate) fn question(self) -> Question {
        let labels = [
            "Warn the 14 firms we know, quietly",
            "Publish a technical alert, no state named",
            "Sign Estmark’s statement naming Veyland",
            "Wait for Stellane’s answer",
        ];
        Question {
            number: 3,
            total: 6,
            ask: self.say("Forty-five firms may be reached. Whom do we warn, and how?"),
            dilemma: None,
            options: (1..).zip(labels).map(|(number, label)| self.option(number, label)).collect(),
            hands: Some(Hands { counted: 3, seats: 5 }),
        }
    }

    fn option(self, number: u8, label: &str) -> StageOption {
        StageOption { number, label: self.say(label) }
    }

    /// As long as labels may be, with everything that makes it hard.
    pub(crate) fn long_question(self) -> Question {
        let labels = [
            "Order Stellane to hand over the list of all of its clients",
            "Tell each of the fourteen firms through its own regulator",
            "Publish a technical alert with indicators, no state named",
            "Sign the statement of the five, and name Veyland with them",
            "Wait two weeks for the forensics before anything is said",
        ];
        Question {
            dilemma: Some(Dilemma {
                between: [
                    self.say("clients in danger who must be told"),
                    self.say("a provider that still talks to us"),
                ],
                deadline: self.say("its lawyers answer until Friday, and no longer"),
                irreversible: self.say("ordered once, it never volunteers again"),
                unknown: self.say("are our own firms on the list? Forensics need two weeks"),
            }),
            options: (1..).zip(labels).map(|(number, label)| self.option(number, label)).collect(),
            ..self.question()
        }
    }

    pub(crate) fn chosen(self) -> Page {
        Page::Chosen {
            number: 3,
            ask: self.say("Forty-five firms may be reached. Whom do we warn, and how?"),
            option: self.say("Sign Estmark’s statement naming Veyland"),
            said: self
                .prose("Caldria, with Estmark, attributes the intrusion to a group that works for Veyland."),
            hands: Some(Hands { counted: 5, seats: 5 }),
        }
    }

    pub(crate) fn ending(self) -> Page {
        Page::Ending { title: self.say("Named, and paid for"), text: self.prose(ENDING) }
    }

    pub(crate) fn hotwash(self) -> Page {
        let steps = [
            "What happened? Facts first, nobody defends anything",
            "How did it look from your seat? Everybody once before anybody twice",
            "Where did our process, not a person, fall short?",
            "What of this waits for us in our own work?",
            "One sentence each: when this happens, I will do that",
        ];
        Page::Hotwash { steps: steps.map(|text| self.say(text)).to_vec() }
    }
}

/// A clock that runs at [`NOW`].
pub(crate) const fn running(left_seconds: i64) -> Countdown {
    Countdown { left_seconds, wall_seconds: NOW, running: true }
}

/// A clock that stands.
pub(crate) const fn paused(left_seconds: i64) -> Countdown {
    Countdown { left_seconds, wall_seconds: NOW, running: false }
}

const LETTER: &str = "Since January somebody has been inside Stellane, the firm that runs the machines of six \
                      ministries and of about forty companies. Stellane found it by chance, and told us because our \
                      contract obliges it to.\n\nWe do not know who it is, what was taken, or whether they are gone. \
                      Estmark, where Stellane has its head office, knows more than it says. Veyland, which buys a \
                      fifth of what we sell abroad, will be suspected first.\n\nYou are asked to *decide what the \
                      government does*, step by step, with what is known on the day. Parliament meets in nine weeks; \
                      the summit with Veyland is in ten.";

const MESSAGE: &str = "The foreign minister of Estmark telephoned. Five states will name Veyland on *Friday at noon*, \
                       and would like our signature under it. They offer to show us their case, in their capital, to \
                       two persons. They ask that our ministry of trade is not told before.";

const ENDING: &str = "Veyland called the statement slander and closed its market to our machine builders for a year. \
                      Two of the five states thanked us in public.\n\nStellane’s clients were told in time: of \
                      forty-five firms, thirty-one shut the door before anything was taken.";
