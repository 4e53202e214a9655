## Saying it in public: what the world would read.

say-we = We
say-together = Together with { $others }, we
say-concern = { $we } are concerned about { $about }. Those behind it know that we mean them.
say-group = { $we } judge that { $group } is behind { $about }. We name no state.
say-group-unnamed = { $we } judge that a group known to us is behind { $about }. We name no state.
say-state = { $we } judge that { $answer } is { $likely }behind { $about }.
say-state-nobody = { $we } give our judgement on { $about }. It is { $likely }this: { $answer }.
say-indictment = { $we } charge persons over { $about }. They worked for { $answer }.
say-indictment-nobody = { $we } charge persons over { $about }. Our judgement: { $answer }.
say-likely = likely
say-very-likely = very likely
say-almost-certain = almost certainly
say-shown = We show: { $items }.
say-quoted = “{ $text }”

## The parts that are chosen.

say-heading-one = Say it in public · step 1 of 2
say-heading-two = Say it in public · step 2 of 2
say-heading-wide = Say it in public · 1 of 2
say-heading-second = 2 of 2
say-what = what we say
say-ground = with whom, and on what
say-question = question
say-answer = answer
say-you-said = you said
say-answers-count = { $place } of { $count }
say-stated = { $likelihood }, day { $day }
say-strength = How strongly
say-with = With whom
say-with-none = Nobody can be named beside you here.
say-show = What we show
say-show-note = and what it costs in sources
say-show-none = Nothing is in hand that could be shown.
say-reads = It would read
say-costs = It costs
say-objection = Objection
say-summary = { $question } { $answer }, strength { $strength }

strength-concern = concern
strength-group = group
strength-state = state
strength-indictment = indictment
strength-concern-means = worried; a hint at who is meant
strength-group-means = a group is named, and no state
strength-group-named = “{ $group }”
strength-state-means = “{ $answer } is behind it”
strength-state-nobody = “{ $answer }”
strength-indictment-means = persons are charged in court

beside-attributes = attributes: stands with you
beside-awaited = asked; no answer so far
beside-asked = asked; does not attribute
beside-not-asked = nobody has asked it
beside-accused = stands accused by it
beside-at-once = { $standing }; said at once

item-public = public already
item-free = costs nothing
item-teaches = intruders learn: { $points } of 100
withheld-false = shown to be false
withheld-altered = an altered form of it is public
withheld-not-asked = { $owner } was not asked for its consent
withheld-awaited = { $owner } has not answered yet
withheld-refused = { $owner } refused its consent

say-if = { $count ->
    [one] { $others } is named if it has said who did it by then.
   *[other] { $others } are named if they have said who did it by then.
}
say-teaches = { $count ->
    [one] intruders learn from 1 item: { $points } of 100
   *[other] intruders learn from { $count } items: { $points } of 100 in all
}
say-teaches-nothing = no source goes dark
say-unsaid = it cannot be unsaid
say-sources = sources
say-means = means
say-costs-nothing = no capital, no hours
say-for-good = for good
say-short = What you show supports “{ $supports }”, not “{ $claimed }”.
say-practice = For “{ $claimed }”, practice asks for { $groups ->
    [one] 1 group of evidence that speaks for it
   *[other] { $groups } groups of evidence that speak for it
}{ $graded ->
    [0] .
    [one] , and 1 source of grade A or B.
   *[other] , and { $graded } sources of grade A or B.
}
say-wrong = It stays open to you. If it is wrong, it costs when that comes out.
say-legal = Legal adviser
say-legal-short = legal
say-none = Nobody objects.

say-next = Go on to step 2: with whom, and on what
say-next-beside = Go on to the right: with whom, and on what
say-compose = Compose it: { $label }
say-publish-alone = Publish it: { $strength }, on our own
say-publish-with = Publish it: { $strength }, with { $others }

## The last step: it needs a key of its own.

confirm-title = Are you sure?
confirm-keys = This cannot be unsaid. Press P to publish it, Esc to look at it again.
confirm-enter = Enter goes back to the options, and nothing is published.
act-publish = publish
    .does = Publishes what was composed. It cannot be unsaid.
act-publish-asks = publish, asks once more
    .does = Shows what would be said once more; a key of its own publishes it.
act-options = back to the options
    .does = Goes back to the options and selects the free one.
act-look-again = look again
    .does = Goes back to what was composed.
act-step-two = step 2
    .does = Goes on to with whom, and on what.
act-other-step = other step
    .does = Goes to the other step.
act-compose = compose it
act-turn = show, hold
    .does = Names an actor or shows an item, or no more.
act-strength = strength
    .does = Selects how much is claimed.
act-other-answer = answer
    .does = Says another answer; the other arrow goes the other way.
act-next-answer = next answer
    .does = Says the next answer.

## Line by line.

plain-say = You compose what you say in public. { $question }
plain-say-answer = Which answer do you give?
plain-say-strength = How strongly do you say it?
plain-say-with = With whom? Named so far: { $others }.
plain-say-show = What do you show? Shown so far: { $items }.
plain-say-nothing = nothing
plain-say-nobody = nobody
plain-say-done = go on
plain-say-name = name { $who } ({ $standing })
plain-say-name-not = do not name { $who }
plain-say-show-it = show “{ $title }”: { $cost }
plain-say-hold = hold “{ $title }”
plain-say-closed = Not open: { $what }: { $reason }.
plain-say-strength-choice = { $strength }: { $means }
plain-say-reads = It would read: { $text }
plain-say-teaches = Sources: { $text }.
plain-say-unsaid = This cannot be unsaid.
plain-say-yes = yes, publish it
