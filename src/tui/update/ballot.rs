use crate::actions::Action;
use crate::exercise::{Command, ballot};
use crate::tui::model::{Draft, Model, QuestionDraft, Spot};

impl Model {
    pub(super) fn on_ballot(&mut self, action: Action, digit: Option<u32>) {
        match action {
            Action::Open => return self.seal(),
            Action::Back => return self.go_home(),
            _ => {}
        }
        let Some(play) = self.play_mut() else { return };
        let Spot::Ballot(draft) = &mut play.spot else {
            return;
        };
        match action {
            Action::Up => draft.step(-1),
            Action::Down => draft.step(1),
            Action::NextPane => draft.next_question(),
            Action::Left => draft.change(-1),
            Action::Right => draft.change(1),
            Action::MuchLess => draft.change(-5),
            Action::MuchMore => draft.change(5),
            Action::Digit => draft.type_digit(digit.unwrap_or(0)),
            Action::RubOut => draft.rub_out(),
            Action::KeepLast => draft.keep_last(),
            Action::NoView => draft.no_view(),
            _ => {}
        }
    }

    pub(super) fn on_reading(&mut self, action: Action) {
        let reach = self.drawn.reach;
        match action {
            Action::Open | Action::Back => self.go_home(),
            _ => self.play_mut().into_iter().for_each(|play| play.at.scroll(action, reach)),
        }
    }

    /// Seals every question's ballot, one command each.
    fn seal(&mut self) {
        let Some(play) = self.play() else { return };
        let Spot::Ballot(draft) = &play.spot else { return };
        let commands: Vec<Command> = draft
            .questions
            .iter()
            .map(|question| Command::Ballot {
                question: play.snapshot.board[question.board].id.clone(),
                stated: question.stated.clone(),
            })
            .collect();
        for command in commands {
            // A ballot that is offered is due and adds up to 100, so it cannot be refused.
            let _ = self.command(command);
        }
        if let Some(play) = self.play_mut() {
            play.at.scroll = 0;
            play.spot = if play.snapshot.has_reading() { Spot::Reading } else { Spot::Screen(play.home()) };
        }
    }
}

impl Draft {
    pub(in crate::tui) fn has_last(&self) -> bool {
        self.questions.get(self.question).is_some_and(|question| question.last.is_some())
    }

    fn current(&mut self) -> Option<&mut QuestionDraft> {
        self.questions.get_mut(self.question)
    }

    fn lines(&self, question: usize) -> usize {
        self.questions.get(question).map_or(1, |question| question.answers)
    }

    /// Goes to the next or last line, across questions.
    fn step(&mut self, by: isize) {
        self.typed.clear();
        match self.line.checked_add_signed(by) {
            Some(line) if line < self.lines(self.question) => self.line = line,
            Some(_) if self.question + 1 < self.questions.len() => {
                self.question += 1;
                self.line = 0;
            }
            None if self.question > 0 => {
                self.question -= 1;
                self.line = self.lines(self.question).saturating_sub(1);
            }
            _ => {}
        }
    }

    fn next_question(&mut self) {
        self.typed.clear();
        self.question = (self.question + 1) % self.questions.len().max(1);
        self.line = 0;
    }

    fn change(&mut self, by: i16) {
        self.typed.clear();
        let line = self.line;
        if let Some(question) = self.current() {
            let now = i16::from(question.numbers().get(line).copied().unwrap_or(0));
            question.set(line, u8::try_from((now + by).clamp(0, 100)).unwrap_or(0));
        }
    }

    fn type_digit(&mut self, digit: u32) {
        let typed = format!("{}{digit}", self.typed);
        match typed.parse::<u32>() {
            Ok(0..=100) => self.typed = typed,
            // A nought too many is a slip; any other digit begins anew.
            _ if digit > 0 => self.typed = digit.to_string(),
            _ => {}
        }
        self.take_typed();
    }

    fn rub_out(&mut self) {
        self.typed.pop();
        self.take_typed();
    }

    fn take_typed(&mut self) {
        let (line, number) = (self.line, self.typed.parse().unwrap_or(0));
        if let Some(question) = self.current() {
            question.set(line, number);
        }
    }

    fn keep_last(&mut self) {
        self.typed.clear();
        if let Some(question) = self.current() {
            question.stated.clone_from(&question.last);
            question.stand.fill(false);
        }
    }

    /// No view, and from there back to numbers.
    fn no_view(&mut self) {
        self.typed.clear();
        if let Some(question) = self.current() {
            if question.stated.is_some() {
                question.stated = None;
                question.stand.fill(false);
            } else {
                question.numbers();
            }
        }
    }
}

impl QuestionDraft {
    /// Sets a line by hand; it stands from now on, as long as it can.
    fn set(&mut self, line: usize, percent: u8) {
        self.numbers();
        if let Some(stated) = &mut self.stated {
            ballot::set(stated, &self.stand, line, percent);
        }
        if let Some(stands) = self.stand.get_mut(line) {
            *stands = true;
        }
    }

    /// The numbers to change; from no view they begin anew.
    fn numbers(&mut self) -> &[u8] {
        let answers = self.answers;
        let last = self.last.clone();
        self.stated.get_or_insert_with(|| last.unwrap_or_else(|| ballot::even(answers)))
    }
}
