## The start screen.

start-offline = Works without a network. Nothing leaves this computer.
start-learn = Learn by doing
start-alone = Play alone
start-go-on = Go on
start-look-back = Look back
start-exercise = { $title }, exercise { $number }, day { $day }

## Taking up an exercise.

resume-torn = The last step was not written down completely when the program stopped. It was left out.
resume-differs = The scenario has changed since this was played. From line { $line } of the journal on it goes another way, so it goes on from the step before.

## The list of exercises.

sessions-none = No exercise has been begun yet. Begin one with: demarche play
sessions-over = finished
sessions-open = open
sessions-day = day { $day }
