title = [가상 견본] { $session } 개최 결과

shipping-route = { $heads }은(는) { $busan }항과 { $ostrel }을(를) 잇는 정기 항로를 { DATE($route-opening, style: "relative") } 개설하기로 합의하였다.

route-study = { $heads }은(는) { $study-begun } 시작된 공동 타당성 조사를 { $study-end }까지 마치도록 양국 관계 기관을 독려하기로 하였다.
