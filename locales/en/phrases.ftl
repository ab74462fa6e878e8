title = Outcome of { $session }

opening = { $home-head } and { $guest-head } met on { $held } for the { $session }, where they exchanged views on bilateral relations, ways to strengthen substantive cooperation, and regional and global affairs.

opening-with-agenda = { $home-head } and { $guest-head } met on { $held } for the { $session } and { ACT("exchanged-views") } on { $agenda }.

opening-at-venue = { $home-head } and { $guest-head } met for the { $session } on { $held } in { $venue }, where they { ACT("exchanged-views") } on { $agenda }.

opening-multilateral = { $home-head } took part in the { $session }, held on { $held } in { $venue }, where the participants { ACT("exchanged-views") } on { $agenda }.

agenda = At the { $session }, { $heads } { ACT("discussed") } a broad range of topics: { $agenda }.

sidelines = On the sidelines of the { $session }, { $host } had a separate meeting with { $guest-head }.

fiction = { $guest } is an imaginary country. The meetings, people, agencies, agreements, and figures in this release were all invented to serve as a sample.

past-sessions = Previous sessions of the { $series }
past-session = { MENTION($session, form: "ordinal") } session: { $venue }, { DATE($held, style: "full") }
past-session-without-venue = { MENTION($session, form: "ordinal") } session: { DATE($held, style: "full") }

closing = The { $session } proved a valuable occasion for mapping out the high-level exchanges to come and for examining, in depth and in concrete terms, how both countries can take their substantive cooperation further.

closing-multilateral = The { $session } proved a valuable occasion for examining, in depth and in concrete terms, how the participants can take their cooperation further.
