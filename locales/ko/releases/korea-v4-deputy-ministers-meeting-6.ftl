delegations = { $visegrad-group }{ NOTE("group") } 측 대표단은 { $hungary }의 { MENTION($istvan-balogh, form: "plain") }, { $slovakia }의 { MENTION($michal-pavuk, form: "plain") }, { $czechia }의 { MENTION($david-konecky, form: "plain") }, { $poland }의 { MENTION($witold-sobkow, form: "plain") }이(가) 이끌었다.

group = { $group-founded } { $visegrad }에서 결성된 { COUNT($members) }({ $members }) 협의체임.

economy = 참석자들은 { DATE($economy-year, style: "relative") } { $korea }과(와) { $visegrad-group } 간 교역액이 { $trade }, 투자액이 { $investment-volume }에 이른 데 주목하고, 실질협력을 더욱 확대해 나갈 방안을 { ACT("discussed") }.

programs = { $knowledge-sharing-program }, { $international-visegrad-fund }, { $international-vaccine-institute }을(를) 통한 협력에 관해서도 { ACT("exchanged-views") }.
