use super::{Dice, listed};

/// Intruders at work behind a cell that only waits, as one file: what a law about intruders needs, and nothing that
/// would answer what is noticed.
///
/// What differs from seed to seed is how the intruders work, what they are after, and who can notice them. The other
/// fields are what a law changes, one at a time; they move no dice.
#[derive(Clone, Copy, Debug)]
pub struct Intrusion {
    /// The seed of all that is not named here.
    pub seed: u64,
    /// Days of hidden past.
    pub before: usize,
    /// The analysts' hours a week.
    pub hours: usize,
    /// How hard the first channel is worked from some day on, in per cent of its plan, if that changes.
    pub effort: Option<usize>,
    /// On which day the intruders are thrown out, if they are.
    pub out: Option<usize>,
    /// Whether intruders who are noticed know it, and answer it.
    pub reacts: bool,
}

/// Stages that may be left out, and the last one.
const STAGES: [&str; 4] = ["Foothold", "Persistence", "Lateral", "Staging"];

impl Intrusion {
    /// What stands if nothing is changed.
    #[must_use]
    pub const fn of(seed: u64) -> Self {
        Self { seed, before: 0, hours: 0, effort: None, out: None, reacts: false }
    }

    /// The source.
    #[must_use]
    pub fn text(&self) -> String {
        let mut dice = Dice::new(self.seed);
        let campaigns = dice.between(1, 2);
        let days = dice.between(300, 600);
        let lists = [
            ("evidence", Self::evidence()),
            ("campaigns", (0..campaigns).map(|campaign| self.campaign(&mut dice, campaign)).collect()),
            ("assets", assets(&mut dice, campaigns)),
            ("channels", self.channels(&mut dice, campaigns)),
            ("injects", self.injects(&mut dice, days)),
        ];
        let lists = lists.map(|(name, items)| format!("{name}: {},\n", listed(&items)));
        format!("{}{}{}", self.header(days), lists.concat(), end(days))
    }

    fn header(&self, days: usize) -> String {
        format!(
            r#"(format: 1,
            scenario: (id: "intrusion-{}", title: "Invented", summary: "x", hard_part: "x", for_whom: "x",
                start: "2017-02-06", horizon_days: {days}, before_days: {},
                direct: (base: 50..150, per_day: 1..2, per_asset: 25..75),
                courses: [(id: "short", minutes: 30, windows: 1)],
                means: (capital: 500, credibility: 700, analyst_hours: {}),
                briefing: (from: "a", to: "b", about: "c", text: "d")),
            questions: [(id: "who", text: "Who?", heading: "Who",
                answers: [(id: "state", label: "A state", short: "State", prior: 60, actor: "rival"),
                    (id: "other", label: "Another", short: "Other", prior: 40)],
                groups: [("technical", "Technical")])],
            actors: [(id: "rival", label: "Rival", kind: State, temperament: (benefit: 500, tolerance: 300, intent: 700))],
            "#,
            self.seed, self.before, self.hours
        )
    }

    /// Items that point to nobody.
    fn evidence() -> Vec<String> {
        let item = |number| {
            format!(
                r#"(id: "e{number}", title: "Item {number}", about: "who", group: "technical", reliability: "A1",
                delay_days: 1, seen_if: [("state", 90), ("other", 90)], from: "x", text: "x", cannot_tell: "x")"#
            )
        };
        (0..CHANNELS).map(item).collect()
    }

    fn campaign(&self, dice: &mut Dice, campaign: usize) -> String {
        let mut stages: Vec<String> = Vec::new();
        for stage in STAGES {
            let (days, wanted) = (dice.between(2, 30), dice.falls(70));
            if wanted {
                stages.push(format!("({stage}, {days}..{})", days + dice.below(20)));
            }
        }
        stages.push("(Exfil, 1500..1600)".to_owned());
        let (noticed, spread) = (dice.between(30, 300), dice.below(900));
        let quiets = format!("quiets: (percent: 25, tempo: {})", dice.between(200, 900));
        let returns = format!("returns: (percent: 40, days: {}..90)", dice.between(10, 60));
        let hunted = "retools: 100, when_hunted: (pauses: 1, hides: 2, goes_on: 2, moves_on: 1), ";
        let hunted = if self.reacts { hunted } else { "" };
        format!(
            r#"(id: "k{campaign}", label: "Campaign", author: "who", stages: {},
            skill: (noticed_percent: {noticed}, spread: {spread}), {quiets}, {hunted}{returns})"#,
            listed(&stages)
        )
    }

    fn channels(&self, dice: &mut Dice, campaigns: usize) -> Vec<String> {
        let count = dice.between(2, CHANNELS);
        let channel = |channel: usize| {
            // The first is our own, so that there is one to work harder.
            let own = channel == 0 || dice.falls(40);
            let owner = if own { "Own" } else { *dice.one_of(&["Partner", "Outsider"]) };
            let gain =
                if own { format!("effort_gain_percent: {}, ", dice.between(10, 200)) } else { String::new() };
            let campaign = dice.below(campaigns);
            let medians: Vec<String> = STAGES
                .iter()
                .chain(&["Exfil"])
                .map(|stage| format!("({stage}, {})", dice.between(60, 900)))
                .collect();
            let alarms = if self.reacts { format!(r#", Alert("k{campaign}")"#) } else { String::new() };
            format!(
                r#"(id: "ch{channel}", label: "Channel", campaign: "k{campaign}", owner: {owner}, {gain}
                median_days: {}, does: [Give("e{channel}"){alarms}])"#,
                listed(&medians)
            )
        };
        (0..count).map(channel).collect()
    }

    fn injects(&self, dice: &mut Dice, days: usize) -> Vec<String> {
        let inject = |id: &str, day: usize, does: String| {
            format!(
                r#"(id: "{id}", when: At(day: {day}), sent: "09:00", does: [{does}], from: "x", mode: Note,
                title: "x", text: "x")"#
            )
        };
        let day = dice.below(days / 2);
        let harder = self.effort.map(|effort| inject("harder", day, format!(r#"Effort("ch0", {effort})"#)));
        let out = self.out.map(|day| inject("out", day, r#"Evict("door", 80)"#.to_owned()));
        let first = inject("first", 0, String::new());
        std::iter::once(first).chain(harder).chain(out).collect()
    }
}

/// The most channels.
const CHANNELS: usize = 5;

/// A door, and what lies behind it; now and then something that it does not guard.
fn assets(dice: &mut Dice, campaigns: usize) -> Vec<String> {
    let door = r#"(id: "door", label: "Door", campaign: "k0", layer: Between)"#.to_owned();
    let count = dice.between(1, 3);
    let asset = |asset: usize| {
        let campaign = if asset == 0 { 0 } else { dice.below(campaigns) };
        let behind = if campaign == 0 && (asset == 0 || dice.falls(70)) { r#"behind: "door", "# } else { "" };
        let (euros, tranche, every) = (dice.between(1_000, 60_000), dice.between(5, 80), dice.between(3, 40));
        format!(
            r#"(id: "as{asset}", label: "Asset", campaign: "k{campaign}", {behind}layer: IpIntensive,
            worth: (thousand_euros: {euros}..{}, decay: Semiconductors, tranche: {tranche}, every_days: {every}..{}))"#,
            euros + dice.below(20_000),
            every + dice.below(20)
        )
    };
    std::iter::once(door).chain((0..count).map(asset)).collect()
}

fn end(days: usize) -> String {
    let last = days - 1;
    format!(
        r#"windows: [(id: "last", move: 1, minutes: 5, opens: At(day: {last}), ask: ("What?", "What?"),
            dilemma: (between: ("a", "b"), deadline: ("c", "c"), irreversible: ("d", "d"), unknown: ("e", "e")), advice: [],
            options: [(id: "wait", label: "Wait", default: true, text: "x", risk: "x", feedback: "x"),
                (id: "act", label: "Act", text: "x", risk: "x", feedback: "x")])],
        endings: [(id: "end", title: "End", text: "x")],
        debrief: (record: [], questions: ["What did you know?"]))
        "#
    )
}
