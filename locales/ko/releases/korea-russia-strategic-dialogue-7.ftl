anniversary = { $heads }은(는) { DATE($anniversary-year, style: "relative") } 수교 { $relations-anniversary }을(를) 앞두고 양국 간 교류를 더욱 넓혀 나갈 방안을 { ACT("discussed") }.

goals = 특히 { DATE($goal-year, style: "full") }까지 교역액 { $trade-goal }{ NOTE("trade-so-far") }, 상호 방문 { $visits-goal }을(를) 이룬다는 목표를 달성하기 위한 협력에 관하여 { ACT("exchanged-views") }.

trade-so-far = { $trade-year } 양국 교역액은 { $trade }임.
