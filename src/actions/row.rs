use super::action::Action;

/// One command as a place offers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it does.
    pub action: Action,
    /// The interface text that names it in a word or two; its attribute `does` says it in a sentence.
    pub words: &'static str,
    /// Under which heading the help lists it.
    pub group: Group,
    /// Whether the footer may show it.
    pub footer: bool,
}

/// Under which heading the help lists a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Moving about.
    Move,
    /// Going to a screen.
    Screens,
    /// Deciding.
    Decide,
    /// What works anywhere.
    Anywhere,
}

impl Row {
    const fn new(action: Action, words: &'static str, group: Group) -> Self {
        Self { action, words, group, footer: true }
    }

    /// The key of the interface text that says in a sentence what it does.
    #[must_use]
    pub fn does(&self) -> String {
        format!("{}.does", self.words)
    }

    /// The same command, which the footer leaves out.
    pub(super) const fn unseen(self) -> Self {
        Self { footer: false, ..self }
    }
}

/// A command that moves about.
pub(super) const fn moves(action: Action, words: &'static str) -> Row {
    Row::new(action, words, Group::Move)
}

/// A command that decides, or leads to deciding.
pub(super) const fn decides(action: Action, words: &'static str) -> Row {
    Row::new(action, words, Group::Decide)
}

/// A command that goes to a screen; tabs show it, so the footer does not.
pub(super) const fn goes(action: Action, words: &'static str) -> Row {
    Row::new(action, words, Group::Screens).unseen()
}

/// A command that works anywhere; what the footer always shows of them, it draws by itself.
pub(super) const fn anywhere(action: Action, words: &'static str) -> Row {
    Row::new(action, words, Group::Anywhere).unseen()
}
