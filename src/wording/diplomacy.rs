use super::values::listed;
use crate::exercise::Diplomatic;
use crate::exercise::snapshot::{ActorLine, Actors, Follow, Missing, Part, Said};
use crate::scenario::document::Claim;
use crate::scenario::document::Occasion;
use crate::scenario::document::Stance;
use crate::text::{Words, closed, say};

/// The key of the word for a stance.
#[must_use]
pub const fn stance_key(stance: Stance) -> &'static str {
    match stance {
        Stance::Silent => "stance-silent",
        Stance::Concern => "stance-concern",
        Stance::Attribute => "stance-attribute",
        Stance::Act => "stance-act",
    }
}

/// The key of what is shared at a level.
#[must_use]
pub const fn sharing_key(level: u8) -> &'static str {
    match level {
        0 => "sharing-0",
        1 => "sharing-1",
        2 => "sharing-2",
        _ => "sharing-3",
    }
}

/// The key of what is claimed in public.
#[must_use]
const fn claim_key(claim: Claim) -> &'static str {
    match claim {
        Claim::Concern => "claim-concern",
        Claim::Group => "claim-group",
        Claim::State => "claim-state",
        Claim::Indictment => "claim-indictment",
    }
}

/// What happened with those outside the cell, in a sentence.
#[must_use]
pub(super) fn diplomatic(words: &Words, happened: &Diplomatic) -> String {
    let stance = |stance| words.get(stance_key(stance));
    match happened {
        Diplomatic::Stance(name, before, after) => {
            let key = if after > before { "course-stance" } else { "course-stance-back" };
            say!(words, key, name = name.clone(), before = stance(*before), after = stance(*after))
        }
        Diplomatic::Replied(name) => say!(words, "course-replied", name = name.clone()),
        Diplomatic::Invited(name) => say!(words, "course-invited", name = name.clone()),
        Diplomatic::Shared(name, level) => {
            say!(words, "course-shared", name = name.clone(), what = words.get(sharing_key(*level)))
        }
        Diplomatic::Consulted(owner, title) => {
            say!(words, "course-consulted", owner = owner.clone(), title = closed(title))
        }
        Diplomatic::Consent(owner, title, agreed) => {
            let key = if *agreed { "course-consent" } else { "course-refused" };
            say!(words, key, owner = owner.clone(), title = closed(title))
        }
        Diplomatic::Released(title, altered) => {
            let key = if *altered { "course-altered" } else { "course-released" };
            say!(words, key, title = closed(title))
        }
        Diplomatic::Published { answer, claim, with, shown } => {
            published(words, answer, *claim, [with, shown])
        }
        Diplomatic::Withdrawn(answer) => say!(words, "course-withdrawn", answer = answer.clone()),
        Diplomatic::Exposed(answer) => say!(words, "course-exposed", answer = answer.clone()),
        Diplomatic::Reacted(name, Occasion::Accused) => say!(words, "course-accused", name = name.clone()),
        Diplomatic::Unanswered => words.get("course-unanswered"),
        Diplomatic::Reacted(name, Occasion::Cleared) => say!(words, "course-cleared", name = name.clone()),
    }
}

/// What was said in public, who stands with us, and what it rests on.
fn published(words: &Words, answer: &str, claim: Claim, [with, shown]: [&[String]; 2]) -> String {
    let claim = words.get(claim_key(claim));
    let mut told = vec![say!(words, "course-published", answer = answer.to_owned(), claim = claim)];
    if !with.is_empty() {
        told.push(say!(words, "course-published-with", others = listed(words, with)));
    }
    if !shown.is_empty() {
        told.push(say!(words, "course-published-shown", items = shown.join("; ")));
    }
    told.join(" ")
}

/// The key of what a part of the pressure on an actor is called.
#[must_use]
pub const fn part_key(part: Part) -> &'static str {
    match part {
        Part::Evidence => "part-evidence",
        Part::Norm => "part-norm",
        Part::Relation => "part-relation",
        Part::Others => "part-others",
        Part::Exposure => "part-exposure",
    }
}

/// Points of pressure with their sign.
#[must_use]
pub fn signed(points: i16) -> String {
    let sign = if points < 0 { '−' } else { '+' };
    format!("{sign}{}", points.unsigned_abs())
}

/// What keeps an actor where it is, in a sentence.
#[must_use]
pub fn missing(words: &Words, line: &ActorLine) -> String {
    let missing = to_the_next(words, line.missing);
    if line.of_its_own_will { format!("{missing} {}", words.get("missing-own-will")) } else { missing }
}

fn to_the_next(words: &Words, missing: Missing) -> String {
    match missing {
        Missing::Accused => words.get("missing-accused"),
        Missing::Suspect => words.get("missing-suspect"),
        Missing::Members(gone, all, needed) => {
            say!(words, "missing-members", gone = gone, all = all, needed = needed)
        }
        Missing::Furthest => words.get("missing-furthest"),
        Missing::Answer => words.get("missing-answer"),
        Missing::Invitation => words.get("missing-invitation"),
        Missing::Points(points, next) => {
            say!(words, "missing-points", points = points, next = words.get(stance_key(next)))
        }
        Missing::Leaning(next) => say!(words, "missing-leaning", next = words.get(stance_key(next))),
    }
}

/// What one other would make of it, if an actor went a step further, in a sentence; nothing for those who do not listen.
#[must_use]
pub fn follow(words: &Words, name: &str, follow: Follow) -> Option<String> {
    Some(match follow {
        Follow::Follows => say!(words, "forecast-follows", name = name.to_owned()),
        Follow::Nearer(then, now) => {
            say!(words, "forecast-nearer", name = name.to_owned(), then = then, now = now)
        }
        Follow::Members(left) => say!(words, "forecast-members", name = name.to_owned(), left = left),
        Follow::Leaning => say!(words, "forecast-leaning", name = name.to_owned()),
        Follow::Unasked => say!(words, "forecast-unasked", name = name.to_owned()),
        Follow::Deaf => return None,
    })
}

/// Those who would not listen if an actor went a step further, in a sentence; nothing if all would.
#[must_use]
pub fn deaf(words: &Words, line: &ActorLine) -> Option<String> {
    let deaf = line.forecast.iter().filter(|(_, follow)| *follow == Follow::Deaf);
    let names: Vec<String> = deaf.map(|(name, _)| name.full.clone()).collect();
    match names.len() {
        0 => None,
        all if all == line.forecast.len() => Some(words.get("forecast-nobody")),
        _ => Some(say!(words, "forecast-deaf", others = listed(words, &names))),
    }
}

/// The forecast for an actor in one paragraph; nothing where there is none.
#[must_use]
pub fn forecast(words: &Words, line: &ActorLine) -> Option<String> {
    let each = line.forecast.iter().filter_map(|(name, what)| follow(words, &name.full, *what));
    let mut told: Vec<String> = each.collect();
    if told.is_empty() {
        let nobody = || say!(words, "forecast-told-nobody", name = line.name.clone());
        return (!line.forecast.is_empty()).then(nobody);
    }
    told.extend(deaf(words, line));
    Some(say!(words, "forecast-told", name = line.name.clone(), told = told.join(" ")))
}

/// The forecast for an actor in a few words, for narrow places: who would follow, and who would come nearer.
#[must_use]
pub fn forecast_short(words: &Words, line: &ActorLine) -> Option<String> {
    let of = |wanted: fn(Follow) -> bool| {
        let found = line.forecast.iter().filter(|(_, follow)| wanted(*follow));
        found.map(|(name, _)| name.short.clone()).collect::<Vec<_>>()
    };
    let groups = [
        ("forecast-short-follow", of(|follow| follow == Follow::Follows)),
        ("forecast-short-nearer", of(|follow| follow != Follow::Follows && follow != Follow::Deaf)),
    ];
    let named = groups.into_iter().filter(|(_, names)| !names.is_empty());
    let told: Vec<String> =
        named.map(|(key, names)| say!(words, key, others = listed(words, &names))).collect();
    let told = if told.is_empty() { words.get("forecast-short-nobody") } else { told.join("; ") };
    (!line.forecast.is_empty()).then(|| say!(words, "forecast-short", name = line.short.clone(), told = told))
}

/// What stands published, in a sentence or two.
#[must_use]
pub fn said(words: &Words, said: &Said) -> String {
    let claim = words.get(claim_key(said.claim));
    let (day, answer) = (said.day, said.answer.clone());
    let line = if said.with.is_empty() {
        say!(words, "said-alone", day = day, answer = answer, claim = claim)
    } else {
        say!(
            words,
            "said-with",
            day = day,
            answer = answer,
            claim = claim,
            others = listed(words, &said.with)
        )
    };
    if said.exposed { format!("{line} {}", words.get("said-exposed")) } else { line }
}

/// The rung of the tension ladder, with its name where it has one.
#[must_use]
pub fn tension(words: &Words, actors: &Actors) -> String {
    let rung = actors.tension;
    let name = actors.rungs.get(usize::from(rung));
    let named = |name: &String| say!(words, "tension-named", rung = rung, name = name.clone());
    name.map_or_else(|| say!(words, "tension-rung", rung = rung), named)
}
