delegations = The delegations of the { $visegrad-group }{ NOTE("group") } were led by { MENTION($istvan-balogh, form: "plain") } of { $hungary }, { MENTION($michal-pavuk, form: "plain") } of { $slovakia }, { MENTION($david-konecky, form: "plain") } of { $czechia }, and { MENTION($witold-sobkow, form: "plain") } of { $poland }.

group = A group of { COUNT($members) } ({ $members }), formed in { $group-founded } in { $visegrad }.

economy = Taking note that trade between { $korea } and the { $visegrad-group } came to { $trade } and investment to { $investment-volume } { DATE($economy-year, style: "relative") }, the participants { ACT("discussed") } ways to expand practical cooperation further.

programs = They also { ACT("exchanged-views") } on cooperation through the { $knowledge-sharing-program }, the { $international-visegrad-fund }, and the { $international-vaccine-institute }.
