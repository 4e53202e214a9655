## The stage: what a room sees on the wall. Short, for people five metres away.

stage-exercise = EXERCISE
stage-day = { $date } · day { $day }

## When there is no page.

stage-waiting = The stage is ready.
stage-waiting-why = It shows what the facilitator puts on it. Start with: demarche facilitate
stage-waiting-for = It shows exercise { $called } as soon as the facilitator puts something there.
stage-newer = This page needs a newer version of Démarche.
stage-newer-why = The next page that this version knows is shown again.
stage-damaged = This page cannot be read.
stage-damaged-why = Nothing is lost. The facilitator can put it on the stage again.
stage-closed = The facilitator has closed this exercise.
stage-closed-why = Nothing is lost. The stage goes on when the exercise does.

## Pages.

stage-practise = What we practise
stage-from = { $mode }, from { $from }
stage-from-to = { $mode }, from { $from } to { $to }
stage-letter = From { $from } to { $to }
stage-sent = { $date }, { $time }
stage-source = source { $grade }
stage-decision = decision { $number } of { $total }
stage-between = between
stage-or = or
stage-deadline = deadline
stage-for-good = for good
stage-unknown = unknown
stage-chosen = Decided
stage-chosen-of = decision { $number }
stage-said = said in public
stage-heading-break = Break
stage-break-long = { $minutes ->
    [one] One minute.
   *[other] { $minutes } minutes.
}
stage-ending = The exercise is over
stage-hotwash = Hotwash
stage-hotwash-why = We look back together, one step after the other.

## The clock and the hands.

stage-minutes-question = minutes left to decide
stage-minutes-break = minutes left of the break
stage-minutes = minutes left
stage-left-question = left to decide
stage-left-break = left of the break
stage-left = left
stage-over = time is up
stage-paused = paused
stage-hands = { $counted } of { $seats } hands counted

## Too long for one page.

stage-more = { $count ->
    [one] 1 more line below: press Down here
   *[other] { $count } more lines below: press Down here
}
stage-no-more = The end. Up goes back.

## Line by line.

stage-plain-head = EXERCISE. { $title }, { $date }, day { $day }.
stage-plain-blank = The stage is blank.
stage-plain-option = { $number }. { $label }
stage-plain-left = { $time } { $what }.
stage-plain-paused = The clock is paused at { $time }.
