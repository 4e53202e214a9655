use super::{Dice, listed};

/// States that are asked to stand with us, and listen to each other, as one file: what a law about actors needs, and
/// nothing said in public that would move them besides.
///
/// What differs from seed to seed is who there is, whom they listen to and what they know. The other fields are what a
/// law changes, one at a time; they move no dice.
#[derive(Clone, Copy, Debug)]
pub struct Coalition {
    /// The seed of all that is not named here.
    pub seed: u64,
    /// How many states there are; [`Coalition::of`] tells.
    pub states: usize,
    /// A state that would stand with us in any case.
    pub friend: Option<usize>,
    /// How often the same call goes out to all of them.
    pub calls: usize,
}

impl Coalition {
    /// What stands if nothing is changed.
    #[must_use]
    pub fn of(seed: u64) -> Self {
        Self { seed, states: Dice::new(seed).between(3, 6), friend: None, calls: 1 }
    }

    /// The source.
    #[must_use]
    pub fn text(&self) -> String {
        let mut dice = Dice::new(self.seed ^ 0x00c0_a111);
        let mut actors: Vec<String> = (0..self.states).map(|state| self.state(&mut dice, state)).collect();
        actors.push(r#"(id: "rival", label: "Rival", kind: State)"#.to_owned());
        actors.push(self.bloc(&mut dice));
        let (actors, injects) = (listed(&actors), self.injects(&mut dice));
        let evidence: Vec<String> = (0..ITEMS).map(|item| evidence(&mut dice, item)).collect();
        format!(
            "{}actors: {actors},\nevidence: {},\ninjects: {},\n{END}",
            self.header(),
            listed(&evidence),
            listed(&injects)
        )
    }

    fn header(&self) -> String {
        format!(
            r#"(format: 1,
            scenario: (id: "coalition-{}", title: "Invented", summary: "x", hard_part: "x", for_whom: "x",
                start: "2018-03-05", horizon_days: 500, courses: [(id: "short", minutes: 30, windows: 1)],
                means: (capital: 500, credibility: 700, analyst_hours: 100),
                briefing: (from: "a", to: "b", about: "c", text: "d")),
            questions: [(id: "who", text: "Who?", heading: "Who",
                answers: [(id: "rival", label: "The rival", short: "Rival", prior: 50, actor: "rival"),
                    (id: "other", label: "Another", short: "Other", prior: 50)],
                groups: [("technical", "Technical"), ("human", "Human source")])],
            "#,
            self.seed
        )
    }

    fn state(&self, dice: &mut Dice, state: usize) -> String {
        let mut listens = Vec::new();
        for other in (0..self.states).filter(|other| *other != state) {
            let (weight, wanted) = (dice.between(10, 250), dice.falls(40));
            if wanted {
                listens.push(format!(r#"("st{other}", {weight})"#));
            }
        }
        let relation = i64::try_from(dice.below(1_200)).unwrap_or(0) - 600;
        let (exposure, leaning, days) = (dice.below(800), dice.between(1, 200), dice.between(1, 8));
        let concern = dice.below(500);
        let attribute = concern + dice.below(250);
        let act = attribute + dice.below(250);
        let is_friend = self.friend == Some(state);
        let relation = if is_friend { 1_000 } else { relation };
        let [concern, attribute, act] = if is_friend { [0; 3] } else { [concern, attribute, act] };
        format!(
            r#"(id: "st{state}", label: "State {state}", kind: State, relation: {relation}, exposure: {exposure},
            leaning: {leaning}, replies_days: {days}..{}, influenced_by: {},
            thresholds: (concern: {concern}, attribute: {attribute}, act: {act}))"#,
            days + dice.below(6),
            listed(&listens)
        )
    }

    fn bloc(&self, dice: &mut Dice) -> String {
        let members: Vec<String> = (0..self.states - 1).map(|state| format!(r#""st{state}""#)).collect();
        format!(
            r#"(id: "bloc", label: "Bloc", kind: Bloc, bloc: (members: {}, rule: Share({})))"#,
            listed(&members),
            dice.between(20, 100)
        )
    }

    /// First what is known is looked for, comes in time, and is shared; then all are asked, and asked again by the same call.
    fn injects(&self, dice: &mut Dice) -> Vec<String> {
        let inject = |id: &str, when: &str, does: &[String]| {
            format!(
                r#"(id: "{id}", {when} sent: "09:00", repeats: 4, does: {}, from: "x", mode: Note, title: "x", text: "x")"#,
                listed(does)
            )
        };
        let each = |effect: &dyn Fn(usize) -> String| (0..self.states).map(effect).collect::<Vec<_>>();
        let items: Vec<String> = (0..ITEMS).map(|item| format!(r#"Give("e{item}")"#)).collect();
        let levels: Vec<usize> = (0..self.states).map(|_| dice.below(4)).collect();
        let shares = each(&|state| format!(r#"Share("st{state}", {})"#, levels[state]));
        let invites = each(&|state| format!(r#"Invite("st{state}")"#));
        let mut injects = vec![
            inject("items", "when: At(day: 0),", &items),
            inject("shares", "when: At(day: 20),", &shares),
            inject("call", "", &invites),
        ];
        for call in 0..self.calls {
            let when = format!("when: At(day: {}),", 21 + 180 * call);
            injects.push(inject(&format!("calls{call}"), &when, &[r#"Send("call")"#.to_owned()]));
        }
        injects
    }
}

/// How many items of evidence there are.
const ITEMS: usize = 3;

fn evidence(dice: &mut Dice, item: usize) -> String {
    format!(
        r#"(id: "e{item}", title: "Item {item}", about: "who", group: "{}", reliability: "{}2", delay_days: {}..15,
        seen_if: [("rival", {}), ("other", {})], releasable: {}, from: "x", text: "x", cannot_tell: "x")"#,
        dice.one_of(&["technical", "human"]),
        dice.one_of(&["A", "B", "C"]),
        dice.between(1, 15),
        dice.between(5, 95),
        dice.between(5, 95),
        dice.falls(60)
    )
}

const END: &str = r#"windows: [(id: "last", move: 1, minutes: 5, opens: At(day: 499), ask: ("What?", "What?"),
        dilemma: (between: ("a", "b"), deadline: ("c", "c"), irreversible: ("d", "d"), unknown: ("e", "e")), advice: [],
        options: [(id: "wait", label: "Wait", default: true, text: "x", risk: "x", feedback: "x"),
            (id: "act", label: "Act", text: "x", risk: "x", feedback: "x")])],
    endings: [(id: "end", title: "End", text: "x")],
    debrief: (record: [], questions: ["Who stood with you?"]))
    "#;
