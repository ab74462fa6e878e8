resumption = { $heads }은(는) { MENTION($session-before, form: "ordinal") } 회의 이후 { $interval } 만에 정책협의회가 다시 열린 것을 { ACT("welcomed", form: "joined") }, { DATE($relations-begun, style: "plain") } 수교 이래의 양국 관계를 돌아보며 앞으로의 협력 방향을 { ACT("discussed") }.

economy = { $heads }은(는) { DATE($trade-year, style: "relative") } 양국 교역액이 { $trade }{ NOTE("trade-balance") }을(를) 기록하고 상호 투자액이 { $investment-volume }{ NOTE("investment-by-direction") }에 이른 데 주목하고, 교역과 투자를 늘려 나갈 방안에 관하여 { ACT("exchanged-views") }.

trade-balance = { $kita }에 따르면 { MENTION($korea, form: "our") } 수출은 { $exports }, 수입은 { $imports }임.

investment-by-direction = { $kotra }에 따르면 { $korea }의 { $ukraine } 투자는 { $investment-in-ukraine }, { $ukraine }의 { $korea } 투자는 { $investment-in-korea }임.

aid = { $home-head }은(는) { $korea }이(가) { DATE($aid-year, style: "relative") } { $ukraine }에 { $aid-volume } 규모의 인도적 지원을 한다는 점을 { ACT("noted") }.

luncheon = { $heads }은(는) 업무 오찬을 함께하며 협의를 이어 나갔다.
