leaders = { $heads }은(는) 양국 정상이 { DATE($leaders-since, style: "relative") } 이후 { $leaders-meetings } 만나고 { $leaders-calls } 통화하며 긴밀히 소통해 온 점을 { ACT("appreciated") }.

exchanges = { $heads }은(는) { DATE($trade-year, style: "relative") } 양국 교역액이 { $trade-growth } 늘어난 { $trade }에 이르고 상호 방문자도 역대 최대인 { $visits }을(를) 기록한 데 주목하고, 이러한 흐름을 이어 나갈 방안을 { ACT("discussed") }.

bridges = 이와 관련하여 { $nine-bridges }{ NOTE("nine-bridges-fields") } 분야의 협력에 관하여 { ACT("exchanged-views") }.

nine-bridges-fields = { $bridge-fields }의 { COUNT($bridge-fields) }을(를) 말함.

luncheon = { $heads }은(는) 이어 오찬을 함께하며 협의를 계속하였다.
