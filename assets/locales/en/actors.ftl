## Stances, from the least.

stance-silent = silent
stance-concern = concern
stance-attribute = attribute
stance-act = act

## What is claimed in public.

claim-concern = Concern, with a hint at who is meant
claim-group = A group is named
claim-state = A state is named
claim-indictment = Persons are indicted

## What happened with actors, and why.

course-stance = { $name } goes further: { $before } → { $after }.
course-stance-back = { $name } goes back: { $before } → { $after }.
course-replied = { $name } answered, and stays where it is.
course-invited = { $name } was asked to take a stand.
course-shared = You share with { $name }: { $what }.
course-consulted = You asked { $owner } for its consent: { $title }
course-consent = { $owner } agrees to the use of its item: { $title }
course-refused = { $owner } refuses the use of its item: { $title }
course-released = This is public now: { $title }
course-altered = An altered form of this is public now: { $title }
course-published = You said in public: { $answer }. { $claim }.
course-withdrawn = You took back in public: { $answer }.
course-exposed = What you said in public was shown to be doubtful: { $answer }.
course-accused = { $name } answers the accusation.
course-cleared = { $name } answers that it is no longer accused.
because-actor = Because of what { $name } said or did.
because-members = Because enough of its members have gone as far.
because-exposure = Because what you said in public did not stand: { $question }

sharing-0 = nothing
sharing-1 = our judgement
sharing-2 = what may be released
sharing-3 = all that its owners agree to

norm = Norm against economic espionage
tension = Tension
relation = Relation with { $name }

change-stance = { $name }: { $before } → { $after }
