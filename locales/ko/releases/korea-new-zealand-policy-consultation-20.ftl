milestone = { $heads }은(는) { $consultation-begun } 시작된 { $series }이(가) 이번에 { MENTION($session, form: "ordinal") }을(를) 맞은 것을 { ACT("welcomed") }.

exchanges = { $heads }은(는) 양국이 { $relations-begun } 수교한 이래 여러 분야에서 우호협력을 다져 왔다는 점을 { ACT("noted", form: "joined") }, { $working-holiday-program }을(를) 비롯한 인적 교류를 더욱 활성화할 방안을 { ACT("discussed") }.
