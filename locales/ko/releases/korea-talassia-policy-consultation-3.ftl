title = [가상 견본] { $session } 개최 결과

resumption = { $heads }은(는) { $covid-19 }(으)로 미루어졌던 협의회가 { MENTION($session-before, form: "ordinal") } 회의 이후 처음으로 다시 열린 것을 환영하고, 앞으로는 이를 거르지 않고 개최해 나가기로 하였다.

trade = { $heads }은(는) { DATE($trade-year, style: "relative") } 양국 교역액이 { $trade-growth } 늘어난 { $trade }에 이른 것을 높이 평가하고, 교역 품목을 한층 다양화해 나가자는 데 뜻을 같이하였다.

home-proposal = { $home-head }은(는) { $busan }항과 { $ostrel }을(를) 잇는 정기 항로가 열리면 양국 기업의 물류비가 크게 줄어들 것이라고 하고, 그 타당성을 함께 조사하자고 제안하였다.

guest-proposal = { $guest-head }은(는) 이에 찬성하고, { $initiative-launched } { $talassia }이(가) 내놓은 { $blue-horizon-initiative }{ NOTE("initiative-fields") }에 { $korea } 기업이 적극 참여해 주기를 희망하였다.

initiative-fields = { $initiative-fields } 등 { COUNT($initiative-fields) }에 걸친 해양경제 육성 계획임.

world-affairs = 이어 { $heads }은(는) 해양 환경 보호와 공급망 안정을 비롯한 지역 및 국제 현안에 관하여 의견을 교환하였다.

next-session = { $heads }은(는) 다음 회의를 { DATE($next-session-year, style: "relative") } { $ostrel }에서 개최하기로 하였다.
