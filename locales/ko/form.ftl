## The words around a release on its page

page-skip-to-text = 본문 바로가기
page-skip-to-files = 내려받기 바로가기
page-skip-to-list = 목록 바로가기
page-languages = 언어 선택
# The other language's own name, in that language.
page-other-language = English
page-both = 국·영문 대조
page-both-heading = 국·영문 대조본
page-same-letter = 같은 글자를 붙인 말은 같은 사실이나 이름을 가리킵니다.
page-other-only = 영문본에만 있습니다.
page-notice = 알림
page-head-table = 배포 정보
page-contacts = 문의처
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
page-browse = 찾아보기
page-way-here = 현재 위치
page-series = 협의체
page-countries = 국가
page-people = 인물
page-parties = 참가국
page-country = 국가
page-former-names = 옛 이름
page-releases = 보도자료
page-sessions = 회의
page-earlier-session = 이전 회의
page-later-session = 다음 회의
page-leaves = 목록 쪽 이동
page-newer = 최근 목록
page-older = 이전 목록
page-search = 검색
page-search-query = 검색어
page-search-hint = 인물, 국가, 협의체 또는 단어를 국문이나 영문으로 입력하십시오. 조사를 붙여도 됩니다.
page-search-results = 검색 결과
page-search-nothing = 검색 결과가 없습니다. 다른 검색어를 입력해 보십시오.
page-search-more = 더 보기
page-search-failed = 색인을 불러오지 못했습니다:
page-search-script = 검색에는 자바스크립트가 필요합니다. 목록은 자바스크립트 없이도 볼 수 있습니다.

## 서식의 낱말

form-name = 보도자료
form-released = 배포일
form-held = 개최일
form-venue = 장소
form-for-release = 보도시점
form-immediately = 배포 즉시
form-embargo = 보도시점
form-serial = 보도자료 번호
form-department = 담당부서
form-contact = 담당자
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
history-embargo = 보도시점

## 수를 세는 말: $n은 수, $number는 그 수를 적은 말

count-country = { $number }개국
count-course = { $number }차례
count-field = { $number }개 분야
count-meeting = { $number }차례
count-officer = { $number }명
count-province = { $number }개 주
count-round = { $number }차례
count-student = { $number }명
count-summit = { $number }차례
count-telephone-call = { $number }차례
count-visit = { $number } 명
count-year = { $number }년
ordinal-anniversary = { $number }주년
ordinal-edition = 제{ $number }판

## 화행: 한쪽이 말로 한 일. -joined는 뒤에 말이 이어질 때

act-agreed = 합의하였다
act-agreed-joined = 합의하고
act-appreciated = 높이 평가하였다
act-appreciated-joined = 높이 평가하고
act-asked = 당부하였다
act-asked-joined = 당부하고
act-discussed = 논의하였다
act-discussed-joined = 논의하고
act-exchanged-views = 의견을 교환하였다
act-exchanged-views-joined = 의견을 교환하고
act-explained = 설명하였다
act-explained-joined = 설명하고
act-hoped = 기대를 표명하였다
act-hoped-joined = 기대를 표명하고
act-noted = 언급하였다
act-noted-joined = 언급하고
act-proposed = 제안하였다
act-proposed-joined = 제안하고
act-reaffirmed = 재확인하였다
act-reaffirmed-joined = 재확인하고
act-shared-view = 인식을 같이하였다
act-shared-view-joined = 인식을 같이하고
act-thanked = 사의를 표하였다
act-thanked-joined = 사의를 표하고
act-welcomed = 환영하였다
act-welcomed-joined = 환영하고
