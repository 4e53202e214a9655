## About the command.

report-differs = The scenario has changed since this was played. From line { $line } of the journal on it could not be followed.

## The after-action report.

aar-title = After-action report: { $title }
aar-about = What was decided, why, and what came of it. It is a draft until somebody signs it.
aar-about-draft = The exercise is not over. This draft holds what the players could see, and nothing that was hidden from them.
aar-marking = Exercise · Draft until it is signed
aar-marking-draft = Exercise · Draft · The exercise is not over
aar-day = Day { $day }, { $date }

aar-overview = Overview
aar-name = Name of the exercise
aar-date = Dates
aar-from-to = { $first } to { $last }.
aar-in-play = In the story: { $first } to { $last } (day { $day }).
aar-scope = Scope
aar-scope-of = { $decided } of { $decisions } decisions, planned for { $minutes } minutes.
aar-took = The clock of the room ran for { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}.
aar-in-a-room = Played in a room, with a facilitator.
aar-alone = Played alone.
aar-seats = Seats: { $seats }.
aar-country = Kind of country
aar-objectives = Objectives
aar-threat = Threat
aar-threat-what = Economic espionage by states, through computers
aar-scenario = Scenario
aar-order = What mattered most to the cell
aar-ended = How it ended
aar-true = What was true
aar-sponsor = Sponsor
aar-organisations = Organisations that took part
aar-contact = Point of contact

aar-course = What happened, and why
aar-hidden-too = What nobody could see at the time stands among it, and says so.
aar-when = When
aar-what = What
aar-why = Why, and what it moved
aar-taken-back = What was taken back
aar-back = { $day }. “{ $ask }” was answered: { $label } That was taken back later, and what had come of it with it.
aar-overrides = Where the facilitator went beside the plan
aar-held = { $day }. Held back from the room: { $title }
aar-passed = { $day }. Not read to the room: { $title }
aar-skipped = { $day }. Skipped before it came, with all that it would have done: { $title }
aar-a-message = a message

aar-outcome = How it ended
aar-dimensions = What it came to
aar-in-this-model = In this model of this scenario. What mattered most to the cell stands first.
aar-dimension = What counts
aar-came-to = How far it was reached
aar-reached = { $reached }, { $value } of 100
aar-not-counted = not counted in this scenario

aar-decisions = Decisions
aar-no-decision = No decision has been taken yet.
aar-decision = Decision { $number }: { $ask }
aar-decision-back = Decision { $number }: { $ask } (taken back later)
aar-decided-on = { $day }.
aar-option = Option
aar-this-one = (chosen)
aar-price = What it cost
aar-advised = Advisers
aar-hands = Hands
aar-for = For: { $who }.
aar-against = Against: { $who }.
aar-chosen = Chosen:
aar-silence = Nobody chose. Silence was taken for:
aar-beside = Measures taken beside it: { $measures }
aar-rationale = Why:
aar-dissent = Who dissented, and why:
aar-set-in-motion = What it set in motion
aar-looking-back = Looking back:

aar-ballots = Ballots: what was stated, and what the evidence warranted
aar-ballots-how = “Warranted” is what the model makes of the evidence that was in hand at that moment, without knowing what was true. A careful cell comes near to it, and can still be wrong.
aar-no-ballot = No ballot was held.
aar-question = Question
aar-stated = What the cell stated
aar-answer = Answer
aar-true-one = (true)
aar-said = The cell stated
aar-warranted = The evidence warranted
aar-costs = The cost of being wrong, from 0 to 1, less is better: the cell { $you }, the evidence { $evidence }, all equal { $no_idea }.

aar-objectives-rated = Objectives
aar-objective-head = Objective
aar-objective = Objective { $number }: { $text }
aar-rated = ☒
aar-unrated = ☐
rating-means-P = performed without challenges.
rating-means-S = performed with some challenges.
rating-means-M = performed with major challenges.
rating-means-U = unable to be performed.
aar-in-the-briefing = In the briefing:
aar-at-decision = At decision { $number } ({ $day }):
aar-in-the-hotwash = In the hotwash:
aar-in-a-break = In a break:
aar-other-notes = Other notes
aar-strengths = Strengths
aar-improve = Areas for improvement

aar-improvement = Improvement plan
aar-improvement-how = The element is one of: planning, organisation, equipment, training, exercise. A task without an owner and a date is a wish.
aar-issue = Issue
aar-action = Corrective action
aar-element = Element
aar-owner = Owner
aar-starts = Start
aar-due = Due

aar-record = What really happened elsewhere
aar-accused-says = What the accused state says
aar-sources = Sources
aar-record-how = Public statements and charges, each with its source. Charges are charges: nobody named here as indicted has been tried.

aar-method = Method and limits
aar-method-model = A stated model worked out what followed from each decision. Its rules, and what each rests on, are in MODEL.md of the program.
aar-method-knowable = Decisions are judged first by what could be known when they were taken, and only then by what was true.
aar-method-numbers = Probabilities come from likelihoods that the author of the scenario wrote down. They are judgements, not measurements.
aar-method-robustness = Robustness says how far a finding hangs on one kind of evidence. It is a property of the model, not a judgement of people.
aar-method-invented = Countries, firms and persons in play are invented. What really happened stands in its own part, if at all.
aar-method-one-play = This is one play with one draw of luck. Other luck could have ended the same decisions otherwise, so it says little about how good they were.
aar-method-people = Ratings and notes are those of the people who made them. Strengths and improvements are theirs to fill in.

aar-code = Session code
aar-code-how = With these three anybody can make this exercise again: the seed, the rules and the model.
aar-code-whole = Code
aar-code-seed = Seed
aar-code-rules = Rules
aar-code-model = Model
aar-code-program = Program
aar-code-course = Course
aar-code-country = Kind of country

aar-people = Participants
aar-person = Name
aar-organisation = Organisation
aar-role = Role
aar-signing = With a signature this is no draft any more.
aar-signed = Signed
aar-signed-on = Date
