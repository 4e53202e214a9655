## Likelihood words of ICD 203.

band-almost-no-chance = almost no chance
band-very-unlikely = very unlikely
band-unlikely = unlikely
band-roughly-even = roughly even
band-likely = likely
band-very-likely = very likely
band-almost-certain = almost certain
likelihood-number = { $word }, { $percent }

## Grades of sources (the Admiralty scale).

grade = { $letter }{ $digit }: { $source }, { $word }
grade-a = reliable
grade-b = usually reliable
grade-c = fairly reliable
grade-d = not usually reliable
grade-e = unreliable
grade-f = reliability unknown
grade-1 = confirmed
grade-2 = probably true
grade-3 = possibly true
grade-4 = doubtful
grade-5 = improbable
grade-6 = cannot be judged

## Kinds of message.

kind-cable = Cable
kind-call = Call
kind-letter = Letter
kind-mail = Mail
kind-note = Note
kind-press = Press
kind-report = Report
kind-evidence = Evidence

## The five dimensions.

dimension-loss = loss avoided
dimension-loss-meaning = what our firms do not lose
dimension-legitimacy = legitimacy at home
dimension-legitimacy-meaning = whether people here trust us
dimension-intruder = intruder out
dimension-intruder-meaning = gone, and not coming back
dimension-calm = calm
dimension-calm-meaning = no escalation with the accused
dimension-coalition = coalition and norm
dimension-coalition-meaning = who stands with us, for which rule

## Clocks.

clock-not-begun = not begun
clock-not-yet = not yet
clock-in-part = tried in part on day { $day }
clock-tried = tried on day { $day }, result not seen yet
clock-noticed-since = tried on day { $day }, but noticed since
clock-days = { $days ->
    [0] the same day
    [one] { $days } day
   *[other] { $days } days
}
clock-aim = { $days ->
    [one] aim 1 day
   *[other] aim { $days } days
}

## Means and what moved.

means-capital-full = Political capital
means-credibility-full = Credibility
means-hours-full = Analyst hours
counter = { $name } { $value } of 100
moved = { $what }: { $before } → { $after }

change-counter = { $name }: { $before } → { $after }
change-law = A law is in force: { $name }
change-discredited = This evidence was shown to be false: { $name }
change-deadline-runs = A deadline runs: { $name }
change-deadline-met = A deadline was met: { $name }
change-deadline-missed = A deadline was missed: { $name }

## What analysts work on.

work-hunting = hunting
work-attribution = attribution
work-remediation = remediation
work-liaison = liaison
work-hunting-means = searching for intruders
work-attribution-means = finding out who did it
work-remediation-means = cleaning up and repairing
work-liaison-means = talking to partners and firms
work-share = { $work } { $percent }

## Measures.

field-defence = Defence
field-law = Law
field-diplomacy = Diplomacy
field-economy = Economy
field-intelligence = Intelligence
field-industry = Industry
field-multilateral = Multilateral
field-capacity = Capacity
field-communication = Communication
measure-advised = only once you can call it “{ $word }” who did it; advice, not a lock
measure-advised-court = only with evidence that a court would accept; advice, not a lock
standing-running = { $days ->
    [0] Begun today.
    [one] Running for 1 day.
   *[other] Running for { $days } days.
} It takes { $most ->
    [one] 1 day
   *[other] { $most } days
}.
standing-running-between = { $days ->
    [0] Begun today.
    [one] Running for 1 day.
   *[other] Running for { $days } days.
} It takes about { $least } to { $most } days.
standing-in-effect = In effect since day { $day }.
standing-not-here = Not here: { $reason }.

## Why an option is closed.

closed-capital = it costs { $costs } capital, and you have { $has }
closed-hours = it takes { $costs } hours, and { $has } are left this week
closed-enough = two measures are enough for one decision
closed-taken = you took it before

## Lists.

nobody = nobody in particular
quoted = “{ $text }”
or = {" or "}
and = { $first } and { $last }

## Robustness: a proxy of the model, never called confidence.

strength-low = low
strength-moderate = moderate
strength-high = high
robustness = Robustness: { $strength }. It rests most on “{ $group }”: without that, { $answer } would be { $likelihood }
robustness-one = Robustness: low. All that is in hand is of one kind, “{ $group }”.
robustness-nothing = Robustness: low. No evidence is in hand; this is only where we started from.

## Taking back.

undo-done = Taken back. You are at the decision again; your ballot stands.
undo-others-saw = That cannot be taken back: others have seen it.
undo-ballot-since = That cannot be taken back: you have sealed a ballot since, and it stands.
undo-nothing = There is no decision to take back.

## The course of an exercise.

course-message = { $from }: { $title }
course-found = Evidence came: { $title }
course-discredited = Evidence proved false: { $title }
course-decided = You decided. { $ask } { $label }
course-taken = You took a measure: { $label }
course-in-effect = A measure took effect: { $label }
course-split = You split the analysts’ hours. { $shares }.
course-silent = You let this pass in silence. { $ask }
course-law = A law came into force: { $name }
course-noticed = Something was noticed: { $channel }.
course-cleaned = The intruder was to be thrown out. Whether that worked cannot be seen yet.
course-recovered = Everything works again.
course-deadline-met = A deadline was met: { $name }
course-deadline-missed = A deadline was missed: { $name }
course-consequence = This followed: { $moved }.
weekly-capital = { $what } { $before } → { $after }: it recovers { $rate ->
    [0] less than 1
   *[other] about { $rate }
} a week.
weekly-hours = { $what } { $before } → { $after }: the hours are full again every week.
weekly-forgets = { $what } { $before } → { $after }: with time it goes back to where it usually is.
course-ballot = Your ballot. { $question } { $stated }
course-ballot-no-view = Your ballot. { $question } No view.
because-decision = Because you decided on day { $day }: { $label }.
because-message = Because of the message: { $title }.
because-evidence = Because of this evidence: { $title }.
because-channel = Because something was noticed: { $name }.
because-deadline-met = Because this deadline was met: { $name }.
because-deadline-missed = Because this deadline was missed: { $name }.
because-undone = Nobody did in time: { $labels }.
because-effort = You made it look harder, by your decision on day { $day }: { $label }.
because-hunters = Your hunters found it; you put { $hours } hours a week into hunting.
because-own-people = Your own people found it.
because-partner = A partner abroad found it.
because-outsider = Somebody outside found it.
because-missing = Because nothing was done after the message: { $title }.

## Calibration.

no-view = no view
calibration-no-view = Day { $day }: you had no view, so nothing is counted.
calibration-as-sure = Day { $day }: on “{ $answer }” you were about as sure as the evidence warranted.
calibration-surer = Day { $day }: on “{ $answer }” you were { $points } points surer than the evidence warranted.
calibration-less-sure = Day { $day }: on “{ $answer }” you were { $points } points less sure than the evidence warranted.
calibration-careful = { $count ->
    [one] One ballot is too little to judge anyone by.
   *[other] { $count } ballots are too few to judge anyone by.
} Pool several sessions before you do.

source = { $title } ({ $published })
source-disputed = { $title } ({ $published }; disputed by those it concerns)

## Money: one figure at each end of a band.

figure-thousand = { $number },000
figure-million = { $number } million
figure-billion = { $number } billion
money = { $figure } euros
money-between = { $low } to { $high } euros
money-up-to = up to { $high } euros
money-none = nothing

## What an exercise came to.

reached-hardly = hardly
reached-little = a little
reached-in-part = in part
reached-largely = largely
reached-almost-wholly = almost wholly
not-counted = not counted in this scenario
reason-taken = Taken after the first signal: { $name }, { $percent } %.
reason-out = Out since day { $day }.
reason-within = Still within at the end.
reason-came-back = Came back on day { $day }.
reason-moved-then = { $moved }.
reason-moved = Day { $day }: { $moved }.
loss-total = Lost over six years: { $money }.
loss-assumption = What the thief can use stands in for what you lose; a victim may lose nothing, or more.
loss-direct = Of this, spent at once on clearing up: { $money }.
loss-late = About { $percent } % falls after the second year: what is taken has to be learnt before it is used.
loss-nothing = Nothing was lost that has a price.
taken = { $share } was taken, { $percent } %
taken-none = nothing was taken
taken-before = { $percent } % before the first signal
taken-worth = the whole is worth { $money }
share-little = a little
share-part = a part
share-half = about half
share-most = most of it
share-almost-all = almost all
share-all = all of it
clock-was = It was: { $was }.
clock-unseen = unseen for { $days ->
    [one] 1 day
   *[other] { $days } days
}
clock-never-noticed = never noticed, { $days ->
    [one] 1 day
   *[other] { $days } days
} until the end
clock-out = out since day { $day }
clock-within = still within at the end
clock-came-back = came back on day { $day }

## What was hidden at the time.

hidden = Hidden: { $what }
hidden-of = Hidden, { $campaign }: { $what }
hidden-within = The intruder had been within for { $days ->
    [one] 1 day
   *[other] { $days } days
} before the first signal.
hidden-stage-recon = The intruder looked on from outside.
hidden-stage-foothold = The intruder came in.
hidden-stage-persistence = The intruder made sure of staying in.
hidden-stage-lateral = The intruder spread within.
hidden-stage-staging = The intruder got ready to take things out.
hidden-stage-exfil = The intruder began to take things out.
hidden-stage-quiet = The intruder had done what it came for.
hidden-first-taken = The first part was taken of this: { $name }
hidden-last-taken = The last part was taken of this: { $name }. By then { $percent } % of it was gone.
hidden-thrown-out = The intruder was thrown out here: { $name }
hidden-not-thrown-out = The attempt to throw the intruder out failed here: { $name }
hidden-came-back = The intruder came back.
hidden-quieter = The intruder worked more slowly from then on.
hidden-pauses = The intruder saw that it was seen, and paused.
hidden-hides = The intruder saw that it was seen, and hid better.
hidden-goes-on = The intruder saw that it was seen, and went on.
hidden-moves-on = The intruder saw that it was seen, and turned to other victims.
hidden-gone = The intruder was gone for good.
because-own = This was the intruder’s own plan.
because-outside = Nothing that you did brought this about.
