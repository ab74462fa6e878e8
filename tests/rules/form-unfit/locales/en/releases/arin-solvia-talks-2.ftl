trade = { $heads } welcomed that bilateral trade came to { MENTION($trade-volume, form: "short") }.

harbours = { $home-head } proposed to widen the { $harbour-initiative }{ NOTE("members") }.

members = The initiative unites { COUNT($member-list) }: { $member-list }.
