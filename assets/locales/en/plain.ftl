## The line-by-line face. One thought a line.

plain-title = { $title }. Exercise. You may type a number, ? for help, q to save and leave.
plain-date = { $date }, day { $day }.
plain-where = Decision { $number } of { $total }.

plain-briefing = Briefing. From: { $from }. To: { $to }. About: { $about }
plain-posture = The country you sit in: { $label }
plain-rank = What matters most to you? Put the five in your order. The debrief shows it again, beside what you did.
plain-rank-line = { $number }: { $name }, { $meaning }.
plain-rank-keep = keep this order
plain-rank-other = give another order
plain-rank-ask = Five numbers, what matters most first, such as 3 1 2 5 4. An empty line goes back.
plain-rank-wrong = Please give each number from 1 to 5 once, such as 3 1 2 5 4.

plain-news = { $count ->
    [0] Nothing new has come in.
    [one] 1 new message.
   *[other] { $count } new messages.
}
plain-message = Message { $number } of { $total }. { $kind }. From { $from }, { $date }, { $time }.
plain-grade = Source { $grade }.
plain-guide = Hint: { $text }
plain-moved = Effect: { $what }.
plain-changed = Since your last decision. { $what }.

plain-standing = Where you are.
plain-means = Political capital { $capital } of 100. Credibility { $credibility } of 100. Analyst hours left this week: { $hours } of { $weekly }.
plain-detect = Detect: { $clock }.
plain-respond = Respond: { $clock }.
plain-mitigate = Mitigate: { $clock }.
plain-recover = Recover: { $clock }.
plain-you-said = You said on day { $day }: { $stated }
plain-you-no-view = You said on day { $day } that you have no view.
plain-no-ballot = You have said nothing on this yet.
plain-stated = { $answer } { $likelihood }.

plain-ballot-first = Before you decide, your ballot. Say how likely each answer is; nobody has told you.
plain-question = Question { $number } of { $total }. { $question }
plain-ballot-keep = keep my last answer, of day { $day }
plain-ballot-new = give new numbers
plain-ballot-give = give numbers
plain-ballot-no-view = no view
plain-numbers = { $count } numbers that add up to 100: { $answers }. An empty line goes back.
plain-numbers-wrong = Please give { $count } whole numbers from 0 to 100, with a space between.
plain-sum-over = These add up to { $sum }. Please take { $by } away somewhere.
plain-sum-under = These add up to { $sum }. Please add { $by } somewhere.
plain-taken = Taken: { $stated }
plain-taken-no-view = Taken: no view.
plain-ballot-sealed = Ballot sealed.
plain-reading = The desk’s reading of the same evidence. { $question }
plain-reading-line = { $answer }: you say { $you }; the desk says { $desk }.
plain-reading-desk = { $answer }: the desk { $desk }.

plain-back-at = Back at decision { $number }. { $ask } Type a number from 1 to { $count }, d to hear it again, or ? for help.
plain-decision = Decision { $number }. { $ask }
plain-between = Between: { $one }, and { $other }.
plain-deadline = Deadline: { $text }.
plain-final = Cannot be undone: { $text }.
plain-unknown = Unknown: { $text }.
plain-advice-hint = { $count ->
    [one] Advice: one adviser has a view. Type a to hear it.
   *[other] Advice: { $count } advisers disagree. Type a to hear them.
}
plain-default = { $label } Default.
plain-objects = { $title } objects: { $says }
plain-closed = Not open: { $label } Reason: { $reason }
plain-free = Free.
plain-costs-capital = Costs { $capital } capital.
plain-costs-hours = Costs { $hours } hours.
plain-costs-both = Costs { $capital } capital and { $hours } hours.
plain-takes-now = Takes effect now.
plain-takes = { $days ->
    [one] Takes 1 day.
   *[other] Takes { $days } days.
}
plain-takes-between = Takes { $low } to { $high } days.
plain-part-brings = Should bring: { $text }
plain-part-risk = May go wrong: { $text }
plain-part-leaves = Does not: { $text }
plain-part-rests-on = Rests on: { $text }
plain-part-precedent = Precedent: { $text }
plain-option-sources = Sources:
plain-for-good-option = Others see it: it cannot be taken back.
plain-confirm = { $price } Decide?
plain-yes = yes
plain-no = no, back to the options
plain-decided = Decided: { $label }.
plain-decided-saved = Decided: { $label }. Saved.

plain-measures-hint = { $count ->
    [0] Measures: none can be taken now. Type m to see them.
    [one] Measures: one can be taken beside this decision. Type m to see it.
   *[other] Measures: { $count } can be taken beside this decision. Type m to see them.
}
plain-measures-left = { $left ->
    [0] Measures. You have taken as many as you can beside one decision.
    [one] Measures. You can take one beside this decision.
   *[other] Measures. You can take up to { $left } beside this decision.
}
plain-measures-after-ballot = Measures. They can be taken once your ballot is in.
plain-measure-none = no measure, back to the decision
plain-fact-on = Aimed at: { $text }
plain-fact-usually = In real cases it takes: { $text }
plain-fact-practice = Practice: { $text }
plain-measures-elsewhere = hear of { $count ->
    [one] one measure that is not here, and why
   *[other] { $count } measures that are not here, and why
}
plain-measure-confirm = { $price } Take it?
plain-measure-no = no, back to the measures
plain-measure-taken = Taken: { $label }.
plain-not-here = Not here: { $label } Reason: { $reason }
plain-split-choice = split the analysts’ hours anew; now: { $shares }
plain-split-done = The hours are split: { $shares }.

plain-adviser = { $title }, { $office }.
plain-favours = For: { $options }.
plain-against = Against: { $options }.
plain-private-hint = There is a private note for: { $seats }. Type p to read it, when nobody else can.
plain-private = For this seat only: { $seat }.
plain-item = { $title }. Group: { $group }.
plain-item-from = From { $from }, { $date }. Source { $grade }.
plain-speaks = Speaks for { $for_whom }; against { $against }.
plain-cannot-tell = Cannot tell: { $text }
plain-discredited = Shown to be false.

plain-empty = Please type a number from 1 to { $last }, or ? for help.
plain-no-such = There is no “{ $answer }” here. Type a number from 1 to { $last }, or ? for help.
plain-given-up = Three answers in a row could not be used, so this stops here.
plain-help-numbers = A number chooses.
plain-help-line = { $key }: { $words }.
plain-advice = hear the advisers
plain-evidence = what speaks for and against each answer
plain-ballot = what I said last
plain-again = tell this decision again
plain-measures = measures, and how the analysts’ hours are split
plain-timeline = what happened so far, and why
plain-reference = words, norms, precedents and sources; r and a word looks it up
plain-private-note = the private note of a seat
plain-undo = take the last decision back
plain-leave = save and leave
plain-help = this help

plain-unsaved = Not saved since { $since }: { $why }. You can go on; every step tries to save again.
plain-left = Saved. Go on with: demarche { $taken_up_by } --plain
plain-left-unsaved = This exercise could not be saved, so it cannot be taken up again.

plain-ended = The exercise is over. It ended on day { $day }.
plain-course-line = Day { $day }, { $date }. { $what }
plain-calibration = What you said, and what the evidence warranted: { $heading }.
plain-said = Day { $day }. You said: { $said }
plain-said-nothing = Day { $day }. You had no view.
plain-warranted = The evidence warranted: { $warranted }
plain-costs = The cost of being wrong, from 0 to 1, less is better: you { $you }, the evidence { $evidence }, all equal { $no_idea }.
plain-costs-without-you = The cost of being wrong, from 0 to 1, less is better: the evidence { $evidence }, all equal { $no_idea }.
plain-record = { $when }: { $what }
plain-record-sources = Sources: { $sources }.
plain-end = End.

plain-start = Démarche. A tabletop exercise on economic cyber-espionage by states.
plain-start-ask = What do you want to do? Type a number; q leaves.
plain-start-choice = { $what }: { $detail }

plain-work = { $work }: { $meaning }.
plain-counters = Also: { $counters }.
plain-running-line = { $label }. { $standing }
plain-actors = those outside, and what moves them
plain-actor = { $name }: { $stance }.
plain-actor-moves = What moves it, in points: { $parts }.
plain-tension = Tension: { $tension }.
traced = { $what }: { $first } at first, then { $values }.
traced-at = { $value } on day { $day }
traced-far = { $what }: { $first } at first; lowest { $low }, highest { $high }; { $last } at last.
plain-traces = What moved, from 0 to 100.
plain-room = This session is led from a facilitator’s console, which needs a terminal window of its own.
