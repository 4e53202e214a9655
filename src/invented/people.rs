//! The header, and everybody outside the cell.

use super::plan::MEASURES;
use super::{Author, listed, quoted};

const KINDS: [&str; 6] = ["State", "Provider", "Industry", "Regulator", "Press", "Public"];
const RUNGS: usize = 11;

impl Author {
    pub(super) fn header(&mut self, seed: u64) -> String {
        let means = self.means();
        let postures = self.postures();
        let seats = self.plan.seats;
        let seats = self.many(seats, |author, seat| {
            let private = author.maybe(40, |_| r#"private: "Only you know.""#.to_owned());
            format!(r#"(id: "s{seat}", title: "Seat {seat}", does: "sits", {private})"#)
        });
        let courses = self.courses();
        let (seats, courses) = (self.any_order(seats), self.any_order(courses));
        let cast = self.any_order(vec![r#"("home", "Verrin")"#.into(), r#"("rival", "Tarsk")"#.into()]);
        let objectives =
            vec![r#"(id: "ob0", text: "Learn.")"#.into(), r#"(id: "ob1", text: "Talk.")"#.into()];
        let objectives = self.any_order(objectives);
        let climate = self.climate();
        let costs = self.costs();
        format!(
            r#"scenario: (id: "invented-{seed}", title: "Invented", summary: "x", hard_part: "x", for_whom: "x",
            start: "2017-02-06", horizon_days: {}, before_days: {}, courses: {courses}, cast: {cast}, means: {means},
            postures: {postures}, seats: {seats}, objectives: {objectives},
            briefing: (from: "a", to: "b", about: "{{home}}", text: "d"), {climate}{costs}),
            "#,
            self.dice.between(50, 120),
            self.plan.before,
        )
    }

    fn means(&mut self) -> String {
        let weekly = self.maybe(60, |author| format!("capital_weekly: {}", author.dice.below(40)));
        let hunting = self.dice.below(50);
        let rest = 50 - hunting;
        let split = self.maybe(80, |_| {
            format!("split: (hunting: {hunting}, attribution: {rest}, remediation: 30, liaison: 20)")
        });
        format!(
            "(capital: {}, {weekly}credibility: {}, analyst_hours: {}, {split})",
            self.level(),
            self.level(),
            self.dice.below(200)
        )
    }

    fn postures(&mut self) -> String {
        let count = self.plan.postures;
        let postures = self.many(count, |author, posture| {
            let capital = author.maybe(50, |author| format!("capital: {}", author.level()));
            let credibility = author.maybe(50, |author| format!("credibility: {}", author.level()));
            let hours = author.maybe(50, |author| format!("analyst_hours: {}", author.dice.below(200)));
            let laws = (0..author.plan.laws).map(|law| format!(r#""law{law}""#)).collect();
            let laws = author.maybe(50, |author| format!("laws: {}", author.some_in_any_order(laws)));
            format!(r#"(id: "p{posture}", label: "Kind", text: "x", {capital}{credibility}{hours}{laws})"#)
        });
        // The first is the usual one.
        listed(&postures)
    }

    fn courses(&mut self) -> Vec<String> {
        let windows = self.plan.windows.len();
        let decisions = self.dice.between(1, windows);
        let long = format!(r#"(id: "long", minutes: 90, windows: {windows})"#);
        let short = format!(r#"(id: "short", minutes: 45, windows: {decisions})"#);
        vec![short, long]
    }

    fn climate(&mut self) -> String {
        let norm = self.maybe(60, |author| format!("norm: {}", author.level()));
        let half_life =
            self.maybe(60, |author| format!("norm_half_life_days: {}", author.dice.between(30, 400)));
        let tension = self.maybe(60, |author| format!("tension: {}", author.dice.below(RUNGS)));
        let rungs: Vec<String> = (0..RUNGS).map(|rung| format!(r#""Rung {rung}""#)).collect();
        let rungs = self.maybe(60, |_| format!("rungs: {}", listed(&rungs)));
        let respond = self.maybe(50, |_| "respond: 7".to_owned());
        let mitigate = self.maybe(50, |_| "mitigate: 30".to_owned());
        let recover = self.maybe(50, |_| "recover: 60".to_owned());
        let aims = self.maybe(60, |_| format!("aims: ({respond}{mitigate}{recover})"));
        format!("{norm}{half_life}{tension}{rungs}{aims}")
    }

    fn costs(&mut self) -> String {
        let absorb = self.maybe(60, |author| format!("absorb_percent: {}", author.dice.below(101)));
        let direct =
            self.maybe(60, |_| "direct: (base: 200..400, per_day: 3, per_asset: 100..300)".to_owned());
        absorb + &direct
    }

    pub(super) fn actors(&mut self) -> Vec<String> {
        let count = self.plan.actors;
        self.many(count, Self::actor_of)
    }

    fn actor_of(&mut self, actor: usize) -> String {
        let bloc = self.plan.is_bloc(actor);
        let kind = if bloc { "Bloc".to_owned() } else { self.word(&KINDS) };
        let members = if bloc { self.bloc() + ", " } else { String::new() };
        let short = self.maybe(30, |_| format!(r#"short: "Actor {actor}""#));
        let relation = self.maybe(70, |author| format!("relation: {}", author.change()));
        let exposure = self.maybe(60, |author| format!("exposure: {}", author.level()));
        let thresholds = self.maybe(50, Self::thresholds);
        let influences = self.maybe(60, |author| author.influences(actor));
        let sharing = self.maybe(50, |author| format!("sharing: {}", author.dice.below(4)));
        let replies = self.maybe(50, |author| format!("replies_days: {}", author.days()));
        let leaning = self.maybe(50, |author| format!("leaning: {}", author.dice.between(1, 300)));
        let says = self.maybe(50, Self::says);
        let reactions = if self.plan.is_accused(actor) { self.reactions() } else { String::new() };
        let temperament = self.maybe(60, |author| {
            let [benefit, tolerance, intent] = [(); 3].map(|()| author.level());
            format!("temperament: (benefit: {benefit}, tolerance: {tolerance}, intent: {intent})")
        });
        format!(
            r#"(id: "ac{actor}", label: "Actor {actor}", kind: {kind}, {members}{short}{relation}{exposure}{thresholds}
            {influences}{sharing}{replies}{leaning}{says}{reactions}{temperament})"#
        )
    }

    fn bloc(&mut self) -> String {
        let mut members: Vec<String> =
            (1..self.plan.actors - 1).map(|actor| format!(r#""ac{actor}""#)).collect();
        members.retain(|_| self.dice.falls(50));
        members.push(quoted("ac0"));
        let rule = match self.dice.below(2) {
            0 => "Unanimity".to_owned(),
            _ => format!("Share({})", self.dice.between(20, 100)),
        };
        format!("bloc: (members: {}, rule: {rule})", self.any_order(members))
    }

    fn thresholds(&mut self) -> String {
        let concern = self.dice.below(300);
        let attribute = concern + self.dice.below(300);
        let act = attribute + self.dice.below(300);
        format!("thresholds: (concern: {concern}, attribute: {attribute}, act: {act})")
    }

    fn influences(&mut self, actor: usize) -> String {
        let others: Vec<usize> = (0..self.plan.actors).filter(|other| *other != actor).collect();
        let mut influences = Vec::new();
        for other in others {
            if self.dice.falls(40) {
                influences.push(format!(r#"("ac{other}", {})"#, self.dice.below(200)));
            }
        }
        format!("influenced_by: {}", self.any_order(influences))
    }

    fn says(&mut self) -> String {
        let mut says = Vec::new();
        for stance in ["Concern", "Attribute", "Act"] {
            if self.dice.falls(50) {
                says.push(format!(r#"({stance}, "{}")"#, self.inject()));
            }
        }
        format!("says: {}", self.any_order(says))
    }

    fn reactions(&mut self) -> String {
        let mut occasions = Vec::new();
        for occasion in ["Accused", "Cleared"] {
            if self.dice.falls(80) {
                let count = self.dice.between(1, 3);
                let reactions = self.many(count, |author, _| {
                    let sway = if occasion == "Accused" { author.sway() } else { String::new() };
                    format!("(weight: {}, {sway}does: {})", author.weight(), author.effects())
                });
                occasions.push(format!("({occasion}, {})", listed(&reactions)));
            }
        }
        format!("answers_when: {}, ", self.any_order(occasions))
    }

    /// What sways a reaction, so little that no weight tells too much.
    fn sway(&mut self) -> String {
        let fields = [("per_partner", 10), ("per_item", 5), ("per_claim", 20)];
        let each = fields.map(|(field, most)| {
            self.maybe(50, |author| {
                let sign = if author.dice.falls(50) { "-" } else { "" };
                format!("{field}: {sign}{}", author.dice.between(1, most))
            })
        });
        each.concat()
    }

    pub(super) fn advisers(&mut self) -> Vec<String> {
        self.many(2, |_, adviser| {
            format!(r#"(id: "ad{adviser}", title: "Adviser", office: "Office", short: "a{adviser}")"#)
        })
    }

    pub(super) fn counters(&mut self) -> Vec<String> {
        let count = self.plan.counters;
        self.many(count, |author, counter| {
            let weight = author.maybe(50, |author| format!("weight: {}", author.change()));
            let dimensions = ["Loss", "Intruder", "Coalition", "Calm", "Legitimacy"];
            let part = author.dice.falls(60).then(|| author.word(&dimensions));
            let part = part.map(|dimension| format!("counts_to: {dimension}, {weight}")).unwrap_or_default();
            format!(r#"(id: "c{counter}", label: "Counter {counter}", start: {}, {part})"#, author.level())
        })
    }

    pub(super) fn laws(&mut self) -> Vec<String> {
        let count = self.plan.laws;
        self.many(count, |author, law| {
            format!(r#"(id: "law{law}", label: "Law {law}", held: {})"#, author.dice.falls(30))
        })
    }

    pub(super) fn closed(&mut self) -> String {
        let closed = ["indictment", "capacity-building"].map(|id| format!(r#"("{id}", "not today")"#));
        format!("closed: {},\n", self.any_order(closed.to_vec()))
    }

    pub(super) fn toolbox(&mut self) -> String {
        let count = self.plan.measures.len();
        let tools = self.many(count, |author, tool| author.tool(MEASURES[tool], tool));
        format!("toolbox: {},\n", self.any_order(tools))
    }

    pub(super) fn debrief(&mut self) -> String {
        let says = self.maybe(50, |_| r#"accused_says: "We did not.""#.to_owned());
        let record = format!(r#"record: [(when: "2015", what: "A pledge.", {says}sources: ["C1"])]"#);
        self.maybe(70, |_| format!(r#"debrief: ({record}, questions: ["Why?"], reading: ["C2"])"#))
    }
}
