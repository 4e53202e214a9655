use super::course::because;
use crate::debrief::{HiddenEvent, HiddenLine, HuntedReaction, Stage, Why};
use crate::text::{Words, closed, say};

/// What happened out of sight, in a sentence that says that it was hidden.
#[must_use]
pub fn hidden(words: &Words, line: &HiddenLine) -> String {
    let what = event(words, &line.event);
    if let Some(campaign) = &line.campaign {
        say!(words, "hidden-of", campaign = campaign.clone(), what = what)
    } else {
        say!(words, "hidden", what = what)
    }
}

fn event(words: &Words, event: &HiddenEvent) -> String {
    match event {
        HiddenEvent::Within(days) => say!(words, "hidden-within", days = *days),
        HiddenEvent::Stage(stage) => words.get(stage_key(*stage)),
        HiddenEvent::FirstTaken(name) => say!(words, "hidden-first-taken", name = closed(name)),
        HiddenEvent::LastTaken(name, percent) => {
            say!(words, "hidden-last-taken", name = name.clone(), percent = *percent)
        }
        HiddenEvent::ThrownOut(name) => say!(words, "hidden-thrown-out", name = closed(name)),
        HiddenEvent::NotThrownOut(name) => say!(words, "hidden-not-thrown-out", name = closed(name)),
        HiddenEvent::CameBack => say!(words, "hidden-came-back"),
        HiddenEvent::Quieter => say!(words, "hidden-quieter"),
        HiddenEvent::Reacted(reaction) => words.get(match reaction {
            HuntedReaction::Pauses => "hidden-pauses",
            HuntedReaction::Hides => "hidden-hides",
            HuntedReaction::GoesOn => "hidden-goes-on",
            HuntedReaction::MovesOn => "hidden-moves-on",
        }),
        HiddenEvent::Gone => say!(words, "hidden-gone"),
    }
}

const fn stage_key(stage: Stage) -> &'static str {
    match stage {
        Stage::Recon => "hidden-stage-recon",
        Stage::Foothold => "hidden-stage-foothold",
        Stage::Persistence => "hidden-stage-persistence",
        Stage::Lateral => "hidden-stage-lateral",
        Stage::Staging => "hidden-stage-staging",
        Stage::Exfil => "hidden-stage-exfil",
        Stage::Quiet => "hidden-stage-quiet",
    }
}

/// Why something hidden happened; nothing where the sentence itself says it.
#[must_use]
pub fn why(words: &Words, line: &HiddenLine) -> Option<String> {
    match &line.why {
        Why::Own => (!matches!(line.event, HiddenEvent::Within(_))).then(|| words.get("because-own")),
        Why::Outside => Some(words.get("because-outside")),
        Why::Because(chain) => because(words, chain),
    }
}
