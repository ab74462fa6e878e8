opening-of-the-group = { $home-head } met on { $held } with the delegations of the { COUNT($members) } of the { $visegrad-group }{ NOTE("group") }, now chaired by { $slovakia }, for the { $session } and { ACT("exchanged-views") } on { $agenda }.

group = Formed in { $group-founded } in { $visegrad }, it unites { $members }.

series-so-far = The { $pair } consultations began in { $series-begun }; this was the { MENTION($session, form: "ordinal") } session.
