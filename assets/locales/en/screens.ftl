## Sentences that screens and the line-by-line face share.

objectives = What you can practise here.
advice-foot = They see the same facts and weigh them differently. You decide.
evidence-none = No evidence so far.
evidence-asked = { $count ->
    [one] One more thing is being looked for. Nothing so far.
   *[other] { $count } more things are being looked for. Nothing so far.
}
sealed-guided = How much each item weighs is yours to judge. The desk’s own reading stays sealed until your ballot is in.
sealed-later = How much each item weighs is yours to judge. The desk’s own reading stays sealed until the debrief.
private-none = There is no private note now.
desk-is = The desk is a model’s arithmetic on the items you hold. It does not know the truth either.
