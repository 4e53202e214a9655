use chrono::NaiveDate;

use super::Checker;
use crate::scenario::document::Text;
use crate::scenario::fault::short;
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::likelihood::Band;
use crate::scenario::limits::TEXT_CHARACTERS;
use crate::scenario::script::Grade;
use crate::text::{Prose, nearest, one_line};

/// Bytes of the longest text there can be.
const LONGEST: usize = 4 * TEXT_CHARACTERS;

impl Checker<'_> {
    /// One line of at most so many characters.
    pub(super) fn line(&mut self, text: &Text, limit: usize) -> String {
        let line = one_line(&self.cast_in(text));
        self.length_is_right(text, &line, limit);
        (self.voice)(&line)
    }

    /// One line that may be left out.
    pub(super) fn maybe_line(&mut self, text: Option<&Text>, limit: usize) -> String {
        text.map(|text| self.line(text, limit)).unwrap_or_default()
    }

    /// Running text.
    pub(super) fn prose(&mut self, text: &Text) -> Prose {
        let resolved = self.cast_in(text);
        self.length_is_right(text, resolved.trim(), TEXT_CHARACTERS);
        Prose::read(&(self.voice)(&resolved))
    }

    /// Running text that may be left out.
    pub(super) fn maybe_prose(&mut self, text: Option<&Text>) -> Prose {
        text.map(|text| self.prose(text)).unwrap_or_default()
    }

    /// A short and a long form.
    pub(super) fn two_lengths(&mut self, texts: &(Text, Text), brief: usize, full: usize) -> [String; 2] {
        [self.line(&texts.0, brief), self.line(&texts.1, full)]
    }

    fn length_is_right(&mut self, text: &Text, resolved: &str, limit: usize) {
        let length = resolved.chars().count();
        if length == 0 {
            self.fault(text.place, Fault::TextEmpty);
        } else if length > limit {
            self.fault(text.place, Fault::TextTooLong { limit, length });
        }
    }

    /// Puts names of the cast in place of `{name}`.
    fn cast_in(&mut self, text: &Text) -> String {
        let mut out = String::with_capacity(text.text.len());
        let mut rest = 0;
        // What is longer than any text may be is not put together to its end.
        while out.len() <= LONGEST
            && let Some(open) = text.text[rest..].find(['{', '}']).map(|at| at + rest)
        {
            out.push_str(&text.text[rest..open]);
            let close = text.text[open..].find('}').map(|at| at + open);
            match close {
                Some(close) if close > open => {
                    out.push_str(&self.cast_name(text, open + 1, close));
                    rest = close + 1;
                }
                _ => {
                    self.fault(text.part(open..open + 1), Fault::OpenBrace);
                    rest = open + 1;
                }
            }
        }
        out.push_str(&text.text[rest..]);
        out
    }

    fn cast_name(&mut self, text: &Text, start: usize, end: usize) -> String {
        let name = &text.text[start..end];
        if let Some((_, shown)) = self.cast.iter().find(|(id, _)| id == name) {
            return shown.clone();
        }
        let fault = Fault::unknown(Kind::Cast, name, self.cast.iter().map(|(id, _)| id.as_str()));
        self.fault(text.part(start..end), fault);
        String::new()
    }

    /// A date such as `2017-02-06`.
    pub(super) fn date(&mut self, text: &Text) -> NaiveDate {
        let ten = Some(text.text.as_str()).filter(|date| date.len() == "2017-02-06".len());
        let date = ten.and_then(|date| NaiveDate::parse_from_str(date, "%Y-%m-%d").ok());
        date.unwrap_or_else(|| {
            self.fault(text.place, Fault::BadDate { found: short(&text.text) });
            NaiveDate::default()
        })
    }

    /// A time of day such as `07:40`.
    pub(super) fn time(&mut self, text: &Text) -> (u8, u8) {
        let parts = text.text.split_once(':').and_then(|(hour, minute)| {
            let two_digits = hour.len() == 2 && minute.len() == 2;
            let digits = text.text.bytes().all(|sign| sign.is_ascii_digit() || sign == b':');
            (two_digits && digits).then_some((hour.parse::<u8>().ok()?, minute.parse::<u8>().ok()?))
        });
        match parts {
            Some((hour, minute)) if hour < 24 && minute < 60 => (hour, minute),
            _ => {
                self.fault(text.place, Fault::BadTime { found: short(&text.text) });
                (0, 0)
            }
        }
    }

    /// A grade such as `B2`.
    pub(super) fn grade(&mut self, text: &Text) -> Grade {
        let mut letters = text.text.chars();
        if let (Some(letter @ 'A'..='F'), Some(digit @ 1..=6), None) =
            (letters.next(), letters.next().and_then(|digit| digit.to_digit(10)), letters.next())
        {
            Grade { letter, digit: u8::try_from(digit).unwrap_or(6) }
        } else {
            self.fault(text.place, Fault::BadGrade { found: short(&text.text) });
            Grade::default()
        }
    }

    /// A likelihood word such as `very likely`.
    pub(super) fn band(&mut self, text: &Text) -> Band {
        Band::ALL.into_iter().find(|band| band.term() == text.text).unwrap_or_else(|| {
            let near = nearest(&text.text, Band::ALL.map(Band::term));
            self.fault(text.place, Fault::BadBand { found: short(&text.text), near });
            Band::RoughlyEven
        })
    }
}
