use std::io::{BufRead, Write};
use std::slice;

use super::{Face, Stop};
use crate::exercise::Moved;
use crate::exercise::Snapshot;
use crate::exercise::snapshot::{Change, Changed, Clock, Clocks, FeedItem, Standing};
use crate::text::{Calendar, closed, say};
use crate::wording::{self, because, change, counter, grade_words, kind_key, movement, standing, stated};

impl<R: BufRead, W: Write> Face<'_, R, W> {
    /// Tells where the exercise is, what came in, and how things stand.
    pub(super) fn desk(&mut self, snapshot: &Snapshot) -> Result<(), Stop> {
        let words = self.words;
        let calendar = Calendar::starting(snapshot.start);
        self.paper.gap()?;
        self.paper.line(&say!(
            words,
            "plain-date",
            date = calendar.full(words, snapshot.day),
            day = snapshot.day
        ))?;
        if let Some(decision) = &snapshot.decision {
            self.paper.line(&say!(
                words,
                "plain-where",
                number = decision.number,
                total = snapshot.decisions
            ))?;
        }
        self.news(snapshot, calendar)?;
        if snapshot.decision.is_some() {
            self.standing(snapshot)?;
        }
        Ok(())
    }

    fn news(&mut self, snapshot: &Snapshot, calendar: Calendar) -> Result<(), Stop> {
        let words = self.words;
        let news: Vec<&FeedItem> = snapshot.news().collect();
        self.paper.gap()?;
        self.paper.line(&say!(words, "plain-news", count = news.len()))?;
        for (number, item) in (1..).zip(&news) {
            self.message(number, news.len(), item, calendar)?;
        }
        for changed in snapshot.changes.iter().filter(|changed| !is_told(&news, changed)) {
            self.paper.line(&say!(words, "plain-changed", what = change(words, &changed.change)))?;
            if let Some(because) = because(words, slice::from_ref(&changed.because)) {
                self.paper.detail(&because)?;
            }
        }
        Ok(())
    }

    fn message(
        &mut self,
        number: usize,
        total: usize,
        item: &FeedItem,
        calendar: Calendar,
    ) -> Result<(), Stop> {
        let words = self.words;
        self.paper.gap()?;
        self.paper.line(&say!(
            words,
            "plain-message",
            number = number,
            total = total,
            kind = words.get(kind_key(item.kind)),
            from = item.from.clone(),
            date = calendar.month(words, item.day),
            time = format!("{:02}:{:02}", item.time.0, item.time.1)
        ))?;
        self.paper.line(&closed(&item.title))?;
        self.paper.prose(&item.text)?;
        if let Some(grade) = item.grade {
            self.paper.line(&say!(words, "plain-grade", grade = grade_words(words, grade)))?;
        }
        for moved in &item.moved {
            self.paper.line(&say!(words, "plain-moved", what = movement(words, moved)))?;
        }
        if !item.guide.is_empty() {
            self.paper.line(&say!(words, "plain-guide", text = item.guide.flat()))?;
        }
        if !item.sources.is_empty() {
            self.paper.line(&say!(words, "plain-pattern", ids = item.sources.join(", ")))?;
        }
        self.explain(&item.text.flat())
    }

    fn standing(&mut self, snapshot: &Snapshot) -> Result<(), Stop> {
        let words = self.words;
        let (means, clocks) = (snapshot.means, snapshot.clocks);
        self.paper.gap()?;
        self.paper.line(&say!(words, "plain-standing"))?;
        self.paper.line(&say!(
            words,
            "plain-means",
            capital = means.capital,
            credibility = means.credibility,
            hours = means.hours,
            weekly = means.hours_weekly
        ))?;
        if !snapshot.counters.is_empty() {
            let counters: Vec<String> = snapshot.counters.iter().map(|of| counter(words, of)).collect();
            self.paper.line(&say!(words, "plain-counters", counters = counters.join("; ")))?;
        }
        for measure in &snapshot.toolbox.measures {
            if let Standing::Running(..) = measure.standing {
                let (label, standing) = (measure.option.label.clone(), standing(words, measure));
                self.paper.line(&say!(words, "plain-running-line", label = label, standing = standing))?;
            }
        }
        self.paper.line(&self.clocks(clocks))?;
        for board in &snapshot.board {
            if let (Some(day), Some(stated)) = (board.stated_on, stated(words, board)) {
                self.paper.line(&say!(words, "plain-you-said", day = day, stated = stated))?;
            }
        }
        Ok(())
    }

    /// The clocks in one line; those that have neither an aim nor a time are left out.
    fn clocks(&self, clocks: Clocks) -> String {
        let words = self.words;
        let keys = ["plain-detect", "plain-respond", "plain-mitigate", "plain-recover"];
        let told = keys.into_iter().zip(wording::clocks(words, &clocks));
        let told = told.filter(|(_, (_, _, of))| of.is_none_or(Clock::is_told));
        told.map(|(key, (_, clock, _))| say!(words, key, clock = clock)).collect::<Vec<_>>().join(" ")
    }
}

/// Whether a message has told of a change already.
fn is_told(news: &[&FeedItem], changed: &Changed) -> bool {
    let Change::Counter(name, ..) = &changed.change else { return false };
    news.iter()
        .flat_map(|item| &item.moved)
        .any(|moved| matches!(&moved.what, Moved::Counter(moved) if moved == name))
}
