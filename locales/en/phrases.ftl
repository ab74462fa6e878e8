title = Outcome of { $session }

opening = { $home-head } and { $guest-head } met on { $held } for the { $session }, where they exchanged views on bilateral relations, ways to strengthen substantive cooperation, and regional and global affairs.

fiction = { $guest } is an imaginary country. The meetings, people, agencies, agreements, and figures in this release were all invented to serve as a sample.

past-sessions = Previous sessions of the { $series }
past-session = { MENTION($session, form: "ordinal") } session: { $venue }, { DATE($held, style: "full") }
past-session-without-venue = { MENTION($session, form: "ordinal") } session: { DATE($held, style: "full") }

closing = The { $session } proved a valuable occasion for mapping out the high-level exchanges to come and for examining, in depth and in concrete terms, how both countries can take their substantive cooperation further.
