## The debrief.

debrief-true = What was true.
debrief-not-there = Searched for, and no trace found: { $titles }.
debrief-not-asked = Never looked for: { $titles }.
debrief-course = What happened, and why.
debrief-taken-back = { $count ->
    [one] One decision was taken back on the way.
   *[other] { $count } decisions were taken back on the way.
}
debrief-record = What really happened elsewhere.
debrief-questions = To talk about.
debrief-reading = To read: { $sources }.
accused-says = The accused state says: { $text }
