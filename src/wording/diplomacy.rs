use crate::exercise::Diplomatic;
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
pub const fn claim_key(claim: Claim) -> &'static str {
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
        Diplomatic::Published(answer, claim) => {
            say!(words, "course-published", answer = answer.clone(), claim = words.get(claim_key(*claim)))
        }
        Diplomatic::Withdrawn(answer) => say!(words, "course-withdrawn", answer = answer.clone()),
        Diplomatic::Exposed(answer) => say!(words, "course-exposed", answer = answer.clone()),
        Diplomatic::Reacted(name, Occasion::Accused) => say!(words, "course-accused", name = name.clone()),
        Diplomatic::Reacted(name, Occasion::Cleared) => say!(words, "course-cleared", name = name.clone()),
    }
}
