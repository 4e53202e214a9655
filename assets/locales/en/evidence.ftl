## How much each item counts, once the ballot is in.

weights-heading = The desk’s reading: { $question }
weights-after = at the end
weights-odds = +3 doubles the odds
weights-group = group: { $group }
weights-start = Where it started
weights-others = From other questions
weights-together = Together, after discounts
weights-aside = set aside by you
weights-aside-short = aside
weights-without = Without that item
weights-look = This is a look only: nothing in the exercise changes. X takes it back.
weights-key = Each number is the odds for one answer against the others: +3 doubles them, −3 halves them. Items of one group count less together. The numbers of one answer add up to its reading.
reading-weights = E shows how much each item counts.
needle-heading = Moves the needle
needle-none = It counts for nothing: another item has shown it to be false.

fell-heading = If one group fell away
fell-note = how far { $answer } would drop
fell-some = { $count ->
    [one] the weightiest of { $total }
   *[other] the { $count } weightiest of { $total }
}
fell-all = all evidence
fell-without = without { $group }
fell-stays = stays
fell-drops = { $bands ->
    [one] drops one band
   *[other] drops { $bands } bands
}

## The same, line by line.

plain-weighs = It counts: { $weights }.
plain-without = If it were false, the desk would say: { $shares }
plain-made-of = What the reading is made of. { $question }
plain-weights-start = Where it started: { $weights }.
plain-weights-others = From other questions: { $weights }.
plain-fell = Without the group “{ $group }”: { $answer } { $likelihood }; it { $drop }.
