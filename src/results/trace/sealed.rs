use crate::engine::{Cause, Secret};
use crate::exercise::{Because, Exercise, origin};
use crate::text::{Words, closed};
use crate::wording::because;

/// What luck settled out of sight, beyond what a debrief tells: each with its day, in a sentence.
pub(super) fn sealed(exercise: &Exercise) -> Vec<(u32, String)> {
    let unseen = exercise.state().record.unseen.iter();
    let told = unseen.filter_map(|entry| {
        let what = settled(exercise, entry.secret)?;
        Some((entry.at.day(), with_cause(exercise, entry.cause, &what)))
    });
    told.collect()
}

fn settled(exercise: &Exercise, secret: Secret) -> Option<String> {
    let scenario = exercise.scenario();
    let evidence = |item| closed(&scenario.script.evidence[item].title);
    Some(match secret {
        Secret::WillBeFound(item, at) => format!("To be found on day {}: {}", at.day(), evidence(item)),
        Secret::NotThere(item) => format!("Not there to be found: {}", evidence(item)),
        Secret::Branch(chance, branch) => {
            let branches = scenario.rules.chances[chance].branches.len();
            format!("Of {branches} branches the one in place {} fell.", branch + 1)
        }
        Secret::DidNotCome(later) => {
            let label = &scenario.script.options[scenario.rules.laters[later].option].label;
            format!("A delayed consequence did not come of this: {}", closed(label))
        }
        Secret::TakenBack => {
            "A message or a delayed consequence was taken back before its moment.".to_owned()
        }
        _ => return None,
    })
}

fn with_cause(exercise: &Exercise, cause: Cause, what: &str) -> String {
    let scenario = exercise.scenario();
    let origin = origin(&scenario.rules, &scenario.script, &exercise.state().record.seen, cause);
    let said = |because: &Because| self::because(&Words::default(), std::slice::from_ref(because));
    said(&origin).map_or_else(|| what.to_owned(), |why| format!("{what} {why}"))
}
