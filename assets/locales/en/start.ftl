## The start screen.

start-offline = No network needed. Nothing leaves this computer.
start-learn = Learn by doing
start-alone = Play alone
start-go-on = Go on
start-look-back = Look back
start-exercise = { $title }, exercise { $number }, day { $day }

## Taking up an exercise.

resume-torn = The last step was not written down completely when the program stopped. It was left out.
resume-other-rules = The scenario or the program has changed since this was begun. The same steps lead on, but odds and prices may be others now.
resume-differs = The scenario has changed since this was played. From line { $line } of the journal on it goes another way, so it goes on from the step before.

## The list of exercises.

sessions-none = No exercise has been begun yet. Begin one with: demarche play
sessions-over = finished
sessions-open = open
sessions-damaged = cannot be read: { $why }
sessions-day = day { $day }

## The start screen's own words.

program-name = D É M A R C H E
program-about = An exercise on economic cyber-espionage by states
program-version = version { $version }
start-course = { $minutes } minutes, { $decisions } decisions, alone
start-open = { $title }, day { $day } · saved { $saved }
start-open-brief = { $title }, day { $day }
start-damaged = Cannot be read
start-damaged-count = { $count ->
    [one] 1 exercise
   *[other] { $count } exercises
}
start-scenario-of = scenario { $number } of { $total }
start-finished = { $title } · finished { $saved }
saved-today = today at { $time }
saved-on = on { $day } { $month }
start-lasts = lasts
start-minutes = { $minutes } minutes
start-decisions = decisions
start-windows = { $decisions }, each with its price
start-hard-part = hard part
start-for-whom = For whom
start-number = exercise
start-day = day
start-state = state
start-saved = saved
start-quote = “The Ministry of Foreign Affairs presents its compliments to the Embassy of Veyland and has the honour to inform it that …”

## After leaving.

left-saved = Saved. Go on with: demarche { $taken_up_by }
left-over = Finished and kept. See the debrief again with: demarche { $taken_up_by }
left-unsaved = This exercise could not be saved, so it cannot be taken up again.

## What cannot be done.

cannot-heading = Cannot go on
cannot-read-one = { $title }: { $why }
cannot-nothing-lost = Nothing was changed or lost. Every file stays as it is.
plain-start-damaged = Cannot be read: { $title }. { $why }
