summits = { $heads }은(는) { $summits-since } 이후 { $summit-meetings } 정상회담이 열리는 등 정상 차원의 소통이 활발해진 점을 { ACT("appreciated") }.

partnership = 아울러 양국의 { $strategic-cooperative-partnership }이(가) { DATE($partnership-year, style: "relative") } { $partnership-anniversary }을(를) 맞는 데 주목하고, 이를 계기로 양국 관계를 더욱 발전시켜 나갈 방안을 { ACT("discussed") }.

trade = { $heads }은(는) { $trade-period } 양국 교역액이 { DATE($trade-base, style: "relative") } 같은 기간보다 { $trade-growth } 늘어난 것을 { ACT("welcomed") }.
