title = { $session } 개최 결과

opening = { $home-head }은(는) { $held } { $guest-head }과(와) { $session }을(를) 개최하여 양국 관계, 실질협력 강화 방안, 지역 및 국제 정세에 관하여 의견을 교환하였다.

opening-with-agenda = { $home-head }은(는) { $held } { $guest-head }과(와) { $session }을(를) 개최하여 { $agenda }에 관하여 { ACT("exchanged-views") }.

opening-at-venue = { $home-head }은(는) { $held } { $venue }에서 { $guest-head }과(와) { $session }을(를) 개최하여 { $agenda }에 관하여 { ACT("exchanged-views") }.

opening-multilateral = { $home-head }은(는) { $held } { $venue }에서 개최된 { $session }에 참석하여 { $agenda }에 관하여 { ACT("exchanged-views") }.

agenda = { $heads }은(는) 이번 { $session }에서 { $agenda }에 관하여 폭넓게 { ACT("discussed") }.

sidelines = 한편 { $host }은(는) { $session }을(를) 계기로 { $guest-head }과(와) 별도로 면담하였다.

fiction = { $guest }은(는) 실재하지 않는 나라이며, 이 보도자료에 나오는 회의, 인물, 기관, 합의, 수치는 모두 견본용으로 지어낸 것임.

past-sessions = { $series } 개최 현황
past-session = { MENTION($session, form: "ordinal") }({ DATE($held, style: "plain") }, { $venue })
past-session-without-venue = { MENTION($session, form: "ordinal") }({ DATE($held, style: "plain") })

closing = 이번 { $session }은(는) 앞으로의 고위급 교류를 계획하고, 양국 간 실질협력을 구체적으로 진전시킬 방안을 심도 있게 논의하는 뜻깊은 계기가 되었다.

closing-multilateral = 이번 { $session }은(는) 참가국 간 협력을 구체적으로 진전시킬 방안을 심도 있게 논의하는 뜻깊은 계기가 되었다.
