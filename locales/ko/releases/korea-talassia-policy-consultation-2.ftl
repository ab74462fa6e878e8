title = [가상 견본] { $session } 개최 결과

maritime-safety = { $heads }은(는) { $memorandum-signed } 양국이 체결한 { $maritime-safety-mou }{ NOTE("memorandum-content") }에 따라 { $talassian-maritime-safety-authority }과(와)의 협력이 본궤도에 오른 것을 환영하였다.

memorandum-content = 직원 연수, 해양사고 조사 결과의 공유, 수색·구조 합동훈련을 내용으로 함.

training = { $home-head }은(는) { $training-held } { $talassian-maritime-safety-authority } 직원 { $trainees }이(가) { $korea }에서 선박 검사 과정을 마친 것을 첫 결실로 꼽고, 이러한 연수가 해마다 이어지기를 희망하였다.

joint-exercise = { $guest-head }은(는) { DATE($exercise, style: "relative") } { $ostrel } 앞바다에서 첫 수색·구조 합동훈련을 실시하자고 제안하였으며, { $home-head }은(는) 이에 동의하였다.

trade = 아울러 { $heads }은(는) { DATE($trade-year, style: "relative") } 양국 교역액이 { $trade-growth } 늘어난 { $trade }을(를) 기록한 것을 평가하고, 수산물과 조선 기자재의 교역이 더욱 활발해지도록 노력하기로 하였다.

ministers-visit = { $guest-head }은(는) { $visit }(으)로 예정된 { $marta-ilven }의 { $korea } 방문이 양국 관계를 한 단계 높이는 기회가 되기를 기대한다고 밝혔다. { $heads }은(는) 방문 준비를 위하여 긴밀히 협의하기로 하였다.

next-session = { $heads }은(는) 다음 회의를 { MENTION($seoul, form: "plain") }에서 열기로 하고, 그 시기는 외교 경로를 통하여 정하기로 하였다.
