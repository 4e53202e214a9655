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
plain-outcome = What it came to, in this model of this scenario; what mattered most to you stands first.
plain-outcome-none = { $place }. { $name }: not counted in this scenario.
plain-outcome-line = { $place }. { $name }: { $reached }, { $value } of 100.
under-your-order-full = All of it under your order: { $value } of 100.
plain-taken-of = { $name }: { $what }.
plain-clocks = The four clocks: what you knew, and what was true.
plain-clock-known = { $name }. You knew: { $known }.
