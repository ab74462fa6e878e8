dialogue = { $series }은(는) { DATE($dialogue-begun, style: "full") } 신설된 차관급 협의체로, 같은 해 { MENTION($seoul, form: "plain") }에서 첫 회의({ DATE($first-round, style: "full") })가 열린 이래 { MENTION($seoul, form: "plain") }과(와) { $moscow }에서 번갈아 열려 왔으며, 이번 회의 전까지 { $earlier-rounds } 개최됨.

partnership = { $heads }은(는) { DATE($partnership-year, style: "relative") } { $partnership-anniversary }을(를) 맞은 양국의 { $strategic-cooperative-partnership }을(를) 바탕으로 고위급 교류와 실질협력을 꾸준히 확대해 나갈 방안을 { ACT("discussed") }.

exchanges = { $pair } 교류 현황

trade = 교역액: { $trade-year } { $trade-volume }(전년 대비 { $trade-growth } 증가)

visits = 상호 방문: { $visits-made }(역대 최대)
