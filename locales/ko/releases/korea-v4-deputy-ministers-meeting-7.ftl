opening-of-the-group = { $home-head }은(는) { $held } 의장국인 { $slovakia }을(를) 비롯한 { $visegrad-group }{ NOTE("group") } { COUNT($members) } 대표단과 { $session }을(를) 개최하여 { $agenda }에 관하여 { ACT("exchanged-views") }.

group = { $group-founded } { $visegrad }에서 결성된 협의체로, { $members }이(가) 참여함.

series-so-far = { $pair } 협의는 { $series-begun } 시작되어 이번에 { MENTION($session, form: "ordinal") }을(를) 맞았다.
