//! Every choice is answered: within two windows something in sight comes of it, and names it.

use std::collections::BTreeSet;

use demarche::engine::{Action, Cause, Change, Pause, Setup, World, advance, apply, legal_mask};
use demarche::exercise::Record;
use demarche::scenario::index::{CourseIx, InjectIx, OptionIx, PostureIx, WindowIx};
use demarche::scenario::{BUNDLED, Scenario};

/// Worlds that are played at most until every option has been taken.
const WORLDS: u64 = 400;
/// Windows within which an answer has to come.
const WITHIN: usize = 2;
/// Messages in which a word may stand and still name something: more say nothing of any choice.
const COMMON: usize = 20;

/// One play: what was chosen at each window, and all that was seen.
struct Played {
    chosen: Vec<(WindowIx, OptionIx)>,
    record: Record,
}

/// Plays to the end; of what can be chosen it takes what was not taken before, if there is any.
fn play(scenario: &Scenario, setup: &Setup, taken: &mut BTreeSet<u16>) -> Played {
    let rules = &scenario.rules;
    let mut record = Record::default();
    let mut world = World::new(rules, setup, &mut record);
    let mut chosen = Vec::new();
    while let Pause::Window(window) = advance(rules, &mut world, &mut record) {
        while let Some(question) = world.view(rules).ballot_due() {
            apply(rules, &mut world, Action::State(question, None), &mut record).unwrap();
        }
        let open = legal_mask(world.view(rules));
        let options: Vec<OptionIx> = rules.windows[window]
            .options
            .iter()
            .enumerate()
            .filter(|(place, _)| open >> place & 1 == 1)
            .map(|(_, option)| *option)
            .collect();
        let turn = usize::try_from(setup.seed).unwrap() % options.len();
        let fresh = options.iter().find(|option| !taken.contains(&option.0));
        let option = *fresh.unwrap_or(&options[turn]);
        taken.insert(option.0);
        apply(rules, &mut world, Action::Choose(option), &mut record).unwrap();
        chosen.push((window, option));
    }
    Played { chosen, record }
}

impl Played {
    /// Messages that came of an option before the third window after it, or the end.
    fn answers(&self, scenario: &Scenario, option: OptionIx) -> Vec<InjectIx> {
        let seen = &self.record.seen;
        let from = seen.iter().position(|entry| entry.change == Change::Chosen(option)).unwrap();
        let opened = |entry: &demarche::exercise::Seen| matches!(entry.change, Change::Opened(_));
        let until = seen.iter().enumerate().skip(from).filter(|(_, entry)| opened(entry)).nth(WITHIN);
        let until = until.map_or(seen.len(), |(place, _)| place);
        let of_it = |cause: Cause| match cause {
            Cause::Option(of) => of == option,
            Cause::Later(later) => scenario.rules.laters[later].option == option,
            _ => false,
        };
        let sent =
            seen[from..until].iter().filter(|entry| of_it(entry.cause)).filter_map(|entry| {
                match entry.change {
                    Change::Sent(inject) => Some(inject),
                    _ => None,
                }
            });
        sent.collect()
    }
}

/// Beginnings of the words that carry meaning.
fn stems(text: &str) -> BTreeSet<String> {
    let words = text.split(|sign: char| !sign.is_alphabetic()).map(str::to_lowercase);
    words.filter(|word| word.chars().count() >= 3).map(|word| word.chars().take(4).collect()).collect()
}

/// What a message says.
fn told(scenario: &Scenario, inject: InjectIx) -> String {
    let message = &scenario.script.injects[inject];
    format!("{} {}", message.title, message.text.plain().collect::<Vec<_>>().join(" "))
}

/// Beginnings that stand in so many messages that they name nothing.
fn common(scenario: &Scenario) -> BTreeSet<String> {
    let messages: Vec<_> =
        scenario.script.injects.positions().map(|inject| stems(&told(scenario, inject))).collect();
    let all: BTreeSet<String> = messages.iter().flatten().cloned().collect();
    let often = |stem: &String| messages.iter().filter(|message| message.contains(stem)).count() > COMMON;
    all.into_iter().filter(often).collect()
}

/// What an option has in common with a message: words of its label or text.
fn names(scenario: &Scenario, common: &BTreeSet<String>, option: OptionIx, inject: InjectIx) -> bool {
    let option = &scenario.script.options[option];
    let said = format!("{} {}", option.label, option.text.plain().collect::<Vec<_>>().join(" "));
    let (said, told) = (stems(&said), stems(&told(scenario, inject)));
    said.intersection(&told).any(|stem| !common.contains(stem))
}

/// Options of a scenario that were taken and not answered, or answered by nothing that names them; and those never taken.
fn unanswered(scenario: &Scenario) -> Vec<String> {
    let (rules, common) = (&scenario.rules, common(scenario));
    let mut taken = BTreeSet::new();
    let mut faults = Vec::new();
    let postures: Vec<Option<PostureIx>> = match rules.postures.positions().map(Some).collect::<Vec<_>>() {
        none if none.is_empty() => vec![None],
        some => some,
    };
    for seed in 0..WORLDS {
        for posture in &postures {
            for course in rules.courses.positions() {
                let setup = Setup {
                    seed,
                    course: CourseIx(course.0),
                    seats: u16::MAX,
                    posture: *posture,
                    ..Setup::default()
                };
                let played = play(scenario, &setup, &mut taken);
                for (_, option) in &played.chosen {
                    let answers = played.answers(scenario, *option);
                    let id = &rules.options[*option].id;
                    if answers.is_empty() {
                        faults.push(format!("{id}: no answer"));
                    } else if !answers.iter().any(|inject| names(scenario, &common, *option, *inject)) {
                        let titles: Vec<_> =
                            answers.iter().map(|inject| &scenario.script.injects[*inject].title).collect();
                        faults.push(format!("{id}: does not name it: {titles:?}"));
                    }
                }
            }
        }
    }
    let of_windows = rules.options.iter().filter(|(_, option)| option.window.is_some());
    faults.extend(
        of_windows
            .filter(|(at, _)| !taken.contains(&at.0))
            .map(|(_, option)| format!("{}: never taken", option.id)),
    );
    faults.sort();
    faults.dedup();
    faults
}

#[test]
fn every_option_is_answered_within_two_windows() {
    let flagship = BUNDLED.iter().find(|bundled| bundled.id == "cloud-hopper").unwrap();
    assert_eq!(unanswered(&flagship.load().scenario.unwrap()), Vec::<String>::new());
}
