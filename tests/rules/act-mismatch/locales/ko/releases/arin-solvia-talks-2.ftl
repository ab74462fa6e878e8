trade = { $heads }은(는) 양국 교역액이 { $trade-volume }에 이른 것을 환영하였다.

harbours = { $heads }은(는) { $harbour-initiative }{ NOTE("members") }을(를) 넓히기로 { ACT("agreed") }.

members = { $member-list }의 { COUNT($member-list) }이(가) 함께하는 구상임.
