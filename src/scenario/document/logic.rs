use serde::Deserialize;

use super::{Claim, Name, Stage, Stance, Value};

/// Something that holds or does not; a list of conditions means all of them.
///
/// Conditions read what the players can see, and nothing else.
#[derive(Clone, Debug, Deserialize)]
pub enum Condition {
    /// One of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
    /// This `window.option` was chosen, or this `toolbox.measure` taken.
    Chose(Name),
    /// This inject was sent.
    Happened(Name),
    /// This evidence is in hand and not discredited.
    Held(Name),
    /// On this question, the last ballot gave this answer at least this likelihood word.
    Stated(Name, Name, Name),
    /// This counter is in a range.
    Counter(Name, Value),
    /// Political capital is in a range.
    Capital(Value),
    /// Credibility is in a range.
    Credibility(Value),
    /// This law is in force.
    Law(Name),
    /// This seat is at the table.
    Seat(Name),
    /// The cell sits in this kind of country.
    Posture(Name),
    /// This actor has gone at least as far as this.
    Stance(Name, Stance),
    /// So many items about this question could be released now.
    Releasable(Name, Value),
    /// The owner of this item has agreed to its use.
    Consented(Name),
    /// On this question, this answer stands published.
    Published(Name, Name),
    /// The norm against such espionage is in a range.
    Norm(Value),
    /// The rung of the tension ladder is in a range.
    Tension(Value),
    /// The day is in a range.
    Day(Value),
    /// This channel has noticed something.
    Detected(Name),
    /// So many days have passed since an inject, a window or a `window.option`.
    Since(Name, Value),
}

/// Something that is done. A small closed list, without loops.
#[derive(Clone, Debug, Deserialize)]
pub enum Effect {
    /// Moves `"capital"`, `"credibility"`, `"norm"` or a counter up or down.
    Change(Name, Value),
    /// Sends an inject at its next time of day.
    Send(Name),
    /// Takes an inject or a `window.option.later` back before it happens.
    Cancel(Name),
    /// Has an evidence item looked for from now.
    Give(Name),
    /// Shows an evidence item to be false.
    Discredit(Name),
    /// Raises or lowers the protection of an asset and of all that lies behind it.
    Protect(Name, Value),
    /// Throws the intruder out of an asset and of all that lies behind it; in so many per cent of worlds it works.
    Evict(Name, Value),
    /// Lets the intruder back in.
    Reenter(Name),
    /// Lets a campaign learn that it was seen.
    Alert(Name),
    /// Slows a campaign down to this tempo, 100 to 1000.
    Quieten(Name, Value),
    /// Ends a campaign for good.
    Stop(Name),
    /// Sets how hard a channel of our own is worked, in per cent of its plan.
    Effort(Name, Value),
    /// Says that everything works again.
    Recover,
    /// Brings a law into force.
    Unlock(Name),
    /// Shares with an actor at a level, 0 to 3; what was shared once stays shared.
    Share(Name, Value),
    /// Asks an actor to take a stand.
    Invite(Name),
    /// Asks the owner of an item for consent.
    Consult(Name),
    /// Says in public which answer to a question is true.
    Publish {
        /// The question.
        question: Name,
        /// The answer.
        answer: Name,
        /// How much is claimed.
        strength: Claim,
        /// Actors who are asked to stand with us; those who already attribute do.
        #[serde(default)]
        with: Vec<Name>,
        /// Items that are released with it, as far as they may be.
        #[serde(default)]
        disclose: Vec<Name>,
    },
    /// Takes back what was published on a question.
    Withdraw(Name),
    /// Lowers an actor to a stance.
    Lower(Name, Stance),
    /// Moves an actor's relation with us.
    Relate(Name, Value),
    /// Moves the tension up or down the ladder.
    Escalate(Value),
    /// Starts a deadline.
    Demand(Name),
    /// An item in hand reaches the public without us, perhaps altered.
    Leak {
        /// The item.
        evidence: Name,
        /// Whether it was altered, so that nobody can rest on it any more.
        #[serde(default)]
        altered: bool,
    },
    /// Ends the exercise.
    End(Name),
    /// Does one of these lists, by weight.
    Chance(Vec<(Value, Vec<Effect>)>),
}

/// Odds that read what is hidden.
#[derive(Clone, Debug, Deserialize)]
pub enum HiddenOdds {
    /// The odds depend on which answer is true.
    ByAnswer(Name, Vec<(Name, Value)>),
    /// The odds depend on how far a campaign has come; a stage that is not named has those of the one before it.
    ByStage(Name, Vec<(Stage, Value)>),
}
