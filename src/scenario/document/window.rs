use serde::Deserialize;

use super::{Condition, CourseMark, Effect, Name, Statement, Text, Value, When, Work};

/// `windows: [(…)]`: a moment at which the cell must decide.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// Its id.
    pub id: Name,
    /// The third of the exercise it belongs to, 1 to 3.
    #[serde(rename = "move")]
    pub move_number: Value,
    /// The course it belongs to; `Short` belongs to both.
    #[serde(default)]
    pub course: CourseMark,
    /// Minutes of the room's time it may take.
    pub minutes: Value,
    /// When it opens: `At` or `After`.
    pub opens: When,
    /// What must hold for it to open.
    #[serde(default)]
    pub only_if: Vec<Condition>,
    /// What silence means.
    #[serde(default)]
    pub lapses: Option<Lapses>,
    /// The question in brief and in full, up to 40 and 70 characters.
    pub ask: (Text, Text),
    /// What makes it hard.
    pub dilemma: Dilemma,
    /// Advisers in conflict.
    pub advice: Vec<Advice>,
    /// What only one seat knows.
    #[serde(default)]
    pub private: Vec<(Name, Text)>,
    /// Messages in the middle of the talk, in the room's time.
    #[serde(default)]
    pub meanwhile: Vec<Meanwhile>,
    /// Questions on which the cell states its probabilities first.
    #[serde(default)]
    pub ballot: Vec<Name>,
    /// A line for those who play for the first time, shown at level guided.
    #[serde(default)]
    pub guide: Option<Text>,
    /// What a careful cell would do here: the first line that holds and whose option can be taken; else the default.
    #[serde(default)]
    pub doctrine: Vec<Doctrine>,
    /// For the staff alone.
    #[serde(default)]
    pub staff: Option<Text>,
    /// Questions that the facilitator can put to the room, up to four of up to 140 characters.
    #[serde(default)]
    pub questions: Vec<Text>,
    /// Which of the scenario's objectives it practises.
    #[serde(default)]
    pub objectives: Vec<Name>,
    /// What can be done.
    pub options: Vec<Choice>,
}

/// A line of doctrine: when it holds, and what is taken then.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Doctrine {
    /// What must hold; always, if empty.
    #[serde(default)]
    pub when: Vec<Condition>,
    /// The option that is taken.
    pub take: Name,
}

/// What silence means: the answer it is taken for, and the days that pass.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lapses {
    /// Days that pass.
    pub days: Value,
    /// The option it is taken for.
    #[serde(rename = "as")]
    pub taken_as: Name,
}

/// Two goods that exclude each other, a limit, something final, something unknown.
///
/// The last three each in a few words (up to 24 characters) and in a sentence (up to 70).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dilemma {
    /// The two goods, up to 36 characters each.
    pub between: (Text, Text),
    /// The limit that somebody else set.
    pub deadline: (Text, Text),
    /// What cannot be taken back.
    pub irreversible: (Text, Text),
    /// The one missing fact.
    pub unknown: (Text, Text),
}

/// What one adviser says.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// Which adviser.
    pub role: Name,
    /// What they say, 25 to 35 words.
    pub says: Text,
    /// Options they speak for.
    #[serde(default)]
    pub favours: Vec<Name>,
    /// Options they speak against.
    #[serde(default)]
    pub against: Vec<Name>,
}

/// A message that reaches the room while it talks.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meanwhile {
    /// The minute of the window.
    pub at_minute: Value,
    /// An inject whose `when` is `Called`.
    pub inject: Name,
}

/// One option of a window.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its id.
    pub id: Name,
    /// What people choose, up to 60 characters.
    pub label: Text,
    /// What it means to do this.
    pub text: Text,
    /// What it should bring.
    #[serde(default)]
    pub brings: Option<Text>,
    /// What may go wrong.
    pub risk: Text,
    /// What it does not do.
    #[serde(default)]
    pub leaves: Option<Text>,
    /// What it rests on: a law, an agreement, the government's word.
    #[serde(default)]
    pub rests_on: Option<Text>,
    /// Objections that stand beside it, from up to two advisers; they close nothing.
    #[serde(default)]
    pub objects: Vec<Objection>,
    /// Whether it leaves the room for others to see, so that it cannot be taken back.
    #[serde(default)]
    pub outward: bool,
    /// Whether it is what happens if nobody chooses: free, without conditions, always there.
    #[serde(default)]
    pub default: bool,
    /// How forceful it is, 0 to 4; 0 if left out.
    #[serde(default)]
    pub force: Option<Value>,
    /// What must hold for it to be open: laws, money, consent, time.
    #[serde(default)]
    pub needs: Vec<Condition>,
    /// Why it is not open otherwise, up to 46 characters.
    #[serde(default)]
    pub otherwise: Option<Text>,
    /// What it costs.
    #[serde(default)]
    pub pay: Pay,
    /// Days until it takes effect: a number, or a range that is drawn evenly.
    #[serde(default)]
    pub takes_days: Option<Value>,
    /// The analysts' work that those days are, so that they stretch with its share.
    #[serde(default)]
    pub work: Option<Work>,
    /// What it says in public, if people choose the parts of that when they take it.
    #[serde(default)]
    pub statement: Option<Statement>,
    /// What it does.
    #[serde(default)]
    pub now: Vec<Effect>,
    /// What it may do later.
    #[serde(default)]
    pub later: Vec<Later>,
    /// Where something like it was done.
    #[serde(default)]
    pub precedent: Option<Text>,
    /// A sentence for the debrief.
    pub feedback: Text,
    /// Where the facts in it come from.
    #[serde(default)]
    pub sources: Vec<Name>,
}

/// An adviser's objection to an option.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objection {
    /// Which adviser.
    pub role: Name,
    /// The objection, up to 54 characters.
    pub says: Text,
    /// When it is raised; always, if empty.
    #[serde(default)]
    pub when: Vec<Condition>,
}

/// What an option costs, paid when it is chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pay {
    /// Political capital, 0 to 1000.
    #[serde(default)]
    pub capital: Option<Value>,
    /// Hours of analysts' work.
    #[serde(default)]
    pub analyst_hours: Option<Value>,
}

/// A delayed consequence of an option.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Later {
    /// Its id.
    pub id: Name,
    /// Days after the option took effect: a number, or a range that is drawn evenly.
    pub in_days: Value,
    /// How likely it is, in per cent from 1 to 99, or `ByAnswer(…)`; certain if left out.
    #[serde(default)]
    pub chance: Option<Value>,
    /// What must hold when it falls due.
    #[serde(default)]
    pub when: Vec<Condition>,
    /// What happens.
    pub does: Vec<Effect>,
}
