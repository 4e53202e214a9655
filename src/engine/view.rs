use super::attribution::{PerMille, Reading, read_evidence, read_question};
use super::diplomacy::{Accusation, Consent, Diplomacy};
use super::public::{Public, Running, Search, Stated};
use crate::scenario::document::{Stance, Work};
use crate::scenario::index::{
    ActorIx, CounterIx, CourseIx, DeadlineIx, EndingIx, EvidenceIx, InjectIx, LawIx, OptionIx, Position,
    PostureIx, QuestionIx, SeatIx, WindowIx,
};
use crate::scenario::rules::{Bounds, Condition, Delay, Evidence, Gate, Meter, Rules, Split, Test};
use crate::units::Hours;

/// What the players may know: the only thing a player-facing surface, a policy or a condition is given.
///
/// It borrows the visible part of a world and has no way to the hidden one.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    rules: &'a Rules,
    public: &'a Public,
}

impl<'a> View<'a> {
    pub(super) const fn new(rules: &'a Rules, public: &'a Public) -> Self {
        Self { rules, public }
    }

    /// The facts of the scenario.
    #[must_use]
    pub const fn rules(self) -> &'a Rules {
        self.rules
    }

    /// The moment it is.
    #[must_use]
    pub const fn now(self) -> Hours {
        self.public.now
    }

    /// The path through the windows.
    #[must_use]
    pub const fn course(self) -> CourseIx {
        self.public.course
    }

    /// The value of a meter, 0 to 1000.
    #[must_use]
    pub fn meter(self, meter: Meter) -> i16 {
        self.public.meter(meter)
    }

    /// The value of a counter, 0 to 1000.
    #[must_use]
    pub fn counter(self, counter: CounterIx) -> i16 {
        self.meter(Meter::Counter(counter))
    }

    /// Analyst hours left this week.
    #[must_use]
    pub const fn analyst_hours(self) -> i16 {
        self.public.analyst_hours
    }

    /// Analyst hours of a whole week.
    #[must_use]
    pub const fn week_hours(self) -> i16 {
        self.public.week_hours
    }

    /// Whether a law is in force.
    #[must_use]
    pub fn has_law(self, law: LawIx) -> bool {
        self.public.has_law(law)
    }

    /// Whether a seat is at the table.
    #[must_use]
    pub fn has_seat(self, seat: SeatIx) -> bool {
        self.public.has_seat(seat)
    }

    /// The kind of country, where the scenario has any.
    #[must_use]
    pub const fn posture(self) -> Option<PostureIx> {
        self.public.posture
    }

    /// How the analysts' hours are split, if the scenario lets the cell split them.
    #[must_use]
    pub fn split(self) -> Option<Split> {
        self.rules.means.split.map(|_| self.public.split)
    }

    /// Hours a week that the analysts have for one kind of work: its share of a full week, whatever was spent of it.
    #[must_use]
    pub fn hours_on(self, work: Work) -> i16 {
        self.public.hours_on(work)
    }

    /// A delay of one kind of work, by the share of the hours that this work has now.
    #[must_use]
    pub fn paced(self, work: Work, delay: Delay) -> Delay {
        delay.stretched(self.public.share_of(work))
    }

    /// Until an option or a measure would take effect, if it were chosen now.
    #[must_use]
    pub fn takes(self, option: OptionIx) -> Delay {
        let rule = &self.rules.options[option];
        rule.work.map_or(rule.takes, |work| self.paced(work, rule.takes))
    }

    /// How many more measures can be taken at the open window.
    #[must_use]
    pub fn measures_left(self) -> u8 {
        super::legal::MEASURES_A_WINDOW.saturating_sub(self.public.measures)
    }

    /// Whether an option or a measure took effect.
    #[must_use]
    pub fn is_in_effect(self, option: OptionIx) -> bool {
        self.public.in_effect.contains(option.number())
    }

    /// Whether an option was chosen, or a measure taken.
    #[must_use]
    pub fn has_chosen(self, option: OptionIx) -> bool {
        self.public.has_chosen(option)
    }

    /// Whether a message was sent.
    #[must_use]
    pub fn has_sent(self, inject: InjectIx) -> bool {
        self.public.has_sent(inject)
    }

    /// How often a message was sent.
    #[must_use]
    pub fn times_sent(self, inject: InjectIx) -> u8 {
        self.public.sendings.of(inject.number())
    }

    /// Whether a window has opened.
    #[must_use]
    pub fn has_opened(self, window: WindowIx) -> bool {
        self.public.has_opened(window)
    }

    /// Whether an item came to hand.
    #[must_use]
    pub fn has_found(self, item: EvidenceIx) -> bool {
        self.public.has_found(item)
    }

    /// Whether an item was shown to be false.
    #[must_use]
    pub const fn is_discredited(self, item: EvidenceIx) -> bool {
        self.public.discredited >> item.0 & 1 == 1
    }

    /// Items in hand that still count, one bit each.
    #[must_use]
    pub fn held(self) -> u64 {
        self.public.held()
    }

    /// The search for an item, if it was ever looked for.
    #[must_use]
    pub fn search(self, item: EvidenceIx) -> Option<Search> {
        self.public.search(item)
    }

    /// How far an actor has gone in public.
    #[must_use]
    pub fn stance(self, actor: ActorIx) -> Stance {
        self.public.diplomacy.stance(actor)
    }

    /// What is shared with an actor, 0 to 3.
    #[must_use]
    pub fn sharing(self, actor: ActorIx) -> u8 {
        self.public.diplomacy.sharing(actor)
    }

    /// How an actor stands with us, −1000 to 1000.
    #[must_use]
    pub fn relation(self, actor: ActorIx) -> i16 {
        self.public.diplomacy.relation(actor)
    }

    /// Whether an actor was asked to take a stand.
    #[must_use]
    pub fn is_invited(self, actor: ActorIx) -> bool {
        self.public.diplomacy.is_invited(actor)
    }

    /// Whether an actor's answer is awaited.
    #[must_use]
    pub fn is_awaited(self, actor: ActorIx) -> bool {
        self.public.diplomacy.is_awaited(actor)
    }

    /// How far the consent of an item's owner is.
    #[must_use]
    pub fn consent(self, item: EvidenceIx) -> Consent {
        self.public.diplomacy.consent(self.rules, item)
    }

    /// Whether an item is public.
    #[must_use]
    pub fn is_released(self, item: EvidenceIx) -> bool {
        self.public.diplomacy.is_released(item)
    }

    /// Whether an altered form of an item is public.
    #[must_use]
    pub fn is_altered(self, item: EvidenceIx) -> bool {
        self.public.diplomacy.is_altered(item)
    }

    /// Items in hand that may be released, one bit each.
    #[must_use]
    pub fn releasable(self) -> u64 {
        let may = |item: &EvidenceIx| {
            self.rules.evidence[*item].releasable
                && matches!(self.consent(*item), Consent::NotNeeded | Consent::Given)
        };
        let items = self.rules.evidence.positions().filter(may);
        self.held() & items.fold(0, |bits, item| bits | 1 << item.number())
    }

    /// What stands published on a question.
    #[must_use]
    pub fn accusation(self, question: QuestionIx) -> Option<Accusation> {
        self.public.diplomacy.accusation(question)
    }

    /// Whether something stands published that accuses an actor.
    #[must_use]
    pub fn is_accused(self, actor: ActorIx) -> bool {
        self.rules.questions.iter().any(|(question, rule)| {
            let answer = self.accusation(question).map(|accusation| accusation.answer.number());
            answer.is_some_and(|answer| rule.answers[answer].actor == Some(actor))
        })
    }

    /// The rung of the tension ladder, 0 to 10.
    #[must_use]
    pub const fn tension(self) -> u8 {
        self.public.diplomacy.rung()
    }

    /// The highest rung that was reached, 0 to 10.
    #[must_use]
    pub const fn highest_tension(self) -> u8 {
        self.public.diplomacy.highest_rung()
    }

    pub(super) const fn diplomacy(self) -> &'a Diplomacy {
        &self.public.diplomacy
    }

    /// When a channel first noticed something.
    #[must_use]
    pub const fn noticed_since(self) -> Option<Hours> {
        self.public.noticed_since
    }

    /// The window that is open.
    #[must_use]
    pub const fn window(self) -> Option<WindowIx> {
        self.public.window
    }

    /// Decisions taken so far.
    #[must_use]
    pub const fn decisions(self) -> u8 {
        self.public.decisions
    }

    /// When the cell first did more than wait.
    #[must_use]
    pub const fn responded(self) -> Option<Hours> {
        self.public.responded
    }

    /// Days before day 0 by which the intruder is known to have been within; nothing if no intruder is at work.
    #[must_use]
    pub fn within_since(self) -> Option<u16> {
        let items = self.rules.evidence.iter().filter(|(item, _)| self.held() >> item.number() & 1 == 1);
        let dated = items.map(|(_, item)| item.dates_back).max().unwrap_or(0);
        (!self.rules.campaigns.is_empty()).then_some(dated)
    }

    /// Since when the intruder may be out: it was thrown out, and nothing was noticed since.
    #[must_use]
    pub const fn cleaned(self) -> Option<Hours> {
        self.public.cleaned
    }

    /// When everything worked again.
    #[must_use]
    pub const fn recovered(self) -> Option<Hours> {
        self.public.recovered
    }

    /// How the exercise ended.
    #[must_use]
    pub const fn ending(self) -> Option<EndingIx> {
        self.public.ended
    }

    /// How far a deadline is.
    #[must_use]
    pub fn deadline(self, deadline: DeadlineIx) -> Running {
        self.public.deadline(deadline)
    }

    /// What the cell last stated on a question.
    #[must_use]
    pub fn stated(self, question: QuestionIx) -> Option<Stated> {
        self.public.stated[question.number()]
    }

    /// Whether a question's ballot at the open window is in.
    #[must_use]
    pub fn has_balloted(self, question: QuestionIx) -> bool {
        self.public.has_balloted(question)
    }

    /// The first question of the open window whose ballot is not in.
    #[must_use]
    pub fn ballot_due(self) -> Option<QuestionIx> {
        let window = &self.rules.windows[self.window()?];
        window.ballot.iter().copied().find(|question| !self.has_balloted(*question))
    }

    /// What the items in hand say on every question. Sealed on every players' surface until the ballot is in.
    #[must_use]
    pub fn reading(self) -> Reading {
        read_evidence(self.rules, self.held())
    }

    /// The same for one question.
    #[must_use]
    pub fn reading_of(self, question: QuestionIx) -> PerMille {
        read_question(self.rules, question, self.held())
    }

    /// Whether all conditions of a gate hold.
    #[must_use]
    pub fn all_hold(self, gate: &Gate) -> bool {
        gate.tests().iter().all(|test| self.passes(test))
    }

    fn passes(self, test: &Test) -> bool {
        match test {
            Test::All(set, bits) => self.public.word(*set) & bits == *bits,
            Test::None(set, bits) => self.public.word(*set) & bits == 0,
            Test::Some(set, bits) => self.public.word(*set) & bits != 0,
            Test::Meter(meter, bounds) => bounds.contain(self.meter(*meter).into()),
            Test::Between(first, last) => (*first..=*last).contains(&self.now()),
            Test::Either(tests) => tests.iter().any(|test| self.passes(test)),
            Test::Within(condition) => self.holds(condition),
        }
    }

    /// Whether a condition holds.
    #[must_use]
    pub fn holds(self, condition: &Condition) -> bool {
        match condition {
            Condition::Any(list) => list.iter().any(|inner| self.holds(inner)),
            Condition::Not(inner) => !self.holds(inner),
            Condition::Chose(option) => self.has_chosen(*option),
            Condition::Happened(inject) => self.has_sent(*inject),
            Condition::Held(item) => self.held() >> item.number() & 1 == 1,
            Condition::Stated(question, answer, percent) => {
                self.public.stated_at_least(*question, *answer, *percent)
            }
            Condition::Meter(meter, bounds) => bounds.contain(self.meter(*meter).into()),
            Condition::Detected(channel) => self.public.has_detected(*channel),
            Condition::Law(law) => self.has_law(*law),
            Condition::Seat(seat) => self.has_seat(*seat),
            Condition::Posture(posture) => self.posture() == Some(*posture),
            Condition::Stance(actor, stance) => self.stance(*actor) >= *stance,
            Condition::Releasable(question, least) => {
                let about = |(_, item): &(EvidenceIx, &Evidence)| item.question == *question;
                let items = self.rules.evidence.iter().filter(about);
                let ready = items.filter(|(item, _)| self.releasable() >> item.number() & 1 == 1);
                ready.count() >= usize::from(*least)
            }
            Condition::Consented(item) => self.consent(*item) == Consent::Given,
            Condition::Published(question, answer) => {
                self.accusation(*question).is_some_and(|accusation| accusation.answer == *answer)
            }
            Condition::Tension(bounds) => bounds.contain(self.tension().into()),
            Condition::Day(bounds) => self.days_in(*bounds, Hours(0)),
            Condition::Since(stamp, bounds) => {
                self.public.stamped(*stamp).is_some_and(|moment| self.days_in(*bounds, moment))
            }
        }
    }

    fn days_in(self, bounds: Bounds, from: Hours) -> bool {
        let days = self.now().day().saturating_sub(from.day());
        bounds.contain(i32::try_from(days).unwrap_or(i32::MAX))
    }
}
