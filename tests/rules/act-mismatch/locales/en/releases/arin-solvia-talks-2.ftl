trade = { $heads } welcomed that bilateral trade came to { $trade-volume }.

harbours = { $heads } { ACT("hoped") } for a wider { $harbour-initiative }{ NOTE("members") }.

members = The initiative unites { COUNT($member-list) }: { $member-list }.
