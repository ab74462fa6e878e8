anniversary = { $heads }은(는) { DATE($relations-begun, style: "plain") } 외교관계를 맺은 양국이 { DATE($anniversary-year, style: "relative") } 수교 { $relations-anniversary }을(를) 맞은 것을 { ACT("welcomed", form: "joined") }, { $partnership-year } 수립된 { $strategic-partnership }을(를) 한층 내실 있게 발전시켜 나갈 방안을 { ACT("discussed") }.

economy = 이어 { $heads }은(는) { $thailand } 정부가 추진하는 ‘{ $thailand-4-0 }’ 정책과 { $eastern-economic-corridor }{ NOTE("corridor") } 개발 사업을 중심으로 경제협력 방안에 관하여 { ACT("exchanged-views") }.

corridor = { $corridor-end }까지 { $corridor-baht }({ $corridor-dollars })을(를) 들여 { $corridor-provinces }을(를) 개발하는 사업임.
