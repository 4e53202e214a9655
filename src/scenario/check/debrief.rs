use super::Checker;
use crate::scenario::document::Debrief;
use crate::scenario::script::RecordWords;

impl Checker<'_> {
    pub(super) fn debrief(&mut self, debrief: Option<&Debrief>) {
        let Some(debrief) = debrief else { return };
        self.afterwards.record = debrief
            .record
            .iter()
            .map(|record| RecordWords {
                when: self.line(&record.when, 40),
                what: self.prose(&record.what),
                accused_says: self.maybe_prose(record.accused_says.as_ref()),
                sources: self.sources_of(&record.sources),
            })
            .collect();
        self.afterwards.questions = debrief.questions.iter().map(|text| self.line(text, 200)).collect();
        self.afterwards.reading = self.sources_of(&debrief.reading);
    }
}
