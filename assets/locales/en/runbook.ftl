## The facilitator's run-book. Two pages: every word here takes room there.

book-title = Run-book: { $title }
book-about = Course “{ $course }”: { $minutes } minutes, { $decisions ->
    [one] 1 decision
   *[other] { $decisions } decisions
}.
book-marking = For the staff: do not show

book-ready = Before it begins
book-aim = Aim
book-aim-of = To practise deciding together: { $what }.
book-objectives = Objectives
book-needed = Needed
book-needed-what = One facilitator. A laptop with two windows, one of them on the projector. A pen and paper for each. Seats, each for one person or more: { $seats }.
book-console = On your own screen: { $command }
book-stage = On the projector, in a second terminal: demarche stage. Nothing stands there but what you send.
book-cards = Print the cards (demarche report … --kind cards -o cards.html). Hand each private sheet to its seat alone.

book-agenda = Agenda
book-part = Part
book-minutes = Minutes
book-briefing = Briefing, ranking
book-decisions = { $count ->
    [one] 1 decision of { $each }
   *[other] { $count } decisions of { $each }
}
book-turning = Turning
book-breaks = Break
book-hotwash = Hotwash
book-close = Close
book-over-by = Play is over by minute { $minute }, wherever it stands then. Drop a decision before you cut the hotwash.

book-windows = Decisions
book-pool = A session meets { $decisions } of these { $count }, as its choices lead. The numbers are those of the cards; the console has all notes.
book-decision = Decision
book-move = Move, min
book-move-minutes = { $number } · { $minutes } min
book-notes = Notes, and questions for the room

book-start = Say at the start
book-start-invented = “All countries and firms here are invented. Nothing you say leaves this room with your name.”
book-start-rank = “You are a government’s crisis cell. First rank what matters most to you: you will be measured by your own order.”
book-start-speak = “Speak for your seat, not for yourself. If you know something that others do not, you decide when to tell it.”
book-start-wrong = “There is no right answer. Doing nothing is an answer too, and time goes on.”
book-start-clock = “Each decision takes a few minutes. When they are over we vote, whether we agree or not.”

book-ballot = The ballot
book-ballot-first = It comes before the talk about options: how likely is each answer to the question?
book-ballot-sum = Everybody writes down whole numbers that add up to 100. Ask three people, and enter the middle.
book-ballot-no-view = “No view” is allowed. A guess that nobody believes is worse.
book-ballot-sealed = It is sealed: undo does not open it. What it was worth is told in the hotwash.

book-hands = Show of hands
book-hands-read = Read the options aloud, with their numbers. Nobody speaks for a moment; everybody chooses.
book-hands-count = Count each option, and enter the counts. The stage says how many have voted, never who.
book-hands-dissent = Ask one who lost: “What do we overlook?” Enter it in a line. Dissent is worth more than the count.
book-hands-why = Ask one who won for the reason in one sentence, and enter it.
book-hands-tie = Nobody has most hands? The chair decides, and says why.

book-otherwise = When it goes otherwise
book-case-late = Late:
book-case-late-do = pass over a message, or let a decision lapse. Take nothing from the hotwash.
book-case-frozen = The room freezes:
book-case-frozen-do = everybody speaks once before anybody speaks twice, one sentence each; begin with the quietest.
book-case-agreed = All agree at once:
book-case-agreed-do = give somebody the adviser’s card they like least. They argue it for a minute.
book-case-loud = One voice fills the room:
book-case-loud-do = thank it, and ask the seat across the table by name.
book-case-knows = Somebody knows the real case:
book-case-knows-do = “Good. This is another world with other facts. Keep it for the hotwash, where it stands with its sources.”
book-case-stuck = They ask for more facts:
book-case-stuck-do = “You have what you have. What would you do if you never learnt it?”
book-case-wrong-key = A wrong key:
book-case-wrong-key-do = undo goes back to the last decision; nothing is lost, and the report marks it.

book-after = Hotwash, in this order
book-hotwash-minutes = { $minutes } minutes. Short of time? Leave out step 3, never 1 and 5.
book-after-facts = Facts: what happened, from the screen. Nobody explains yet.
book-after-views = Views: each role once, before anybody speaks twice. What did it look like from your seat?
book-after-gaps = Gaps: what was missing? Look for the process, not for the person.
book-after-transfer = Transfer: what of this happens in your own office? Who would call whom?
book-after-plan = Plan: everybody writes one sentence, “When …, I will …”. Two read theirs aloud.

book-paper = Without a projector
book-paper-before = Keep the printed cards in one envelope for each decision, in the order of this page.
book-paper-read = Read messages aloud from the console. Lay the question and the options on the table.
book-paper-hands = Votes go on paper or by hand; you enter them. The record is the same.
book-paper-later = Without any computer: play from the cards, choose what follows by your own judgement, and say so.

book-keys = Keys of the console
book-keys-how = The usual keys, unless a file of keys says otherwise. On the screen, ? lists what works there.
