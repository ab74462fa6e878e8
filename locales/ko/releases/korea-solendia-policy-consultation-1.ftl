title = [가상 견본] { $session } 개최 결과

exchanges = { $heads }은(는) 첫 정책협의회가 열린 것을 { ACT("welcomed", form: "joined") }, 앞으로 정무 협의와 인적 교류를 함께 넓혀 나가기로 { ACT("agreed") }.

students = { $home-head }은(는) { DATE($students-year, style: "relative") } { $solendia } 대학생 { $students-invited }을(를) { $korea }에 초청할 계획임을 { ACT("explained", form: "joined") }, { $solendia } 측의 협조를 { ACT("asked") }.

next-session = { $heads }은(는) 다음 회의의 시기와 장소를 외교 경로를 통하여 정하기로 { ACT("agreed") }.
