## What a choice would do to other choices.

closes-others = { $count ->
    [one] closes the other option of this decision
   *[other] closes the other { $count } options of this decision
}
closes-measures = closes for good: { $options }
closes-later = closes a later choice
too-little-for = leaves { $capital } capital: too little today for: { $options }
opens-measures = opens: { $options }
opens-in-effect = opens once it takes effect: { $options }
opens-later = opens a later choice
advisers-heading = Who advises what

## What a choice has set in motion.

motion-heading = What it set in motion
motion-free = You paid nothing.
motion-now = It takes effect at once.
motion-on = It takes effect on { $date }, in { $days ->
    [one] 1 day
   *[other] { $days } days
}.
motion-between = It takes effect between { $first } and { $last }.
motion-unseen = Nobody outside the cell sees it.
motion-outward = Others see it: it cannot be taken back.
motion-undo = U takes it back, until you seal your next ballot.
motion-last = It was the last decision: it stands.
motion-beside = It cannot be taken back: others saw a measure that you took beside it.
motion-ballot = Your sealed ballot stands in any case.
motion-running = Running: { $label }. { $standing }

## Why something happened.

why-title = Why this happened
why-changed = { $what }. { $because }
why-changed-alone = { $what }. Nothing else that you know of brought this about.
why-nothing-moved = Nothing that you watch has moved since your last decision. Select a message, an item or an actor, and W tells what led to it.
why-no-actor = { $name } has done nothing so far that you know of.

## The desk.

flash-since = { $text }  since { $date }
flash-key = who stands where
price-brief = { $capital } · { $hours }
decision-none-short = Decision
pane-board = Board
place-board = board
about-board = How things stand: your last ballot, the clocks, what you can spend, and what changed.

## The same, line by line.

plain-follows = It { $text }
plain-advises = { $title }: { $stand }.

## What is refused.

refused-heading = Refused
refused-nothing = Nothing was changed.
