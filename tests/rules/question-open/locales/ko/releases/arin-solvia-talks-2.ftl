trade = { $heads }은(는) 양국 교역액이 { $trade-volume }에 이른 것을 환영하였다.

harbours = { $home-head }은(는) { $harbour-initiative }{ NOTE("members") }을(를) 넓히자고 제안하고, { ASK("그 밖에 무엇을 제안하였는가?") }.

members = { $member-list }의 { COUNT($member-list) }이(가) 함께하는 구상임.
