title = [가상 견본] { $session } 개최 결과

new-name = { $guest-head }은(는) { DATE($new-name-since, style: "plain") } 나라 이름을 { $solendia }(으)로 바꾼 뒤 { $korea }에서 처음으로 열린 이번 회의{ NOTE("first-session") }에 각별한 의미가 있다고 평가하고, 그간의 협력에 { ACT("thanked") }.

first-session = 나라 이름을 바꾸기 전에는 { $session-then }이(가) 열림.

trade = { $heads }은(는) { DATE($trade-year, style: "relative") } 양국 교역액이 { $trade-growth } 늘어난 { $trade-volume }에 이른 것을 { ACT("welcomed", form: "joined") }, 투자 협력을 함께 늘려 나가자는 데 { ACT("shared-view") }.

students = { $home-head }은(는) { $students-since } 이래 { $solendia } 대학생 { $students-hosted }이(가) { $korea }을(를) 다녀간 사실을 { ACT("noted", form: "joined") }, 초청 사업을 이어 나가자고 { ACT("proposed") }.
