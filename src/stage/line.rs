use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::countdown::Countdown;
use super::inert::Inert;
use super::page::Page;

/// The version of the stage file's lines.
pub const STAGE_FORMAT: u32 = 1;

/// Bytes that no line comes near. Basis: design; the longest page of a scenario within its limits takes a tenth.
pub const LINE_BYTES: usize = 256 * 1024;

/// A line of the stage file: all that stands on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageLine {
    /// The version of the lines.
    pub format: u32,
    /// The title of the exercise.
    pub title: Inert,
    /// The date in the exercise.
    pub date: NaiveDate,
    /// The day of the exercise.
    pub day: u32,
    /// The time that runs out, where some does.
    pub clock: Option<Countdown>,
    /// The page.
    pub page: Page,
}

impl StageLine {
    /// The line as it is written, with its end.
    #[must_use]
    pub fn written(&self) -> String {
        let mut line = serde_json::to_string(self).unwrap_or_default();
        line.push('\n');
        line
    }
}

/// What a line of the stage file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// A page.
    Page(Box<StageLine>),
    /// Something that only a newer program knows.
    Newer,
    /// Nothing that can be read.
    Damaged,
}

/// Reads a whole line.
#[must_use]
pub fn read(line: &[u8]) -> Read {
    if line.len() > LINE_BYTES {
        return Read::Damaged;
    }
    match serde_json::from_slice::<StageLine>(line) {
        Ok(page) if page.format <= STAGE_FORMAT => Read::Page(Box::new(page)),
        Err(error) if !error.is_data() => Read::Damaged,
        _ => Read::Newer,
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDateTime;

    use super::super::page::{Dilemma, Hands, Letter, Message, Question, StageOption};
    use super::*;
    use crate::text::Prose;

    fn every_page() -> Vec<Page> {
        let sent: NaiveDateTime = "2017-03-14T14:11:00".parse().unwrap();
        vec![
            Page::Blank {},
            Page::Welcome { objectives: vec!["Say how sure you are".into()], course: "90 minutes".into() },
            Page::Letter(Letter {
                to: "the cell".into(),
                text: Prose::read("One.\n\nTwo."),
                ..Letter::default()
            }),
            Page::Message(Message {
                mode: "cable".into(),
                from: "Embassy".into(),
                to: "".into(),
                sent,
                title: "Estmark asks for a call".into(),
                text: Prose::read("Now *or never*."),
                grade: "B2".into(),
            }),
            Page::Question(Question {
                number: 3,
                total: 6,
                ask: "Whom do we warn?".into(),
                dilemma: Some(Dilemma::default()),
                options: vec![StageOption { number: 1, label: "Wait".into() }],
                hands: Some(Hands { counted: 3, seats: 5 }),
            }),
            Page::Chosen {
                number: 3,
                ask: "Whom?".into(),
                option: "Wait".into(),
                said: Prose::default(),
                hands: None,
            },
            Page::Break { minutes: 5 },
            Page::Ending { title: "Quietly".into(), text: Prose::read("It ended.") },
            Page::Hotwash { steps: vec!["What happened?".into()] },
            Page::Closed {},
        ]
    }

    fn line(page: Page) -> StageLine {
        let clock = Countdown { left_seconds: 372, wall_seconds: 1_772_442_000, running: true };
        StageLine {
            format: STAGE_FORMAT,
            title: "Cloud Hopper".into(),
            date: NaiveDate::from_ymd_opt(2017, 3, 14).unwrap(),
            day: 64,
            clock: Some(clock),
            page,
        }
    }

    #[test]
    fn every_page_is_one_line_and_comes_back_as_it_was() {
        for page in every_page() {
            let line = line(page);
            let written = line.written();
            assert_eq!(written.matches('\n').count(), 1);
            assert_eq!(read(written.trim_end().as_bytes()), Read::Page(Box::new(line)), "{written}");
        }
    }

    #[test]
    fn what_a_newer_program_writes_is_known_as_such() {
        let written = line(Page::Break { minutes: 5 }).written();
        for newer in [
            written.replace("\"format\":1", "\"format\":2"),
            written.replace("\"break\"", "\"coffee\""),
            written.replace("\"minutes\"", "\"seconds\""),
            written.replace("\"day\":64", "\"day\":64,\"night\":1"),
        ] {
            assert_eq!(read(newer.trim_end().as_bytes()), Read::Newer, "{newer}");
        }
    }

    #[test]
    fn what_is_no_line_is_damaged() {
        let written = line(Page::Blank {}).written();
        let long = vec![b' '; LINE_BYTES + 1];
        for damaged in [&b""[..], b"{", b"nonsense", &written.as_bytes()[..40], b"\xff\xfe", &long] {
            assert_eq!(read(damaged), Read::Damaged);
        }
    }

    #[test]
    fn text_in_a_line_is_inert() {
        let hostile = line(Page::Ending { title: "Over".into(), text: Prose::read("x") }).written();
        let hostile =
            hostile.replace("Over", r"a\u001b[2J\u202eb").replace("[\"x\"]", r#"["\u001b]0;c\u0007\n\nd"]"#);
        let Read::Page(read) = read(hostile.trim_end().as_bytes()) else { panic!("{hostile}") };
        let Page::Ending { title, text } = read.page else { panic!("an ending") };
        assert_eq!((&*title, text.flat().as_str()), ("a[2Jb", "]0;c d"));
    }
}
