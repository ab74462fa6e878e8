trade = { $heads } welcomed that bilateral trade came to { $trade-volume }.

harbours = { $home-head } proposed to widen the { $harbour-initiative }{ NOTE("members") } and { ASK("What else was proposed?") }.

members = The initiative unites { COUNT($member-list) }: { $member-list }.
