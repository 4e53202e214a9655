## The frame of every screen.

exercise-mark = exercise
head-when = { $date } · day { $day }
head-ended = Debrief · ended on day { $day }
head-seat = seat: { $seat }
too-small = This window is too small.
too-small-needs = Démarche needs 60 columns and 18 rows.
too-small-here = This one has { $columns } and { $rows }.
too-small-what = Make it larger, or make the letters smaller.
too-small-saved = Your exercise is saved.
too-small-keys = ? help   Q leave
more-below = more below
more-below-count = more below: { $count }
more-below-short = more: { $count }
new = new

## Saving.

unsaved-footer = Not saved since { $since }: { $why }. You can go on; every step tries to save again.
unsaved-since = Not saved since { $since }. The system says: { $why }.
unsaved-leaving = If you leave now, what you did since then is lost. Press Q again to leave, or Esc to go on; every step tries to save again.

## Before it begins.

briefing = Briefing
page-of = page { $page } of { $total }
letter-from = from
letter-to = to
letter-about = about
letter-sent = sent
letter-found-by = from
crisis-cell = Crisis cell
objectives = What you can practise here.
objectives-heading = What you can practise
rank-heading = What matters most to you
rank-note = your order
rank-why = Put the five in your order before anything has happened. The debrief shows it again, beside what you did.
rank-foot = Every one of them costs something in another. Shift with an arrow moves the line; a digit gives it a place.

## The desk.

feed = Feed
feed-new = { $count } new
feed-empty = No messages so far. The first one usually comes within a day.
board-heading = Your ballots
board-none = no ballot yet
board-stated = your ballot, day { $day }
board-no-view = no view, day { $day }
up = up { $points }
down = down { $points }
as-before = as before
clocks = Clocks
clocks-note = as far as you know
clock-detect = detect
clock-respond = respond
clock-mitigate = mitigate
clock-recover = recover
clock-unknown = { $days ->
    [0] unknown
    [one] unknown, at least 1 day
   *[other] unknown, at least { $days } days
}
means = Means
means-capital = capital
means-capital-short = cap.
means-credibility = credibility
means-credibility-short = cred.
means-hours = analysts
means-hours-short = hours
means-if = if option { $number }
and-more = { $text } (+{ $count })
summary-said = { $answer } { $word } { $percent }
summary-detect = { $days ->
    [0] detect unknown
   *[other] unseen { $days }+ days
}

## The decision.

decision-of = Decision { $number } of { $total }
decision-none = No decision is open
decision-none-text = Read what came in. The exercise goes on by itself.
decision-over = The exercise is over
decision-over-text = Read what came in last; the debrief follows.
ballot-first = your ballot comes first: { $key }
no-time-limit = take your time
advice-hint = { $count ->
    [one] advice: 1 adviser
   *[other] advice: { $count } advisers disagree
}
between = between
and-short = and
until = until
deadline = deadline
final = for good:
final-wide = for good
unknown = unknown:
unknown-wide = unknown
cost-capital = capital
cost-hours = analysts
cost-takes = takes
cost-time = time
price-capital = { $capital } capital
price-hours = { $hours } h
free = free
takes-now = now
takes-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
takes-between = { $low }–{ $high } days
objects = { $short } objects: { $says }
objects-full = { $title }: { $says }
option-default = default
option-closed = { $label }: { $reason }
option-of = Decision { $decision } · option { $number }
option-part-brings = should bring
option-part-risk = may go wrong
option-part-leaves = does not do
option-part-rests-on = rests on
option-part-precedent = precedent
option-sources = sources
option-takes = What it takes
option-afterwards = Afterwards
option-outward = others see it; it cannot be taken back
option-last = this is the last decision: it stands
option-undo = can be undone with U, until your next ballot
option-objection = Objection
option-not-open = Not open: { $reason }.
option-ballot-first = First your ballot: what do you believe?
option-decide = Decide: { $label }
option-closer = Option { $number } more closely
option-closed-heading = Not open

## Advice.

advice-on = Advice on decision { $number }
advice-none = There is no advice now. Advisers speak when a decision is open.
advice-for = for { $numbers }
advice-against = against { $numbers }
advice-part = Where they part
advice-foot = { $count ->
    [one] You decide.
   *[other] They see the same facts and weigh them differently. You decide.
}
stand-for = for
stand-against = against
stand-live = can live with
private-hint = There is a private note for: { $seats }. It opens on that seat’s own page.
private-heading = For this seat only: { $seat }
private-foot = Close this page before you turn the screen.
private-none = There is no private note now.

## Evidence.

evidence-none = No evidence so far. It comes with messages, or because you asked for it.
evidence-asked = { $count ->
    [one] One more thing is being looked for. Nothing so far.
   *[other] { $count } more things are being looked for. Nothing so far.
}
question-of = question { $number } of { $total }
grade-heading = grade
speaks-for = speaks for
speaks-against = against
shown-false = shown to be false
shown-false-short = false
grades = Grades
grades-key = A reliable  B usually  C fairly   1 confirmed  2 probable  3 possible  4 doubtful
sealed = Sealed
sealed-guided = How much each item weighs is yours to judge. The desk’s own reading stays sealed until your next ballot is in.
sealed-later = How much each item weighs is yours to judge. The desk’s own reading stays sealed until the debrief.
sealed-open = Your ballot is in: { $key } shows the desk’s reading beside it.
item-note = { $from }, { $date }
item-of = Item { $number } of { $total }
item-from = from
item-group = group
item-grade = grade
item-came = came
speaks = Speaks
cannot-tell = What it cannot tell

## The ballot, and the desk beside it.

ballot-heading = Your ballot
ballot-note = sealed once you press Enter
last-ballot = your last ballot
kept-at = kept at 100
how-it-works = How it works
how-keep = Enter seals your last numbers again, unless you change them.
how-begin = → or a digit begins. Without numbers, Enter seals “no view”, which is not the same as equal shares.
how-sum = Move one line and the others give way, so that the sum stays 100. Lines that you have set give way last.
how-words = Below 45 is called unlikely, even where it is your highest number.
how-sure = Saying 95 and being wrong costs far more than saying 85.
reading-heading = Beside your ballot: the desk’s reading
reading-note = your ballot is in
you = you
desk = desk
you-said = you said
desk-said = the desk’s reading of the same evidence
desk-same = same
desk-more = desk +{ $points }
desk-less = desk −{ $points }
in-words = In words
compared = { $answer }: you say { $you }; the desk says { $desk }.
compared-no-view = { $answer }: you have no view; the desk says { $desk }.
desk-what = What the desk is
desk-is = The desk is the program’s own calculation. It starts from what was usual in earlier cases and adds the items you hold. It does not know the truth either. Your ballot stands as you gave it.

## Measures, and the analysts’ hours.

measures-heading = Toolbox
measures-note = { $ready } ready · { $running } running · { $left ->
    [0] no more now
   *[other] up to { $left } now
}
measures-hours = hours
measures-not-here = Not here
measure-ready = ready
measure-in-effect = in effect
measure-closed = not open
measure-objects = { $short } objects
measure-days-of = { $days } of { $most }
measure-days-between = { $days } of { $least }–{ $most }
measure-of = { $field } · measure { $number } of { $total }
measure-take = Take it: { $label }
measure-fact-on = aimed at
measure-fact-usually = in real cases
measure-fact-practice = practice
measure-leaves = leaves { $capital } capital and { $hours } hours: then you cannot pay for: { $options }
split-heading = Analysts’ hours
split-note = { $hours } h a week
split-share = { $percent } %  { $hours } h
split-share-moved = { $percent } %  { $before } → { $hours } h
split-how = ← and → move a share; the others give way. A larger share does its work sooner.
split-enter = Enter splits the hours like this, until you split them anew.
split-ballot-first = Enter: your ballot comes first. These shares are kept meanwhile.
split-hunting = More hours notice an intruder sooner, but twice the hours do not find twice as much.
split-means = { $work }: { $meaning }
split-work = For example, work of { $usual } days that begins now takes { $days }.
split-work-moved = For example, work that takes { $before } days now will take { $days }.
split-measure = { $label }: takes { $before } → { $after }

## The course so far.

timeline-heading = The course so far
timeline-note = day 0 to day { $day }
timeline-list = What happened, and why
timeline-newest = newest first
timeline-today = today, { $date }
timeline-line = { $date }, day { $day }. { $what }
timeline-no-cause = It has no cause that you know of: somebody outside began it, its date came, or you decided it.
timeline-end = the end, { $date }
timeline-none = Nothing has happened so far.
lane-messages = messages
lane-evidence = evidence
lane-decisions = decided
lane-ballots = ballots
lane-measures = running
lane-actors = others
lane-hidden = hidden
key-message = message
key-evidence = evidence
key-decided = decided
key-open = open
key-runs = measure
key-effect = effect
key-ballot = ballot
key-others = others
key-hidden = hidden at the time
days-heading = Day 0 to day { $day }
moved-heading = What moved
moved-note = day 0 to day { $day }
moved-some = { $count } of { $total }

## After the end.

ended-heading = How it ended
ended-note = day { $day }
true-heading = What was true
true-short = What was true:
not-there = You had this looked for, and it was not found
not-asked = Never looked for
session-code = Session code { $code }. Its first number is the seed: play with --seed { $seed } and the same choices, and this exercise comes back.
course-heading = What happened, and why
outcome-heading = What it came to
outcome-note = in this model of this scenario
under-your-order = under your order
loss-heading = What it cost
taken-heading = What was taken
clocks-heading = The four clocks
clocks-heading-note = what you knew, and what was true
calibration-heading = { $answer }: said and warranted
calibration-heading-true = { $answer } (true): said and warranted
ballot-by-ballot = ballot by ballot
calibration-day = day
warranted = evidence warranted
calibration-none = There was no ballot in this exercise.
cost-of-wrong = Cost of being wrong
less-is-better = less is better
your-order = What mattered most to you:
evidence-word = evidence
no-idea = all equal
careful = Careful
record-heading = What really happened elsewhere
record-note = dated, with sources
record-none = This scenario is not tied to cases that happened.
questions-heading = To talk about
reading-list = To read

## Sheets.

sheet-title = Exercise · { $kind }
sheet-sent = { $date }, { $time }
sheet-source = source
sheet-hint = hint
message-of = message { $number } of { $total }
key-enter = Enter
notice = Note
hint-keys = Arrows choose an option, and Enter looks closer: nothing is done before you confirm it. { $advice } opens the advice, { $evidence } the evidence, { $ballot } your ballot. ? helps anywhere.
help-title = Help · { $place }
help-closes = Esc closes
group-move = Move
group-screens = Screens
group-decide = Decide
group-anywhere = Anywhere
legend-signs-heading = Signs
legend-signs = { $new } new  { $moved } moved, or the desk  { $decided } decided  { $selected } here  { $plus } for, found  { $attention } risk  { $lost } lost, false  { $closed } not open.  { $reached }{ $rest } how much  { $spent } would be spent  { $aim } aim  { $before } ballot, or before
legend-words-heading = Words
legend-words = Likelihood words begin at: { $bands }.
legend-two-dials = Likelihood says how probable something is. A grade says how good a source is.
find-title = Find a command
found-of = { $found } of { $total }
find-nothing = No command has that name. Try fewer letters.
find-keys = ↑↓ choose  Enter do it  Esc close

## Places, and what each is for.

place-start = start
about-start = Choose what to do. Everything is kept on this computer and can be taken up again. An exercise begins at level guided, with hints, words explained and the desk’s reading; --level standard shows fewer of them, --level expert none.
place-scenarios = scenarios
about-scenarios = Choose what to play.
place-briefing = briefing
about-briefing = The letter that opens the exercise. Read it, then say what matters most to you.
place-ranking = what matters most
about-ranking = Put the five in your order before you begin. The order does not change afterwards.
place-situation = situation
about-situation = This is the cell’s desk: what came in is at the left, how things stand at the right, and what you must decide below.
place-feed = feed
about-feed = Everything that came in, the newest first. Enter reads an entry again.
place-option = option
about-option = One option, closely: what it costs, brings and risks, and who objects. Nothing is done before you press Enter here.
place-advice = advice
about-advice = What each adviser says of the open decision. They see the same facts and weigh them differently.
place-evidence = evidence
about-evidence = What is in hand, what it speaks for and against, and what it cannot tell.
place-ballot = ballot
about-ballot = Say how likely each answer is. The numbers add up to 100 by themselves. Once sealed, a ballot stands.
place-reading = the desk’s reading
about-reading = What the program’s own calculation makes of the same evidence, beside what you said.
place-measures = measures
about-measures = What can be done beside the decision, at most two at a time. Those that are not here say why, and where they were used.
place-measure = measure
about-measure = One measure, closely. Nothing is done before you press Enter here.
place-split = analysts’ hours
about-split = How the analysts’ hours are split between four kinds of work. It costs nothing and stands until you change it.
place-timeline = timeline
about-timeline = What happened so far, the newest first, each with its reason as far as you can know it.
place-reference = reference
about-reference = Words that need an explanation, norms, what governments really did, and where facts come from.
place-course = course
about-course = How it ended, what was true, and what happened and why.
place-outcome = outcome
about-outcome = What it came to: the five dimensions in your order, what was lost and taken, and the clocks as they were.
place-calibration = calibration
about-calibration = What you said, beside what the evidence warranted, for the answer that was true.
place-weights = evidence, weighed
about-weights = How much each item counted for each answer, and what the reading would be without it.
place-record = record
about-record = What really happened in comparable cases, with sources.
place-message = message
about-message = Something reached the cell. Enter files it and goes on.
place-private = private note
about-private = Something that only one seat knows.
place-notice = note
about-notice = Something to know before you go on.
place-helpsheet = help
about-helpsheet = What can be done here.
place-helpsearch = help
about-helpsearch = Type a word; the lines that have it are shown.
place-palette = find
about-palette = Type a few letters of a command.
place-toosmall = window
about-toosmall = Make the window larger.
place-plain = line by line
about-plain = The line-by-line face.
