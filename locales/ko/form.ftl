## The words around a release on its page

page-skip-to-text = 본문 바로가기
page-skip-to-files = 내려받기 바로가기
page-languages = 언어 선택
# The other language's own name, in that language.
page-other-language = English
page-notice = 알림
page-head-table = 배포 정보
page-to-note = 주석 보기
page-to-sentence = 문장으로 돌아가기
page-files = 내려받기
page-pdf-file = PDF 문서
page-text-file = 텍스트 파일
page-licence = 이용 조건
page-status = 번역문의 지위
page-archive = 보도자료 목록
page-newest = 최근 배포
page-years = 연도별 목록
page-feed = Atom 피드

## 서식의 낱말

form-name = 보도자료
form-released = 배포일
form-held = 개최일
form-venue = 장소
form-courtesy = 국문본의 참고 번역문임

## 보도자료의 판

history-heading = 변경 이력
history-publication = 배포
history-major = 정정
history-minor = 자구 수정
history-withdrawal = 철회
history-earlier = 이전 판
history-latest = 최신 판 보기
history-korean = 국문본
history-english = 영문본
history-draft = 초안
history-draft-note = 배포용이 아니며, 문안이 바뀔 수 있습니다.

## 수를 세는 말: $n은 수, $number는 그 수를 적은 말

count-country = { $number }개국
count-field = { $number }개 분야
count-officer = { $number }명
ordinal-anniversary = { $number }주년
ordinal-edition = 제{ $number }판
