use std::fmt::Debug;
use std::marker::PhantomData;
use std::ops::Index as At;

use serde::{Serialize, Serializer};

/// A place in one kind of list, so that an inject's number is never taken for a window's.
pub trait Position: Copy + Debug + PartialEq {
    /// The position as a number from 0.
    fn number(self) -> usize;
    /// The position with a number; lists never hold more than 65,535.
    fn from_number(number: usize) -> Self;
}

macro_rules! positions {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        pub struct $name(pub u16);

        impl Position for $name {
            fn number(self) -> usize {
                self.0.into()
            }

            fn from_number(number: usize) -> Self {
                Self(u16::try_from(number).unwrap_or(u16::MAX))
            }
        }
    )+};
}

positions! {
    /// A course, by the rank of its id.
    CourseIx,
    /// A posture, by the rank of its id.
    PostureIx,
    /// An objective, by its place in the header.
    ObjectiveIx,
    /// A question, by the rank of its id.
    QuestionIx,
    /// An answer, by its place in its question.
    AnswerIx,
    /// A group of evidence, by its place in its question.
    GroupIx,
    /// An evidence item, by the rank of its id.
    EvidenceIx,
    /// A campaign, by the rank of its id.
    CampaignIx,
    /// An asset, by the rank of its id.
    AssetIx,
    /// A channel, by the rank of its id.
    ChannelIx,
    /// An actor, by the rank of its id.
    ActorIx,
    /// An invitation of an actor, by who invites and in which order.
    InvitationIx,
    /// A publication, by its owner and order.
    PublicationIx,
    /// A counter, by the rank of its id.
    CounterIx,
    /// A law, by the rank of its id.
    LawIx,
    /// An inject, by the rank of its id.
    InjectIx,
    /// A window, by the rank of its id.
    WindowIx,
    /// An option or a measure, by the rank of its `window.option` or `toolbox.measure`.
    OptionIx,
    /// A delayed consequence, by the rank of its `window.option.later`.
    LaterIx,
    /// A deadline, by the rank of its id.
    DeadlineIx,
    /// An ending, by the rank of its id.
    EndingIx,
    /// A seat, by the rank of its id.
    SeatIx,
    /// An adviser, by the rank of their id.
    AdviserIx,
    /// A chance among branches, by its owner and order.
    ChanceIx,
}

/// A list that only its own kind of position opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List<I, T> {
    items: Vec<T>,
    kind: PhantomData<I>,
}

impl<I: Position, T> List<I, T> {
    /// The number of items.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Items with their positions.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (I, &T)> + DoubleEndedIterator {
        self.items.iter().enumerate().map(|(number, item)| (I::from_number(number), item))
    }

    /// Items that can be changed, with their positions.
    pub fn iter_mut(&mut self) -> impl ExactSizeIterator<Item = (I, &mut T)> {
        self.items.iter_mut().enumerate().map(|(number, item)| (I::from_number(number), item))
    }

    /// The items alone.
    #[must_use]
    pub fn items(&self) -> &[T] {
        &self.items
    }

    /// All positions.
    pub fn positions(&self) -> impl Iterator<Item = I> + use<I, T> {
        (0..self.items.len()).map(I::from_number)
    }

    /// Adds an item at the end and tells its position.
    pub fn push(&mut self, item: T) -> I {
        self.items.push(item);
        I::from_number(self.items.len() - 1)
    }
}

impl<I: Position, T> At<I> for List<I, T> {
    type Output = T;

    fn index(&self, position: I) -> &T {
        &self.items[position.number()]
    }
}

impl<I: Position, T> std::ops::IndexMut<I> for List<I, T> {
    fn index_mut(&mut self, position: I) -> &mut T {
        &mut self.items[position.number()]
    }
}

impl<I, T> Default for List<I, T> {
    fn default() -> Self {
        Self { items: Vec::new(), kind: PhantomData }
    }
}

impl<I, T> FromIterator<T> for List<I, T> {
    fn from_iter<A: IntoIterator<Item = T>>(items: A) -> Self {
        Self { items: items.into_iter().collect(), kind: PhantomData }
    }
}

impl<I, T: Serialize> Serialize for List<I, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.items.serialize(serializer)
    }
}
