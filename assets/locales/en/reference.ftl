## The reference: words, norms, precedents, sources, and the meaning of a marked word.

reference-words = Words
reference-norms = Norms
reference-precedents = Precedents
reference-sources = Sources
reference-note = { $count } entries, part { $part } of { $parts }
reference-note-more = { $count } entries, more below: { $hidden }
reference-word = Word
reference-norm = Norm
reference-precedent = Precedent
reference-source = Source

entry-see-also = see also
entry-sources = sources
entry-force = force
entry-behind = behind it
entry-not-covered = leaves out
entry-used = in the cell
entry-disputed = disputed
entry-measure = measure
entry-field = field
entry-rests-on = rests on
entry-address = where
entry-status = status
entry-cited-by = read for
force-binding = binds those who have joined
force-voluntary = voluntary: no court, no penalty
force-position = a view, which others may share or not
entry-since = { $who }, { $since }
entry-source = { $id } { $title }. { $published }.
entry-source-disputed = { $id } { $title }. { $published }. Disputed.
status-verified = We have read this source.
status-disputed = Those whom it concerns dispute it.
status-unverified = We have read a weak copy only, so nothing here rests on it.
pattern = Pattern from real cases: { $ids } (R: Reference)

search-title = Find in the reference
search-note = { $count ->
    [one] 1 entry
   *[other] { $count } entries
  }
search-empty = Type a word. All four parts are searched.
search-nothing = Nothing is called that, and no entry says it. Try fewer letters.
search-line = { $part }: { $name }

meaning-title = { $count ->
    [one] What the marked word means
   *[other] What the marked words mean
  }
meaning-of = word { $number } of { $total }

place-entry = entry
about-entry = One entry of the reference at length.
place-search = search
about-search = Type a word: all parts of the reference are searched.
place-meaning = meaning
about-meaning = What a marked word means. Close it, and you are where you were.
act-search = search
    .does = Finds words, norms, precedents and sources by what you type.
act-meaning = what a marked word means
    .does = Explains the underlined words of this page.
act-other-word = other words
    .does = Explains another underlined word.
act-next-word = next word
    .does = Explains the next underlined word.
act-to-list = to the list
    .does = Goes back to the list.
act-read-entry = read it
    .does = Opens the selected entry.
hint-marked = Words that may be new to you are underlined, the first time on each page. { $key } says what they mean.

plain-pattern = Pattern from real cases: { $ids }. Type r and an id.
plain-explained = Words explained: { $words }. Type r and a word.
plain-reference-ask = The reference. Type a number, or a word to look up.
plain-reference-back = back to where you were
plain-reference-part = { $part }, { $count } entries
plain-entry = { $name }. { $text }
plain-entry-fact = { $label }: { $text }
plain-entry-part = { $part }.
plain-found-more = Also found: { $names }.
plain-found-none = Nothing in the reference is called “{ $word }”, and no entry says it.
