## What stands on every paper.

paper-exercise = Exercise · nothing in this is real

## Cards for a room.

cards-title = { $title }: cards
cards-about = For a room: { $count ->
    [one] 1 decision
   *[other] { $count } decisions
}, each with its question, its advisers and its options. A session meets some of them.
cards-how = How to use them
cards-cut = Print on one side, on A4 or Letter, and cut along the dashed lines. Each decision begins a new sheet.
cards-hand-out = Hand out the cards of a decision when it comes up, and none before. Decisions ahead stay in the envelope.
cards-private = The last sheets are private, one for one seat. Fold them before anybody looks, and hand each to its seat alone.
cards-options = Lay the options open on the table. People point at one, or vote by show of hands.
cards-decision = Decision { $number }: { $ask }
card-question = The question
card-ballot = How likely is each answer, in per cent? The numbers add up to 100. “No view” is an answer too.
card-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} for reading, talking and deciding.
card-between = Between
card-both = { $one }, and { $other }
card-deadline = Deadline:
card-final = For good:
card-unknown = Unknown:
card-favours = Speaks for:
card-against = Speaks against:
card-brings = Should bring:
card-risk = May go wrong:
card-leaves = Does not:
card-rests-on = Rests on:
card-objects = { $title } objects:
card-adviser = Adviser · { $office }
card-adviser-foot = Say it in your own words, in role. The question: { $ask }
card-option = Option
card-not-open = It may not be open. Then this is why: { $reason }
card-default = This is what happens if nobody chooses.
seat-only = Only for: { $seat }
seat-from-the-start = What you know from the start
seat-foot = Nobody else at the table knows this. Whether you tell it, and when, is up to you.
