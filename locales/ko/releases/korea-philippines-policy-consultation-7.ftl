visits = { $heads }은(는) { DATE($first-visit, style: "relative") }과(와) { DATE($second-visit, style: "relative") } 고위급 방문이 이루어지는 등 양국 간 교류가 활발히 이어지고 있는 점을 { ACT("appreciated") }.

anniversary = 또한 { $relations-begun } 수교한 양국이 { DATE($anniversary-year, style: "relative") } { $relations-anniversary }을(를) 맞는 것을 계기로 우호협력의 폭을 넓혀 나갈 방안에 관하여 { ACT("exchanged-views") }.

trade = { $heads }은(는) 아울러 { $asean-rok-fta }을(를) 활용하여 양국 간 교역을 확대할 방안을 { ACT("discussed") }.
