//! Dates and periods in both languages, seen from different days.
//!
//! A line of a table is: value | seen from | style | Korean | English.

use gongbo::locale::DateStyle::{self, Body, Full, Head, Plain, Relative};
use gongbo::locale::{en, ko};
use jiff::civil::Date;

fn day(text: &str) -> Date {
    text.parse().expect("a day of the table")
}

fn style(name: &str) -> DateStyle {
    [Body, Full, Plain, Head, Relative]
        .into_iter()
        .find(|style| format!("{style:?}") == name)
        .expect("a style of the table")
}

fn rows<const N: usize>(table: &str) -> impl Iterator<Item = [&str; N]> {
    table.lines().filter(|line| !line.is_empty()).map(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        cells.try_into().expect("a full line of the table")
    })
}

#[track_caller]
fn check_dates(table: &str) {
    for [date, seen_from, style_name, korean, english] in rows(table) {
        let place = format!("{date} from {seen_from}, {style_name}");
        let (date, style) = (
            date.parse().expect("a date of the table"),
            style(style_name),
        );
        assert_eq!(ko::date(date, day(seen_from), style), korean, "{place}");
        assert_eq!(en::date(date, day(seen_from), style), english, "{place}");
    }
}

#[test]
fn days() {
    check_dates(
        "
2022-05-03 | 2022-05-04 | Body | 5.3.(화) | May 3
2018-05-17 | 2021-08-24 | Body | 2018.5.17.(목) | May 17, 2018
2020-12-31 | 2020-12-31 | Body | 12.31.(목) | December 31
2020-12-31 | 2021-01-01 | Body | 2020.12.31.(목) | December 31, 2020
2021-01-01 | 2020-12-31 | Body | 2021.1.1.(금) | January 1, 2021
2020-02-29 | 2020-03-02 | Body | 2.29.(토) | February 29
2000-02-29 | 2001-03-01 | Full | 2000.2.29.(화) | February 29, 2000
1900-02-28 | 2001-03-01 | Full | 1900.2.28.(수) | February 28, 1900
2024-02-29 | 2024-03-01 | Full | 2024.2.29.(목) | February 29, 2024
2024-02-29 | 2024-03-01 | Plain | 2024.2.29. | February 29, 2024
2015-12-07 | 2021-08-24 | Plain | 2015.12.7. | December 7, 2015
2018-05-03 | 2018-05-03 | Head | 2018. 5. 3. (목) | May 3, 2018
2023-10-29 | 2023-10-30 | Head | 2023. 10. 29. (일) | October 29, 2023
2022-11-12 | 2022-12-01 | Relative | 금년 11.12.(토) | November 12 this year
2021-11-12 | 2022-01-01 | Relative | 작년 11.12.(금) | November 12 last year
2023-01-09 | 2022-12-31 | Relative | 내년 1.9.(월) | January 9 next year
2020-11-12 | 2022-01-01 | Relative | 2020.11.12.(목) | November 12, 2020
9998-12-31 | 2022-01-01 | Body | 9998.12.31.(목) | December 31, 9998
",
    );
}

#[test]
fn months_and_years() {
    check_dates(
        "
2021-03 | 2021-08-24 | Body | 3월 | March
2020-09 | 2021-08-24 | Body | 2020.9월 | September 2020
2021-12 | 2022-01-01 | Body | 2021.12월 | December 2021
2021-03 | 2021-08-24 | Full | 2021.3월 | March 2021
2021-03 | 2021-08-24 | Plain | 2021.3월 | March 2021
2021-10 | 2021-08-24 | Head | 2021. 10. | October 2021
2020-09 | 2021-08-24 | Relative | 작년 9월 | September last year
2021-04 | 2021-08-24 | Relative | 금년 4월 | April this year
2022-01 | 2021-12-31 | Relative | 내년 1월 | January next year
2019-09 | 2021-08-24 | Relative | 2019.9월 | September 2019
2020 | 2021-08-24 | Body | 2020년 | 2020
2021 | 2021-08-24 | Body | 2021년 | 2021
2021 | 2021-08-24 | Full | 2021년 | 2021
1884 | 2021-08-24 | Head | 1884년 | 1884
2021 | 2021-08-24 | Relative | 금년 | this year
2020 | 2021-01-01 | Relative | 작년 | last year
2022 | 2021-12-31 | Relative | 내년 | next year
2019 | 2021-08-24 | Relative | 2019년 | 2019
",
    );
}

#[test]
fn halves_and_quarters() {
    check_dates(
        "
2022-H1 | 2022-08-24 | Body | 금년 상반기 | the first half of this year
2022-H2 | 2022-08-24 | Body | 금년 하반기 | the second half of this year
2018-H1 | 2022-08-24 | Body | 2018년 상반기 | the first half of 2018
2021-H2 | 2022-01-01 | Body | 2021년 하반기 | the second half of 2021
2022-H1 | 2022-08-24 | Full | 2022년 상반기 | the first half of 2022
2022-H1 | 2022-08-24 | Head | 2022년 상반기 | the first half of 2022
2021-H2 | 2022-01-01 | Relative | 작년 하반기 | the second half of last year
2023-H1 | 2022-12-31 | Relative | 내년 상반기 | the first half of next year
2020-H1 | 2022-12-31 | Relative | 2020년 상반기 | the first half of 2020
2022-Q3 | 2022-12-31 | Body | 3분기 | the third quarter of this year
2018-Q3 | 2022-12-31 | Body | 2018년 3분기 | the third quarter of 2018
2021-Q4 | 2022-01-01 | Body | 2021년 4분기 | the fourth quarter of 2021
2022-Q1 | 2022-04-01 | Full | 2022년 1분기 | the first quarter of 2022
2022-Q2 | 2022-04-01 | Relative | 금년 2분기 | the second quarter of this year
2021-Q2 | 2022-04-01 | Relative | 작년 2분기 | the second quarter of last year
",
    );
}

#[test]
fn weeks() {
    // The 53rd week of 2020 ends on 3 January 2021; the first of 2020 begins on 30 December 2019.
    check_dates(
        "
2022-W20 | 2022-05-16 | Body | 이번 주 | this week
2022-W20 | 2022-05-22 | Body | 이번 주 | this week
2022-W20 | 2022-05-23 | Body | 5.16.(월) 주간 | the week of May 16
2022-W20 | 2022-05-15 | Body | 5.16.(월) 주간 | the week of May 16
2022-W20 | 2022-05-23 | Relative | 지난주 | last week
2022-W20 | 2022-05-29 | Relative | 지난주 | last week
2022-W20 | 2022-05-30 | Relative | 5.16.(월) 주간 | the week of May 16
2022-W20 | 2022-05-15 | Relative | 다음 주 | next week
2022-W20 | 2022-05-09 | Relative | 다음 주 | next week
2022-W20 | 2022-05-08 | Relative | 5.16.(월) 주간 | the week of May 16
2022-W20 | 2022-05-18 | Full | 2022.5.16.(월) 주간 | the week of May 16, 2022
2022-W20 | 2022-05-18 | Plain | 2022.5.16. 주간 | the week of May 16, 2022
2020-W53 | 2021-01-03 | Body | 이번 주 | this week
2020-W53 | 2021-01-04 | Body | 2020.12.28.(월) 주간 | the week of December 28, 2020
2020-W53 | 2021-01-04 | Relative | 지난주 | last week
2020-W01 | 2019-12-31 | Body | 이번 주 | this week
2020-W01 | 2020-06-01 | Body | 2019.12.30.(월) 주간 | the week of December 30, 2019
2020-W01 | 2019-12-29 | Relative | 다음 주 | next week
",
    );
}

#[test]
fn periods() {
    let table = "

2022-07-13/2022-07-15 | 2022-07-16 | 7.13.(수)-15.(금) | July 13–15
2018-07-13/2018-07-15 | 2022-07-16 | 2018.7.13.(금)-15.(일) | July 13–15, 2018
2022-07-28/2022-08-03 | 2022-08-04 | 7.28.(목)-8.3.(수) | July 28–August 3
2018-07-28/2018-08-03 | 2022-08-04 | 2018.7.28.(토)-8.3.(금) | July 28–August 3, 2018
2020-12-30/2021-01-02 | 2021-01-04 | 2020.12.30.(수)-2021.1.2.(토) | December 30, 2020–January 2, 2021
2020-12-30/2021-01-02 | 2020-12-30 | 2020.12.30.(수)-2021.1.2.(토) | December 30, 2020–January 2, 2021
2020-05-04/2021-05-06 | 2021-06-01 | 2020.5.4.(월)-2021.5.6.(목) | May 4, 2020–May 6, 2021
2022-02-28/2022-03-01 | 2022-03-02 | 2.28.(월)-3.1.(화) | February 28–March 1
2022-01/2022-09 | 2022-10-01 | 1~9월 | January–September
2018-01/2018-09 | 2022-10-01 | 2018.1~9월 | January–September 2018
2021-05/2023-05 | 2021-08-24 | 2021.5월-2023.5월 | May 2021–May 2023
2021-11/2022-02 | 2022-02-24 | 2021.11월-2022.2월 | November 2021–February 2022
2019/2022 | 2022-02-24 | 2019-2022년 | 2019–2022
2022-Q1/2022-Q3 | 2022-10-01 | 1~3분기 | the first to the third quarter of this year
2020-Q1/2020-Q3 | 2022-10-01 | 2020년 1~3분기 | the first to the third quarter of 2020
2021-Q3/2022-Q1 | 2022-10-01 | 2021년 3분기-2022년 1분기 | the third quarter of 2021 to the first quarter of 2022
2022-H1/2022-H2 | 2022-10-01 | 금년 상반기-하반기 | the first and second halves of this year
2021-H2/2022-H1 | 2022-10-01 | 2021년 하반기-2022년 상반기 | the second half of 2021 to the first half of 2022
2022-W20/2022-W21 | 2022-10-01 | 5.16.(월)-29.(일) | May 16–29
2020-W52/2020-W53 | 2021-01-04 | 2020.12.21.(월)-2021.1.3.(일) | December 21, 2020–January 3, 2021
2022-03/2022-05-17 | 2022-10-01 | 3월-5.17.(화) | March to May 17
2018-03/2018-05-17 | 2022-10-01 | 2018.3월-5.17.(목) | March 2018 to May 17, 2018
2020/2022-03 | 2022-10-01 | 2020년-2022.3월 | 2020 to March 2022
";
    for [period, seen_from, korean, english] in rows(table) {
        let place = format!("{period} from {seen_from}");
        let period = period.parse().expect("a period of the table");
        assert_eq!(ko::period(period, day(seen_from)), korean, "{place}");
        assert_eq!(en::period(period, day(seen_from)), english, "{place}");
    }
}
