## Stances, from the least.

stance-silent = silent
stance-concern = concern
stance-attribute = attribute
stance-act = act

## What is claimed in public.

claim-concern = Concern, with a hint at who is meant
claim-group = A group is named
claim-state = A state is named
claim-indictment = Persons are indicted

## What happened with actors, and why.

course-stance = { $name } goes further: { $before } → { $after }.
course-stance-back = { $name } goes back: { $before } → { $after }.
course-replied = { $name } answered, and stays where it is.
course-invited = { $name } was asked to take a stand.
course-shared = You share with { $name }: { $what }.
course-consulted = You asked { $owner } for its consent: { $title }
course-consent = { $owner } agrees to the use of its item: { $title }
course-refused = { $owner } refuses the use of its item: { $title }
course-released = This is public now: { $title }
course-altered = An altered form of this is public now: { $title }
course-published = You said in public: { $answer }. { $claim }.
course-published-with = With you: { $others }.
course-published-shown = You rest it on: { $items }.
course-withdrawn = You took back in public: { $answer }.
course-exposed = What you said in public was shown to be doubtful: { $answer }.
course-accused = { $name } answers the accusation.
course-cleared = { $name } answers that it is no longer accused.
course-unanswered = What was noticed has gone without a public answer for two months. Each week without one wears the norm away.
because-actor = Because of what { $name } said or did.
because-members = Because enough of its members have gone as far.
because-exposure = Because what you said in public did not stand: { $question }

sharing-0 = nothing
sharing-1 = our judgement
sharing-2 = what may be released
sharing-3 = all that its owners agree to

norm = Norm against economic espionage
tension = Tension
relation = Relation with { $name }

change-stance = { $name }: { $before } → { $after }

## The screen of actors.

actors-heading = Where they stand
actors-note = each has its own thresholds
actors-none = Nobody outside the cell takes a stand in this scenario.
actors-legend = { $now } pressure   { $aim } concern, attribute, act   { $crossed } reached
actors-moves = What moves { $name }
actors-moves-note = in points of pressure
actors-shared = You share with it: { $what }.
actors-said = Said in public
actors-said-none = Nothing is published.
actors-norm = The norm against economic espionage stands at { $norm } of 100.
actors-tension = Tension
actors-norm-tension = norm { $norm } of 100, { $tension }
actors-pressure = Pressure { $pressure } of 100. Concern from { $concern }, attribute from { $attribute }, act from { $act }.
part-evidence = what it knows
part-norm = the norm
part-relation = relation with us
part-others = others who moved
part-exposure = what it can lose
missing-accused = It stands accused, so it takes no side.
missing-suspect = It could have done it, so it takes no side.
missing-members = For its next step { $gone } of { $all } members have gone as far; it takes { $needed }.
missing-furthest = It has gone as far as it can.
missing-answer = Its answer is awaited.
missing-invitation = Nobody has asked it to take a stand.
missing-points = { $points ->
    [one] 1 point short of: { $next }.
   *[other] { $points } points short of: { $next }.
} Its own leaning can add or take some.
missing-own-will = The pressure alone would not have brought it here: its own leaning did the rest.
missing-leaning = The pressure is enough for: { $next }. Its own leaning was against it.
forecast-heading = If { $name } moves
forecast-note = how each leans, nobody knows
forecast-follows = { $name } would probably follow.
forecast-nearer = { $name } would come nearer: { $then ->
    [one] 1 point short, not { $now }.
   *[other] { $then } points short, not { $now }.
}
forecast-members = { $name } would come nearer: { $left ->
    [one] 1 more member needed.
   *[other] { $left } more members needed.
}
forecast-leaning = { $name } would come nearer. Its own leaning was against it.
forecast-unasked = { $name } would come nearer, but nobody has asked it.
forecast-deaf = Would not listen: { $others }.
forecast-nobody = Nobody would listen.
forecast-told = If { $name } goes a step further: { $told }
forecast-told-nobody = If { $name } goes a step further, nobody would listen.
forecast-short = If { $name } moves, { $told }.
forecast-short-follow = would probably follow: { $others }
forecast-short-nearer = would come nearer: { $others }
forecast-short-nobody = nobody would listen
said-alone = Day { $day }: { $answer }. { $claim }. Nobody stands with you.
said-with = Day { $day }: { $answer }. { $claim }. With you: { $others }.
said-exposed = It was shown to be doubtful.
tension-named = rung { $rung } of 10: { $name }
tension-rung = rung { $rung } of 10
