title = [가상 견본] { $session } 개최 결과

anniversary = { $heads }은(는) 수교 { $relations-anniversary }을(를) 맞은 양국이 멀리 떨어져 있으면서도 바다를 통하여 가까운 이웃이 되어 왔다고 높이 평가하고, { $concert } { $ostrel }에서 열리는 기념 음악회를 비롯한 여러 행사를 함께 준비해 나가기로 하였다.

maritime-safety = { $heads }은(는) 해상 교통이 늘어남에 따라 여객선의 안전을 지키는 일이 양국 모두에 중요해졌다는 데 인식을 같이하였다.

training-request = { $guest-head }은(는) 선박 검사에 관한 { $korea }의 경험을 배우고자 하는 뜻을 전하고, { $talassian-maritime-safety-authority }{ NOTE("authority") } 직원 { $trainees }이(가) { DATE($training-year, style: "relative") } { $korea }에서 연수를 받을 수 있도록 협조를 요청하였다.

authority = 선박 검사와 해양사고 조사를 맡은 { $talassia }의 정부 기관으로, { $authority-founded } 설립됨.

training-answer = { $home-head }은(는) 관계 부처와 함께 연수 과정을 마련하겠다고 답하고, 해양사고 조사 결과도 서로 나누어 보자고 제안하였다.

next-session = { $heads }은(는) 다음 회의를 { DATE($next-session-year, style: "relative") } { $ostrel }에서 개최하기로 하였다.
