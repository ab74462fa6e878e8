page-skip-to-text = 본문 바로가기
page-skip-to-files = 내려받기 바로가기
page-languages = 언어 선택
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

form-name = 보도자료
form-released = 배포일
form-held = 개최일
form-venue = 장소
form-courtesy = 국문본의 참고 번역문임

count-country = { $number }개국
count-port = { $number }개 항구
