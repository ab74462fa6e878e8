title = [가상 견본] { $session } 개최 결과

subtitle = 해사안전 연수 확대와 해양 환경 보호 협력 논의

dialogue = { $heads }은(는) { $session-before } 이후 전략대화로 격상되어 처음 열린 이번 회의를 { ACT("welcomed", form: "joined") }, 양국 현안을 보다 폭넓게 다루어 나가기로 { ACT("agreed") }.

safety = { $heads }은(는) 해사안전 분야의 협력이 양국 관계의 한 축으로 자리 잡았다는 데 { ACT("shared-view") }.

training = { $guest-head }은(는) { $training-since }부터 이어진 { $korea }의 선박 검사 연수에 { ACT("thanked", form: "joined") }, 그 대상을 항만 관제 인력으로 넓히자고 { ACT("proposed") }.

training-courses = 지금까지 { $training-rounds } 과정이 열림.

training-officers = { $talassian-maritime-safety-authority } 직원 { $trainees }이(가) 과정을 마침.

exercise = { $home-head }은(는) 수색·구조 합동훈련을 { DATE($exercise-year, style: "relative") } { $busan } 앞바다에서 다시 실시하자고 { ACT("proposed") }.

environment = 아울러 { $heads }은(는) { $blue-horizon-initiative }{ NOTE("initiative") }과(와) 연계하여 바다의 플라스틱 쓰레기를 줄이는 공동 사업을 { ACT("discussed") }.

initiative = { $initiative-begun } { $talassia }이(가) 내놓은 해양경제 육성 계획임.
