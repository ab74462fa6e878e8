trade = { $heads } welcomed that bilateral trade came to { $trade-volume }.

harbours = { $home-head } proposed to widen the { $harbour-initiative }{ NOTE("members") }{ NOTE("aim") }.

members = The initiative unites { COUNT($member-list) }: { $member-list }.

aim = The initiative is to open new sea lanes.
