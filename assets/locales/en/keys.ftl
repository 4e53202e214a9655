## Copying, the mouse, the palette and the help.

copied = This page is copied to a file:
copied-pane = This part of the page is copied to a file:
copied-clipboard = The clipboard was asked to take it as well. Some terminals do not allow that.
copy-failed = The copy could not be written to a file. The system says: { $why }.
mouse-on = The mouse works here now: a click selects, a second one opens, the wheel scrolls. To select text, hold Shift and drag. { $key } gives the mouse back to the terminal.
mouse-off = The mouse is with the terminal again.

find-term = What does “{ $term }” mean?
find-reference = reference

help-search = Search: { $typed }
help-found = { $count ->
    [one] 1 line
   *[other] { $count } lines
}
help-nothing = No line of the help has that. Try fewer letters.

## The manual of keys.

keys-everywhere = everywhere
keys-lists = wherever something is selected or scrolled
keys-play = from every screen of play
keys-after = after the end
