title = { $session } Held

opening = { MENTION($home-head, form: "short") } and { $guest-head } held the { $session } in { $venue } on { $held }.

past-sessions = Earlier sessions of the { $series }
past-session = { MENTION($session, form: "ordinal") } session: { $venue }, { DATE($held, style: "full") }
