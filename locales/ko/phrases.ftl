title = { $session } 개최 결과

opening = { $home-head }은(는) { $held } { $guest-head }과(와) { $session }을(를) 개최하여 양국 관계, 실질협력 강화 방안, 지역 및 국제 정세에 관하여 의견을 교환하였다.

fiction = { $guest }은(는) 실재하지 않는 나라이며, 이 보도자료에 나오는 회의, 인물, 기관, 합의, 수치는 모두 견본용으로 지어낸 것임.

past-sessions = { $series } 개최 현황
past-session = { MENTION($session, form: "ordinal") }({ DATE($held, style: "plain") }, { $venue })
past-session-without-venue = { MENTION($session, form: "ordinal") }({ DATE($held, style: "plain") })

closing = 이번 { $session }은(는) 앞으로의 고위급 교류를 계획하고, 양국 간 실질협력을 구체적으로 진전시킬 방안을 심도 있게 논의하는 뜻깊은 계기가 되었다.
